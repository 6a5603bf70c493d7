import { defineCriterion, eventsOf, launched } from '../criterion.ts';
import { floors, graces } from '../measures/evidence.ts';
import { isExpected } from '../measures/expected.ts';
import { rises } from '../measures/rises.ts';
import { valueEvidence } from '../measures/value.ts';
import { within } from '../measures/window.ts';
import type { Chartered } from '../model.ts';

const year = 365;
const meetings = eventsOf(
  ...['2026-02-03', '2026-03-03', '2026-04-07', '2026-05-05'].map((day) => `date: ${day}, activity: clinic`),
);
const log = (more = '') => ({ charter: launched, log: `${meetings}${more}` });
const young = { charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', log: meetings };
const isDone = ({ date }: { readonly date?: string }, today: string) => date === undefined || date <= today;

/** Something exists that may be of use. */
export const assetMade = defineCriterion({
  id: 'asset-made',
  asks: 'A guide, template or other piece was made',
  reads: ['log.assets'],
  todo: 'Write up what the next meeting finds out, and log it: `cop log asset`.',
  met: [log('assets:\n  - {date: 2025-10-01, title: Guide}\n')],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => {
    const isThere = (community.log?.value.assets ?? []).some((one) => isDone(one, today));
    return isExpected(isThere, community, today);
  },
});

/** Somebody can do more than before. */
export const ratingsUp = defineCriterion({
  id: 'ratings-up',
  asks: 'Members rate a skill higher than the first time',
  reads: ['skills.ratings'],
  rule: 'ratings-old',
  todo: 'Ask members to look at their own line again, and add the new ratings below the old ones.',
  met: [{ skills: rated(1, 2) }],
  unmet: [{ skills: rated(2, 2) }],
  idle: [{}, { without: ['skills'] }],
  test: ({ community, today }) => {
    const { compared, up } = rises(community, today);
    return compared < floors.raters ? undefined : up > 0;
  },
});

function rated(...levels: readonly number[]): string {
  const lines = ['ada', 'ben', 'chen', 'dia', 'eva'].flatMap((member) =>
    levels.map((level, index) => `  - {member: ${member}, date: 2026-0${index + 1}-05, skills: {triage: ${level}}}\n`),
  );
  return `ratings:\n${lines.join('')}`;
}

/** People of different teams know each other. */
export const pairsLogged = defineCriterion({
  id: 'pairs-logged',
  asks: 'Two or three members met to learn from each other within 12 months',
  reads: ['log.pairs'],
  rule: 'no-small-group-time',
  todo: 'Bring two members together who should know each other, and log it: `cop log pair`.',
  met: [log('pairs:\n  - {date: 2026-03-03, members: [ada, dia]}\n')],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => isExpected(isPairing(community, today), community, today),
});

/** Whether two or three members have met within a year. */
function isPairing(community: Chartered, today: string): boolean {
  const isRecent = within(community, today, year);
  return (community.log?.value.pairs ?? []).some(({ date }) => isRecent(date));
}

/** Something was tried at work. */
export const storyApplied = defineCriterion({
  id: 'story-applied',
  asks: 'Somebody told what they tried at work',
  reads: ['log.stories', 'log.readings', 'charter.indicators'],
  rule: 'only-activity-counts',
  todo: 'Ask somebody what they tried at work because of the community, and log the story as `applied`.',
  met: [log('stories:\n  - {date: 2026-03-03, cycle: applied, what: Found it}\n')],
  unmet: [log(), log('stories:\n  - {date: 2026-03-03, cycle: immediate, what: Found it}\n')],
  idle: [young],
  test: ({ community, today }) => isShown(community, today, 'applied'),
});

/** Something that was made has been used again. */
export const assetReused = defineCriterion({
  id: 'asset-reused',
  asks: 'Something the community made was used again',
  reads: ['log.assets'],
  todo: 'Ask who used a guide or template again, and write `reused` beside it in the log.',
  met: [log('assets:\n  - {date: 2025-10-01, title: Guide, reused: 2}\n')],
  unmet: [log('assets:\n  - {date: 2025-10-01, title: Guide}\n')],
  idle: [log(), young],
  test: ({ community, today }) => {
    const made = (community.log?.value.assets ?? []).filter((one) => isDone(one, today));
    if (made.length === 0) return undefined;
    const isThere = made.some(({ reused = 0 }) => reused > 0);
    return isExpected(isThere, community, today, graces.value);
  },
});

/** A number shows that results got better, or did not. */
export const resultRead = defineCriterion({
  id: 'result-read',
  asks: 'An indicator of results was read',
  reads: ['log.readings', 'charter.indicators'],
  rule: 'indicator-not-read',
  todo: 'Read one indicator of results (`cycle: realised`), and log it: `cop log reading`.',
  met: [
    {
      charter: launched,
      log: meetings.replace('readings:\n', 'readings:\n  - {date: 2026-05-29, indicator: returns-twice, value: 11}\n'),
    },
  ],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => {
    const { all } = valueEvidence(community, today);
    const isThere = all.some(({ as, cycle }) => as === 'reading' && cycle === 'realised');
    return isExpected(isThere, community, today, graces.value);
  },
});

/** A story says what came of it. */
export const storyWithResult = defineCriterion({
  id: 'story-with-result',
  asks: 'A story says what came of it',
  reads: ['log.stories'],
  rule: 'only-activity-counts',
  todo: 'Go back to somebody with a story, ask what came of it, and write `result` beside it.',
  met: [log('stories:\n  - {date: 2026-03-03, cycle: applied, what: Found it, result: No repair came back}\n')],
  unmet: [log(), log('stories:\n  - {date: 2026-03-03, cycle: applied, what: Found it}\n')],
  idle: [young],
  test: ({ community, today }) => {
    const told = (community.log?.value.stories ?? []).filter((one) => isDone(one, today));
    const isThere = told.some(({ result, cycle }) => result !== undefined || cycle === 'realised');
    return isExpected(isThere, community, today, graces.value);
  },
});

/** What success means has changed because of the community. */
export const storyTransformative = defineCriterion({
  id: 'story-transformative',
  asks: 'A story or number shows that people see success differently',
  reads: ['log.stories', 'log.readings', 'charter.indicators'],
  todo: 'Ask the sponsor what is now decided differently, and log the story as `transformative`.',
  met: [log('stories:\n  - {date: 2026-03-03, cycle: transformative, what: Repair comes first}\n')],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => isShown(community, today, 'transformative'),
});

/** The community has changed its own ways or those around it. */
export const goalsChanged = defineCriterion({
  id: 'goals-changed',
  asks: 'The charter, its ways or a decision changed because of what was learned',
  reads: ['charter.history', 'log.reviews', 'log.events'],
  rule: 'review-overdue',
  todo: 'At the next look back, write down what changes because of what was learned, under `history`.',
  met: [
    { ...log(), charter: `${launched}history:\n  - {date: 2026-03-03, change: Packing joins}\n` },
    log('reviews:\n  - {date: 2026-03-03, what: charter, changed: Packing joins}\n'),
  ],
  unmet: [log(), { ...log(), charter: `${launched}history:\n  - {date: 2025-06-01, change: Begun}\n` }],
  idle: [young],
  test: ({ community, today }) => {
    const { history, launch } = community.charter.value;
    const isLater = ({ date }: { readonly date?: string }) =>
      date !== undefined && date <= today && date > (launch.date ?? '');
    const { reviews = [], events = [] } = community.log?.value ?? {};
    const isThere =
      history.some(isLater) ||
      reviews.some((one) => isDone(one, today) && one.changed !== undefined) ||
      events.some((one) => isDone(one, today) && one.decisions.length > 0);
    return isExpected(isThere, community, today, graces.value);
  },
});

function isShown(community: Chartered, today: string, wanted: string): boolean | undefined {
  const { all } = valueEvidence(community, today);
  return isExpected(
    all.some(({ cycle }) => cycle === wanted),
    community,
    today,
    graces.value,
  );
}
