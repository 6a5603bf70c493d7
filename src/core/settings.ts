import { faultWords } from './fault.ts';
import type { Severity } from './finding.ts';
import { folderOf } from './link.ts';
import { at, type File, type Model, type Problem } from './model.ts';
import type { Listed, Options } from './rule.ts';
import { closest, slipOf } from './words/closest.ts';
import { matches } from './words/glob.ts';
import type { FailOn, Level, Profile } from './words/levels.ts';
import { list, shorten } from './words/list.ts';

/** What a repository or a command line says about one rule. */
export interface RuleSetting {
  readonly level?: Level;
  readonly options?: Options;
}

/** Rules set differently for some files, with the reason. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly reason: string;
}

/** Everything that decides which findings a run gives; `today` is an ISO date. */
export interface Settings {
  readonly today: string;
  readonly profile: Profile;
  readonly gate: boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly Override[];
  /** Rule ids, categories or `time`; empty means all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly inlineIgnores: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
}

/** What the command line may add to the settings of the repository; it wins over them. */
export type Asked = Partial<Omit<Settings, 'overrides'>> & { readonly today: string };

/** Settings of `cop.yaml` under those of the command line, and what is wrong with the former. */
export function settle(
  model: Model,
  asked: Asked,
  rules: readonly Listed[],
): { settings: Settings; problems: Problem[] } {
  const { config } = model;
  const lint = config?.value.lint;
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const problems = [...wrongNames(model, known), ...deadOverrides(model)];
  const own = config ? readRules(config, lint?.rules ?? {}, ['lint', 'rules'], known, problems) : new Map();
  const overrides = (config && lint?.overrides ? lint.overrides : []).map((override, index) => ({
    files: override.files,
    reason: override.reason,
    rules: readRules(config!, override.rules, ['lint', 'overrides', index, 'rules'], known, problems),
  }));
  const settings: Settings = {
    today: asked.today,
    profile: asked.profile ?? lint?.profile ?? 'standard',
    gate: asked.gate ?? false,
    rules: new Map([...own, ...(asked.rules ?? [])]),
    overrides,
    only: asked.only ?? [],
    skip: asked.skip ?? [],
    inlineIgnores: asked.inlineIgnores ?? true,
    failOn: asked.failOn ?? lint?.fail_on ?? 'error',
    maxWarnings: asked.maxWarnings,
  };
  return { settings, problems };
}

type Steps = readonly (string | number)[];

/** Names under `rules` that are no rule's; looked up in the text itself, so that a broken cop.yaml tells all at once. */
function wrongNames({ files }: Model, known: ReadonlyMap<string, Listed>): Problem[] {
  const config = files.find(({ kind }) => kind === 'config');
  const lint = entryOf(config?.doc.value, 'lint');
  const overrides = entryOf(lint, 'overrides');
  const paths: Steps[] = Array.isArray(overrides) ? overrides.map((_, index) => ['overrides', index, 'rules']) : [];
  return [['rules'], ...paths].flatMap((path) => {
    const written = path.reduce<unknown>(entryOf, lint);
    const ids = typeof written === 'object' && written !== null && !Array.isArray(written) ? Object.keys(written) : [];
    const wrong = ids.filter((id) => !known.has(id));
    return wrong.map((id): Problem => {
      const place = at(config!, 'lint', ...path, id);
      const meant = slipOf(id, known.keys(), 1);
      const title = `Rename “${shorten(id, 40)}” to “${meant}”`;
      const repair = meant && !ids.includes(meant) && { title, steps: [{ path: place.path, rename: meant }] };
      return { at: { ...place, aim: 'key' }, ...noRule(id, known), ...(repair && { repair }) };
    });
  });
}

function entryOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
}

function noRule(id: string, known: ReadonlyMap<string, Listed>): Pick<Problem, 'message' | 'fix'> {
  if (Object.hasOwn(faultWords, id))
    return { message: `“${id}” says that a file cannot be read. It cannot be set.`, fix: 'Delete the line.' };
  const inside = [...known.values()].filter(({ category }) => category === id).map((rule) => rule.id);
  if (inside.length > 0)
    return {
      message: `“${id}” is a category, not a rule.`,
      fix: `Name its rules: ${list(inside.slice(0, 3))}, for example.`,
    };
  const near = closest(id, known.keys(), 1)[0];
  return {
    message: `“${id}” is not a rule.${near ? ` Did you mean “${near}”?` : ''}`,
    fix: near ? `Rename it to “${near}”.` : 'Delete the line.',
  };
}

