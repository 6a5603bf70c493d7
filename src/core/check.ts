import { faultWords } from './fault.ts';
import type { Finding, Path, Severity } from './finding.ts';
import type { IgnoreUse } from './ignore.ts';
import {
  type Broken,
  type Community,
  documentIn,
  type File,
  isChartered,
  type Model,
  type Place,
  type Problem,
} from './model.ts';
import { locate, rangeOf } from './parse.ts';
import type { Given, Listed } from './rule.ts';
import { isWanted, levelFor, overrideFor, type Settings } from './settings.ts';
import { canSpeak, severityIn } from './speaking.ts';

/** Runs rules over a model, shown or not by the profile; order is not defined. Ignore comments are not looked at. */
export function check(rules: readonly Listed[], model: Model, settings: Settings): Finding[] {
  const findings = faults(model);
  const owners = new Map(model.communities.flatMap((community) => community.files.map((file) => [file, community])));
  for (const rule of rules) {
    const wanted = isWanted(rule, settings);
    // Why a file cannot be used is said whatever was asked for: nothing else in it is checked.
    if (!wanted && rule.on !== 'file') continue;
    for (const { subject, community } of subjects(rule, { model, settings, owners }))
      if (wanted || isUnusable(subject as File)) findings.push(...run(rule, subject, { model, settings, community }));
  }
  return findings;
}

/** Problems found outside a check, under the words of a rule. */
export function findingsOf(rule: Listed, problems: readonly Problem[], model: Model): Finding[] {
  return problems.map((problem) => toFinding(rule, problem, problem.severity ?? 'error', model));
}

/** Runs the rules about ignore comments, once it is known what each comment did. */
export function checkComments(
  rules: readonly Listed[],
  uses: readonly IgnoreUse[],
  model: Model,
  settings: Settings,
): Finding[] {
  return rules
    .filter((rule) => rule.on === 'comment' && isWanted(rule, settings))
    .flatMap((rule) => uses.flatMap((use) => run(rule, use, { model, settings })));
}

type Subject = Parameters<Listed['check']>[0];

interface Scope {
  readonly model: Model;
  readonly settings: Settings;
  /** The community of each file that belongs to one. */
  readonly owners: ReadonlyMap<File | Broken, Community>;
}

function* subjects(
  rule: Listed,
  { model, settings, owners }: Scope,
): Generator<{ subject: Subject; community?: Community }> {
  const isRead = !rule.reads.some((kind) => model.broken.has(kind));
  if (rule.on === 'organisation' && isRead) yield { subject: model };
  if (rule.on === 'community') {
    for (const community of model.communities) {
      if (isChartered(community) && canSpeak(rule, community, { model, settings }))
        yield { subject: community, community };
    }
  }
  if (rule.on === 'file') for (const file of model.files) yield { subject: file, community: owners.get(file) };
}

interface Context {
  readonly model: Model;
  readonly settings: Settings;
  readonly community?: Community;
}

function run(rule: Listed, subject: Subject, { model, settings, community }: Context): Finding[] {
  const { severity, isSketched } = severityIn(rule, community, settings.gate);
  if (!severity) return [];
  const findings: Finding[] = [];
  const given = { today: settings.today, model, community, severity, gate: settings.gate };
  for (const problem of problems(rule, subject, given, settings)) {
    if (isSameCause(problem, model) || (problem.time && settings.skip.includes('time'))) continue;
    // Why a file cannot be used at all is no matter of taste.
    const isFixed = rule.on === 'file' && isBroken(problem, model);
    const set = isFixed ? undefined : levelFor(rule, problem.at.file.slice(model.root.length), settings);
    // A sketch is asked the essentials first.
    const isLater = isSketched && !rule.starter && isBlankAt(problem.at, model);
    const usual = isLater ? 'info' : (problem.severity ?? severity);
    const level = set ?? (problem.time && usual === 'error' ? 'warning' : usual);
    if (level !== 'off') findings.push(toFinding(rule, problem, level, model));
  }
  return findings;
}

