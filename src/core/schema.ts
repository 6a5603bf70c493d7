import type * as z from 'zod';
import type { Path } from './finding.ts';

/** The fields that are allowed at a path of a file. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const inner = schemaAt(schema, path);
  return inner ? Object.keys(shapeOf(inner) ?? {}).filter((field) => field !== '$schema') : [];
}

/** What the field at a path means, in its own words. */
export function describe(schema: z.ZodType, path: Path): string | undefined {
  const found = schemaAt(schema, path);
  return found && metaOf(found).description;
}

/** Whether a value may stand at a path as it is. */
export function fits(schema: z.ZodType, path: Path, value: unknown): boolean {
  return schemaAt(schema, path)?.safeParse(value).success === true;
}

/** The word of a choice that a text stands for but for its spelling. */
export function wordMeant(schema: z.ZodType, path: Path, text: string): string | undefined {
  const found = schemaAt(schema, path);
  return found && metaOf(found).meant?.(text);
}

/** What may stand in a field, and what it means; lists, maps and groups know what is inside. */
export interface Field {
  readonly name: string;
  /** A question. */
  readonly description: string;
  readonly form: 'text' | 'date' | 'number' | 'level' | 'yes-no' | 'choice' | 'list' | 'map' | 'group';
  readonly isRequired: boolean;
  /** What stands for a value in help: `date`, `interval`. */
  readonly called: string;
  /** The words of a choice. */
  readonly choices?: readonly string[];
  /** What the words mean, in the same order; empty where they speak for themselves. */
  readonly meanings?: readonly string[];
  /** Some of the ways to write a text that has a form. */
  readonly samples?: readonly string[];
  /** One entry of a list, or one value of a map. */
  readonly entry?: Field;
  /** A list that may also be only a number: how many. */
  readonly isCount?: true;
  /** The fields of a group, in their order. */
  readonly fields?: readonly Field[];
  /** The field of a group that a text alone stands for. */
  readonly main?: string;
}

/** The field at a path of a file; indexes stand for any entry of a list. */
export function fieldAt(schema: z.ZodType, path: Path): Field | undefined {
  const found = schemaAt(schema, path);
  return found && fieldOf(String(path.at(-1) ?? ''), found);
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const inner = unwrap(schema);
  const { description = '', json, plain, main, called } = metaOf(schema);
  const types = [json?.type ?? []].flat();
  const isRequired = !['optional', 'prefault'].includes(schema.def.type);
  const base = { name, description, isRequired, called: called ?? 'text' };
  if (inner.def.type === 'array') {
    const entry = fieldOf(name, (inner as unknown as { element: z.ZodType }).element);
    return { ...base, form: 'list', entry, ...(types.includes('integer') && { isCount: true }) };
  }
  if (inner.def.type === 'record')
    return { ...base, form: 'map', entry: fieldOf(name, (inner as unknown as { valueType: z.ZodType }).valueType) };
  const shape = shapeOf(inner);
  // A group that a sentence can stand for as a whole is written as that sentence.
  if (shape && plain === true && main === undefined) return { ...base, form: 'text' };
  if (shape) {
    const fields = Object.entries(shape).map(([key, field]) => fieldOf(key, field as z.ZodType));
    return { ...base, form: 'group', fields, ...(main !== undefined && { main }) };
  }
  const choices = json?.enum?.filter((choice) => typeof choice === 'string');
  if (json?.enum?.includes(true)) return { ...base, form: 'yes-no', called: 'yes|no' };
  if (choices)
    return { ...base, form: 'choice', choices, meanings: json?.enumDescriptions ?? [], called: brief(choices) };
  if (json?.format === 'date') return { ...base, form: 'date', called: 'date' };
  const isNumber = types.includes('number') || types.includes('integer');
  // A number, or the name of a level.
  if (isNumber && types.length > 1) return { ...base, form: 'level', called: 'level' };
  const samples = json?.defaultSnippets?.map(({ label }) => label);
  return isNumber
    ? { ...base, form: 'number', called: 'number' }
    : { ...base, form: 'text', ...(samples && { samples }) };
}

/** What stands for a choice in help: a few short words themselves. */
export function brief(choices: readonly string[]): string {
  const all = choices.join('|');
  return all.length <= 20 ? all : 'word';
}

interface Meta {
  readonly description?: string;
  readonly plain?: boolean;
  readonly main?: string;
  readonly called?: string;
  readonly meant?: (text: string) => string | undefined;
  readonly json?: {
    readonly type?: string | readonly string[];
    readonly format?: string;
    readonly enum?: readonly unknown[];
    readonly enumDescriptions?: readonly string[];
    readonly defaultSnippets?: readonly { readonly label: string }[];
  };
}

// What is said about a field stands on it or on what it wraps.
function metaOf(schema: z.ZodType): Meta {
  let inner: z.ZodType | undefined = schema;
  while (inner) {
    const meta = inner.meta?.() as Meta | undefined;
    if (meta?.description !== undefined) return meta;
    inner = (inner.def as unknown as { innerType?: z.ZodType }).innerType;
  }
  return {};
}

function schemaAt(root: z.ZodType, path: Path): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const step of path) {
    if (!schema) return undefined;
    const inner = unwrap(schema);
    if (inner.def.type === 'array') schema = (inner as unknown as { element: z.ZodType }).element;
    else if (inner.def.type === 'record') schema = (inner as unknown as { valueType: z.ZodType }).valueType;
    else schema = shapeOf(inner)?.[String(step)] as z.ZodType | undefined;
  }
  return schema;
}

function shapeOf(schema: z.ZodType): Record<string, unknown> | undefined {
  return (unwrap(schema) as unknown as { shape?: Record<string, unknown> }).shape;
}

// zod keeps the shape of a field inside wrappers (optional, default, preprocess); this opens them.
function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema as unknown as { def: { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType } };
  for (;;) {
    const next = inner.def.innerType ?? (inner.def.in?.def.type === 'transform' ? inner.def.out : inner.def.in);
    if (!next) return inner as unknown as z.ZodType;
    inner = next as unknown as typeof inner;
  }
}
