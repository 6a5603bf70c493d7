import { missingUses, tools, unsaid, usesNeeded, useWords } from '../../measures/places.ts';
import { isSketch } from '../../measures/sketch.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, listSome, shorten } from '../../words/list.ts';

const noFormat = 'rhythm:\n  activities: [{name: Repair clinic, every: fortnightly}]\n';

export default defineRule({
  id: 'platform-purpose-gap',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'strategy'],
  summary: 'There is an agreed place to talk, to meet and to keep what members make.',
  why: 'Where nobody has said which tool is for what, questions go to private messages and good notes end up in somebody’s folder.',
  fix: 'Add the missing use to a platform you already list, for example `for: [talk, keep]`.',
  effort: 'minutes',
  source: 'Design of communities: tools to interact, share, create together and publish.',
  unless:
    'A place to keep things may also stand in `knowledge.library` or in the `notes_link` of an activity. A place to meet is asked for only where it is not said how people meet; a meeting that is known to be online is a matter of `activity-without-place`.',
  options: { uses: usesNeeded },
  good: [
    {
      charter:
        'platform:\n  - {name: Guild channel, for: [talk, meet]}\n  - {name: Shared drive, for: [keep, create]}\n',
    },
    { charter: 'platform:\n  - {name: Guild channel, for: [talk]}\nknowledge:\n  library: Shelf in workshop 2\n' },
    {
      charter:
        'platform: [{name: Guild channel, for: [talk]}]\nrhythm:\n  activities: [{name: Clinic, format: in-person, notes_link: Blue folder}, {name: Demo, format: in-person}]\n',
    },
    // Everybody meets in person, in a room of the community, elsewhere, or by a link.
    { charter: 'platform:\n  - {name: Guild channel, for: [talk, keep]}\n' },
    { charter: `support:\nplatform:\n  - {name: Guild channel, for: [talk, keep]}\n` },
    { charter: `${noFormat}platform:\n  - {name: Guild channel, for: [talk, keep]}\n` },
    {
      charter: `support:\n${noFormat.replace('fortnightly', 'fortnightly, link: meet.example.org')}platform:\n  - {name: Guild channel, for: [talk, keep]}\n`,
    },
    {
      charter: `support:\n${noFormat}platform:\n  - {name: Guild channel, for: [talk, keep]}\n`,
      strategy: 'support_offer:\n  spaces: [Canteen]\n',
    },
    {
      charter: `support:\nrhythm:\n  none_because: We write\nplatform:\n  - {name: Guild channel, for: [talk, keep]}\n`,
    },
    // Known to be online: reported there.
    {
      charter:
        'rhythm:\n  activities: [{name: Clinic, every: weekly, format: online}]\nplatform:\n  - {name: Guild channel, for: [talk, keep]}\n',
    },
    // No platform at all, or none any more, is a finding of its own.
    { charter: 'platform: []\n' },
    { charter: 'platform: none, because we share a workshop\n' },
    { charter: 'platform:\n  - {name: Old forum, for: [vote], retired: yes}\n' },
    { charter: 'stage: proposed\nplatform: [{name: Guild channel, for: [talk]}]\n' },
    {
      charter: 'platform: [{name: Guild channel, for: [talk]}]\n',
      config: 'lint:\n  rules:\n    platform-purpose-gap: [warning, {uses: talk}]\n',
    },
  ],
  bad: [
    { charter: 'platform: # !\n  - {name: Guild channel, for: [talk, meet]}\n' },
    { charter: 'stage: active\nplatform: # !\n  - {name: Wiki, for: [keep, vote]}\n' },
    {
      charter:
        'platform: # !\n  - {name: Old chat, for: [talk], retired: yes}\n  - {name: Wiki, for: [create, measure]}\n',
    },
    { charter: `platform: # !\n  - {name: Guild channel, for: [talk, keep]}\nsupport:\n${noFormat}` },
    // It may well be there, unsaid.
    { charter: 'stage: sustaining\nplatform:\n  - {name: Guild channel, for: [talk]}\n  - Shared drive # !\n' },
    { charter: 'platform: [Guild channel, Shared drive] # !\n' },
    {
      charter: 'platform: # !\n  - {name: Guild channel, for: [talk, meet, keep]}\n',
      config: 'lint:\n  rules:\n    platform-purpose-gap: [warning, {uses: "talk, vote"}]\n',
    },
  ],
  *check(community, { options, model, today, gate, severity }) {
    const { charter } = community;
    const inUse = tools(community);
    const missing = missingUses(community, model, today, options.uses);
    if (inUse.length === 0 || missing.length === 0) return;
    const [first, ...others] = unsaid(inUse);
    const also = inUse.map(({ index }) => at(charter, 'platform', index, 'for'));
    if (first) {
      const names = [first, ...others].map(({ value }) => `“${shorten(value.name)}”`);
      yield {
        at: at(charter, 'platform', first.index, 'for'),
        also,
        message: `It is not said what ${listSome(names)} ${names.length > 1 ? 'are' : 'is'} for.`,
        fix: `Say it with \`for\`, for example \`for: [${missing.join(', ')}]\`.`,
      };
    } else {
      const uses = missing.map((use) => `to ${useWords[use]}`);
      yield {
        at: at(charter, 'platform'),
        also,
        message: `There is no agreed place ${list(uses, 'or')}.`,
        // One tool in a sketch is a beginning.
        severity: !gate && isSketch(community) ? 'info' : severity,
        fix: `Add ${missing.length > 1 ? 'these uses' : 'this use'} to a platform you already list: \`for: [${missing.join(', ')}]\`.`,
      };
    }
  },
});
