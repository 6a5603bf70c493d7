import { jsonSchema } from '../src/core/json-schema.ts';
import type { Kind } from '../src/core/kind.ts';
import { kinds } from '../src/core/kinds/index.ts';
import type { KindName } from '../src/core/model.ts';
import { formatGroups } from '../src/core/words/formats.ts';

/** A JSON Schema as far as this page looks at it. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
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
  const group = formOf(schema, 'object');
  return Object.entries(group?.properties ?? {}).flatMap(([name, field]) => {
    if (name === '$schema' || name === 'schema' || name === 'notes') return [];
    const here = path === '' ? name : `${path}.${name}`;
    const isRequired = group?.required?.includes(name) === true;
    return rows(field, here, isRequired, refs);
  });
}

function rows(field: Schema, path: string, isRequired: boolean, refs: Kind['refs'] & object): string[] {
  const list = formOf(field, 'array');
  const map = formOf(field, 'object');
  const entry = list?.items ?? (typeof map?.additionalProperties === 'object' ? map.additionalProperties : undefined);
  const inner = list ? `${path}[]` : entry ? `${path}.<name>` : path;
  const label = isRequired ? `**\`${path}\`**` : `\`${path}\``;
  const row = `| ${label} | ${form(field)} | ${cell(field.description ?? '')} | ${target(path, refs)} |`;
  if (entry && formOf(entry, 'array') === undefined && formOf(entry, 'object') && !list)
    return [row, ...rows(entry, inner, false, refs)];
  return [row, ...fields(entry ?? field, inner, refs)];
}

function formOf(schema: Schema, type: string): Schema | undefined {
  const forms = schema.anyOf ?? [schema];
  return forms.find((one) => one.type === type || (Array.isArray(one.type) && one.type.includes(type)));
}

function form(field: Schema): string {
  const list = formOf(field, 'array');
  if (list) return `list of ${many(form(list.items ?? {}))}`;
  if (formOf(field, 'object')) {
    const isMap = typeof formOf(field, 'object')?.additionalProperties === 'object';
    const isText = (field.anyOf ?? []).some((one) => one.type === 'string' || one.type?.includes('string'));
    return `${isMap ? 'names with values' : 'group'}${isText ? ', or text' : ''}`;
  }
  const choices = field.enum?.filter((choice) => choice !== null);
  if (choices?.includes(true)) return 'yes or no';
  if (choices)
    return choices.length > 15 ? 'one of the [formats](#formats)' : choices.map((choice) => `\`${choice}\``).join(' ');
  if (field.format === 'date') return 'date';
  const types = [field.type ?? []].flat();
  if (types.includes('string') && types.includes('integer')) return 'number or text';
  return types.includes('integer')
    ? 'whole number'
    : types.includes('number') && !types.includes('string')
      ? 'number'
      : 'text';
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
