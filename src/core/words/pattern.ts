/** Something a pattern reaches. */
export interface Found {
  /** Keys and indexes from the root. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** Whether a value is meant, or the key of a map. */
  readonly aim: 'key' | 'value';
  /** The group of fields the value stands in. */
  readonly owner: Readonly<Record<string, unknown>>;
}

/** A pattern such as `objectives.*.supports.*` in its steps; `*key` reaches the keys of a map. */
export type Steps = readonly string[];

/** Everything that a pattern reaches in a value, in the order written. */
export function reached(value: unknown, steps: Steps): Found[] {
  const found: Found[] = [];
  walk({ value, owner: {} }, { steps, path: [], found });
  return found;
}

interface Walk {
  readonly steps: Steps;
  /** Grows and shrinks with the way down; what is found keeps a copy. */
  readonly path: (string | number)[];
  readonly found: Found[];
}

function walk({ value, owner }: Pick<Found, 'value' | 'owner'>, way: Walk): void {
  const { steps, path, found } = way;
  const step = steps[path.length];
  if (step === undefined) found.push({ path: [...path], value, aim: 'value', owner });
  else if (typeof value === 'object' && value !== null) {
    const entries = Array.isArray(value) ? (step === '*' ? value.entries() : []) : entriesAt(value, step);
    const next = Array.isArray(value) ? owner : (value as Found['owner']);
    for (const [key, entry] of entries) {
      if (step === '*key') found.push({ path: [...path, key], value: key, aim: 'key', owner });
      else {
        path.push(key);
        walk({ value: entry, owner: next }, way);
        path.pop();
      }
    }
  }
}

function entriesAt(value: object, step: string): Iterable<[string, unknown]> {
  if (step.startsWith('*')) return Object.entries(value);
  const inner = (value as Record<string, unknown>)[step];
  return inner === undefined ? [] : [[step, inner]];
}
