import * as z from 'zod';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import type { KindName } from './model.ts';

// Limits that only guard the program are no help in an editor.
const farAway = 2000;

/** Plain JSON, as a JSON Schema has it. */
export type Json = { readonly [key: string]: unknown };

/** Where an editor may find a schema, below the root of a workspace. */
export function schemaFile(kind: KindName): string {
  return `.cop/schema/${kind}.json`;
}

/** A schema as the text of a file: short lists on one line. */
export function schemaText(kind: KindName): string {
  const text = JSON.stringify(jsonSchema(kind), null, 2);
  return `${text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, list: string) => `[${list.split(/\s*\n\s*/).join(' ')}]`)}\n`;
}

/** The JSON Schema (draft 7) of a kind of file: what editors complete, explain and check. Blank fields are fine. */
export function jsonSchema(kind: KindName): Json {
  const { file, summary, schema } = kinds[kind] as Kind;
  // Read as JSON: whatever zod adds beyond it (hidden properties) is left behind.
  const raw = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...root } = JSON.parse(JSON.stringify(raw)) as Json;
  return { $schema, title: file, ...shape(root), description: summary };
}

/** What is said about one value, from what zod and the field builders say about it. */
function shape(node: Json): Json {
  const { description, json, plain } = node;
  const words = description === undefined ? {} : { description };
  if (isJson(json)) return { ...words, ...withoutPattern(json) };
  if (isJson(node.properties)) {
    const group = groupOf(node, node.properties);
    // Every plain value arrives as text, so a number is as good where a text may stand for a whole group.
    return plain === true ? { ...words, anyOf: [{ type: ['string', 'number'] }, group] } : { ...words, ...group };
  }
  if (isJson(node.items)) return { ...words, anyOf: listOf(node, shape(node.items)) };
  if (isJson(node.additionalProperties))
    return { ...words, type: 'object', additionalProperties: orBlank(shape(node.additionalProperties)) };
  const { default: _, maxLength, ...rest } = node;
  const limit = typeof maxLength === 'number' && maxLength < farAway ? { maxLength } : {};
  return withoutPattern({ ...words, ...rest, ...limit });
}

/** Fields, and what anybody may add: `notes` and names that start with `x-`. */
function groupOf(node: Json, fields: Json): Json {
  const required = Array.isArray(node.required) ? node.required : [];
  const properties = Object.entries(fields).map(([name, field]) => {
    const inner = shape(field as Json);
    return [name, required.includes(name) ? inner : orBlank(inner)];
  });
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), notes: { description: 'Anything you want to remember.' } },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

/** A list, or one entry alone where an entry can be a text. */
function listOf(node: Json, items: Json): Json[] {
  const limit = typeof node.maxItems === 'number' && node.maxItems < farAway ? { maxItems: node.maxItems } : {};
  const many = { type: 'array', items, ...limit };
  const single = [items, ...(Array.isArray(items.anyOf) ? (items.anyOf as Json[]) : [])].find(isText);
  return single ? [many, withoutDescription(single)] : [many];
}

function isText(node: Json): boolean {
  return node.type === 'string' || (Array.isArray(node.type) && node.type.includes('string')) || isTextual(node.enum);
}

function isTextual(choices: unknown): boolean {
  return Array.isArray(choices) && choices.every((choice) => typeof choice === 'string');
}

/** A field that nobody has filled in yet stands there without a value. */
function orBlank(node: Json): Json {
  if (Array.isArray(node.enum)) return { ...node, ...typeOrBlank(node.type), enum: [...node.enum, null] };
  if (Array.isArray(node.anyOf)) return { ...node, anyOf: [...node.anyOf, { type: 'null' }] };
  return { ...node, ...typeOrBlank(node.type) };
}

function typeOrBlank(type: unknown): Json {
  if (type === undefined) return {};
  return { type: [...(Array.isArray(type) ? type : [type]), 'null'] };
}

// With both, editors report one mistake twice and show the whole pattern.
function withoutPattern(node: Json): Json {
  if (node.format === undefined) return node;
  const { pattern, ...rest } = node;
  return rest;
}

function withoutDescription({ description, ...rest }: Json): Json {
  return rest;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
