import type { Effort } from '../words/effort.ts';
import type { Spot, Step } from './step.ts';

/** What `cop next --format json` prints besides `schemaVersion`. */
export interface NextData {
  /** The day that everything is judged by. */
  readonly today: string;
  /** In the order of their folders. */
  readonly communities: readonly CommunityNextData[];
  /** What is open in the files of the organisation; null where one community was asked about. */
  readonly organisation: ActionsData | null;
}

/** Actions, best ratio of weight to effort first. */
export interface ActionsData {
  readonly actions: readonly ActionData[];
  /** How many more actions there are. */
  readonly more: number;
}

/** What one community does next. */
export interface CommunityNextData extends ActionsData {
  readonly slug: string;
  readonly name: string;
  readonly stage: string;
  /**
   * `open`: actions; `clear`: nothing is open; `quiet` and `asleep`: the actions are the revival plan, in order;
   * `paused`: nothing to do; `closing` and `ended`: the actions are the closing steps, in order.
   */
  readonly state: 'open' | 'clear' | 'quiet' | 'asleep' | 'paused' | 'closing' | 'ended';
  /** One or two sentences about the state; blank where actions say all. */
  readonly says: string;
  /** What it can grow by; null unless it does well and nothing is urgent. */
  readonly growth: ActionData | null;
}

/** One thing to do. */
export interface ActionData {
  readonly from: Step['from'];
  /** The id of the rule, the name of the light or of the skill, or the name of the step of a plan. */
  readonly id: string;
  /** One or two sentences, to be done. */
  readonly what: string;
  /** One or two sentences. */
  readonly why: string;
  /** A command line to copy; null where a file is edited at one of `places`. */
  readonly command: string | null;
  /** A command line that tells more; null where no rule is behind it. */
  readonly explain: string | null;
  readonly effort: Effort;
  /** What it is worth, 1 to 3, divided by its effort, 1 to 8; null for steps of a plan, which are done in order. */
  readonly ratio: number | null;
  /** At most three, by file and 1-based line. */
  readonly places: readonly Spot[];
  /** How many places there are in all. */
  readonly count: number;
}
