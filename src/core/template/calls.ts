import { list } from '../words/list.ts';

/** Something that templates may call, with what its page says about it. */
interface Known {
  /** How many values it takes: at least, and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly summary: string;
  /** How it is written; the page shows it. */
  readonly example: string;
}

interface Callable extends Known {
  /** What comes out: a text, yes or no, or one of the values. */
  readonly gives: 'text' | 'yes or no' | 'a value';
  readonly run: (...values: readonly unknown[]) => unknown;
}

/** Whether a template takes a value for something: an empty list and a blank text are nothing. */
export const isFilled = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);
const some = Number.POSITIVE_INFINITY;

/** The closed list of what templates may call inside of `{{ }}` and `( )`. */
export const calls = {
  eq: {
    takes: [2, 2],
    summary: 'Whether two texts are the same.',
    example: '{{#if (eq community.stage "active")}}…{{/if}}',
    gives: 'yes or no',
    run: (a, b) => String(a) === String(b),
  },
  list: {
    takes: [1, 1],
    summary: 'The texts of a list as a sentence has them: a, b and c.',
    example: '{{list benefits.members}}',
    gives: 'text',
    run: (parts) => (Array.isArray(parts) ? list(parts.filter(isFilled).map(String)) : String(parts ?? '')),
  },
  or: {
    takes: [1, some],
    summary: 'The first of the values that is not blank.',
    example: '{{or from "–"}}',
    gives: 'a value',
    run: (...values) => values.find(isFilled) ?? '',
  },
  and: {
    takes: [1, some],
    summary: 'Whether none of the values is blank.',
    example: '{{#if (and launch.date launch.host)}}…{{/if}}',
    gives: 'yes or no',
    run: (...values) => values.every(isFilled),
  },
  not: {
    takes: [1, 1],
    summary: 'Whether a value is blank.',
    example: '{{#if (not launch.date)}}…{{/if}}',
    gives: 'yes or no',
    run: (value) => !isFilled(value),
  },
} as const satisfies Readonly<Record<string, Callable>>;

/** The blocks that templates may open. */
export const blocks = {
  if: {
    takes: [1, 1],
    summary: 'What stands inside, if the value is not blank; `{{else}}` if it is.',
    example: '{{#if community.vision}}{{community.vision}}{{else}}No vision yet.{{/if}}',
  },
  unless: {
    takes: [1, 1],
    summary: 'What stands inside, if the value is blank.',
    example: '{{#unless launch.date}}No day yet.{{/unless}}',
  },
  each: {
    takes: [1, 1],
    summary:
      'What stands inside, once for each entry of a list: its fields by name, an entry that is a text as `this`, its number from 0 as `@index`, whether it comes `@first` or `@last`; `../` leads out of it, `{{else}}` is for a list without entries.',
    example: '{{#each benefits.members}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}',
  },
  with: {
    takes: [1, 1],
    summary: 'What stands inside sees the fields of a group by their names alone; `../` leads out of it.',
    example: '{{#with community.contact}}{{text}}{{/with}}',
  },
} as const satisfies Readonly<Record<string, Known>>;

export type CallName = keyof typeof calls;
export type BlockName = keyof typeof blocks;

/** What follows `@` in a template: the whole view, and in a list where an entry stands. */
export const dataNames = ['root', 'index', 'key', 'first', 'last'] as const;
