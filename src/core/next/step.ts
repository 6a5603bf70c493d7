import { compareText } from '../finding.ts';
import { compareRatio, type Ratio, ratio } from '../measures/ratio.ts';
import { type Effort, efforts } from '../words/effort.ts';

/** Where something is to be looked at or written. */
export interface Spot {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** One thing that somebody can do. */
export interface Step {
  /** What it comes from: a rule, a light, the skills, a plan, or nothing that is wrong at all. */
  readonly from: 'rule' | 'light' | 'skills' | 'plan' | 'growth';
  /** The id of the rule, the name of the light, or a name of its own. */
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** The words to type, from `cop` on; undefined where a file is edited. */
  readonly command?: string;
  readonly effort: Effort;
  /** At most three. */
  readonly spots: readonly Spot[];
  /** How many places there are in all. */
  readonly count: number;
}

/** A step that is weighed against others. */
export interface Action extends Step {
  /** What it is worth: error or red light 3, warning or amber light 2, information 1. */
  readonly weight: number;
  /** A rule of the starter profile, or an error. */
  readonly isEssential: boolean;
}

/** What an action is worth, divided by what it takes. */
export function worth({ weight, effort }: Pick<Action, 'weight' | 'effort'>): Ratio {
  return ratio(weight, efforts[effort].weight);
}

/** Best ratio of weight to effort first; at equal ratio essentials, then the heavier, then by id. */
export function compareActions(a: Action, b: Action): number {
  return (
    compareRatio(worth(b), worth(a)) ||
    Number(b.isEssential) - Number(a.isEssential) ||
    b.weight - a.weight ||
    compareText(a.id, b.id)
  );
}

/** The same, but essentials come before everything: before a launch one begins at the beginning. */
export function compareEssentials(a: Action, b: Action): number {
  return Number(b.isEssential) - Number(a.isEssential) || compareActions(a, b);
}
