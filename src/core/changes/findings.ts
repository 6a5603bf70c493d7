import { discreet } from '../discreet.ts';
import { faultWords } from '../fault.ts';
import type { Finding, Severity } from '../finding.ts';
import { audit } from '../lint.ts';
import { type KindName, type Model, type Stage, stageOf } from '../model.ts';
import type { Listed } from '../rule.ts';
import { against, type Placed, placed, rank } from './against.ts';
import type { Pair } from './pair.ts';
import { judged, places, type Sides } from './sides.ts';

/** A finding on one side only, or on both with another severity. */
export interface Difference extends Placed {
  /** The pair of communities in whose folder it stands; undefined for the files of the organisation. */
  readonly pair: Pair | undefined;
  /** The stage that made the difference: its rule speaks at one of the two stages and not at the other. */
  readonly stage?: Stage;
  /** The severity on the other side, where it is there too. */
  readonly was?: Severity;
}

/** What findings a change made and cured, and which weigh more or less since. */
export interface Differences {
  readonly made: readonly Difference[];
  readonly cured: readonly Difference[];
  readonly heavier: readonly Difference[];
  readonly lighter: readonly Difference[];
}

/**
 * Compares the findings of two models. Both are judged as of one day and by the settings of now, so that neither the
 * calendar nor another setting makes a difference that nobody made in the communities. Where a file cannot be read on
 * one side, nothing is said about what is asked of it.
 */
export function differences(sides: Sides, today: string, rules: readonly Listed[]): Differences {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const findings = (model: Model) => discreet(audit(model, { today }, rules).report.findings, sides.now);
  const place = places(sides);
  const marked = (model: Model, side: 'past' | 'now') =>
    findings(model).flatMap((finding): Difference[] => {
      const { pair, file } = place(finding.file, side);
      const rule = byId.get(finding.rule);
      if (!isObstacle(finding, model, rule) && !isKnowable(finding, pair, sides, rule)) return [];
      return [{ ...placed(finding, model, file), pair }];
    });
  const [past, now] = [marked(judged(sides), 'past'), marked(sides.now, 'now')];
  const { made, cured, heavier, lighter } = against(past, now);
  const staged = (all: readonly Difference[], from: 'past' | 'now', to: 'past' | 'now') =>
    all.map((one) => ({ ...one, ...stageBetween(one, byId.get(one.finding.rule), from, to) })).sort(bySeverity);
  return {
    made: staged(made, 'past', 'now'),
    cured: staged(cured, 'now', 'past'),
    heavier: [...heavier].sort(bySeverity),
    lighter: [...lighter].sort(bySeverity),
  };
}

/** Whether a finding is why its file cannot be used. */
export function isObstacle({ rule: id, severity, file }: Finding, { byFile }: Model, rule?: Listed): boolean {
  const there = byFile.get(file);
  const isAboutFile = id in faultWords || rule?.on === 'file';
  return isAboutFile && severity === 'error' && there !== undefined && there.value === undefined;
}

/** Whether a finding may be compared: what its rule reads can be read on both sides. */
function isKnowable({ rule: id, file }: Finding, pair: Pair | undefined, sides: Sides, rule?: Listed): boolean {
  if (id in faultWords || !rule) return true;
  const broken = new Set<KindName>([...sides.past.broken, ...sides.now.broken]);
  const near = rule.on === 'organisation' ? sides.pairs : pair ? [pair] : [];
  for (const one of near)
    for (const kind of [...(one.past?.broken ?? []), ...(one.now?.broken ?? [])]) broken.add(kind);
  if (broken.size === 0) return true;
  const kind = sides.now.byFile.get(file)?.kind ?? sides.past.byFile.get(file)?.kind;
  if (kind !== undefined && broken.has(kind)) return false;
  return !rule.reads.some((read) => broken.has(read)) && !(rule.on === 'community' && broken.has('charter'));
}

/** The stage that a rule speaks at, where the community has moved there from one at which it is silent. */
function stageBetween({ pair }: Difference, rule: Listed | undefined, from: 'past' | 'now', to: 'past' | 'now') {
  if (!pair?.past || !pair.now || !rule || typeof rule.severity === 'string') return {};
  const [before, after] = [stageOf(pair[from]!), stageOf(pair[to]!)];
  if (!before || !after || rule.severity[before] || !rule.severity[after]) return {};
  return { stage: to === 'now' ? after : before };
}

function bySeverity(a: Difference, b: Difference): number {
  return rank(a.finding.severity) - rank(b.finding.severity);
}
