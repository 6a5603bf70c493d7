import { type Meeting, placeless } from '../../measures/places.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { listSome, shorten } from '../../words/list.ts';

const talkOnly = 'platform: [{name: Guild channel, for: [talk, keep]}]\n';

export default defineRule({
  id: 'activity-without-place',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'strategy'],
  summary: 'Every regular meeting has somewhere to happen.',
  why: 'A meeting without a room or a link is announced late, is moved, and then falls out.',
  fix: 'Write the `place` of the activity, or list the rooms you have under `support.spaces`.',
  effort: 'minutes',
  command: 'add space',
  source: 'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (public and private community spaces).',
  unless:
    'An activity with a `place` or `link` of its own is fine, and so are rooms and tools that strategy.yaml offers to all communities. Nothing is asked of pairs, visits and what has no dates.',
  good: [
    { charter: 'rhythm:\n  activities:\n    - {name: Repair clinic, every: weekly, format: in-person}\n' },
    {
      charter:
        'support:\nrhythm:\n  activities:\n    - {name: Repair clinic, every: weekly, format: in-person, place: Canteen}\n',
    },
    { charter: 'rhythm:\n  activities:\n    - {name: Show and tell, every: monthly, format: online}\n' },
    {
      charter: `${talkOnly}support:\nrhythm:\n  activities: [{name: Clinic, every: weekly, format: online, link: meet.example.org}, {name: Demo, format: hybrid, place: Hall}]\n`,
    },
    { charter: `${talkOnly}support:\nrhythm:\n  activities: [{name: Repair clinic, every: weekly}]\n` },
    {
      charter: `${talkOnly}support:\nrhythm:\n  activities: [{name: Clinic, every: weekly, format: hybrid}]\n`,
      strategy: 'support_offer:\n  spaces: [Canteen]\n  tools: [Meeting rooms of the video service]\n',
    },
    // Pairs and guests of others find their own place; on demand has no dates; over is over.
    {
      charter:
        'support:\nrhythm:\n  activities:\n    - {name: Pair hour, type: pair, every: weekly, format: in-person}\n    - {name: Walk round, type: visit, every: monthly, format: in-person}\n    - {name: Help at the bench, every: on demand, format: in-person}\n    - {name: Pilot, every: weekly, format: in-person, ends: 2026-05-31}\n',
    },
    {
      charter: `${talkOnly}rhythm:\n  activities: [{name: Tips of the month, type: newsletter, every: monthly, format: online}]\n`,
    },
    // Without a platform, or with one that does not say what it is for, that is the finding.
    { charter: 'platform: []\nrhythm:\n  activities: [{name: Clinic, every: weekly, format: online}]\n' },
    { charter: 'platform: [Guild channel]\nrhythm:\n  activities: [{name: Clinic, every: weekly, format: online}]\n' },
    { charter: 'stage: proposed\nsupport:\n' },
  ],
  bad: [
    {
      charter: 'support:\nrhythm:\n  activities:\n    - {name: Repair clinic, every: weekly, format: in-person} # !\n',
    },
    {
      charter: `${talkOnly}rhythm:\n  activities:\n    - {name: Show and tell, every: monthly, format: online} # !\n`,
    },
    {
      charter:
        'stage: active\nsupport:\nrhythm:\n  activities:\n    - {name: Clinic, type: meeting, every: weekly, format: hybrid, ends: 2026-06-01} # !\n    - {name: Demo, format: in-person}\n',
    },
    {
      charter: `stage: sustaining\n${talkOnly}rhythm:\n  activities:\n    - {name: Clinic, every: weekly, format: hybrid} # !\n    - {name: Demo, format: online}\n`,
    },
    // Hybrid with neither is one finding.
    {
      charter: `${talkOnly}support:\nrhythm:\n  activities:\n    - {name: Clinic, every: weekly, format: hybrid} # !\n`,
    },
  ],
  *check(community, { model, today }) {
    const { charter } = community;
    const { inPerson, online } = placeless(community, model, today);
    const roomless = new Set(inPerson);
    const place = (meeting: Meeting, field: string) => at(charter, 'rhythm', 'activities', meeting.index, field);
    if (inPerson[0])
      yield {
        at: place(inPerson[0], 'place'),
        also: [at(charter, 'support', 'spaces')],
        message: `No room is named for ${names(inPerson)}, where people meet in person.`,
      };
    const rest = online.filter((meeting) => !roomless.has(meeting));
    if (rest[0])
      yield {
        at: place(rest[0], 'link'),
        message: `Nothing says where people meet online for ${names(rest)}.`,
        fix: 'Write the `link` of the activity, or add `meet` to what a platform is `for`.',
        command: null,
      };
  },
});

function names(meetings: readonly Meeting[]): string {
  return listSome(meetings.map(({ value }) => `“${shorten(value.name)}”`));
}
