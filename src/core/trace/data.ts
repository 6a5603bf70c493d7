import { type Chains, chains, type Knot } from '../measures/chains.ts';
import { strategyFit } from '../measures/fit.ts';
import { isLiving, services, unserved } from '../measures/serving.ts';
import { isLive, linkedSkills, liveObjectives, strategies } from '../measures/strategy.ts';
import type { Chartered, Model } from '../model.ts';
import { isWritten } from '../view/alignment.ts';
import { masked } from '../view/masked.ts';
import { subjectOf } from '../view/subject.ts';
import { bare, oneLine } from '../words/phrases.ts';
import type { IndicatorData, NodeData, NotLinkedData, TraceAsked, TraceData } from './told.ts';

/** The chains of these communities as plain data; all of them, or those of one community or one objective only. */
export function traceData(model: Model, communities: readonly Chartered[], asked: TraceAsked): TraceData {
  const { today, isNarrow, aim } = asked;
  const living = isNarrow ? communities : communities.filter(isLiving);
  const found = chains(model, living, today);
  const wanted = wantedKnots(found, asked);
  const keys = new Map(wanted.map((knot, index) => [knot, `n${index + 1}`]));
  const isLinked = reaching();
  const nodes = wanted.map((knot) => nodeData(knot, { key: keys.get(knot)!, isLinked: isLinked(knot) }));
  const scope = aim !== undefined ? 'objective' : isNarrow ? 'community' : 'all';
  const data: TraceData = {
    organisation: oneLine(model.strategy?.value.organisation ?? '') || null,
    today,
    strategy: model.strategy ? 'read' : model.broken.has('strategy') ? 'unreadable' : 'missing',
    scope,
    subject: scope === 'objective' ? nodes[0]!.text : scope === 'community' ? nameOf(communities[0]!) : null,
    nodes,
    links: wanted.flatMap((knot) =>
      knot.below.flatMap((below) => {
        const key = keys.get(below);
        return key === undefined ? [] : [{ above: keys.get(knot)!, below: key }];
      }),
    ),
    notLinked: notLinkedData(model, wanted, { keyOf: (knot) => keys.get(knot)!, scope, living }),
  };
  const hidden = communities.flatMap((one) => subjectOf(model, one, today).directory.hidden.map(({ name }) => name));
  return masked(data, hidden);
}

function nameOf({ charter }: Chartered): string {
  return oneLine(charter.value.name);
}

function wantedKnots({ aims, communities }: Chains, { isNarrow, aim }: TraceAsked): Knot[] {
  const own = [...communities.values()].flat();
  const isShown = (knot: Knot) =>
    knot.kind === 'aim' && isWritten(knot.value) && (knot.value.status !== 'dropped' || knot.below.length > 0);
  const written = aims.filter(isShown);
  if (aim !== undefined) {
    const below = downFrom(aims.filter(({ value }) => value === aim));
    return [...aims, ...own].filter((knot) => below.has(knot));
  }
  return [...written.filter(({ below }) => !isNarrow || below.length > 0), ...own];
}

function downFrom(roots: readonly Knot[]): Set<Knot> {
  const found = new Set(roots);
  for (const knot of found) for (const below of knot.below) found.add(below);
  return found;
}

/** Whether a knot leads up to a live objective of the strategy. */
function reaching(): (knot: Knot) => boolean {
  const known = new Map<Knot, boolean>();
  const reaches = (knot: Knot): boolean => {
    const before = known.get(knot);
    if (before !== undefined) return before;
    const found = knot.kind === 'aim' ? isLive(knot.value) : knot.above.some(reaches);
    known.set(knot, found);
    return found;
  };
  return reaches;
}

function nodeData(knot: Knot, { key, isLinked }: Pick<NodeData, 'key' | 'isLinked'>): NodeData {
  const { kind, community, lost } = knot;
  const id = typeof knot.value === 'string' || knot.kind === 'path' ? undefined : knot.value.id;
  const product = knot.kind === 'aim' ? knot.strategy.product : undefined;
  const local = knot.kind === 'objective' ? bare(knot.value.local ?? '') : '';
  return {
    key,
    kind,
    id: id ?? null,
    text: bare(textOf(knot)),
    community: community ? { slug: community.slug, name: nameOf(community), folder: community.folder } : null,
    product: product ? bare(product) : null,
    status: statusOf(knot),
    local: local || null,
    indicator: indicatorData(knot),
    lost: [...lost],
    isLinked,
  };
}

function textOf(knot: Knot): string {
  switch (knot.kind) {
    case 'aim':
    case 'objective':
      return knot.value.statement;
    case 'indicator':
    case 'skill':
      return knot.value.name;
    case 'topic':
    case 'path':
      return knot.value.title;
    case 'role':
      return knot.value;
  }
}

function statusOf(knot: Knot): string | null {
  if (knot.kind === 'aim') return knot.value.status ?? 'live';
  if (knot.kind === 'objective') return knot.value.status ?? 'open';
  return knot.kind === 'topic' ? (knot.value.status ?? 'idea') : null;
}

function indicatorData(knot: Knot): IndicatorData | null {
  if (knot.kind !== 'indicator') return null;
  const { unit, baseline, target, direction, by } = knot.value;
  return {
    unit: unit ? bare(unit) : null,
    baseline: baseline ?? null,
    target: target ?? null,
    direction: direction ?? null,
    by: by?.end ?? null,
    latest: knot.last ? { date: knot.last.date, value: knot.last.value } : null,
  };
}

interface Keys {
  readonly keyOf: (knot: Knot) => string;
  readonly scope: TraceData['scope'];
  readonly living: readonly Chartered[];
}

function notLinkedData(model: Model, knots: readonly Knot[], { keyOf, scope, living }: Keys): NotLinkedData {
  const keys = (isMissing: (knot: Knot) => boolean) => knots.filter(isMissing).map(keyOf);
  const isKnown = liveObjectives(model).length > 0;
  const reaches = reaching();
  const alone = new Set<unknown>(scope === 'all' ? unserved(strategies(model), services(living)) : []);
  const communities = [...new Set(knots.flatMap(({ community }) => community ?? []))];
  const skills = new Set<unknown>(communities.flatMap((one) => [...linkedSkills(one)]));
  const topics = new Set<unknown>(
    communities.flatMap((one) => strategyFit(one, model)?.unlinked.map(({ topic }) => topic) ?? []),
  );
  return {
    aims: keys(({ value }) => alone.has(value)),
    objectives: keys(
      (knot) =>
        isKnown &&
        knot.kind === 'objective' &&
        (knot.value.status ?? 'open') === 'open' &&
        !knot.value.local &&
        !reaches(knot),
    ),
    indicators: keys(({ kind, above }) => kind === 'indicator' && above.length === 0),
    skills: keys(({ kind, value }) => isKnown && kind === 'skill' && !skills.has(value)),
    topics: keys(({ value }) => topics.has(value)),
    paths: keys(({ kind, below }) => kind === 'path' && below.length === 0),
  };
}
