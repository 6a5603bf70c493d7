import { defineCriterion } from '../criterion.ts';
import { areValuesAgreed, charterSeen } from '../measures/charter-seen.ts';
import { charterOf, written } from '../measures/written.ts';

const nothing = 'values:\nreview:\ncommunications:\n';

export const seedKinds = defineCriterion({
  id: 'seeds-of-two-kinds',
  asks: 'Two kinds of seeds keep people coming: ideas, projects or events',
  reads: ['charter.sustain.seeds.kind'],
  rule: 'nothing-new',
  todo: 'Plant a seed of another kind, a small project or an event with a date: `cop add seed --kind project`.',
  met: [{ charter: 'sustain: {seeds: [{kind: idea, what: Tool swap}, {kind: event, what: Fair}]}\n' }],
  unmet: [
    {},
    { charter: 'sustain: {seeds: [{kind: idea, what: Tool swap}, {kind: idea, what: Fair}]}\n' },
    { charter: 'sustain: {seeds: [{kind: idea, what: Tool swap}, Fair]}\n' },
    { charter: 'sustain: {seeds: [{kind: idea, what: Tool swap}, {kind: event, what: TBD}]}\n' },
  ],
  test: ({ community }) => {
    const seeds = charterOf(community).sustain.seeds.filter(({ what }) => what);
    return new Set(seeds.flatMap(({ kind }) => kind ?? [])).size >= 2;
  },
});

export const outsideInput = defineCriterion({
  id: 'outside-voice-planned',
  asks: 'Somebody from outside is asked to bring something new',
  reads: ['charter.sustain.outside_input'],
  rule: 'nothing-new',
  todo: 'Think of one person or group outside whom members would like to hear: `cop add outside-input`.',
  met: [{ charter: 'sustain: {outside_input: [{who: Retail guild, what: Swap visit}]}\n' }],
  unmet: [{}, { charter: 'sustain: {outside_input: [TBD]}\n' }],
  test: ({ community }) => charterOf(community).sustain.outside_input.length > 0,
});

export const celebrations = defineCriterion({
  id: 'successes-celebrated',
  asks: 'It is written how and when you celebrate',
  reads: ['charter.sustain.celebrations'],
  rule: 'no-recognition',
  todo: 'Write under `sustain.celebrations` what you will celebrate first, and how; cake will do.',
  met: [{ charter: 'sustain: {celebrations: Cake at the first quiet month}\n' }],
  unmet: [{}, { charter: 'sustain: {celebrations: TBD}\n' }],
  test: ({ community }) => Boolean(charterOf(community).sustain.celebrations),
});

export const reviewInterval = defineCriterion({
  id: 'review-planned',
  asks: 'It is decided when the charter is looked at again',
  reads: ['charter.review.every', 'charter.review.next'],
  rule: 'review-overdue',
  todo: 'Write `every: 6 months` under `review`, or the next day under `review.next`.',
  met: [{}, { charter: 'review: {every: 6 months}\n' }],
  unmet: [{ charter: 'review:\n' }, { charter: 'review: {last: 2026-05-01, who: core}\n' }],
  test: ({ community }) => {
    const { every, next } = charterOf(community).review;
    return every !== undefined || next !== undefined;
  },
});

export const safeSpace = defineCriterion({
  id: 'safe-space-agreed',
  asks: 'It is written what stays in the room and how mistakes are treated',
  reads: ['charter.values.safe_space'],
  todo: 'Agree in two sentences what stays in the room, and write them under `values.safe_space`.',
  met: [{}],
  unmet: [{ charter: 'values:\n' }, { charter: 'values: {safe_space: TODO}\n' }],
  test: ({ community }) => Boolean(charterOf(community).values.safe_space),
});

export const valuesAgreed = defineCriterion({
  id: 'values-agreed',
  asks: 'Members agreed to how they work with each other',
  reads: ['charter.values.agreed', 'charter.values.agreed_by'],
  rule: 'charter-not-shared',
  todo: 'Go through the values together once, and write the day under `values.agreed`.',
  met: [{}, { charter: 'values: {agreed_by: all members}\n' }],
  unmet: [{ charter: 'values:\n' }, { charter: 'values: {agreed_by: TBD}\n' }],
  test: ({ community }) => areValuesAgreed(written(community)),
});

export const waysOfWorking = defineCriterion({
  id: 'ways-of-working-written',
  asks: 'It is written how members treat each other',
  reads: ['charter.values.ways_of_working'],
  todo: 'Ask what makes a meeting good, and write two answers down: `cop add way-of-working`.',
  met: [{}],
  unmet: [{ charter: 'values:\n' }, { charter: 'values: {ways_of_working: [TODO]}\n' }],
  test: ({ community }) => charterOf(community).values.ways_of_working.length > 0,
});

export const agreedDate = defineCriterion({
  id: 'agreement-dated',
  asks: 'The day on which members agreed to the values is on file',
  reads: ['charter.values.agreed'],
  rule: 'charter-not-shared',
  todo: 'Write under `values.agreed` on which day members said yes to the values.',
  met: [{}],
  unmet: [{ charter: 'values: {agreed_by: all members}\n' }, { charter: 'values:\n' }],
  test: ({ community }) => charterOf(community).values.agreed !== undefined,
});

export const charterShared = defineCriterion({
  id: 'charter-shared',
  asks: 'The people it is for have seen the charter, or will before the launch',
  reads: [
    'charter.communications.messages.about',
    'charter.communications.input',
    'charter.values.agreed',
    'charter.values.agreed_by',
    'charter.review.last',
    'charter.launch.date',
    'log.messages.about',
    'log.reviews.what',
  ],
  rule: 'charter-not-shared',
  todo: 'Send the draft round and ask what should change: `cop add message --about charter`.',
  met: [
    {},
    { charter: `values:\nreview:\ncommunications: {messages: [{to: [members], about: charter}]}\n` },
    {
      charter: `launch:\nvalues:\nreview:\ncommunications: {messages: [{date: 2026-05-01, to: [members], about: charter}]}\n`,
    },
    {
      charter: `${nothing}stage: active\nlaunch: {date: 2026-05-01}\n`,
      log: 'reviews: [{date: 2026-05-20, what: charter}]\n',
    },
  ],
  unmet: [
    { charter: nothing },
    { charter: `${nothing}launch:\n` },
    { charter: 'values: {agreed_by: TBD}\nreview:\ncommunications:\n' },
    { charter: 'values:\nreview:\ncommunications: {messages: [{date: 2026-08-15, to: [members], about: charter}]}\n' },
    { charter: `${nothing}stage: sustaining\nlaunch:\n` },
  ],
  // Nothing is on file that would show it.
  idle: [{ charter: `${nothing}stage: active\nlaunch: {date: 2026-05-01}\n`, log: 'messages: []\n' }],
  test: ({ community, today }) => {
    const { as } = charterSeen(written(community), today);
    return as === 'unknown' ? undefined : as === 'seen';
  },
});
