import type { Chartered } from '../model.ts';
import { addDays } from '../words/dates.ts';
import { dayCounter } from './counted.ts';
import { grey, type LightName, type Lit, lightNames, type Unlit } from './light.ts';
import { attendance, leadership, learning, participation, rhythm, value } from './lit.ts';
import { pastEvents } from './log.ts';
import { asOf } from './past.ts';
import { isPaused } from './pause.ts';
import { organising } from './people.ts';
import { compareRatio, one, type Ratio, ratio, sum } from './ratio.ts';
import { lastReview } from './review.ts';

export type Direction = 'better' | 'same' | 'worse' | 'unknown';

/** One light today, and where it has moved since. */
export type Light<N extends LightName = LightName> = Lit<N> & {
  readonly direction: Direction;
  /** The same light on the day it is compared with. */
  readonly before: Lit<N>;
};

/** The six lights of a community. There is no score of them all: one number would invite ranking. */
export interface Lights {
  /** The day asked for, or else that of the last look back before today, or 90 counted days ago where there was none. */
  readonly since: { readonly date: string; readonly isReview: boolean };
  readonly rhythm: Light<'rhythm'>;
  readonly attendance: Light<'attendance'>;
  readonly participation: Light<'participation'>;
  readonly leadership: Light<'leadership'>;
  readonly learning: Light<'learning'>;
  readonly value: Light<'value'>;
}

/** Counted days that lights are compared over where nobody has looked back. */
const usualDays = 90;

/**
 * The six lights of a community on `today`, each with its number, and better, same or worse than on another day: the
 * one given, or else that of the last look back. All are grey while it has paused, before its launch and after its end. Another colour is a move; within a
 * colour attendance and shares of members move by five points, leadership and learning by any change of their numbers.
 */
export function lights(community: Chartered, today: string, day?: string): Lights {
  const since = day === undefined ? comparedWith(community, today) : { date: day, isReview: false };
  const [now, then] = [litOn(community, today), litOn(asOf(community, since.date), since.date)];
  const isSameLeading = isComparable(community, then.leadership, now.leadership);
  const light = <N extends LightName>(name: N): Light<N> => {
    const [lit, before] = [now[name], then[name]] as unknown as [Lit<N>, Lit<N>];
    const isKnown = name !== 'leadership' || isSameLeading;
    return { ...lit, before, direction: isKnown ? direction(before, lit) : 'unknown' };
  };
  return {
    since,
    rhythm: light('rhythm'),
    attendance: light('attendance'),
    participation: light('participation'),
    leadership: light('leadership'),
    learning: light('learning'),
    value: light('value'),
  };
}

/** Roles have no past unless they say when they began; and to know more than before is no change. */
function isComparable(community: Chartered, before: Lit<'leadership'>, now: Lit<'leadership'>): boolean {
  const [old, factor] = [before, now].map(({ data }) => data?.leading.absenceFactor);
  const held = organising(community);
  const isDated = held.length > 0 && held.every(({ role }) => role.term.from !== undefined);
  return isDated && (old === undefined) === (factor === undefined);
}

type All = { readonly [N in LightName]: Lit<N> };

function litOn(community: Chartered, today: string): All {
  const unlit = unlitOn(community, today);
  if (unlit) return Object.fromEntries(lightNames.map((name) => [name, grey(name, unlit)])) as unknown as All;
  return {
    rhythm: rhythm(community, today),
    attendance: attendance(community, today),
    participation: participation(community, today),
    leadership: leadership(community, today),
    learning: learning(community, today),
    value: value(community, today),
  };
}

/** Why no light of a community can be on. */
function unlitOn(community: Chartered, today: string): Unlit | undefined {
  if (community.charter.value.stage === 'retired') return 'retired';
  if (!isLaunched(community, today)) return 'not-launched';
  return isPaused(community, today) ? 'paused' : undefined;
}

/** Whether a community has begun: a launch that took place is surer than a stage that nobody has changed since. */
export function isLaunched(community: Chartered, today: string): boolean {
  const { stage, launch } = community.charter.value;
  if (launch.date !== undefined && launch.date > today) return false;
  if (stage !== 'proposed' && stage !== 'forming') return true;
  return launch.date !== undefined && pastEvents(community, today).some(({ date }) => date >= launch.date!);
}

function comparedWith(community: Chartered, today: string): Lights['since'] {
  const review = lastReview(community, addDays(today, -1));
  if (review !== undefined) return { date: review, isReview: true };
  const counted = dayCounter(community, today);
  // Quiet seasons can make it years, and for ever.
  let [near, far] = [usualDays, usualDays * 40];
  while (near < far) {
    const middle = Math.floor((near + far) / 2);
    if (counted(addDays(today, -middle)) >= usualDays) far = middle;
    else near = middle + 1;
  }
  return { date: addDays(today, -near), isReview: false };
}

const heights = { red: 0, amber: 1, green: 2 } as const;
/** Moves of a share that are chance: five points (house default). */
const chance = ratio(5, 100);

function direction(before: Lit<LightName>, now: Lit<LightName>): Direction {
  if (before.colour === 'grey' || now.colour === 'grey') return 'unknown';
  const step = heights[now.colour] - heights[before.colour];
  if (step !== 0) return step > 0 ? 'better' : 'worse';
  const [old, numbers] = [numbersOf(before), numbersOf(now)];
  const moves = numbers.map((number, index) => moved(old[index], number));
  return moves.find((move) => move !== 'same') ?? 'same';
}

interface Counted {
  readonly number: Ratio;
  readonly chance?: Ratio;
  /** From here on a smaller number is no loss: as many come as before, or more. */
  readonly enough?: Ratio;
}

/** What is compared within a colour, most telling first; the higher the better. */
function numbersOf(lit: Lit<LightName>): Counted[] {
  const { attendance, participation, leadership, learning } = { [lit.name]: lit.data } as Data;
  if (attendance?.ratio) return [{ number: attendance.ratio, chance, enough: one }];
  const shares = participation?.types?.shares;
  if (shares) return [shares.engaged, shares.reach].map((number) => ({ number, chance }));
  if (leadership) {
    const { organisers, deputies, leading } = leadership;
    return [organisers.length, deputies.length, leading.absenceFactor ?? 0].map((count) => ({ number: ratio(count) }));
  }
  return learning ? [{ number: ratio(learning.met.length, learning.skills.length) }] : [];
}
type Data = { readonly [N in LightName]?: Lit<N>['data'] };

function moved(before: Counted | undefined, { number, chance = ratio(0), enough }: Counted): Direction {
  if (!before) return 'same';
  if (compareRatio(number, sum(before.number, chance)) > 0) return 'better';
  if (enough && compareRatio(number, enough) >= 0) return 'same';
  return compareRatio(before.number, sum(number, chance)) > 0 ? 'worse' : 'same';
}
