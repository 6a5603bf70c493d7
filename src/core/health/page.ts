import { type Block, heading, type Line, points, text, toned } from '../account.ts';
import { sinceWords } from '../view/lights.ts';
import { plainDate } from '../words/dates.ts';
import { bare, capital } from '../words/phrases.ts';
import { indicatorBlocks } from './indicators.ts';
import { actionBlocks, firstAction, lightBlocks, shortLights } from './lights.ts';
import { memberBlocks } from './members.ts';
import { standingBlocks, standingLine } from './standing.ts';
import type { CommunityHealth, HealthData } from './told.ts';

/** Everything about one community. */
export function page(one: CommunityHealth, today: string): Block[] {
  const { name, stage, standing, lights, members, context, indicators } = one;
  const compared = isAnyLit(one) ? `; ${comparisonWords(one)}` : '';
  return [
    heading(1, bare(name)),
    text(`${capital(stage)}, as of ${plainDate(today)}${compared}.`),
    ...standingBlocks(standing),
    ...lightBlocks(lights),
    ...attendanceBlocks(one),
    ...(members ? [heading(2, 'How members take part'), ...memberBlocks(members, comparedWith(one))] : []),
    ...(context ? [text(context)] : []),
    ...indicatorBlocks(indicators),
  ];
}

/** One community among several: where it stands, the lights that are on, and the one thing to do. */
export function short(one: CommunityHealth): Block[] {
  const { name, stage, standing, lights } = one;
  const compared = isAnyLit(one) ? `, ${comparisonWords(one)}` : '';
  const isUrgent = standing.state === 'quiet' || standing.state === 'asleep' || standing.state === 'closing';
  const action = (isUrgent ? undefined : firstAction(lights)) ?? standing.action;
  return [
    heading(1, bare(name)),
    text([`${capital(stage)}${compared}. `, ...standingLine(standing)]),
    ...shortLights(lights),
    ...(action ? actionBlocks(action) : []),
  ];
}

/** What stands below several communities, once. */
export function closingBlocks({ today }: HealthData): Block[] {
  return [
    text([
      `All as of ${plainDate(today)}; lights that are grey are left out. More about one: `,
      toned('code', 'cop health <community>'),
    ]),
  ];
}

function isAnyLit({ lights }: CommunityHealth): boolean {
  return lights.some(({ colour }) => colour !== 'grey');
}

function comparisonWords(one: CommunityHealth): string {
  const isKnown = one.lights.some(({ before }) => before !== 'grey');
  return isKnown
    ? `compared with ${comparedWith(one)}`
    : `too little was on file on ${plainDate(one.since.date)} to compare with`;
}

function comparedWith({ since: { date, because } }: CommunityHealth): string {
  return sinceWords({ date, isReview: because === 'review' });
}

function attendanceBlocks({ attendance, next }: CommunityHealth): Block[] {
  const rows = attendance.map(({ activity, points: all }): Line => {
    const values = all.map(({ value }) => value);
    // One or two numbers are no line.
    const line = values.length > 2 ? [{ spark: values }, ' '] : [];
    return [...line, `${activity}: ${values.join(', ')}`];
  });
  const date = next ? [text(`Next date: ${next.what}, on ${plainDate(next.date)}.`)] : [];
  return rows.length === 0 ? date : [heading(2, 'How many came, oldest meeting first'), points(rows), ...date];
}
