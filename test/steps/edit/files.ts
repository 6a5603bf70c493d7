import type { Edit, Plain } from '../../../src/core/edit.ts';
import type { Path } from '../../../src/core/finding.ts';

/** An edit for each list of a file that adds an entry like its last, and one for each group that sets a new field. */
export function additions(value: unknown, path: Path = []): Edit[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const inner = value.flatMap((entry, index) => additions(entry, [...path, index]));
    return [...inner, { path, add: filled(value.at(-1) ?? 'new') }];
  }
  const inner = Object.entries(value).flatMap(([key, field]) => additions(field, [...path, key]));
  const blank = Object.entries(value).flatMap(([key, field]): Edit[] =>
    field === null
      ? [
          { path: [...path, key], add: 'new' },
          { path: [...path, key], set: 'a: b' },
        ]
      : [],
  );
  return [
    ...inner,
    ...blank,
    { path: [...path, 'fresh'], set: ['one', 'two'] },
    { path: [...path, 'more', 'of'], add: 'it' },
  ];
}

/** Something that was read, as something to write: a blank is an empty text. */
function filled(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => inner ?? '')) as Plain;
}