/** What a rule says; where an override sets options, what it says with those counts in the files of the override only. */
function* problems(rule: Listed, subject: Subject, given: Omit<Given, 'options'>, settings: Settings) {
  const own = { ...rule.options, ...settings.rules.get(rule.id)?.options };
  const special = settings.overrides.filter(({ rules }) => Object.keys(rules.get(rule.id)?.options ?? {}).length > 0);
  if (special.length === 0) yield* rule.check(subject, { ...given, options: own });
  else {
    for (const override of [undefined, ...special]) {
      const options = { ...own, ...override?.rules.get(rule.id)?.options };
      for (const problem of rule.check(subject, { ...given, options })) {
        const found = overrideFor(rule, problem.at.file.slice(given.model.root.length), settings);
        if ((found && special.includes(found) ? found : undefined) === override) yield problem;
      }
    }
  }
}

/** A file that cannot be used, or the settings: what is wrong there is not for the settings to judge. */
function isUnusable({ kind, value }: File | Broken): boolean {
  return value === undefined || kind === 'config';
}

function isBroken({ at }: Problem, model: Model): boolean {
  const file = model.byFile.get(at.file);
  return file !== undefined && isUnusable(file);
}

/** A field that is only misspelt is not missing: the misspelling is the one finding. */
function isSameCause(problem: Problem, model: Model): boolean {
  return [problem.at, ...(problem.also ?? [])].some(({ file, path }) =>
    (model.byFile.get(file)?.issues ?? []).some(({ meant }) => meant && startsWith(path, meant)),
  );
}

/** Whether nothing is written at a place. */
function isBlankAt({ file, path }: Place, model: Model): boolean {
  let value = model.byFile.get(file)?.doc.value;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'object' ? Object.keys(value).length === 0 : value === '')
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((step, index) => path[index] === step);
}

function toFinding(rule: Listed, problem: Problem, severity: Severity, model: Model): Finding {
  const related = problem.related?.map((other) => ({
    file: other.at.file,
    range: rangeAt(other.at, model),
    message: other.message,
  }));
  return {
    rule: rule.id,
    severity,
    file: problem.at.file,
    path: problem.at.path,
    range: rangeAt(problem.at, model),
    message: problem.message,
    why: rule.why,
    fix: problem.fix ?? rule.fix,
    ...(problem.command !== undefined && { command: problem.command }),
    ...(problem.repair && { repair: problem.repair }),
    ...(problem.suggestions && { suggestions: problem.suggestions }),
    ...(related && { related }),
  };
}

function rangeAt(place: Place, model: Model) {
  const doc = documentIn(model, place.file);
  if (!doc) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return place.span ? rangeOf(doc, place.span[0], place.span[1]) : locate(doc, place.path, place.aim);
}

/** Findings that no rule makes: files that cannot be read, values of the wrong shape. */
function faults(model: Model): Finding[] {
  return model.files.flatMap((file) => [...syntax(file), ...shape(file)]);
}

function syntax({ doc }: File | Broken): Finding[] {
  return doc.faults.map(({ start, end, message, fix, related }) => ({
    rule: 'broken-yaml',
    severity: 'error',
    file: doc.file,
    path: [],
    range: rangeOf(doc, start, end),
    message,
    why: faultWords['broken-yaml'],
    fix,
    ...(related && {
      related: [{ file: doc.file, range: rangeOf(doc, related.start, related.end), message: related.message }],
    }),
  }));
}

function shape({ doc, issues }: File | Broken): Finding[] {
  return issues.flatMap(({ rule, path, aim, message, fix }) => {
    const why = faultWords[rule as keyof typeof faultWords];
    if (!why) return [];
    return [
      { rule, severity: 'error' as const, file: doc.file, path, range: locate(doc, path, aim), message, why, fix },
    ];
  });
}
