import { check, checkComments, findingsOf } from './check.ts';
import { compile } from './compile.ts';
import { faultWords } from './fault.ts';
import { compareFindings, type Finding, type Report, type Source } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { ignores, silence } from './ignore.ts';
import { folderOf } from './link.ts';
import type { Community, Model } from './model.ts';
import type { Listed } from './rule.ts';
import { type Asked, isShown, isWanted, type Settings, settle } from './settings.ts';

export interface Linted {
  readonly report: Report;
  readonly model: Model;
  readonly settings: Settings;
}

/** Reads, checks and sorts: sources below one root become a report. Never throws for what files hold. */
export function lint(sources: readonly Source[], asked: Asked, rules: readonly Listed[], root = ''): Linted {
  const model = compile(sources, root);
  return { model, ...audit(model, asked, rules) };
}

/** Checks a model that is compiled already. */
export function audit(model: Model, asked: Asked, rules: readonly Listed[]): Omit<Linted, 'model'> {
  const { settings, problems } = settle(model, asked, rules);
  const all = check(rules, model, settings);
  const words = rules.find((rule) => rule.id === 'unknown-reference');
  if (words) all.push(...findingsOf(words, problems, model));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const scope = {
    today: settings.today,
    known: new Set(byId.keys()),
    ran: new Set(rules.filter((rule) => isWanted(rule, settings)).map((rule) => rule.id)),
  };
  const docs = settings.inlineIgnores ? [...model.files.map((file) => file.doc), ...model.strangers] : [];
  const uses = docs.flatMap((doc) => ignores(doc, scope));
  const sorted = all.sort(compareFindings);
  const silenced = silence(
    sorted.filter((finding) => !isFixed(finding, model, byId)),
    uses,
  );
  const shown = silenced.kept.filter((finding) =>
    isShown(byId.get(finding.rule), { ...finding, file: finding.file.slice(model.root.length) }, settings),
  );
  const fixed = sorted.filter((finding) => isFixed(finding, model, byId));
  const findings = [...fixed, ...shown, ...checkComments(rules, silenced.uses, model, settings)];
  const marked = (finding: Finding) => ({ ...finding, fingerprint: fingerprint(finding, model) });
  const ignored = silenced.ignored.map(({ finding, reason }) => ({ finding: marked(finding), reason }));
  return { settings, report: toReport(model, settings, findings.sort(compareFindings).map(marked), ignored) };
}

/** Why a file cannot be used, or a mistake in the settings: no comment silences it, and no baseline lists it. */
export function isFixed({ rule, severity, file }: Finding, model: Model, rules: ReadonlyMap<string, Listed>): boolean {
  const there = model.byFile.get(file);
  // What other rules find may stand in the settings for want of a better place.
  if (rule in faultWords || (there?.kind === 'config' && rules.get(rule)?.category === 'integrity')) return true;
  return severity === 'error' && there !== undefined && there.value === undefined;
}

function toReport(model: Model, settings: Settings, findings: Report['findings'], ignored: Report['ignored']): Report {
  return {
    today: settings.today,
    files: model.files.length,
    communities: model.communities.length,
    touched: touched(model.communities, findings),
    findings,
    ignored,
    baselined: [],
    stale: 0,
    untouched: 0,
  };
}

/** How many communities have at least one finding in their folder. */
export function touched(communities: readonly Community[], findings: readonly Finding[]): number {
  const folders = new Set(findings.map(({ file }) => folderOf(file)));
  return communities.filter(({ folder }) => folders.has(folder)).length;
}
