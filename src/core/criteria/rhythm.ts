import { type Audited, defineCriterion } from '../criterion.ts';
import { currentActivities, formsAhead } from '../measures/formats.ts';
import { helpsTwoMeet, isSmall } from '../measures/one-to-one.ts';
import { written } from '../measures/written.ts';
import { type Format, type FormatGroup, groupOf } from '../words/formats.ts';

const held = (...activities: readonly string[]) => `rhythm: {activities: [${activities.join(', ')}]}\n`;
const noTopics = { curriculum: 'topics: []\n' };
const talk = '{name: Talk, type: talk}';
const open = '{name: Show, audience: open}';
const inside = '{name: Clinic, audience: private}';
const closed = 'membership: {closed_reason: We talk about patients}\n';

export const interval = defineCriterion({
  id: 'rhythm-set',
  asks: 'There is a regular date, or a decision to do without one',
  reads: ['charter.rhythm.activities.every', 'charter.rhythm.none_because'],
  rule: 'no-rhythm',
  todo: 'Put one meeting every two to four weeks into the calendar: `cop add activity "Clinic" --every fortnightly`.',
  met: [
    {},
    { charter: held('{name: Questions in writing, every: async}') },
    { charter: 'rhythm: {none_because: We meet at the fairs}\n' },
  ],
  unmet: [{ charter: 'rhythm:\n' }, { charter: held('Clinic') }, { charter: 'rhythm: {none_because: TBD}\n' }],
  test: ({ community }) => {
    const { activities, none_because } = written(community).charter.value.rhythm;
    return Boolean(none_because) || activities.some(({ every }) => every);
  },
});

export const privateAndOpen = defineCriterion({
  id: 'private-and-open-meetings',
  asks: 'One activity is for members only, and one is open to others',
  reads: ['charter.rhythm.activities.audience', 'charter.membership.closed_reason'],
  rule: 'no-open-door',
  todo: 'Say for whom each activity is (`audience: private` or `open`), and plan the one that is missing.',
  met: [{ charter: held(open, inside) }],
  unmet: [{}, { charter: held(open) }, { charter: held('{name: Show, audience: open, ends: 2026-05-01}', inside) }],
  // Outsiders cannot be let in, or it is not said for whom an activity is.
  idle: [{ charter: `${held(inside)}${closed}` }, { charter: held(open, 'Clinic') }],
  test: (audited) => {
    const isOpen = hasOpen(audited);
    return isOpen === true ? hasPrivate(audited) : isOpen;
  },
});

export const openForSupporters = defineCriterion({
  id: 'open-meeting-planned',
  asks: 'One activity is open to supporters and the curious',
  reads: ['charter.rhythm.activities.audience', 'charter.membership.closed_reason'],
  rule: 'no-open-door',
  todo: 'Open one meeting a quarter to everybody: `cop add activity "Show and tell" --every quarterly --audience open`.',
  met: [{ charter: held(open) }],
  unmet: [{}, { charter: held('{name: Show, audience: open, ends: 2026-05-31}') }, { charter: 'rhythm:\n' }],
  idle: [{ charter: `${held(inside)}${closed}` }],
  test: (audited) => hasOpen(audited),
});

export const privateActivity = defineCriterion({
  id: 'private-meeting-planned',
  asks: 'One activity is for members only',
  reads: ['charter.rhythm.activities.audience'],
  todo: 'Keep one meeting for members, where half-finished things may be shown: write `audience: private` on it.',
  met: [{}, { charter: held(open, inside) }],
  unmet: [{ charter: held(open) }, { charter: 'rhythm:\n' }],
  idle: [{ charter: held('Clinic') }],
  test: (audited) => hasPrivate(audited),
});

export const smallGroup = defineCriterion({
  id: 'two-members-meet',
  asks: 'Something helps two members meet one to one',
  reads: ['charter.rhythm.activities.type', 'skills.plans.mentor', 'log.pairs.date'],
  rule: 'no-small-group-time',
  todo: 'Pair people for half an hour a month: `cop add activity "Pair half hour" --type pair --every monthly`.',
  met: [
    {},
    { charter: held(talk), skills: 'plans: [{member: dia, skill: triage, to: 3, mentor: ada}]\n' },
    { charter: held(talk), log: 'pairs: [{date: 2026-05-01, members: [ada, dia]}]\n' },
  ],
  unmet: [{ charter: held(talk) }, { charter: 'rhythm:\n' }],
  idle: [{ charter: held(talk, 'Round') }],
  test: ({ community, today }) => {
    const own = written(community);
    if (helpsTwoMeet(own, today)) return true;
    return own.charter.value.rhythm.activities.some(({ type }) => type === undefined) ? undefined : false;
  },
});

