import type { Account } from './account.ts';
import { indicatorsData } from './health/indicators.ts';
import { lightsData } from './health/lights.ts';
import { contextWords, membersData } from './health/members.ts';
import { closingBlocks, page, short } from './health/page.ts';
import { standingData } from './health/standing.ts';
import type { CommunityHealth, HealthData } from './health/told.ts';
import { lights } from './measures/lights.ts';
import { memberTypes } from './measures/member-types.ts';
import type { Chartered, Model } from './model.ts';
import { nextDates } from './view/next.ts';
import { attendanceView } from './view/numbers.ts';
import { type Subject, subjectOf } from './view/subject.ts';
import { bare } from './words/phrases.ts';

/** What to tell about. */
export interface HealthQuestion {
  readonly communities: readonly Chartered[];
  readonly today: string;
  /** The day to compare with; undefined for that of the last review. */
  readonly since: string | undefined;
}

/**
 * How communities are: where each stands, its six lights and what to do; of one alone also its members, attendance and
 * other numbers. For programs always all of it. No single score, and nobody is ranked.
 */
export function health(model: Model, { communities, today, since }: HealthQuestion): Account {
  const all = communities.map((community) => healthOf(subjectOf(model, community, today), since));
  const data: HealthData = { today, communities: all };
  const blocks =
    all.length > 1 ? [...all.flatMap(short), ...closingBlocks(data)] : all.flatMap((one) => page(one, today));
  return { blocks, data };
}

function healthOf(subject: Subject, since: string | undefined): CommunityHealth {
  const { community, model, today } = subject;
  const found = lights(community, today, since);
  const slug = model.communities.length > 1 ? community.slug : undefined;
  const { name, stage } = community.charter.value;
  const [next] = nextDates(subject, 1);
  return {
    slug: community.slug,
    folder: community.folder,
    name,
    stage,
    standing: standingData(subject, slug),
    since: { date: found.since.date, because: since ? 'asked' : found.since.isReview ? 'review' : 'usual' },
    lights: lightsData(found, subject, slug),
    members: membersData(subject, found.since.date),
    indicators: indicatorsData(subject),
    attendance: attendanceView(subject).map(({ name: activity, points }) => ({ activity, points: [...points] })),
    next: next ? { date: next.iso, what: bare(next.what) } : null,
    context: contextWords(memberTypes(community, today)),
  };
}
