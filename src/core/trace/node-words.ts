import { type Piece, toned } from '../account.ts';
import { goalWords, withUnit } from '../view/strategy.ts';
import { plainDate } from '../words/dates.ts';
import { list } from '../words/list.ts';
import { joined } from '../words/phrases.ts';
import type { IndicatorData, NodeData, NodeKind } from './told.ts';

/** What each kind of node is called before its text. */
const kindWords: Readonly<Record<NodeKind, string>> = {
  aim: '',
  objective: 'objective: ',
  indicator: 'indicator: ',
  skill: 'skill: ',
  topic: 'topic: ',
  path: 'path: ',
  role: 'for: ',
};

/** A node as one line: what it is, what it says, its status or numbers, and the id to type. */
export function nodeLine(node: NodeData): Piece[] {
  return [toned('faint', kindWords[node.kind]), ...saidPieces(node)];
}

/** The same where it is plain what it is. */
export function saidPieces(node: NodeData): Piece[] {
  const { kind, text, id, indicator, lost } = node;
  return [
    kind === 'aim' ? toned('strong', text) : text,
    statusWords(node),
    ...(id === null ? [] : [' (', toned('code', id), ')']),
    indicator ? `: ${indicatorWords(indicator)}` : '',
    lost.length > 0
      ? toned(
          'fair',
          `; names ${list(lost.map((name) => `“${name}”`))}, which ${lost.length === 1 ? 'is' : 'are'} not on file`,
        )
      : '',
  ];
}

const usual: ReadonlySet<string | null> = new Set([null, 'live', 'open']);

function statusWords({ status }: NodeData): string {
  return usual.has(status) ? '' : `, ${status}`;
}

/** `72 percent on 4 May 2026; the target is 80 percent by 31 December 2026`. */
function indicatorWords({ unit, baseline, target, direction, by, latest }: IndicatorData): string {
  const noun = unit ?? undefined;
  const now = latest ? `${withUnit(latest.value, noun)} on ${plainDate(latest.date)}` : 'not read yet';
  const goal = goalWords({
    target: target ?? undefined,
    baseline: baseline ?? undefined,
    direction: direction ?? undefined,
    unit: noun,
  });
  const day = by ? `by ${plainDate(by)}` : '';
  return joined([now, goal && `target: ${joined([goal, day])}`], '; ');
}
