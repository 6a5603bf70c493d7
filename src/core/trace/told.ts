import type { StrategyObjective } from '../measures/strategy.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/trace.ts';

/** What somebody asks to be traced: everything, one community, or one objective of the strategy. */
export interface TraceAsked {
  readonly today: string;
  /** Whether the communities given are not all there are: then nobody can say what is not served at all. */
  readonly isNarrow: boolean;
  /** The only objective of the strategy whose tree is wanted. */
  readonly aim: StrategyObjective | undefined;
}

/** What `cop trace --format json` prints, beside `schemaVersion`; its fields are described with its schema. */
export type TraceData = Omit<OutputOf<typeof output>, 'schemaVersion'>;
/** One thing in the chains. */
export type NodeData = TraceData['nodes'][number];
/** What a node is. */
export type NodeKind = NodeData['kind'];
/** The numbers of an indicator. */
export type IndicatorData = NonNullable<NodeData['indicator']>;
/** Keys of the nodes that are not linked, by what is missing. */
export type NotLinkedData = TraceData['notLinked'];
