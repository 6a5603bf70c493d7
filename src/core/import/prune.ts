import { valueAt } from '../adding/place.ts';
import { writeYaml } from '../edit.ts';
import type { Path } from '../finding.ts';
import type { Fields, Left } from '../import.ts';
import type { KindName } from '../model.ts';
import { parse } from '../parse.ts';
import { validate } from '../validate.ts';
import { mapOf } from '../words/group.ts';
import { glance } from './tree.ts';

const rounds = 20;

/** Fields that the format accepts, and those it does not: a source may hold texts that are longer than any field. */
export function prune(kind: KindName, fields: Fields, where: string): { fields: Fields; left: readonly Left[] } {
  let kept = fields;
  const left: Left[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { issues } = validate(parse({ file: kind, text: writeYaml(kept) }), kind);
    const paths = issues
      .map(({ path, message }) => ({ path: outermost(path), message }))
      .filter(({ path }) => path.length > 0);
    if (paths.length === 0) return { fields: kept, left };
    for (const { path, message } of paths) {
      const value = valueAt(kept, path);
      if (value === undefined) continue;
      left.push({
        where: `${where}: ${path.filter((step) => typeof step === 'string').join('.')}`,
        what: glance(value),
        why: message,
      });
      kept = without(kept, path) as Fields;
    }
  }
  return { fields: kept, left };
}

/** An entry of a list goes as a whole: what is left of it might mean something else. */
function outermost(path: Path): Path {
  const index = path.findIndex((step) => typeof step === 'number');
  return index === -1 ? path : path.slice(0, index + 1);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value))
    return value.flatMap((entry, index) => (index === step ? [without(entry, rest) ?? []].flat() : [entry]));
  const entries = Object.entries(mapOf(value)).flatMap(([key, inner]) => {
    if (key !== String(step)) return [[key, inner] as const];
    const next = without(inner, rest);
    return next === undefined ? [] : [[key, next] as const];
  });
  return Object.fromEntries(entries);
}
