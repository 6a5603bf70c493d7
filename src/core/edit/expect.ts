import type { Path } from '../finding.ts';
import { isGroup, isList, type Plain } from './plain.ts';

/** One thing to put into a file, without the place. */
export type Put = { readonly add: Plain } | { readonly set: Plain };

/** What a file must say once something was put into it, as `parse` gives it; `value` is what it says before. */
export function expect(value: unknown, path: Path, put: Put): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return 'set' in put ? read(put.set) : [...listOf(value), read(put.add)];
  if (step === 0 && !Array.isArray(value) && value !== null) return expect(value, rest, put);
  if (typeof step === 'number') return listOf(value).toSpliced(step, 1, expect(listOf(value)[step] ?? null, rest, put));
  const fields = (value ?? {}) as Record<string, unknown>;
  const inner = expect(Object.hasOwn(fields, step) ? fields[step] : null, rest, put);
  return Object.assign(Object.create(null), fields, { [step]: inner });
}

/** A list, or what stands where one is meant: nothing, or its only entry. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

/** What a file must say once something that it says at a path is changed, as `parse` gives it. */
export function expectChanged(value: unknown, path: Path, change: (there: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (step === 0 && !Array.isArray(value)) return expectChanged(value, rest, change);
  const inner = expectChanged((value as Record<string | number, unknown> | null)?.[step] ?? null, rest, change);
  if (Array.isArray(value)) return value.toSpliced(Number(step), 1, inner);
  return Object.assign(Object.create(null), value, { [step]: inner });
}

/** Something to be written, as it is read again. */
export function read(value: Plain): unknown {
  if (isList(value)) return value.map(read);
  if (isGroup(value)) {
    const fields = Object.entries(value).map(([key, inner]) => ({ [key]: read(inner) }));
    return Object.assign(Object.create(null), ...fields);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return text.trim() === '' ? null : text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Whether two things that were read say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}
