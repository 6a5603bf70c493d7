import { discreet } from '../discreet.ts';
import { faultWords } from '../fault.ts';
import type { Finding, Severity } from '../finding.ts';
import { severities } from '../finding.ts';
import { fingerprint, type Marked, spotOf, withoutKnown } from '../fingerprint.ts';
import { folderOf, link } from '../link.ts';
import { audit } from '../lint.ts';
import { type KindName, type Model, type Stage, stageOf } from '../model.ts';
import type { Listed } from '../rule.ts';
import type { Pair } from './pair.ts';

/** A finding on one side only, or on both with another severity. */
export interface Difference extends Marked {
  /** The pair of communities in whose folder it stands; undefined for the files of the organisation. */
  readonly pair: Pair | undefined;
  /** Its rule, the file as it is called now, and the place in it. */
  readonly at: readonly [rule: string, file: string, spot: string];
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

interface Sides {
  readonly past: Model;
  readonly now: Model;
  readonly pairs: readonly Pair[];
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
      const { pair, file } = place(finding, side);
      const rule = byId.get(finding.rule);
      if (!isObstacle(finding, model, rule) && !isKnowable(finding, pair, sides, rule)) return [];
      const at = [finding.rule, file, spotOf(finding, model)] as const;
      return [{ finding, pair, at, fingerprint: fingerprint(finding, model, file) }];
    });
  const [past, now] = [marked(judged(sides), 'past'), marked(sides.now, 'now')];
  const fresh = withoutKnown(now, past) as Difference[];
  const gone = withoutKnown(past, now) as Difference[];
  const { made, cured, reworded } = apart(fresh, gone);
  const staged = (all: readonly Difference[], from: 'past' | 'now', to: 'past' | 'now') =>
    all.map((one) => ({ ...one, ...stageBetween(one, byId.get(one.finding.rule), from, to) })).sort(bySeverity);
  const weights = [...weighed(past, now), ...reworded];
  return {
    made: staged(made, 'past', 'now'),
    cured: staged(cured, 'now', 'past'),
    heavier: weights.filter(({ finding, was }) => rank(finding.severity) < rank(was!)).sort(bySeverity),
    lighter: weights.filter(({ finding, was }) => rank(finding.severity) > rank(was!)).sort(bySeverity),
  };
}

/** The model of then with the settings of now. */
function judged({ past, now }: Sides): Model {
  const isSettings = ({ kind }: { readonly kind: KindName }) => kind === 'config';
  const files = [...past.files.filter((file) => !isSettings(file)), ...now.files.filter(isSettings)];
  return link(past.root, files, past.strangers);
}

/** Where a finding stands: its pair of communities, and the file as it is called now. */
function places({ past, now, pairs }: Sides) {
  const folders = {
    past: new Map(pairs.flatMap((pair) => (pair.past ? [[pair.past.folder, pair] as const] : []))),
    now: new Map(pairs.flatMap((pair) => (pair.now ? [[pair.now.folder, pair] as const] : []))),
  };
  return ({ file }: Finding, side: 'past' | 'now'): { pair: Pair | undefined; file: string } => {
    const pair = folders[side].get(folderOf(file));
    const { root } = side === 'past' ? past : now;
    const isOrganisation = pair?.[side]?.files.every(({ doc }) => doc.file !== file) && folderOf(file) === '.';
    if (!pair?.now || !pair.past) return { pair, file: file.slice(root.length) };
    if (isOrganisation) return { pair: undefined, file: file.slice(root.length) };
    const { folder } = pair.now;
    const name = file.slice(file.lastIndexOf('/') + 1);
    return { pair, file: folder === '.' ? name : `${folder.slice(now.root.length)}/${name}` };
  };
}

/** Whether a finding is why its file cannot be used. */
function isObstacle({ severity, file }: Finding, { byFile }: Model, rule: Listed | undefined): boolean {
  const there = byFile.get(file);
  return rule?.on === 'file' && severity === 'error' && there !== undefined && there.value === undefined;
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

/** Findings of both sides whose severity is another now. */
function weighed(past: readonly Difference[], now: readonly Difference[]): Difference[] {
  const before = new Map<string, Severity[]>();
  for (const { fingerprint: key, finding } of past) before.set(key, [...(before.get(key) ?? []), finding.severity]);
  return now.flatMap((one) => {
    const was = before.get(one.fingerprint)?.shift();
    return was === undefined || was === one.finding.severity ? [] : [{ ...one, was }];
  });
}

/**
 * A rule that says something else at the same place, or at one inside the other, has not made one finding and cured
 * another: nobody is in the role of manager, whether the role stands there blank or not at all.
 */
function apart(fresh: readonly Difference[], gone: readonly Difference[]) {
  const cured = [...gone];
  const reworded: Difference[] = [];
  const made = fresh.filter((one) => {
    const index = cured.findIndex((other) => isSamePlace(one, other));
    if (index === -1) return true;
    const [other] = cured.splice(index, 1);
    const was = other!.finding.severity;
    if (was !== one.finding.severity) reworded.push({ ...one, was });
    return false;
  });
  return { made, cured, reworded };
}

function isSamePlace({ at: [rule, file, spot] }: Difference, { at: [other, there, place] }: Difference): boolean {
  return rule === other && file === there && (isInside(spot, place) || isInside(place, spot));
}

function isInside(spot: string, place: string): boolean {
  return spot === place || place === '' || (spot.startsWith(place) && /^[.[]/.test(spot.slice(place.length)));
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function bySeverity(a: Difference, b: Difference): number {
  return rank(a.finding.severity) - rank(b.finding.severity);
}