export const threeFormats = defineCriterion({
  id: 'formats-varied',
  asks: 'Activities and topics take three kinds of form or more',
  reads: ['charter.rhythm.activities.type', 'curriculum.topics.format'],
  rule: 'one-format-only',
  todo: 'Try a form you have not had: a game, a visit, work in pairs, a practice session.',
  met: [
    { charter: held(talk, '{name: Clinic, type: problem-clinic}') },
    { charter: held(talk), curriculum: 'topics: [{title: A, format: workshop}, {title: B, format: visit}]\n' },
  ],
  unmet: [
    {},
    { charter: held(talk, '{name: Demo, type: demo}', '{name: Guests, type: external-talk}') },
    { charter: 'rhythm:\n', ...noTopics },
  ],
  // Some do not say what form they take.
  idle: [{ charter: held(talk, 'Round') }],
  test: (audited) => {
    const forms = formsOf(audited);
    const groups = new Set<FormatGroup>(forms.flatMap((form) => (form ? groupOf(form) : [])));
    return groups.size >= 3 ? true : unlessUnsaid(forms);
  },
});

const free: ReadonlySet<Format | undefined> = new Set<Format>(['open-space', 'unconference', 'q-and-a']);

export const openTime = defineCriterion({
  id: 'open-time-kept',
  asks: 'Some time in meetings is free for what members bring',
  reads: ['charter.rhythm.activities.open_minutes', 'charter.rhythm.activities.type', 'curriculum.topics.format'],
  rule: 'only-presentations',
  todo: 'Keep 20 minutes of one meeting open, and write `open_minutes: 20` on it.',
  met: [
    { charter: held('{name: Talk, type: talk, open_minutes: 20}') },
    { charter: held('{name: Camp, type: open-space}') },
  ],
  unmet: [{}, { charter: held('{name: Talk, type: talk, open_minutes: 0}') }, { charter: 'rhythm:\n', ...noTopics }],
  test: (audited) => {
    const activities = currentActivities(written(audited.community), audited.today);
    return (
      activities.some(({ open_minutes = 0 }) => open_minutes > 0) || formsOf(audited).some((form) => free.has(form))
    );
  },
});

export const clinicOrDiscussion = defineCriterion({
  id: 'problems-talked-through',
  asks: 'Members talk problems through: a clinic or a discussion',
  reads: ['charter.rhythm.activities.type', 'curriculum.topics.format'],
  rule: 'only-presentations',
  todo: 'Let members bring problems: `cop add activity "Problem clinic" --type problem-clinic --every monthly`.',
  met: [{}, { charter: held(talk), curriculum: 'topics: [{title: Glue or screw, format: discussion}]\n' }],
  unmet: [{ charter: held(talk) }, { charter: 'rhythm:\n', ...noTopics }],
  idle: [{ charter: held(talk, 'Round') }],
  test: (audited) => hasForm(audited, (form) => form === 'problem-clinic' || form === 'discussion'),
});

export const socialLearning = defineCriterion({
  id: 'learning-from-each-other',
  asks: 'Members learn from each other: in pairs, a clinic or by shadowing',
  reads: ['charter.rhythm.activities.type', 'curriculum.topics.format'],
  rule: 'no-small-group-time',
  todo: 'Let two people work side by side for an hour: `cop add activity "Pair hour" --type pair --every monthly`.',
  met: [{}, { charter: held(talk), curriculum: 'topics: [{title: A day at the desk, format: shadowing}]\n' }],
  unmet: [{ charter: held(talk) }, { charter: 'rhythm:\n', ...noTopics }],
  idle: [{ charter: held(talk, 'Round') }],
  test: (audited) => hasForm(audited, isSmall),
});

function formsOf({ community, today }: Audited): (Format | undefined)[] {
  return formsAhead(written(community), today);
}

/** False where every activity and topic says its form, else nobody can know. */
function unlessUnsaid(forms: readonly (Format | undefined)[]): false | undefined {
  return forms.some((form) => form === undefined) ? undefined : false;
}

function hasForm(audited: Audited, isWanted: (form: Format | undefined) => boolean): boolean | undefined {
  const forms = formsOf(audited);
  return forms.some(isWanted) ? true : unlessUnsaid(forms);
}

/** Whether an activity is open to others; undefined where outsiders cannot be let in. */
function hasOpen({ community, today }: Audited): boolean | undefined {
  const own = written(community);
  if (currentActivities(own, today).some(({ audience }) => audience === 'open')) return true;
  return own.charter.value.membership.closed_reason ? undefined : false;
}

/** Whether an activity is for members only; undefined where one does not say for whom it is. */
function hasPrivate({ community, today }: Audited): boolean | undefined {
  const activities = currentActivities(written(community), today);
  if (activities.some(({ audience }) => audience === 'private')) return true;
  return activities.some(({ audience }) => audience === undefined) ? undefined : false;
}
