import { crowdedUses, type Tool, toolLimits, tools, useWords } from '../../measures/places.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, listSome, shorten } from '../../words/list.ts';

function chats(count: number, more = ''): string {
  return Array.from({ length: count }, (_, index) => `  - {name: Chat ${index + 1}, for: [talk]${more}}\n`).join('');
}

export default defineRule({
  id: 'platform-sprawl',
  on: 'community',
  severity: { forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter'],
  summary: 'There are few platforms, and seldom two for the same thing.',
  why: 'With three places to ask, people look in one and miss the answer in the others.',
  fix: 'Pick one for each use, and mark the others `retired: yes`.',
  effort: 'meeting',
  source: 'Design of communities: tools that are simple and secure.',
  unless: 'Up to five platforms, and up to two for the same use, pass; platforms with `retired: yes` do not count.',
  options: toolLimits,
  good: [
    { charter: 'platform:\n  - {name: Guild channel, for: [talk]}\n  - {name: Mailing list, for: [talk, keep]}\n' },
    { charter: `platform:\n${chats(2)}${chats(4, ', retired: yes')}` },
    { charter: 'platform: [One, Two, Three, Four, Five]\n' },
    { charter: `stage: proposed\nplatform:\n${chats(6)}` },
  ],
  bad: [
    {
      charter:
        'platform: # !\n  - {name: Guild channel, for: [talk]}\n  - {name: Forum, for: [talk]}\n  - {name: Mailing list, for: [talk]}\n',
    },
    { charter: 'stage: active\nplatform: [One, Two, Three, Four, Five, Six] # !\n' },
    {
      charter:
        'stage: sustaining\nplatform: # !\n  - {name: Chat, for: [talk, keep]}\n  - {name: Forum, for: [keep, talk]}\n  - {name: List, for: [talk, keep]}\n  - {name: Wiki, for: [keep]}\n',
    },
  ],
  *check(community, { options }) {
    const inUse = tools(community);
    const crowded = crowdedUses(inUse, options.same);
    if (crowded.length === 0 && inUse.length <= options.platforms) return;
    const [only] = crowded;
    const uses = crowded.map(({ use, having }) => `${having.length} places to ${useWords[use]}`);
    const message =
      only === undefined
        ? `There are ${inUse.length} platforms: ${names(inUse)}.`
        : crowded.length === 1
          ? `There are ${uses[0]}: ${names(only.having)}.`
          : `There are ${list(uses)}.`;
    yield { at: at(community.charter, 'platform'), message };
  },
});

function names(some: readonly Tool[]): string {
  return listSome(
    some.map(({ value }) => `“${shorten(value.name, 30)}”`),
    6,
  );
}
