import type { Kind, NameType } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { fold } from '../words/closest.ts';
import type { Scope } from './compose.ts';
import { namesOf } from './ids.ts';
import type { PartOption } from './options.ts';

/** A name that an option may take: what is written, and what people know it by. */
export interface Known {
  readonly value: string;
  readonly label: string;
}

/** The names that exist for what an option refers to, in the order of the files; none where it refers to nothing. */
export function knownFor({ reference }: PartOption, { model, community }: Scope): Known[] {
  const found = new Map<string, Known>();
  const add = (value: string, label: string) => {
    if (!found.has(fold(value)))
      found.set(fold(value), { value, label: value === label ? value : `${label} (${value})` });
  };
  for (const type of reference?.to ?? []) {
    if (type === 'community') for (const { slug, charter } of model.communities) add(slug, charter?.value.name ?? slug);
    for (const { key, label } of namesOf(type, model, community)) add(key, label);
    for (const word of reserved(type)) add(word, word);
  }
  return [...found.values()];
}

/** Names that exist without being written anywhere. Roles are offered as far as somebody has them. */
function reserved(type: NameType): readonly string[] {
  if (type === 'role') return [];
  return Object.values(kinds).flatMap((kind) => (kind as Kind).reserved?.[type] ?? []);
}
