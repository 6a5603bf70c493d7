import { type Account, type Block, heading, type Line, points, text, toned } from './account.ts';
import { indicatorBlocks, indicatorData, readAll } from './health/indicators.ts';
import { lightBlocks, lightsData } from './health/lights.ts';
import { contextWords, memberBlocks, membersData } from './health/members.ts';
import { standingBlocks, standingData } from './health/standing.ts';
import type { CommunityHealth, HealthData } from './health/told.ts';
import { lights } from './measures/lights.ts';
import { memberTypes } from './measures/member-types.ts';
import type { Chartered, Model } from './model.ts';
import { sinceWords } from './view/lights.ts';
import { nextDates } from './view/next.ts';
import { attendanceView } from './view/numbers.ts';
import { type Subject, subjectOf } from './view/subject.ts';
import { plainDate } from './words/dates.ts';
import { bare, capital } from './words/phrases.ts';
import { shellWord } from './words/shell.ts';

/** What to tell about. */
export interface HealthQuestion {
  readonly communities: readonly Chartered[];
  readonly today: string;
  /** The day to compare with; undefined for that of the last review. */
  readonly since: string | undefined;
}

/**
 * How communities are: where each stands, its six lights and what to do, and of one alone also its members, attendance
 * and other numbers. No single score, and nobody is ranked.
 */
export function health(model: Model, { communities, today, since }: HealthQuestion): Account {
  const isShort = communities.length > 1;
  const all = communities.map((community) => told(subjectOf(model, community, today), { since, isShort }));
  const data: HealthData = { today, communities: all.map((one) => one.data) };
  return { blocks: all.flatMap(({ blocks }) => blocks), data };
}

interface Wish {
  readonly since: string | undefined;
  readonly isShort: boolean;
}

interface Told {
  readonly data: CommunityHealth;
  readonly blocks: readonly Block[];
}

function told(subject: Subject, { since, isShort }: Wish): Told {
  const { community, model, today } = subject;
  const found = lights(community, today, since);
  const slug = model.communities.length > 1 ? community.slug : undefined;
  const readings = readAll(subject);
  const [next] = nextDates(subject, 1);
  const data: CommunityHealth = {
    slug: community.slug,
    folder: community.folder,
    name: community.charter.value.name,
    stage: community.charter.value.stage,
    standing: standingData(subject, slug),
    since: { date: found.since.date, because: since ? 'asked' : found.since.isReview ? 'review' : 'usual' },
    lights: lightsData(found, subject, slug),
    members: membersData(subject, found.since.date),
    indicators: readings.map(indicatorData),
    attendance: attendanceView(subject).map(({ name, points: all }) => ({ activity: name, points: all })),
    next: next ? { date: next.iso, what: bare(next.what) } : null,
    context: contextWords(memberTypes(community, today)),
  };
  const blocks = [
    heading(1, data.name),
    text(
      `${capital(data.stage)}, as of ${plainDate(today)}${isAnyLit(data) ? `; compared with ${sinceWords(found.since)}` : ''}.`,
    ),
    ...standingBlocks(data.standing),
    ...lightBlocks(found, data.lights, subject, isShort),
    ...(isShort
      ? [moreLine(community.slug)].filter(() => isAnyLit(data))
      : [...attendanceBlocks(data), ...peopleBlocks(data, found.since)]),
    ...(isShort ? [] : indicatorBlocks(readings)),
  ];
  return { data, blocks };
}

function isAnyLit({ lights: six }: CommunityHealth): boolean {
  return six.some(({ colour }) => colour !== 'grey');
}

function moreLine(slug: string): Block {
  return text([toned('faint', 'More: '), toned('code', `cop health ${shellWord(slug)}`)]);
}

function attendanceBlocks({ attendance, next }: CommunityHealth): Block[] {
  const rows = attendance.map(({ activity, points: all }): Line => {
    const values = all.map(({ value }) => value);
    return [{ spark: values }, ` ${activity}: ${values.join(', ')}`];
  });
  const date = next ? [text(`Next date: ${next.what}, on ${plainDate(next.date)}.`)] : [];
  if (rows.length === 0) return date;
  return [heading(2, 'How many came, oldest meeting first'), points(rows), ...date];
}

function peopleBlocks({ members, context }: CommunityHealth, since: Parameters<typeof memberBlocks>[1]): Block[] {
  if (!members) return [];
  return [heading(2, 'How members take part'), ...memberBlocks(members, since), ...(context ? [text(context)] : [])];
}
