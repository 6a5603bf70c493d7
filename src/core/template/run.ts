import { calls } from './calls.ts';
import type { Block, Call, Part, Spot, Value } from './tree.ts';

/** What a template in parts runs with; the runtime of Handlebars hands it over. */
interface Container {
  invokePartial(partial: unknown, context: unknown, options: object): string;
  readonly decorators?: object;
}

interface Data {
  readonly root: object;
  readonly [name: string]: unknown;
}

/** Everything that stays the same in one run of a template. */
interface Run {
  readonly container: Container;
  readonly helpers: object;
  readonly partials: Readonly<Record<string, unknown>>;
  readonly spent: { steps: number; signs: number };
}

/** What is seen: groups, the innermost first, and what `@` names stand for. */
interface Scene {
  readonly groups: readonly unknown[];
  readonly data: Data;
}

/** What one page may cost, with all the partials it calls: parts filled, and characters printed. */
export const limits = { steps: 300_000, signs: 4_000_000 } as const;

/** What pages have cost so far, by what they see: every page sees an object of its own. */
const costs = new WeakMap<object, { steps: number; signs: number }>();

/**
 * A template that runs without becoming code: it looks to the runtime like one that was compiled. What is not there
 * is blank only where a whole group is; a name that a group does not have is an error with its place.
 */
export function runnable(parts: readonly Part[]): object {
  const main = (container: Container, here: unknown, helpers: object, partials: Run['partials'], data: Data) => {
    const spent = costs.get(data.root) ?? { steps: 0, signs: 0 };
    costs.set(data.root, spent);
    return filled({ container, helpers, partials, spent }, parts, { groups: [here], data });
  };
  return { compiler: [8, '>= 4.3.0'], main, usePartial: true, useData: true };
}

function filled(run: Run, parts: readonly Part[], scene: Scene): string {
  let text = '';
  for (const part of parts) {
    run.spent.steps += 1;
    const more = textOf(run, part, scene);
    // What a block or a partial prints has been counted inside of it.
    if (part.kind === 'text' || part.kind === 'print') run.spent.signs += more.length;
    if (run.spent.steps > limits.steps || run.spent.signs > limits.signs)
      throw fault(part.at, 'this page becomes too long; there are too many lists in lists');
    text += more;
  }
  return text;
}

function textOf(run: Run, part: Part, scene: Scene): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'comment':
      return '';
    case 'print':
      return String(valueIn(part.value, scene) ?? '');
    case 'block':
      return blockText(run, part, scene);
    case 'partial':
      return partialText(run, part, scene);
  }
}

function blockText(run: Run, { block, value, body, otherwise }: Block, scene: Scene): string {
  const found = valueIn(value, scene);
  const isBlank = !found || (Array.isArray(found) && found.length === 0);
  if (block === 'if' || block === 'unless') return filled(run, isBlank === (block === 'if') ? otherwise : body, scene);
  if (isBlank) return filled(run, otherwise, scene);
  if (block === 'with') return filled(run, body, { ...scene, groups: [found, ...scene.groups] });
  const entries = Array.isArray(found) ? found : [];
  const texts = entries.map((entry: unknown, index) => {
    const data = { ...scene.data, index, key: index, first: index === 0, last: index === entries.length - 1 };
    return filled(run, body, { groups: [entry, ...scene.groups], data });
  });
  return texts.join('');
}

function partialText(
  { container, helpers, partials }: Run,
  { name, value, given, indent }: Call,
  scene: Scene,
): string {
  const context = value ? valueIn(value, scene) : scene.groups[0];
  const hash = given.length > 0 && Object.fromEntries(given.map((one) => [one.name, valueIn(one.value, scene)]));
  const { decorators } = container;
  const options = { name, data: scene.data, helpers, partials, decorators, ...(hash && { hash }) };
  return indent + container.invokePartial(partials[name], context, options);
}

function valueIn(value: Value, { groups, data }: Scene): unknown {
  if (value.kind === 'literal') return value.literal;
  if (value.kind === 'call') {
    const run: (...values: readonly unknown[]) => unknown = calls[value.call].run;
    return run(...value.values.map((one) => valueIn(one, { groups, data })));
  }
  const start = value.data === '' ? groups[value.up] : data[value.data];
  return value.names.reduce((group, name) => within(group, name, value.at), start);
}

/** A field of a group, an entry or the length of a list; blank where there is no group or no such entry. */
function within(group: unknown, name: string, at: Spot): unknown {
  if (group === null || group === undefined || group === '') return '';
  if (Array.isArray(group)) return name === 'length' ? String(group.length) : (group[Number(name)] ?? '');
  if (typeof group === 'object' && Object.hasOwn(group, name))
    return (group as Readonly<Record<string, unknown>>)[name];
  throw fault(at, `"${name}" not defined in a group`);
}

function fault({ line, column }: Spot, message: string): Error {
  return Object.assign(new Error(message), { lineNumber: line, column: column - 1 });
}
