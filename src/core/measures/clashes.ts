import type { Chartered, Model } from '../model.ts';
import { addDays, daysBetween } from '../words/dates.ts';
import { groupOf } from '../words/formats.ts';
import type { Activity } from './log.ts';
import { meetingDays } from './meetings.ts';
import { regulars } from './rhythm.ts';
import type { SharedReason, Tie } from './ties.ts';

/** Minutes that a zone is ahead of UTC on a day at a time; undefined where nobody knows the zone. */
export type OffsetIn = (zone: string, day: string, time: string) => number | undefined;

/** Regular meetings of two communities that fall on the same time again and again. */
export interface Clash {
  readonly one: Chartered;
  readonly other: Chartered;
  readonly meetings: readonly [Slot, Slot];
  /** Times in twelve weeks that they overlap. */
  readonly times: number;
  /** Why it matters, what binds most first. */
  readonly reasons: readonly SharedReason[];
}

/** A meeting and the first day on which it clashes. */
export interface Slot {
  readonly activity: Activity;
  readonly day: string;
  /** Undefined where no zone is on file. */
  readonly zone?: string;
}

/** Which meetings can be compared at all. */
export interface Clashes {
  /** What binds most first, then what clashes most often, then in the order of the communities. */
  readonly clashes: readonly Clash[];
  /** Communities with regular meetings that do not say on which day at which time. */
  readonly uncompared: readonly Chartered[];
}

/** So many days are looked at, and so often must two meetings overlap in them: once is chance (house defaults). */
const horizon = 84;
const leastTimes = 2;
const mostSlots = 100;

/** A regular meeting with its coming days. */
interface Series {
  readonly activity: Activity;
  readonly zone?: string;
  /** Only moments on the same clock can be compared: UTC, or a zone of which no more is known than its name. */
  readonly clock: string;
  /** Minutes on that clock, earliest first, each with its day. */
  readonly moments: readonly { readonly minute: number; readonly day: string }[];
  readonly length: number;
}

/**
 * Clashes of regular times: meetings of two communities that overlap twice or more in the coming twelve weeks, where
 * somebody would have to choose (see `ties`). A meeting without a length is its first moment; what has no day, no time or
 * no dates is left out, and so are pairs, newsletters, breaks, pauses and communities that have ended. Of each two
 * communities the meetings that clash most often are named.
 */
export function clashes(
  { config }: Model,
  communities: readonly Chartered[],
  { today, ties, offsetIn }: { readonly today: string; readonly ties: readonly Tie[]; readonly offsetIn: OffsetIn },
): Clashes {
  const usual = config?.value.timezone;
  const meeting = new Map(communities.map((one) => [one, meetingsOf(one, today)]));
  const series = new Map(
    [...meeting].map(([one, all]) => [
      one,
      all.flatMap((activity) => seriesOf(one, activity, { today, usual, offsetIn })),
    ]),
  );
  const found = ties.flatMap(({ one, other, reasons }): Clash[] => {
    const worst = worstOf(series.get(one) ?? [], series.get(other) ?? []);
    return worst ? [{ one, other, reasons, ...worst }] : [];
  });
  return {
    clashes: found.sort((a, b) => rank(a) - rank(b) || b.times - a.times),
    uncompared: communities.filter((one) => meeting.get(one)!.length > 0 && series.get(one)!.length === 0),
  };
}

const order: readonly SharedReason[] = ['people', 'neighbours', 'audience'];

function rank({ reasons }: Clash): number {
  return order.indexOf(reasons[0]!);
}

/** Zones in which communities meet regularly; undefined is one of them where none is on file. */
export function meetingZones(
  { config }: Model,
  communities: readonly Chartered[],
  today: string,
): Set<string | undefined> {
  const usual = config?.value.timezone;
  return new Set(
    communities.flatMap((one) =>
      meetingsOf(one, today).flatMap(({ time, timezone }) =>
        time === undefined ? [] : [timezone ?? one.charter.value.timezone ?? usual],
      ),
    ),
  );
}

function meetingsOf(community: Chartered, today: string): Activity[] {
  if (community.charter.value.stage === 'retired') return [];
  return regulars(community, today)
    .map(({ activity }) => activity)
    .filter(({ type }) => type === undefined || (groupOf(type) !== 'pair' && type !== 'newsletter'));
}

function seriesOf(
  { charter }: Chartered,
  activity: Activity,
  { today, usual, offsetIn }: { readonly today: string; readonly usual?: string; readonly offsetIn: OffsetIn },
): Series[] {
  const { time, timezone, minutes: length = 1 } = activity;
  if (time === undefined) return [];
  const zone = timezone ?? charter.value.timezone ?? usual;
  const days = meetingDays(charter.value, activity, [today, addDays(today, horizon - 1)]).slice(0, mostSlots);
  if (days.length === 0) return [];
  const isKnown = zone !== undefined && offsetIn(zone, today, time) !== undefined;
  const moments = days.map((day) => {
    const ahead = isKnown ? offsetIn(zone, day, time)! : 0;
    return { day, minute: daysBetween(today, day) * 1440 + minuteOf(time) - ahead };
  });
  return [{ activity, zone, clock: isKnown ? 'UTC' : `local ${zone ?? ''}`, moments, length: Math.max(1, length) }];
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** The two meetings that clash most often; undefined where none clash often enough. */
function worstOf(some: readonly Series[], others: readonly Series[]): Pick<Clash, 'meetings' | 'times'> | undefined {
  let worst: Pick<Clash, 'meetings' | 'times'> | undefined;
  for (const one of some) {
    for (const other of others) {
      if (one.clock !== other.clock) continue;
      const { times, first } = overlapOf(one, other);
      if (times < Math.max(leastTimes, (worst?.times ?? 0) + 1)) continue;
      const slot = ({ activity, zone }: Series, day: string): Slot => ({ activity, day, zone });
      worst = { times, meetings: [slot(one, first![0]), slot(other, first![1])] };
    }
  }
  return worst;
}

/** How often two series overlap, and the days of the first time. */
function overlapOf(one: Series, other: Series): { times: number; first?: readonly [string, string] } {
  let [at, there, times] = [0, 0, 0];
  let first: readonly [string, string] | undefined;
  while (at < one.moments.length && there < other.moments.length) {
    const [mine, theirs] = [one.moments[at]!, other.moments[there]!];
    if (mine.minute < theirs.minute + other.length && theirs.minute < mine.minute + one.length) {
      times += 1;
      first ??= [mine.day, theirs.day];
      at += 1;
      there += 1;
    } else if (mine.minute < theirs.minute) at += 1;
    else there += 1;
  }
  return { times, first };
}