/** Overrides for files that are not there: they were misspelt, or their time is over. */
function deadOverrides({ config, files, strangers, root }: Model): Problem[] {
  const overrides = config?.value.lint.overrides ?? [];
  if (overrides.length === 0) return [];
  const paths = [...files.map(({ doc }) => doc.file), ...strangers.map(({ file }) => file)];
  const below = paths.map((file) => file.slice(root.length));
  return overrides.flatMap(({ files: patterns }, index) =>
    patterns.flatMap((pattern, place): Problem[] => {
      if (below.some((file) => matches(pattern, file))) return [];
      const near = closest(
        pattern.replace(/\/?\*+$/, ''),
        new Set(below.flatMap((file) => [file, folderOf(file)])),
        1,
      )[0];
      return [
        {
          at: at(config!, 'lint', 'overrides', index, 'files', place),
          message: `No file matches “${pattern}”.${near ? ` There is “${near}”.` : ''}`,
          fix: 'Correct the pattern, or delete what is set for it.',
          severity: 'warning',
        },
      ];
    }),
  );
}

type Written = Readonly<Record<string, { level?: Level; options: Readonly<Record<string, string>> }>>;

function readRules(
  config: File<'config'>,
  written: Written,
  path: Steps,
  known: ReadonlyMap<string, Listed>,
  problems: Problem[],
): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, { level, options }] of Object.entries(written)) {
    const rule = known.get(id);
    if (rule) settings.set(id, { level, options: readOptions(config, rule, options, [...path, id], problems) });
  }
  return settings;
}

function readOptions(
  config: File<'config'>,
  rule: Listed,
  written: Readonly<Record<string, string>>,
  path: Steps,
  problems: Problem[],
): Options {
  const options: Record<string, Options[string]> = {};
  const defaults: Options = rule.options ?? {};
  const names = Object.keys(defaults);
  for (const [key, text] of Object.entries(written)) {
    const value = Object.hasOwn(defaults, key) ? readLike(defaults[key]!, text) : undefined;
    if (value !== undefined) options[key] = value;
    else {
      const near = closest(key, names, 1)[0];
      const choices =
        names.length > 0
          ? `Its options: ${names.map((name) => `${name} (${defaults[name]})`).join(', ')}.`
          : 'It has no options.';
      const message = Object.hasOwn(defaults, key)
        ? `“${text}” does not fit the option “${key}” of ${rule.id}.`
        : `“${key}” is not an option of ${rule.id}.${near ? ` Did you mean “${near}”?` : ''}`;
      problems.push({ at: at(config, ...path), message, fix: choices });
    }
  }
  return options;
}

/** Reads a text as the type that the default has. */
function readLike(sample: Options[string], text: string): Options[string] | undefined {
  if (typeof sample === 'number') return /^\d{1,9}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : undefined;
  if (typeof sample === 'boolean')
    return /^(yes|true)$/i.test(text) ? true : /^(no|false)$/i.test(text) ? false : undefined;
  if (typeof sample === 'string') return text;
  return text.split(/\s*,\s*/);
}

/** Whether a rule takes part in a run at all, if only for some files. */
export function isWanted(rule: Listed, settings: Settings): boolean {
  const isNamed = (names: readonly string[]) =>
    names.includes(rule.id) || names.includes(rule.category) || (rule.time === true && names.includes('time'));
  if (settings.skip.length > 0 && isNamed(settings.skip)) return false;
  if (settings.only.length > 0) return isNamed(settings.only);
  return isUsual(rule, settings) || settings.overrides.some(({ rules }) => isOn(rules.get(rule.id)?.level));
}

/** Whether a rule takes part in files that nothing special is said of. */
function isUsual(rule: Listed, settings: Settings): boolean {
  const level = settings.rules.get(rule.id)?.level;
  if (level) return isOn(level);
  return settings.profile !== 'starter' || rule.starter === true || rule.category === 'integrity';
}

function isOn(level: Level | undefined): boolean {
  return level !== undefined && level !== 'off';
}

/** The level set for a rule in one file, counted from the root: by the last override that names both, or for all files. */
export function levelFor(rule: Listed, file: string, settings: Settings): Level | undefined {
  const usual = settings.only.length > 0 || isUsual(rule, settings) ? undefined : 'off';
  const override = overrideFor(rule, file, settings)?.rules.get(rule.id);
  return override?.level ?? settings.rules.get(rule.id)?.level ?? usual;
}

/** The last override that names a rule and a file. */
export function overrideFor(rule: Listed, file: string, { overrides }: Settings): Override | undefined {
  return overrides.findLast(
    ({ rules, files }) => rules.has(rule.id) && files.some((pattern) => matches(pattern, file)),
  );
}

/** Whether a finding is shown: `standard` leaves out info unless somebody asked for the rule. */
export function isShown(
  rule: Listed | undefined,
  finding: { severity: Severity; file: string },
  settings: Settings,
): boolean {
  if (finding.severity !== 'info' || settings.profile === 'full' || !rule) return true;
  return levelFor(rule, finding.file, settings) !== undefined || settings.only.includes(rule.id);
}
