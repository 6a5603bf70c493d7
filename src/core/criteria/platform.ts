import { defineCriterion } from '../criterion.ts';
import {
  accessOf,
  crowdedUses,
  hasInPersonAndOnline,
  hasPlatform,
  missingUses,
  toolLimits,
  tools,
  usesNeeded,
  usesOf,
} from '../measures/places.ts';
import { written } from '../measures/written.ts';

const none = { charter: 'platform: none, because we share a workshop\n' };
const noTools = [none, { charter: 'platform: []\n' }];
const mixed = 'membership: {boundary: mixed}\n';
const chats = (count: number) =>
  `platform: [${Array.from({ length: count }, (_, index) => `Chat ${index}`).join(', ')}]\n`;

export const platform = defineCriterion({
  id: 'place-to-talk-named',
  asks: 'A platform is named, or it is decided to do without',
  reads: ['charter.platform.name'],
  rule: 'no-platform',
  todo: 'Name the tool you use already: `cop add platform "Team chat" --for talk,meet`.',
  met: [{}, none],
  unmet: [
    { charter: 'platform: []\n' },
    { charter: 'platform: [TBD]\n' },
    { charter: 'platform: [{name: Forum, retired: yes}]\n' },
  ],
  test: ({ community }) => hasPlatform(written(community)),
});

export const usesCovered = defineCriterion({
  id: 'talk-meet-keep-covered',
  asks: 'There is an agreed place to talk, to meet and to keep what members make',
  reads: ['charter.platform.for', 'charter.knowledge.library', 'charter.rhythm.activities', 'strategy.support_offer'],
  rule: 'platform-purpose-gap',
  todo: 'Say what each platform is `for`, and add the use that is missing to one you have.',
  met: [{}, { charter: 'platform: [{name: Chat, for: [talk]}]\nknowledge: {library: Shelf in workshop 2}\n' }],
  unmet: [{ charter: 'platform: [{name: Chat, for: [talk, meet]}]\n' }, { charter: 'platform: [Chat]\n' }],
  idle: noTools,
  test: ({ community, model, today }) => {
    const own = written(community);
    return tools(own).length > 0 ? missingUses(own, model, today, usesNeeded).length === 0 : undefined;
  },
});

export const accessFits = defineCriterion({
  id: 'doors-open-to-members',
  asks: 'Everybody who may be a member can get in where members talk or meet',
  reads: ['charter.platform.access', 'charter.platform.for', 'charter.membership.boundary'],
  rule: 'platform-shuts-out-members',
  todo: 'Say who can get into each platform (`access`), and open one to outsiders where they may be members.',
  met: [{}, { charter: `${mixed}platform: [{name: Chat, for: [talk], access: [internal, external]}]\n` }],
  unmet: [
    { charter: `${mixed}platform: [{name: Chat, for: [talk], access: internal}]\n` },
    { charter: 'membership: {boundary: external}\nplatform: [{name: Chat, for: [meet], access: internal}]\n' },
  ],
  // Not every door is known, or nobody has decided who may be a member.
  idle: [...noTools, { charter: mixed }, { charter: 'membership:\n' }],
  test: ({ community }) => {
    const own = written(community);
    const { boundary } = own.charter.value.membership;
    const inUse = tools(own);
    if (inUse.length === 0 || boundary === undefined) return undefined;
    return boundary === 'internal' || accessOf(inUse).letsOutsidersIn;
  },
});

export const platformsCleared = defineCriterion({
  id: 'platforms-cleared',
  asks: 'Every platform is allowed by those in charge of tools and security',
  reads: ['charter.platform.approved'],
  rule: 'platform-not-cleared',
  todo: 'Ask IT or security once for all platforms, and write `approved: yes` on each.',
  met: [{}, { charter: 'platform: [{name: Chat, approved: yes}, {name: Forum, retired: yes}]\n' }],
  unmet: [
    { charter: 'platform: [{name: Chat, approved: yes}, Wiki]\n' },
    { charter: 'platform: [{name: Chat, approved: no}]\n' },
  ],
  idle: noTools,
  test: ({ community }) => {
    const inUse = tools(written(community));
    return inUse.length > 0 ? inUse.every(({ value }) => value.approved) : undefined;
  },
});

export const fewPlatforms = defineCriterion({
  id: 'platforms-few',
  asks: 'There are at most five platforms, and not three for the same use',
  reads: ['charter.platform.for', 'charter.platform.retired'],
  rule: 'platform-sprawl',
  todo: 'Pick one platform for each use, and mark the others `retired: yes`.',
  met: [{}, { charter: chats(5) }],
  unmet: [
    { charter: chats(6) },
    { charter: 'platform: [{name: A, for: talk}, {name: B, for: talk}, {name: C, for: talk}]\n' },
  ],
  idle: noTools,
  test: ({ community }) => {
    const inUse = tools(written(community));
    if (inUse.length === 0) return undefined;
    return inUse.length <= toolLimits.platforms && crowdedUses(inUse).length === 0;
  },
});

export const talk = defineCriterion({
  id: 'talk-between-meetings',
  asks: 'There is a place to talk between meetings, or it is decided to do without',
  reads: ['charter.platform.for'],
  rule: 'platform-purpose-gap',
  todo: 'Say where members talk between meetings: add `talk` to what a platform is `for`.',
  met: [{}, none],
  unmet: [
    { charter: 'platform: [{name: Wiki, for: [keep]}]\n' },
    { charter: 'platform: []\n' },
    { charter: 'platform: [Chat]\n' },
  ],
  test: ({ community }) => {
    const own = written(community);
    const inUse = tools(own);
    return inUse.length > 0 ? usesOf(inUse).has('talk') : hasPlatform(own);
  },
});

export const inPersonAndOnline = defineCriterion({
  id: 'near-and-far',
  asks: 'People can take part both in one place and from afar',
  reads: ['charter.support.spaces', 'charter.rhythm.activities', 'charter.platform.for', 'strategy.support_offer'],
  rule: 'activity-without-place',
  todo: 'Find the half that is missing: a room now and then (`cop add space`), or a tool to talk and meet from afar.',
  met: [
    {},
    { charter: 'support:\nrhythm: {activities: [{name: Clinic, format: hybrid}]}\nplatform: []\n' },
    { charter: 'support:\nrhythm:\n', strategy: 'support_offer: {spaces: [Canteen]}\n' },
  ],
  unmet: [
    { charter: 'platform: []\n' },
    { charter: 'support:\nrhythm:\n' },
    { charter: 'support:\nrhythm: {activities: [{name: Fair, format: in-person, ends: 2026-05-01}]}\n' },
  ],
  test: ({ community, model, today }) => hasInPersonAndOnline(written(community), model, today),
});
