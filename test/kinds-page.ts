import { jsonSchema } from '../src/core/json-schema.ts';
import type { Kind } from '../src/core/kind.ts';
import { kinds } from '../src/core/kinds/index.ts';
import type { KindName } from '../src/core/model.ts';
import { formatGroups } from '../src/core/words/formats.ts';

/** A JSON Schema as far as this page looks at it. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly then?: { readonly required?: readonly string[] };
}

/** The page about all kinds of files: every field with its form, its meaning and what it refers to. */
export function kindsPage(): string {
  const names = Object.keys(kinds) as KindName[];
  const parts = names.map((name) => {
    const kind: Kind = kinds[name];
    const rows = fields(jsonSchema(name) as Schema, '', kind.refs ?? {});
    return [
      `## \`${kind.file}\``,
      kind.summary,
      `| field | form | meaning | refers to |\n|---|---|---|---|\n${rows.join('\n')}`,
      `The smallest file nobody complains about:\n\n\`\`\`yaml\n${kind.example.trim()}\n\`\`\``,
    ].join('\n\n');
  });
  return `<!-- Generated from the kinds of this folder by \`npm run gen\`; do not edit. -->\n\n${intro}\n\n${parts.join('\n\n')}\n\n${formatsPart()}\n`;
}

function formatsPart(): string {
  const rows = Object.entries(formatGroups).map(
    ([group, words]) => `| ${group.replaceAll('-', ' ')} | ${words.map((word) => `\`${word}\``).join(' ')} |`,
  );
  return `## Formats\n\nWhat kind of meeting or topic something is, in groups:\n\n| group | words |\n|---|---|\n${rows.join('\n')}`;
}

const intro = `# The files of a community

Every field has a place in one of eight files. **Bold** fields are required; everything else may stay blank until its
time has come. \`[]\` stands for the entries of a list, \`<name>\` for any name. Where a list is expected one entry alone is
fine; where a group of fields is marked “or text”, a plain sentence is. Each file may begin with \`schema: cop/v1\`, any
group may carry \`notes\` and fields of your own that begin with \`x-\`. Numbers count what the meaning says: hours are
decimal, minutes and people whole.`;

function fields(schema: Schema, path: string, refs: Kind['refs'] & object): string[] {
  const required = (schema.allOf ?? []).flatMap(({ then }) => then?.required ?? []);
  return Object.entries(groupOf(schema)?.properties ?? {}).flatMap(([name, field]) => {
    if (name === '$schema' || name === 'schema' || name === 'notes') return [];
    const here = path === '' ? name : `${path}.${name}`;
    return rows(field, here, required.includes(name), refs);
  });
}

function rows(field: Schema, path: string, isRequired: boolean, refs: Kind['refs'] & object): string[] {
  const items = entryOf(field);
  const value = typeof field.additionalProperties === 'object' ? field.additionalProperties : undefined;
  const inner = items ? `${path}[]` : value ? `${path}.<name>` : path;
  const label = isRequired ? `**\`${path}\`**` : `\`${path}\``;
  const row = `| ${label} | ${form(field)} | ${cell(meaning(field))} | ${target(path, refs)} |`;
  if (value?.properties) return [row, ...rows(value, inner, false, refs)];
  return [row, ...fields(items ?? value ?? (takes(field, 'array') ? {} : field), inner, refs)];
}

/** The part of a schema that has fields. */
function groupOf(field: Schema): Schema | undefined {
  return [field, ...(field.anyOf ?? [])].find(({ properties }) => properties);
}

/** The schema of the entries of a list. */
function entryOf(field: Schema): Schema | undefined {
  return field.items ?? field.anyOf?.find(({ items }) => items)?.items;
}

/** Whether a field may hold a value of a type. */
function takes({ type, $ref, anyOf = [], allOf = [] }: Schema, wanted: string): boolean {
  const named = [...[type ?? []].flat(), ...($ref?.replace(/.*\//, '').split('-') ?? [])];
  return named.includes(wanted) || [...anyOf, ...allOf].some((one) => takes(one, wanted));
}

function choicesOf(field: Schema): Schema | undefined {
  return [field, ...(field.anyOf ?? [])].find((one) => one.enum);
}

function meaning(field: Schema): string {
  const { enum: words = [], enumDescriptions = [] } = choicesOf(field) ?? {};
  if (enumDescriptions.length === 0 || words.length > 15) return field.description ?? '';
  return `${field.description} ${words.map((word, at) => `\`${word}\`: ${enumDescriptions[at]}`).join('; ')}`;
}

function form(field: Schema): string {
  const entry = entryOf(field);
  if (entry) return `list of ${many(form(entry))}`;
  if (groupOf(field)) {
    const isMap = typeof field.additionalProperties === 'object';
    return `${isMap ? 'names with values' : 'group'}${takes(field, 'string') ? ', or text' : ''}`;
  }
  const words = choicesOf(field)?.enum;
  if (words?.includes('yes')) return 'yes or no';
  if (words) return words.length > 15 ? 'one of the [formats](#formats)' : words.map((word) => `\`${word}\``).join(' ');
  if (field.anyOf?.some(({ format }) => format === 'date')) return 'date';
  if (takes(field, 'integer')) return takes(field, 'string') ? 'number or text' : 'whole number';
  return takes(field, 'number') && !takes(field, 'string') ? 'number' : 'text';
}

function many(one: string): string {
  return one.startsWith('group') ? `groups${one.slice('group'.length)}` : one === 'text' ? 'texts' : one;
}

function target(path: string, refs: Kind['refs'] & object): string {
  const own = path.replaceAll('[]', '.*').replaceAll('<name>', '*');
  const to = refs[own] ?? refs[`${own}.*`] ?? refs[`${own}.*key`];
  return to ? `${to.to.join(', ')}${to.open ? ', or anybody' : ''}` : '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
