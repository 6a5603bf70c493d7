import type { Trend } from './attendance.ts';
import type { Leading } from './leading.ts';
import type { MemberTypes } from './member-types.ts';
import type { Person } from './people.ts';
import type { Ratio } from './ratio.ts';
import type { Kept } from './rhythm.ts';
import type { SkillGap } from './skills.ts';
import type { ValueEvidence } from './value.ts';

/** The lights, in the order in which they are shown. */
export const lightNames = ['rhythm', 'attendance', 'participation', 'leadership', 'learning', 'value'] as const;
export type LightName = (typeof lightNames)[number];
export type Colour = 'green' | 'amber' | 'red' | 'grey';

/** What stands behind each light. */
export interface LightData {
  /** The regular activity that is furthest behind; `ratio` = counted days in days of its interval. */
  readonly rhythm: Kept & { readonly ratio: Ratio };
  /** The regular activity whose attendance fell most. */
  readonly attendance: Trend;
  /** Members, and their types where a list of members is kept; the shares stand in `types`. */
  readonly participation: { readonly members: number; readonly types?: MemberTypes };
  readonly leadership: {
    readonly organisers: readonly Person[];
    readonly deputies: readonly Person[];
    readonly leading: Leading;
  };
  /** Critical and high skills of which something is wanted, and those whose cover is met. */
  readonly learning: { readonly skills: readonly SkillGap[]; readonly met: readonly SkillGap[] };
  readonly value: ValueEvidence;
}

/** Why nothing can be said. */
export type Unlit =
  // Of all lights: not launched yet, paused, over; or the file that would tell cannot be read.
  | 'not-launched'
  | 'paused'
  | 'retired'
  | 'unreadable'
  // Rhythm and attendance: no activity with an interval; no event to count from, or too few to compare; nobody came at all.
  | 'no-rhythm'
  | 'no-events'
  | 'too-few-events'
  | 'nobody-came'
  // Participation: no list of members; too few members; events that do not say who came (or too few events).
  | 'no-members'
  | 'too-few-members'
  | 'no-names'
  // Leadership: no roles on file. Leadership and value: too soon after the launch.
  | 'no-roles'
  | 'too-early'
  // Learning: opted out; no skills on file; too few answers; no critical or high skill of which anything is wanted.
  | 'not-used'
  | 'no-skills'
  | 'too-few-answers'
  | 'nothing-important'
  // Value: stories without a date; nobody knows when the community began.
  | 'undated'
  | 'no-start';

/** The one thing to do next about a light; each has one meaning, and pages have the words. */
export type LightAction =
  | 'mend-files'
  | 'set-rhythm'
  | 'log-events'
  | 'set-next-date'
  | 'hold-or-slow'
  | 'log-attendance'
  | 'ask-members'
  | 'ask-who-stayed-away'
  | 'list-members'
  | 'log-names'
  | 'invite-quiet-members'
  | 'name-organisers'
  | 'find-deputy'
  | 'grow-core-group'
  | 'log-leads'
  | 'share-leading'
  | 'list-skills'
  | 'ask-for-ratings'
  | 'close-gaps'
  | 'collect-story'
  | 'date-stories';

/** One light on one day. */
export interface Lit<N extends LightName> {
  readonly name: N;
  readonly colour: Colour;
  /** The numbers behind it; there with some grey lights too. */
  readonly data?: LightData[N];
  /** Why it is grey; undefined for the other colours. */
  readonly unlit?: Unlit;
  /** Undefined where there is nothing to do. */
  readonly action?: LightAction;
}

/** A grey light. */
export function grey<N extends LightName>(name: N, unlit: Unlit, more: Pick<Lit<N>, 'data' | 'action'> = {}): Lit<N> {
  return { name, colour: 'grey', unlit, ...more };
}
