/** Plain JSON, as a JSON Schema has it. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is a group of fields. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Type = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

const reports: Readonly<Record<Type, string>> = {
  string: 'Write one text here.',
  number: 'Write a number here.',
  integer: 'Write a whole number here.',
  boolean: 'Write yes or no here.',
  object: 'Write fields here, each on a line of its own, indented.',
  array: 'Write a list here: each entry on a line of its own, after “- ”.',
  null: 'Leave this blank.',
};

/**
 * Accepts values of these types only; the first is the one that is asked for. Said with a condition, because editors
 * offer `null`, `true` and `false` wherever a `type` names them, and nobody should write these.
 */
export function only(...types: Types): Json {
  return { $ref: `#/definitions/${types.join('-')}` };
}

export type Types = readonly [Type, ...Type[]];

/** What the references in a schema stand for. */
export function definitionsOf(schema: Json): Json {
  const names = JSON.stringify(schema).matchAll(/"#\/definitions\/([a-z-]+)"/g);
  const all = [...new Set([...names].map(([, name]) => name!))].sort();
  return Object.fromEntries(
    all.map((name) => {
      const types = name.split('-') as [Type, ...Type[]];
      return [name, when({ not: { type: types } }, { type: types[0], errorMessage: reports[types[0]] })];
    }),
  );
}

/**
 * Accepts values of these types as one of several alternatives, and is never offered. Editors print alternatives that
 * they cannot tell apart as `a || b`; the empty titles tell them apart and are not shown.
 */
export function quietly(...types: Types): Json {
  const all = ['string', 'number', 'boolean', 'object', 'array', 'null'] as const;
  return { title: '', not: { title: '', type: all.filter((type) => !types.includes(type)) } };
}

/** Accepts a blank, as one of several alternatives. */
export const blank: Json = quietly('null');

/** Fields that must be there, asked for only where no name is misspelt: one slip is one mark. */
export function requiring(required: readonly string[], known: readonly string[]): Json {
  const names = known.map((name) => name.replace('$', '\\$')).join('|');
  return when({ propertyNames: { pattern: `^(${names}|x-.*)$` } }, { required });
}

function when(condition: Json, consequence: Json): Json {
  // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
  return { if: condition, then: consequence };
}
