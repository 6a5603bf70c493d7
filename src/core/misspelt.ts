import type { Path, Repair } from './finding.ts';
import type { Issue } from './model.ts';
import { closest, slipOf } from './words/closest.ts';
import { shorten } from './words/list.ts';
import { synonyms } from './words/synonyms.ts';

/** A field that has no meaning where it stands. */
export interface Stranger {
  readonly key: string;
  /** The group of fields that it stands in, and where that is. */
  readonly group: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** The fields that could stand there. */
  readonly wanted: readonly string[];
  /** Whether what stands in it could stand in one of those. */
  readonly fits: (field: string) => boolean;
}

/** The issue of a field that is not known; `all` are those that were found with it. */
export function unknownField(stranger: Stranger, all: readonly Stranger[]): Issue {
  const { key, group, path } = stranger;
  const meant = meantBy(stranger);
  const place = { rule: 'unknown-field', path: [...path, key], aim: 'key' } as const;
  const message = `“${shorten(key, 40)}” is not a field here.`;
  if (key.includes(' ') && group[key] === null) {
    const cause = `“${shorten(key, 40)}” is read as a field of its own, because of the comma before it.`;
    return { ...place, message: cause, fix: 'Put the text with the comma in quotes.' };
  }
  if (!meant) {
    const own = /^[\w-]{1,40}$/.test(key) ? `keep it as your own with “x-${key}”` : 'begin its name with “x-”';
    return { ...place, message, fix: `Delete it, or ${own}.` };
  }
  const isTaken = group[meant] !== undefined;
  const fix = isTaken ? `Merge it into “${meant}”, which is there already.` : `Rename it to “${meant}”.`;
  const sure = renaming(stranger, all);
  const ways = sure.repair || isTaken || !stranger.fits(meant) ? sure : { suggestions: [renamed(stranger, meant)] };
  const issue = { ...place, message: `${message} Did you mean “${meant}”?`, fix, ...ways };
  return isTaken ? issue : { ...issue, meant: [...path, meant] };
}

/** The field that is probably meant. */
export function meantBy({ key, wanted }: Stranger): string | undefined {
  const synonym = synonyms[key.toLowerCase()];
  if (synonym && wanted.includes(synonym)) return synonym;
  return closest(key, wanted, 1)[0];
}

/** The new name of a field, where one alone can be meant, it is free and what stands in the field can stand there. */
export function renaming(stranger: Stranger, all: readonly Stranger[]): { readonly repair?: Repair } {
  const { group, fits } = stranger;
  const field = sureName(stranger);
  if (field === undefined || group[field] !== undefined || !fits(field)) return {};
  if (all.some((other) => other !== stranger && other.group === group && meantBy(other) === field)) return {};
  return { repair: renamed(stranger, field) };
}

function renamed({ key, path }: Stranger, field: string): Repair {
  return { title: `Rename “${shorten(key, 40)}” to “${field}”`, steps: [{ path: [...path, key], rename: field }] };
}

function sureName(stranger: Stranger): string | undefined {
  const { key, path, wanted } = stranger;
  const meant = meantBy(stranger);
  // Words for other words are listed for whole files: the title of a person is no name.
  const isSynonym = path.length === 0 && synonyms[key.toLowerCase()] === meant;
  return isSynonym || slipOf(key, wanted, 2) === meant ? meant : undefined;
}
