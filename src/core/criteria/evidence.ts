import { defineCriterion, eventsOf, launched } from '../criterion.ts';
import { graces } from '../measures/evidence.ts';
import { isExpected, isUnderWay } from '../measures/expected.ts';
import { problems } from '../measures/problems.ts';
import { readingsOf } from '../measures/readings.ts';
import { valueEvidence } from '../measures/value.ts';
import { within } from '../measures/window.ts';
import type { Chartered } from '../model.ts';

const year = 365;
/** Four meetings of half a year, and what else is in the log. */
const meetings = eventsOf(
  ...['2026-02-03', '2026-03-03', '2026-04-07', '2026-05-05'].map((day) => `date: ${day}, activity: clinic`),
);
const log = (more = '') => ({ charter: launched, log: `${meetings}${more}` });
const story = (date: string, cycle = 'applied') => `stories:\n  - {date: ${date}, cycle: ${cycle}, what: Found it}\n`;
const reading = 'readings:\n  - {date: 2026-05-29, indicator: returns-twice, value: 11}\n';
const withReading = { charter: launched, log: `${meetings.replace('readings:\n', '')}${reading}` };
const assets = (...days: readonly string[]) =>
  `assets:\n${days.map((day) => `  - {date: ${day}, title: Guide, kind: guide}\n`).join('')}`;
const young = 'stage: active\nlaunch: {date: 2026-02-01}\n';

const isTold = ({ log: file }: Chartered, isRecent: (date: string | undefined) => boolean) =>
  (file?.value.stories ?? []).some(({ date }) => isRecent(date));

/** Somebody has told what the community was good for within a year. */
export const storyTold = defineCriterion({
  id: 'story-told',
  asks: 'A story was told within 12 months',
  reads: ['log.stories'],
  rule: 'only-activity-counts',
  todo: 'Ask one member what they did differently because of the community, and log the story.',
  met: [log(story('2025-09-20', 'immediate'))],
  unmet: [log(), log(story('2025-05-20'))],
  idle: [
    { charter: young, log: meetings },
    { charter: launched, without: ['log'] },
  ],
  test: ({ community, today }) =>
    isExpected(isTold(community, within(community, today, year)), community, today, graces.value),
});

/** A story, or a number that shows more than attendance, is not older than a year. */
export const valueTold = defineCriterion({
  id: 'value-told',
  asks: 'A story, or a number that shows changed work, is not older than 12 months',
  reads: ['log.stories', 'log.readings', 'charter.indicators'],
  rule: 'only-activity-counts',
  todo: 'Ask one member what they did differently because of the community, and log the story.',
  met: [log(story('2025-09-20', 'immediate')), withReading],
  unmet: [log(), log(story('2025-05-20'))],
  idle: [{ charter: young, log: meetings }],
  test: ({ community, today }) => {
    const { newest } = valueEvidence(community, today);
    const isRecent = within(community, today, year);
    return isExpected(isTold(community, isRecent) || isRecent(newest?.date), community, today, graces.value);
  },
});

/** Something was tried at work, or got better, within a year. */
export const valueApplied = defineCriterion({
  id: 'value-applied',
  asks: 'Something on file shows changed work or better results within 12 months',
  reads: ['log.stories', 'log.readings', 'charter.indicators'],
  rule: 'only-activity-counts',
  todo: 'Log one story of something that was tried at work (`cycle: applied`) or of what came of it.',
  met: [log(story('2025-09-20')), withReading],
  unmet: [log(), log(story('2026-05-20', 'immediate'))],
  idle: [{ charter: young, log: meetings }],
  test: ({ community, today }) => {
    const { newest, undated } = valueEvidence(community, today);
    const isRecent = newest !== undefined && newest.counted <= year;
    return !isRecent && undated > 0 ? undefined : isExpected(isRecent, community, today, graces.value);
  },
});

/** Problems that were brought to meetings were solved there. */
export const problemsSolved = defineCriterion({
  id: 'problems-solved',
  asks: 'Problems were solved in meetings of the last half-year',
  reads: ['log.events'],
  rule: 'only-activity-counts',
  todo: 'Leave room for one problem in each meeting, and log `problems_raised` and `problems_solved`.',
  met: [
    { charter: launched, log: eventsOf('date: 2026-05-05, activity: clinic, problems_raised: 2, problems_solved: 1') },
  ],
  unmet: [log()],
  idle: [{ charter: young, log: meetings }],
  test: ({ community, today }) => isExpected(problems(community, today).solved > 0, community, today),
});

/** The community has made something lately, and more than once. */
export const threeAssets = defineCriterion({
  id: 'three-assets',
  asks: 'Three guides, templates or other pieces were made within 12 months',
  reads: ['log.assets'],
  todo: 'Write up what the next meeting finds out, and log it: `cop log asset`.',
  met: [log(assets('2025-10-01', '2026-02-01', '2026-05-01'))],
  unmet: [log(assets('2024-10-01', '2026-02-01', '2026-05-01'))],
  idle: [{ charter: young, log: meetings }],
  test: ({ community, today }) => {
    const isRecent = within(community, today, year);
    const made = (community.log?.value.assets ?? []).filter(({ date }) => isRecent(date)).length;
    return isExpected(made >= 3, community, today, graces.value);
  },
});

/** At least one number was read. */
export const indicatorRead = defineCriterion({
  id: 'indicator-read',
  asks: 'An indicator was read',
  reads: ['log.readings', 'charter.indicators'],
  rule: 'indicator-not-read',
  todo: 'Look up one of your numbers today, and log it: `cop log reading`.',
  met: [{ charter: launched, log: `${meetings.replace('readings:\n', '')}${reading}` }],
  unmet: [log(), { charter: launched, without: ['log'] }],
  idle: [{ log: meetings }],
  test: ({ community, today }) => {
    const isRead = [...readingsOf(community, today).values()].flat().some(({ value }) => value !== undefined);
    return isRead || (isUnderWay(community, today) ? false : undefined);
  },
});

/** The community has something to show: a piece, a solved problem or a story. */
export const somethingToShow = defineCriterion({
  id: 'something-to-show',
  asks: 'Something was made, solved or told',
  reads: ['log.assets', 'log.events', 'log.stories'],
  rule: 'only-activity-counts',
  todo: 'Log the first thing that came of it: a guide, a solved problem or a story.',
  met: [log(assets('2026-05-01')), log(story('2026-05-01', 'immediate'))],
  unmet: [log(), { charter: launched, without: ['log'] }],
  idle: [{ log: meetings }],
  test: ({ community, today }) => {
    const { assets: made = [], stories = [], events = [] } = community.log?.value ?? {};
    const isPast = (date: string | undefined) => date === undefined || date <= today;
    const isThere =
      [...made, ...stories].some(({ date }) => isPast(date)) ||
      events.some(({ date, problems_solved: solved = 0 }) => isPast(date) && solved > 0);
    return isThere || (isUnderWay(community, today) ? false : undefined);
  },
});
