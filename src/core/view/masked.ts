/**
 * A copy of plain data in which names of more than one word are “a member” wherever they stand, in sentences too.
 * Names of one word are left: they are words as well (“Will”, “Grace”).
 */
export function masked<T>(value: T, names: readonly string[]): T {
  const long = [...new Set(names.map((name) => name.trim()))].filter((name) => /\s/.test(name));
  if (long.length === 0) return value;
  const sorted = long.sort((a, b) => b.length - a.length).map(pattern);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return replaced(value, any) as T;
}

function pattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function replaced(value: unknown, any: RegExp): unknown {
  if (typeof value === 'string') return value.replace(any, (_, at: number) => (at === 0 ? 'A member' : 'a member'));
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, any));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaced(entry, any)]));
}
