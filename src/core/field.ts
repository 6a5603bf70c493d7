import * as z from 'zod';
import { number, text } from './scalar.ts';
import { isMap } from './words/group.ts';
import { readLevel } from './words/level.ts';
import { type Money, readMoney } from './words/money.ts';

export * from './scalar.ts';

const mostItems = 2_000;

/** Makes a field of any builder required: missing or blank is `required-field-missing`. */
export function required<T extends z.ZodType>(field: z.ZodOptional<T>): T {
  return field.unwrap();
}

/** A member, a role or somebody from outside: `external: name`, which YAML reads as a group when it is not quoted. */
export function person(description: string) {
  const external = { description: 'Somebody from outside: their name.', type: 'string' };
  return z
    .preprocess(outsider, z.string().max(200))
    .meta({ description, isName: true, json: { type: ['string', 'object'], ...closed({ external }) } })
    .optional();
}

/** Fields in JSON Schema, and no others. */
function closed(properties: Record<string, unknown>) {
  return { properties, additionalProperties: false };
}

function outsider(value: unknown): unknown {
  if (!isMap(value) || Object.keys(value).join() !== 'external') return value;
  return typeof value.external === 'string' ? `external: ${value.external}` : value.external;
}

/** A level of the scale, as a number or by its name. */
export function level(description: string) {
  return z
    .preprocess((value) => value, z.string().max(100))
    .transform(readLevel)
    .meta({ description, json: { type: ['integer', 'string'] } })
    .optional();
}

/** An amount of money as a sentence (`2000 EUR per year`, `none, because …`, `on request from …`) or as fields. */
export function money(description: string) {
  const fields = section(
    {
      amount: number('How much.', 'currency units'),
      currency: text('Three-letter code, EUR.', 20),
      per: text('Period: year, month, event.', 40),
      covers: texts('What it may be spent on.'),
      none: text('Why there is none.'),
      on_request: text('Whom to ask.'),
      said: text('Any other decision, in words.'),
    },
    description,
  ).unwrap();
  return z
    .preprocess((value) => (typeof value === 'string' ? asTexts(readMoney(value)) : value), fields)
    .meta({ description, plain: true })
    .optional();
}

function asTexts(value: Money): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, String(part)]));
}

/** A list of anything; missing means empty. One value alone is read as a list of one. */
export function list<T extends z.ZodType>(entry: z.ZodOptional<T> | T, description: string) {
  const each = (entry instanceof z.ZodOptional ? entry.unwrap() : entry) as T;
  const many = z.array(each).max(mostItems);
  return z
    .preprocess((value) => (typeof value === 'string' || isMap(value) ? [value] : value), many)
    .meta({ description })
    .prefault([] as never);
}

/** A list of texts; missing means empty. */
export function texts(description: string) {
  return list(text('One plain sentence or a few words.'), description);
}

/** A map from any name to a value of one kind; missing means empty. */
export function map<T extends z.ZodType>(entry: z.ZodOptional<T> | z.ZodPrefault<T> | T, description: string) {
  const each = (entry instanceof z.ZodOptional || entry instanceof z.ZodPrefault ? entry.unwrap() : entry) as T;
  return z
    .preprocess(withoutBlankEntries, z.record(z.string().max(200), each))
    .meta({ description })
    .prefault({} as never);
}

/** A group of fields that may be left out as a whole: its lists are then empty, its fields undefined. */
export function section<S extends z.ZodRawShape>(shape: S, description: string, plain?: keyof S & string) {
  return group(shape, description, plain).prefault({} as never);
}

/** Fields of one entry of a list. With `plain`, a text alone is read as that field. */
export function item<S extends z.ZodRawShape>(shape: S, description: string, plain?: keyof S & string) {
  return group(shape, description, plain);
}

/** A whole file: like a section, and it may name its format. */
export function file<S extends z.ZodRawShape>(shape: S, description: string) {
  return group(shape, description, undefined);
}

function group<S extends z.ZodRawShape>(shape: S, description: string, plain: (keyof S & string) | undefined) {
  return z
    .preprocess((value) => {
      if (plain !== undefined && typeof value === 'string') return { [plain]: value };
      return isMap(value) ? withoutBlanks(value, shape) : value;
    }, z.strictObject(shape))
    .meta({ description, plain: plain !== undefined, main: plain });
}

/** Blank means missing; `notes` and `x-…` are the writer's own. */
function withoutBlanks(value: Record<string, unknown>, shape: z.ZodRawShape): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    const known = Object.hasOwn(shape, key);
    if (!known && (key.startsWith('x-') || key === 'notes')) continue;
    if (known && isBlank(entry)) continue;
    kept[key] = entry;
  }
  return kept;
}

function withoutBlankEntries(value: unknown): unknown {
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => !isBlank(entry)));
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
