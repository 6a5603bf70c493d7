import type { StrategyObjective } from '../measures/strategy.ts';

/** What somebody asks to be traced: everything, one community, or one objective of the strategy. */
export interface TraceAsked {
  readonly today: string;
  /** Whether the communities given are not all there are: then nobody can say what is not served at all. */
  readonly isNarrow: boolean;
  /** The only objective of the strategy whose tree is wanted. */
  readonly aim: StrategyObjective | undefined;
}

/** What `cop trace --format json` prints, beside `schemaVersion`. */
export interface TraceData {
  /** What the organisation is called in strategy.yaml; null where nobody says. */
  readonly organisation: string | null;
  /** The day as of which all of it is true, ISO. */
  readonly asOf: string;
  /** Whether there is a strategy.yaml, and whether it can be read. */
  readonly strategy: 'read' | 'missing' | 'unreadable';
  /** What was asked for: `all`, the `community` or the `objective` named in `subject`. */
  readonly scope: 'all' | 'community' | 'objective';
  /** The name of the community, or the statement of the objective; null for all. */
  readonly subject: string | null;
  /** Everything in the chains: what the organisation wants first, then community by community, in the order of files. */
  readonly nodes: readonly NodeData[];
  /** Arrows from what is served to what serves it; both are keys of nodes. */
  readonly links: readonly { readonly above: string; readonly below: string }[];
  readonly notLinked: NotLinkedData;
}

/** What a node is. */
export type NodeKind = 'aim' | 'objective' | 'indicator' | 'skill' | 'topic' | 'path' | 'role';

/** One thing in the chains. An `aim` is an objective of the strategy, an `objective` one of a community. */
export interface NodeData {
  /** Names the node in this answer only: `n1`. */
  readonly key: string;
  readonly kind: NodeKind;
  /** Its id in its file; null where it has none, and for roles. */
  readonly id: string | null;
  /** Its statement, name or title, on one line. */
  readonly text: string;
  /** The community whose files it stands in; null for what the organisation wants. */
  readonly community: { readonly slug: string; readonly name: string; readonly folder: string } | null;
  /** The product or service of the strategy; null for the organisation as a whole, and for everything else. */
  readonly product: string | null;
  /** As its file has it, or what holds without: live, open, idea; null for what has no status. */
  readonly status: string | null;
  /** Why it matters to members, for objectives of a community that serve no strategy; else null. */
  readonly local: string | null;
  /** For indicators; else null. */
  readonly indicator: IndicatorData | null;
  /** Names that it refers to and nobody knows. */
  readonly lost: readonly string[];
  /** Whether a chain leads up from it to a live objective of the strategy. */
  readonly isLinked: boolean;
}

/** The numbers of an indicator, in its unit. */
export interface IndicatorData {
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly direction: 'up' | 'down' | 'keep' | null;
  /** The day by which the target is to be reached, ISO; of a quarter its last day. */
  readonly by: string | null;
  /** The newest reading that has a number, up to the day of this answer. */
  readonly latest: { readonly date: string; readonly value: number } | null;
}

/** Keys of the nodes that are not linked, by what is missing. Without a live objective of the strategy it is little. */
export interface NotLinkedData {
  /** Live objectives of the strategy that nobody serves; only where all communities are looked at. */
  readonly aims: readonly string[];
  /** Open objectives of communities that serve no live objective of the strategy, without a reason of the members’ own. */
  readonly objectives: readonly string[];
  /** Indicators of no objective. */
  readonly indicators: readonly string[];
  /** Skills that no live objective of the strategy needs. */
  readonly skills: readonly string[];
  /** Topics to come that lead up to none; what members asked for is left out. */
  readonly topics: readonly string[];
  /** Learning paths for no role, or for one that nobody knows. */
  readonly paths: readonly string[];
}
