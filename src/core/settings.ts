import type { Severity } from './finding.ts';
import { at, type File, type Problem } from './model.ts';
import type { Listed, Options } from './rule.ts';
import { closest } from './words/closest.ts';
import type { FailOn, Level, Profile } from './words/levels.ts';

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
  config: File<'config'> | undefined,
  asked: Asked,
  rules: readonly Listed[],
): { settings: Settings; problems: Problem[] } {
  const lint = config?.value.lint;
  const problems: Problem[] = [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
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

type Written = Readonly<Record<string, { level?: Level; options: Readonly<Record<string, string>> }>>;

function readRules(
  config: File<'config'>,
  written: Written,
  path: readonly (string | number)[],
  known: ReadonlyMap<string, Listed>,
  problems: Problem[],
): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, { level, options }] of Object.entries(written)) {
    const rule = known.get(id);
    if (!rule) {
      const near = closest(id, known.keys(), 1)[0];
      problems.push({
        at: { ...at(config, ...path, id), aim: 'key' },
        message: `“${id}” is not a rule.${near ? ` Did you mean “${near}”?` : ''}`,
        fix: near ? `Rename it to “${near}”.` : 'Delete the line.',
      });
    } else settings.set(id, { level, options: readOptions(config, rule, options, [...path, id], problems) });
  }
  return settings;
}

function readOptions(
  config: File<'config'>,
  rule: Listed,
  written: Readonly<Record<string, string>>,
  path: readonly (string | number)[],
  problems: Problem[],
): Options {
  const options: Record<string, Options[string]> = {};
  const defaults: Options = rule.options ?? {};
  for (const [key, text] of Object.entries(written)) {
    const value = Object.hasOwn(defaults, key) ? readLike(defaults[key]!, text) : undefined;
    if (value !== undefined) options[key] = value;
    else {
      const names = Object.keys(defaults);
      const choices = names.length > 0 ? `Its options: ${names.join(', ')}.` : 'It has no options.';
      const message = Object.hasOwn(defaults, key)
        ? `“${text}” does not fit the option “${key}” of ${rule.id}.`
        : `“${key}” is not an option of ${rule.id}.`;
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

/** Whether a rule takes part in a run at all. */
export function isWanted(rule: Listed, settings: Settings): boolean {
  const named = (names: readonly string[]) =>
    names.includes(rule.id) || names.includes(rule.category) || (rule.time === true && names.includes('time'));
  if (settings.skip.length > 0 && named(settings.skip)) return false;
  if (settings.only.length > 0) return named(settings.only);
  if (settings.rules.get(rule.id)?.level) return settings.rules.get(rule.id)?.level !== 'off';
  return settings.profile !== 'starter' || rule.starter === true || rule.category === 'integrity';
}

/** Whether a finding is shown: `standard` leaves out info unless somebody asked for the rule. */
export function isShown(rule: Listed | undefined, severity: Severity, settings: Settings): boolean {
  if (severity !== 'info' || settings.profile === 'full' || !rule) return true;
  return settings.rules.get(rule.id)?.level !== undefined || settings.only.includes(rule.id);
}
