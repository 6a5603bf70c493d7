import type { Edit, Plain } from '../../../src/core/edit.ts';
import type { Draw } from './printer.ts';

// biome-ignore format: a table of fragments
const texts = ['new', 'Two words', '14:00', 'yes', 'a: b', "it's", 'say "x"', '# no', '', '🙂', 'two\nlines', '[x', '2026-01-01', '-', '007', ' x ', 'null', '{{x}}', 'w'.repeat(200)];
const fields = ['fresh', 'needs', 'benefits', 'constructor', 'a b', 'ключ', 'x: y', 'other', 'hasOwnProperty', '12'];

/** Something to be written. */
export function plainOf(draw: Draw, depth = 0): Plain {
  const form = draw(depth > 2 ? 3 : 8);
  if (form === 1) return draw(1000);
  if (form === 2) return draw(2) === 1;
  if (form === 3 || form === 4) return Array.from({ length: draw(4) }, () => plainOf(draw, depth + 1));
  if (form > 4) {
    const first = draw(fields.length);
    const names = Array.from({ length: draw(4) }, (_, index) => fields[(first + index) % fields.length]!);
    return Object.fromEntries(names.map((name) => [name, plainOf(draw, depth + 1)]));
  }
  return texts[draw(texts.length)]!;
}

/** An edit that somebody could want of a file that says this. */
export function wishOf(draw: Draw, value: unknown): Edit {
  const path: (string | number)[] = [];
  let at = value;
  while (typeof at === 'object' && at !== null && draw(4) !== 3) {
    const steps = Array.isArray(at) ? [...at.keys()] : Object.keys(at);
    if (steps.length === 0) break;
    const step = steps[draw(steps.length)]!;
    path.push(step);
    at = (at as Record<string | number, unknown>)[step];
  }
  const isList = Array.isArray(at);
  for (let more = draw(4) === 1 ? 1 + draw(3) : 0; more > 0; more -= 1) {
    if (isList && more > 0 && path.at(-1) !== at && Array.isArray(at)) {
      path.push(draw(2) === 1 ? at.length : 0);
      break;
    }
    path.push(draw(5) === 1 ? 0 : fields[draw(fields.length)]!);
  }
  return draw(3) === 1 ? { path, set: plainOf(draw) } : { path, add: plainOf(draw) };
}

/** What a file says with an edit made, or undefined where the edit must be refused. */
export function wished(value: unknown, edit: Edit): { readonly value: unknown } | undefined {
  const root = { root: structuredClone(value) as unknown };
  let holder: Record<string | number, unknown> = root;
  let key: string | number = 'root';
  for (const step of edit.path) {
    const here = Object.hasOwn(holder, key) ? holder[key] : null;
    if (here === null || here === undefined) {
      if (typeof step === 'number' && step > 0) return undefined;
      holder[key] = typeof step === 'number' ? [] : Object.create(null);
    } else if (Array.isArray(here)) {
      if (typeof step === 'string' || step > here.length) return undefined;
    } else if (step === 0) continue;
    else if (typeof step === 'number') {
      if (step > 1 || isEmpty(here)) return undefined;
      holder[key] = [here];
    } else if (typeof here !== 'object') return undefined;
    holder = holder[key] as Record<string | number, unknown>;
    key = step;
  }
  const there = Object.hasOwn(holder, key) ? (holder[key] ?? null) : null;
  if ('set' in edit) {
    const said = asRead(edit.set);
    const fits =
      isEmpty(there) &&
      typeof said === 'object' &&
      said !== null &&
      !isEmpty(said) &&
      Array.isArray(there) === Array.isArray(said);
    if (there !== null && !fits) return undefined;
    holder[key] = said;
  } else if (!Array.isArray(there)) {
    if (isEmpty(there)) return undefined;
    holder[key] = there === null ? [asRead(edit.add)] : [there, asRead(edit.add)];
  } else there.push(asRead(edit.add));
  return { value: root.root };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Something that was written, as it is read. */
export function asRead(value: Plain): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    if (Array.isArray(value)) return value.map(asRead);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
  }
  return String(value).trim() === '' ? null : String(value);
}
