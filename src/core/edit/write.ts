import { yamlText } from '../words/yaml.ts';
import type { Part } from './layout.ts';
import { indent } from './lines.ts';
import { isGroup, isList, type Plain } from './plain.ts';
import { houseStyle, isFlow, type Style } from './style.ts';

/** What stands at like places: the other entries of a list, the same field of the other entries. New things look like them. */
export type Models = readonly Part[];

/** A new file in house style: one field or entry a line, groups and lists indented by two, quotes only where needed. */
export function writeYaml(value: Plain): string {
  const lines = isBlock(value, houseStyle, []) ? blockLines(value, houseStyle, []) : [flowText(value, houseStyle, [])];
  return `${lines.join('\n')}\n`;
}

/** Whether a value is written over lines of its own. */
export function isBlock(value: Plain, style: Style, models: Models): boolean {
  if (!isList(value) && !isGroup(value)) return false;
  if (Object.keys(value).length === 0) return false;
  const like = isFlow(models, isList(value) ? 'list' : 'group');
  if (like !== undefined) return !like;
  return !(style.flowTexts && isList(value) && value.every(isShort));
}

function isShort(value: Plain): boolean {
  return typeof value !== 'object' && String(value).length <= 40;
}

/** The lines of a list or group that `isBlock`, the first line in column 0. */
export function blockLines(value: Plain, style: Style, models: Models): string[] {
  if (isList(value)) return value.flatMap((entry) => entryLines(entry, style, entriesOf(models)));
  return Object.entries(value).flatMap(([key, inner]) => fieldLines(key, inner, style, fieldsOf(models, key)));
}

/** The lines of an entry of a list, dash included. */
export function entryLines(value: Plain, style: Style, models: Models): string[] {
  const dash = `-${' '.repeat(style.gap)}`;
  if (!isBlock(value, style, models)) return [dash + flowText(value, style, models)];
  const lines = blockLines(value, { ...style, below: 0 }, models);
  if (style.below > 0) return ['-', ...indent(lines, style.below)];
  const [first = '', ...rest] = lines;
  return [dash + first, ...indent(rest, dash.length)];
}

/** The lines of a field, its name included. */
export function fieldLines(key: string, value: Plain, style: Style, models: Models): string[] {
  const name = `${nameOf(key, style)}:`;
  if (!isBlock(value, style, models)) return [`${name} ${flowText(value, style, models)}`];
  return [name, ...indent(blockLines(value, style, models), isList(value) ? style.dash : style.step)];
}

/** A value on one line: a text, or a list or group in brackets. */
export function flowText(value: Plain, style: Style, models: Models): string {
  if (!isList(value) && !isGroup(value)) return scalar(value, style);
  const [open, space, close] = isList(value) ? ['[', style.brackets, ']'] : ['{', style.braces, '}'];
  const inside = insideBrackets(value, style, models);
  return open + (inside && space + inside + space) + close;
}

/** What stands between the brackets or braces of a list or group. */
export function insideBrackets(value: Plain, style: Style, models: Models): string {
  const parts = isList(value)
    ? value.map((entry) => flowText(entry, style, entriesOf(models)))
    : Object.entries(value).map(([key, inner]) => flowField(key, inner, style, fieldsOf(models, key)));
  return parts.join(`,${style.comma}`);
}

/** A field on one line, for between braces. */
export function flowField(key: string, value: Plain, style: Style, models: Models): string {
  return `${nameOf(key, style)}: ${flowText(value, style, models)}`;
}

/** The entries of all lists among some parts. */
export function entriesOf(models: Models): Part[] {
  return models.flatMap((part) => (part.kind === 'list' ? part.slots.flatMap((slot) => slot.part ?? []) : []));
}

/** What stands in one field of all groups among some parts. */
export function fieldsOf(models: Models, key: string): Part[] {
  return models.flatMap((part) =>
    part.kind === 'group' ? part.slots.flatMap((slot) => (slot.key === key && slot.part ? slot.part : [])) : [],
  );
}

function nameOf(key: string, style: Style): string {
  return textOf(key, style, style.quotesNames);
}

function scalar(value: string | number | boolean, style: Style): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? yamlText(value) : textOf(value, style, style.quotesTexts);
}

/** A text in the quotes of its neighbours, as far as it needs quotes or they all have them; with codes in double quotes. */
export function textOf(text: string, { quote }: Pick<Style, 'quote'>, isQuoted: boolean): string {
  const written = yamlText(text);
  const isPlain = !written.startsWith('"');
  if (isPlain && !isQuoted) return written;
  const inside = isPlain ? text.replace(/["\\]/g, '\\$&') : written.slice(1, -1);
  return quote === "'" && !/['"\\]/.test(inside) ? `'${inside}'` : `"${inside}"`;
}
