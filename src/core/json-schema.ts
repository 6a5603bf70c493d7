import * as z from 'zod';
import { blank, definitionsOf, isJson, type Json, only, quietly, requiring, type Types } from './json-schema/accept.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import type { KindName } from './model.ts';
import { parse } from './parse.ts';

export type { Json };

// Limits that only guard the program are no help in an editor.
const farAway = 2000;

/** Where an editor may find a schema, below the root of a workspace. */
export function schemaFile(kind: KindName): string {
  return `.cop/schema/${kind}.json`;
}

/** The schema of a kind of file as the text of a file. */
export function schemaText(kind: KindName): string {
  return jsonText(jsonSchema(kind));
}

/** JSON as the text of a file: what fits on one line stands on one. */
export function jsonText(json: object): string {
  return `${textOf(json, 0)}\n`;
}

function textOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [start, end] = isList ? '[]' : '{}';
  const parts = Object.entries(value).map(([key, part]) => {
    return `${isList ? '' : `${JSON.stringify(key)}: `}${textOf(part, depth + 1)}`;
  });
  const line = isList || parts.length === 0 ? `${start}${parts.join(', ')}${end}` : `{ ${parts.join(', ')} }`;
  if (depth > 0 && line.length <= 100 && !line.includes('\n')) return line;
  const indent = '  '.repeat(depth);
  return `${start}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${end}`;
}

/** The JSON Schema (draft 7) of a kind of file: what editors complete, explain and check. Blank fields are fine. */
export function jsonSchema(kind: KindName): Json {
  const { file, summary, schema, example } = kinds[kind] as Kind;
  // Read as JSON: whatever zod adds beyond it (hidden properties) is left behind.
  const raw = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...root } = JSON.parse(JSON.stringify(raw)) as Json;
  const written = parse({ file, text: example }).value;
  const fields = groupOf(root, [written]);
  return { $schema, title: file, description: summary, type: 'object', ...fields, definitions: definitionsOf(fields) };
}

/** Whether a value may be left out, as a type to add. */
type Blank = readonly ['null'] | readonly [];

/** What is said about one field, from what zod and the field builders say about it; `seen` is what samples hold there. */
function fieldOf(node: Json, may: Blank, seen: readonly unknown[]): Json {
  const { description, json, plain } = node;
  const words = description === undefined ? {} : { description };
  if (isJson(json) && Array.isArray(json.enum)) return { ...words, ...choiceOf(json, words, may) };
  if (isJson(json) && Array.isArray(json.anyOf)) return { ...words, anyOf: [...json.anyOf, ...may.map(() => blank)] };
  if (isJson(node.properties)) {
    // Every plain value arrives as text, so a number is as good where a text may stand for a whole group.
    const texts = plain === true ? (['string', 'number', 'boolean'] as const) : [];
    return { ...words, ...groupOf(node, seen, only('object', ...texts, ...may)) };
  }
  if (isJson(node.items)) return { ...words, ...listOf(node, may, seen, words) };
  if (isJson(node.additionalProperties)) {
    const inside = seen.flatMap((value) => (isJson(value) ? Object.values(value) : []));
    const additionalProperties = fieldOf(node.additionalProperties, ['null'], inside);
    // Without known names, so that editors go on in the next line.
    return { ...words, properties: {}, additionalProperties, allOf: [only('object', ...may)] };
  }
  return {
    ...words,
    ...plainOf(isJson(json) ? json : node, may, node.isName === true ? [] : samples(seen, description)),
  };
}

/** Fields, and what anybody may add: `notes` and names that start with `x-`. */
function groupOf(node: Json, seen: readonly unknown[], ...limits: readonly Json[]): Json {
  const fields = node.properties as Json;
  const required = Array.isArray(node.required) ? node.required.map(String) : [];
  const properties = Object.entries(fields).map(([name, field]) => {
    const inside = seen.flatMap((value) => (isJson(value) && Object.hasOwn(value, name) ? [value[name]] : []));
    return [name, fieldOf(field as Json, required.includes(name) ? [] : ['null'], inside)];
  });
  const notes = { description: 'Anything you want to remember.', anyOf: [{}] };
  const all = [...limits, ...(required.length > 0 ? [requiring(required, [...Object.keys(fields), 'notes'])] : [])];
  return {
    properties: { ...Object.fromEntries(properties), notes },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(all.length > 0 && { allOf: all }),
  };
}

/** A list, or one entry alone where an entry can be a text. */
function listOf(node: Json, may: Blank, seen: readonly unknown[], words: Json): Json {
  const entry = node.items as Json;
  const items = fieldOf(entry, [], seen.flat());
  const limit = typeof node.maxItems === 'number' && node.maxItems < farAway ? { maxItems: node.maxItems } : {};
  const { enum: choices, enumDescriptions } = items;
  if (Array.isArray(choices)) {
    const one = { enum: choices, ...(enumDescriptions !== undefined && { enumDescriptions }) };
    const open = { ...blank, ...told(words, choices, enumDescriptions) };
    return { anyOf: [one, { type: 'array', items, ...limit }, ...may.map(() => open)] };
  }
  const isGroup = isJson(entry.properties) && entry.plain !== true;
  const texts = isGroup ? [] : (['string', 'number', 'boolean'] as const);
  return { items, ...limit, allOf: [only('array', ...texts, ...may)] };
}

/** Words to choose from; other ways to write them are not offered. A blank that editors explain names the words too. */
function choiceOf({ enum: choices, enumDescriptions, pattern }: Json, words: Json, may: Blank): Json {
  const meanings = Array.isArray(enumDescriptions) ? { enumDescriptions } : {};
  if (may.length === 0) return { enum: choices, ...meanings };
  const other = pattern === undefined ? blank : { ...quietly('string', 'boolean', 'null'), pattern };
  return {
    anyOf: [
      { enum: choices, ...meanings },
      { ...other, ...told(words, choices, enumDescriptions) },
    ],
  };
}

/** A question with the words that answer it, for where none is written yet. */
function told(words: Json, choices: unknown, meanings: unknown): Json {
  const listed = (choices as readonly unknown[]).map((choice, index) => {
    return `* \`${choice}\`${Array.isArray(meanings) ? `: ${meanings[index]}` : ''}`;
  });
  return { ...words, markdownDescription: `${words.description ?? ''}\n\n${listed.join('\n')}` };
}

/** One plain value. The only alternative of an `anyOf`, so that editors put a colon and no sample behind the name. */
function plainOf(node: Json, may: Blank, texts: readonly string[]): Json {
  const { type, maxLength, pattern, description: _, default: __, isName, ...rest } = node;
  const types = [type ?? 'string'].flat() as unknown as Types;
  const isFree = types[0] === 'string' && rest.format === undefined;
  const examples = types[0] === 'string' ? texts : texts.map(Number);
  const limits = {
    ...(examples.length > 0 && { examples }),
    ...rest,
    // With both, editors report one mistake twice.
    ...(rest.format === undefined && pattern !== undefined && { pattern }),
    ...(typeof maxLength === 'number' && maxLength < farAway && { maxLength }),
  };
  const form = only(...types, ...(isFree ? (['number', 'boolean'] as const) : []), ...may);
  return { anyOf: [Object.keys(limits).length > 0 ? { ...limits, allOf: [form] } : form] };
}

/** What samples hold at a field and its description does not say. */
function samples(seen: readonly unknown[], description: unknown): string[] {
  const texts = seen.filter((value): value is string => typeof value === 'string' && value !== '');
  return [...new Set(texts)].filter((text) => !String(description).includes(text)).slice(0, 2);
}
