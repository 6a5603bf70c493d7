import {
  type Block,
  type Column,
  heading,
  type Line,
  marked,
  type Point,
  points,
  type Tone,
  table,
  text,
  toned,
} from '../account.ts';
import type { Audit, Judged, PartScore, Scorecard, Verdict } from '../audit.ts';
import { bare, lowered } from '../words/phrases.ts';
import type { Scored } from './scored.ts';

const tones: Readonly<Record<Verdict, Tone>> = {
  'in place': 'good',
  nearly: 'fair',
  started: 'fair',
  'not started': 'bad',
  'not asked yet': 'faint',
  low: 'good',
  some: 'fair',
  high: 'bad',
};

/** A community and one framework: a bar for each part, then the one thing that helps most in each. */
export function cardBlocks({ community, cards }: Scored): Block[] {
  return [nameOf({ community }), ...cards.flatMap(({ audit, card }) => [...head(audit, card), ...next(card)])];
}

/** A community and its frameworks with every criterion. */
export function everyCriterion({ community, cards }: Scored): Block[] {
  return [
    nameOf({ community }),
    ...cards.flatMap(({ audit, card }) => [...head(audit, card), ...card.parts.flatMap(criteriaOf)]),
  ];
}

function nameOf({ community }: Pick<Scored, 'community'>): Block {
  return heading(1, bare(community.charter.value.name));
}

function head(audit: Audit, card: Scorecard): Block[] {
  return [
    heading(2, audit.title),
    bars(audit, card.parts),
    ...card.remarks.map((remark) => text(marked(remark))),
    ...(card.more ?? []),
  ];
}

function bars({ counts }: Audit, parts: readonly PartScore[]): Block {
  const columns: readonly Column[] = [
    { head: 'Part', wraps: true },
    { head: '', drops: 1 },
    { head: counts, align: 'right' },
    { head: 'Stands' },
  ];
  const rows = parts.map(({ title, met, of, verdict }): Line[] => [
    title,
    of === 0 ? '' : { bar: { part: met, whole: of }, tone: tones[verdict] },
    of === 0 ? '–' : `${met} of ${of}`,
    toned(tones[verdict], verdict),
  ]);
  return table(columns, rows);
}

/** Under each part that is not in place, the most useful thing that is missing. */
function next({ parts }: Scorecard): Block[] {
  const missing = parts.flatMap(({ title, missing: one }): Point[] =>
    one ? [{ text: [toned('strong', title), ': ', ...marked(one.todo)], more: because(one) }] : [],
  );
  return missing.length === 0 ? [] : [heading(3, 'Most useful next'), points(missing)];
}

function because({ asks, rule }: NonNullable<PartScore['missing']>): Line[] {
  const wanted = toned('faint', `Asked for: ${lowered(asks)}.`);
  return rule ? [wanted, toned('code', `cop explain ${rule}`)] : [wanted];
}

const states = {
  met: toned('good', 'yes'),
  unmet: toned('bad', 'no'),
  idle: toned('faint', 'not asked yet'),
} as const satisfies Record<Judged['state'], Line>;

function criteriaOf({ title, judged, met, of, verdict }: PartScore): Block[] {
  if (judged.length === 0) return [];
  const columns: readonly Column[] = [
    { head: 'There' },
    { head: 'Asked for', wraps: true },
    { head: 'Explained by', drops: 1 },
  ];
  const rows = judged.map(({ criterion, state, weight }): Line[] => [
    states[state],
    weight === 1 ? criterion.asks : `${criterion.asks} (counts ${weight} times)`,
    criterion.rule ? toned('code', criterion.rule) : '',
  ]);
  const stands = of === 0 ? verdict : `${met} of ${of}, ${verdict}`;
  return [heading(3, `${title}: ${stands}`), table(columns, rows)];
}
