import type { Path } from '../finding.ts';
import type { Model } from '../model.ts';
import { type Given, isChoosing, type Listed } from '../part.ts';
import { closest, fold } from '../words/closest.ts';
import { mapOf } from '../words/group.ts';
import { list as inWords } from '../words/list.ts';
import type { Trouble } from './read.ts';

/** The lists that a part may go to in these files, by the word that chooses them. */
export function listsOf({ list }: Listed, model: Model): Readonly<Record<string, Path>> {
  return isChoosing(list) ? { ...list.lists, ...list.more?.(model) } : {};
}

/** The list, or map, that a part goes to; or what keeps one from saying so. */
export function placeOf(part: Listed, given: Given, model: Model): Path | Trouble {
  const { list } = part;
  if (!isChoosing(list)) return list;
  const lists = listsOf(part, model);
  const said = given[list.option]?.[0] ?? list.usual;
  if (said === undefined) return { option: list.option, isMissing: true, message: list.question };
  const word = Object.keys(lists).find((one) => fold(one) === fold(said));
  if (word !== undefined) return lists[word]!;
  const words = Object.keys(lists).filter((one) => one !== list.usual);
  const near = closest(said, words, 1);
  const others = words.filter((one) => !near.includes(one));
  const listed =
    words.length > 0 ? `“${said}” is not one of ${inWords([...near, ...others], 'or')}.` : `There is no “${said}”.`;
  const fix = near[0] ? `Write ${near[0]}.` : list.otherwise;
  return { option: list.option, isMissing: false, message: fix ? `${listed} ${fix}` : listed };
}

/** The content of a file with one more entry at the end of a list, or one more value in a map. */
export function withEntry(content: unknown, path: Path, entry: unknown, key?: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (key !== undefined) return { ...mapOf(content), [key]: inner(mapOf(content)[key], entry) };
    return [...asList(content), entry];
  }
  if (typeof step === 'number')
    return asList(content).map((each, at) => (at === step ? withEntry(each, rest, entry, key) : each));
  const group = mapOf(content);
  return { ...group, [step]: withEntry(group[step], rest, entry, key) };
}

/** A map inside a map grows; a text is as given. */
function inner(there: unknown, entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? { ...mapOf(there), ...entry } : entry;
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** What stands at a path of a value. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}
