import { rules } from '../../core/rules/index.ts';
import type { Asked, RuleSetting } from '../../core/settings.ts';
import { closest } from '../../core/words/closest.ts';
import { type failLevels, levels, type profiles } from '../../core/words/levels.ts';
import { type Given, textOf, textsOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';

/** Ids of all rules, sorted. */
export const ruleIds = rules.map(({ id }) => id).sort();

/** What `--only` and `--skip` take: rules, categories, `time`. */
export const ruleNames = [...ruleIds, ...new Set(rules.map(({ category }) => category)), 'time'];

/** What the command line says about which findings there are; throws for names that do not exist. */
export function readAsked(io: Io, options: Given): Asked {
  const failOn = options.strict === true ? 'warning' : textOf(options, 'failOn');
  return {
    today: textOf(options, 'today') ?? io.today(),
    ...(textOf(options, 'profile') && { profile: textOf(options, 'profile') as (typeof profiles)[number] }),
    gate: textOf(options, 'gate') === 'launch',
    only: textsOf(options, 'only').flatMap(readNames),
    skip: textsOf(options, 'skip').flatMap(readNames),
    rules: new Map(textsOf(options, 'rule').map(readRule)),
    inlineIgnores: options.inlineIgnores !== false,
    ...(failOn && { failOn: failOn as (typeof failLevels)[number] }),
    maxWarnings: readCount(textOf(options, 'maxWarnings')),
  };
}

function readNames(text: string): string[] {
  const known = new Set(['time', ...rules.flatMap((rule) => [rule.id, rule.category])]);
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) if (!known.has(name)) throw unknownRule(name, known);
  return names;
}

function readRule(text: string): [string, RuleSetting] {
  const [id = '', level = 'error'] = text.split(':');
  if (!rules.some((rule) => rule.id === id)) throw unknownRule(id, new Set(rules.map((rule) => rule.id)));
  const known = levels.find((candidate) => candidate === level);
  if (!known) {
    const near = closest(level, levels, 1)[0];
    const hint = near ? `Did you mean “${near}”?` : `Choose one of ${levels.join(', ')}.`;
    throw new UserError(`“${level}” is not a level.`, hint);
  }
  return [id, { level: known }];
}

function unknownRule(name: string, known: ReadonlySet<string>): UserError {
  const near = closest(name, known, 1)[0];
  return new UserError(`There is no rule or category “${name}”.`, near ? `Did you mean “${near}”?` : undefined);
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UserError(`“${text}” is not a number of warnings.`, 'Write a whole number.');
  return Number(text);
}
