import type { Path } from '../finding.ts';
import type { Kind, Reference } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { isChoosing, type Listed } from '../part.ts';
import { brief, type Field, fieldAt } from '../schema.ts';

/** One field of a part as an option: `--term-from <date>` fills `from` of the group `term`. */
export interface PartOption {
  /** Without dashes: `term-from`; the text behind the name of the part is `main`. */
  readonly name: string;
  /** As help shows it: `--term-from <date>`, `<statement>`. */
  readonly flags: string;
  readonly question: string;
  /** Where it goes inside the entry; nothing for the whole entry. */
  readonly path: readonly string[];
  readonly field: Field;
  readonly isMany: boolean;
  /** What it names, if it names something. */
  readonly reference?: Reference;
}

/** A list that a part goes to, for what all of them have in common. */
export function listOf({ list }: Listed): Path {
  return isChoosing(list) ? Object.values(list.lists)[0]! : list;
}

/** What one entry of a part may hold. */
export function entryOf(part: Listed): Field {
  const list = fieldAt(kinds[part.kind].schema, listOf(part));
  if (!list?.entry) throw new Error(`${part.kind} has no list for “${part.name}”.`);
  return list.entry;
}

/** Whether a part stands in a map: the text behind its name is then the key. */
export function isMap(part: Listed): boolean {
  return fieldAt(kinds[part.kind].schema, listOf(part))?.form === 'map';
}

/** All options of a part, its main text first, then its fields in their order. */
export function optionsOf(part: Listed): readonly PartOption[] {
  const entry = entryOf(part);
  const options = part.value === undefined ? flat(entry, [], part) : [optionOf(part.value, entry, [], part)];
  const main = options.find(({ path }) => path.length === 1 && path[0] === part.main);
  const others = options.filter((option) => option !== main && !(option.path.length === 0 && part.value === undefined));
  return [mainOf(part, entry, main), ...choosingOf(part), ...others];
}

function mainOf(part: Listed, entry: Field, main: PartOption | undefined): PartOption {
  const { argument, question, main: field } = part;
  const flags = part.isOption ? `--${argument} <${argument}>` : `<${argument}>`;
  const text: Field = { name: argument, description: question ?? '', form: 'text', isRequired: true, called: argument };
  const inner = isMap(part) ? text : { ...entry, description: question ?? entry.description, isRequired: true };
  if (main) return { ...main, name: 'main', flags };
  const reference = referenceAt(part, isMap(part) ? '*key' : '*');
  const path = field === undefined ? [] : [field];
  return { name: 'main', flags, question: question ?? '', path, field: inner, isMany: false, reference };
}

/** The option that chooses among several lists. */
function choosingOf({ list }: Listed): PartOption[] {
  if (!isChoosing(list)) return [];
  const { option: name, question, lists, more, usual } = list;
  const words = Object.keys(lists);
  const base = { name, description: question, isRequired: usual === undefined };
  const field: Field = more
    ? { ...base, form: 'text', called: 'name' }
    : { ...base, form: 'choice', choices: words, called: brief(words) };
  return [{ name, flags: `--${name} <${field.called}>`, question, path: [], field, isMany: false }];
}

function flat(field: Field, path: readonly string[], part: Listed): PartOption[] {
  if (field.form !== 'group' || path.length > 3) return [optionOf(nameOf(path, part), field, path, part)];
  // A text alone stands for the main field of a group inside the entry.
  const own = path.length > 0 && field.main !== undefined ? [optionOf(nameOf(path, part), field, path, part)] : [];
  const inner = (field.fields ?? []).filter(({ name }) => own.length === 0 || name !== field.main);
  return [...own, ...inner.flatMap((each) => flat(each, [...path, each.name], part))];
}

function nameOf(path: readonly string[], part: Listed): string {
  const name = path.join('-').replaceAll('_', '-');
  return part.rename?.[name] ?? name;
}

function optionOf(name: string, field: Field, path: readonly string[], part: Listed): PartOption {
  const isMany = field.form === 'list' || field.form === 'map';
  const value = ['*', ...path];
  const reference =
    referenceAt(part, ...value) ?? referenceAt(part, ...value, '*') ?? referenceAt(part, ...value, '*key');
  const question = field.description;
  return { name, flags: `--${name} <${placeholderOf(field, reference)}>`, question, path, field, isMany, reference };
}

/** What the kind says about the names at a path below the list. */
function referenceAt(part: Listed, ...path: readonly string[]): Reference | undefined {
  const steps = [...listOf(part).map((step) => (typeof step === 'number' ? '*' : step)), ...path];
  return (kinds[part.kind] as Kind).refs?.[steps.join('.')];
}

function placeholderOf(field: Field, reference: Reference | undefined): string {
  const { form, entry } = field;
  if (field.isCount) return 'number|names';
  if (form === 'list' && entry?.form === 'group')
    return (entry.fields ?? [])
      .map(({ name }) => `${name}=…`)
      .slice(0, 3)
      .join(',');
  if (form === 'map') return entry?.form === 'text' ? 'name=text' : 'name=value';
  if (form === 'list') return reference ? 'names' : (entry?.called ?? 'text');
  return reference ? 'name' : field.called;
}

/** Whether a comma in the text of an option parts several names or words. */
export function isSplit({ name, field, reference }: PartOption, part: Listed): boolean {
  if (field.form !== 'list' || field.entry?.form === 'group') return false;
  return (
    field.entry?.form === 'choice' ||
    field.isCount === true ||
    reference !== undefined ||
    part.words?.includes(name) === true
  );
}
