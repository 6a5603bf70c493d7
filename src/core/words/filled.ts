import { placeholder } from './placeholder.ts';

/** The same value without texts such as “TODO” and “TBD”: a page must not pass them on. */
export function filled<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() !== '' && isWritten(value) ? value : '';
  if (Array.isArray(value)) return value.map(clean).filter((entry) => !isBlank(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]));
}

function isWritten(text: string): boolean {
  const found = placeholder(text);
  return found === undefined || found.form === 'slot';
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}
