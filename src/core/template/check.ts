import { type Sight, seenIn, type Tell, unprintable, written } from './lookup.ts';
import { anything, entryOf, isGroup, isList, type Seen } from './shape.ts';
import { behind, either, misplaced, place, printed, type Stand, start } from './stand.ts';
import { type Block, type Call, type Mistake, type Part, partsOf, type Spot, spotIn, type Value } from './tree.ts';

/** A template to check. */
export interface Checked {
  /** Its path with its ending. */
  readonly file: string;
  readonly parts: readonly Part[];
  /** Mistakes in templates that are not one's own are told where one's own call them. */
  readonly isOwn: boolean;
}

/** What goes on while templates are checked. */
interface Walk {
  readonly partials: ReadonlyMap<string, Checked>;
  /** By place: a partial that many pages call says the same only once. */
  readonly mistakes: Map<string, Mistake>;
  /** Partials that were checked, each with what it saw. */
  readonly done: Set<string>;
  left: number;
}

/** A template, what a part of it sees, and the nearest call in a template of one’s own. */
interface Scene extends Sight {
  readonly template: Checked;
  readonly scope: string;
  readonly caller?: { readonly file: string; readonly at: Spot };
}

/** A page to check: what it sees, and a name for it. */
export interface CheckedPage extends Checked {
  readonly scope: string;
  readonly root: Seen;
}

const most = 200_000;
const mostMistakes = 100;

/**
 * Follows every path through pages and the partials they call, also those that no data would take, and compares each
 * name with what is seen there, and each value with the place where it is printed.
 */
export function checkTemplates(pages: readonly CheckedPage[], partials: ReadonlyMap<string, Checked>): Mistake[] {
  const walk: Walk = { partials, mistakes: new Map(), done: new Set(), left: most };
  const whole = (template: Checked, root: Seen, scope = '') =>
    ending(walk, { template, scope, root, here: root, outer: [], isInList: false });
  for (const page of pages) whole(page, page.root, page.scope);
  const called = new Set([...walk.done].map((key) => key.slice(0, key.indexOf('\n'))));
  for (const [name, partial] of partials) if (partial.isOwn && !called.has(name)) whole(partial, anything);
  return [...walk.mistakes.values()];
}

/** Checks a whole template; what it opens, it has to close. */
function ending(walk: Walk, scene: Scene): void {
  const { parts } = scene.template;
  const end = behind(through(walk, scene, parts, start), '\n');
  if (end.fence !== '')
    note(walk, scene, lastOf(parts, end.fence), `a block of code begins with ${end.fence} and never ends`);
  if (end.isComment) note(walk, scene, lastOf(parts, '<!--'), 'a comment begins with <!-- and never ends');
}

/** The last place where a mark stands in the text of a template. */
function lastOf(parts: readonly Part[], mark: string): Spot {
  const texts = [...partsOf(parts)].filter((part) => part.kind === 'text' && part.text.includes(mark));
  const last = texts.at(-1);
  if (last?.kind !== 'text') return { line: 1, column: 1 };
  return spotIn(last.at, last.text, last.text.lastIndexOf(mark));
}

function through(walk: Walk, scene: Scene, parts: readonly Part[], from: Stand): Stand {
  let stand = from;
  for (const part of parts) {
    if (walk.left <= 0) return stand;
    walk.left -= part.kind === 'partial' ? 10 : 1;
    if (walk.left <= 0) note(walk, scene, part.at, 'partials call each other so often that this cannot be checked');
    stand = past(walk, scene, part, stand);
  }
  return stand;
}

function past(walk: Walk, scene: Scene, part: Part, stand: Stand): Stand {
  switch (part.kind) {
    case 'text':
      return behind(stand, part.text);
    case 'comment':
      return stand;
    case 'print':
      printable(walk, scene, part.value, stand);
      return behind(stand, printed);
    case 'block':
      return pastBlock(walk, scene, part, stand);
    case 'partial':
      pastPartial(walk, scene, part, stand);
      return behind(stand, printed);
  }
}

function pastBlock(walk: Walk, scene: Scene, { block, value, body, otherwise, at }: Block, stand: Stand): Stand {
  const found = seenIn(value, scene, teller(walk, scene));
  const inner = block === 'each' || block === 'with' ? innerScene(walk, scene, { block, value, found }) : scene;
  const inside = through(walk, inner, body, stand);
  const beside = through(walk, scene, otherwise, stand);
  const end = either(inside, beside);
  // What follows a list may stand behind several of its entries.
  if (!end || (block === 'each' && !either(inside, stand)))
    note(walk, scene, at, `a block of code or a comment begins or ends in {{#${block}}}, but not always`);
  return end ?? beside;
}

interface Opened {
  readonly block: 'each' | 'with';
  readonly value: Value;
  readonly found: readonly Seen[];
}

function innerScene(walk: Walk, scene: Scene, { block, value, found }: Opened): Scene {
  const outer = [scene.here, ...scene.outer];
  const isInList = scene.isInList || block === 'each';
  const [seen = anything, ...more] = found;
  const inner = block === 'each' ? entryOf(seen) : isList(seen.shape) ? undefined : seen;
  if (more.length > 0) note(walk, scene, value.at, `“${block}” takes one of the values, not “or”`);
  else if (!inner) {
    const wanted = block === 'each' ? 'no list' : 'a list and no group';
    note(
      walk,
      scene,
      value.at,
      `“${written(value)}” is ${block === 'each' && isGroup(seen.shape) ? 'a group of fields, and ' : ''}${wanted}`,
    );
  }
  return { ...scene, here: (more.length === 0 && inner) || anything, outer, isInList };
}

function pastPartial(walk: Walk, scene: Scene, { name, value, given, at }: Call, stand: Stand): void {
  if (place(stand) !== 'text')
    note(walk, scene, at, 'a partial cannot stand in an address, a block of code or a comment');
  const partial = walk.partials.get(name);
  const context = value ? oneOf(walk, scene, value) : scene.here;
  const own = given.map((one) => [one.name, oneOf(walk, scene, one.value)] as const);
  if (!partial) return;
  const here = own.length === 0 ? context : { ...context, given: new Map([...(context.given ?? []), ...own]) };
  const caller = partial.isOwn ? undefined : scene.template.isOwn ? { file: scene.template.file, at } : scene.caller;
  const blamed = caller ? `${caller.file}:${caller.at.line}:${caller.at.column}` : '';
  const key = [name, scene.scope, keyOf(here), scene.isInList, blamed].join('\n');
  if (walk.done.has(key)) return;
  walk.done.add(key);
  const { root, scope, isInList } = scene;
  const shown = partial.isOwn ? { from: `${scene.template.file}:${at.line}:${at.column}` } : { partial: name };
  ending(walk, { template: partial, scope, root, here, outer: [], isInList, caller, ...shown });
}

/** What a partial is handed: one thing, or one of several texts. */
function oneOf(walk: Walk, scene: Scene, value: Value): Seen {
  const [first = anything, ...also] = seenIn(value, scene, teller(walk, scene));
  if (also.length === 0) return first;
  const isText = [first, ...also].every(({ shape }) => shape === 'text');
  if (!isText) note(walk, scene, value.at, 'a partial takes one of the values, not “or”');
  return { shape: 'text', path: first.path, also };
}

/** Tells what is seen from all else that could be seen. */
function keyOf({ shape, path, given, also = [] }: Seen): string {
  const more = [...(given ?? [])].map(([name, seen]) => `${name}=${keyOf(seen)}`);
  return `${typeof shape === 'string' ? shape : ''}:${[path, ...also.map(keyOf)].join('|')}(${more.join(',')})`;
}

function printable(walk: Walk, scene: Scene, value: Value, stand: Stand): void {
  for (const { shape, path } of seenIn(value, scene, teller(walk, scene))) {
    const name = written(value);
    const kind = unprintable(name, shape);
    const wrong = kind ?? misplaced(path, stand);
    if (wrong) note(walk, scene, value.at, wrong);
  }
}

function teller(walk: Walk, scene: Scene): Tell {
  return (at, message) => note(walk, scene, at, message);
}

function note(walk: Walk, { template, caller }: Scene, ...[at, message]: Parameters<Tell>): void {
  const { mistakes } = walk;
  const { file, at: spot } = template.isOwn ? { file: template.file, at } : (caller ?? { file: template.file, at });
  const key = `${file}:${spot.line}:${spot.column}`;
  if (!mistakes.has(key)) mistakes.set(key, { file, ...spot, message });
  // Whoever has more begins with these.
  if (mistakes.size >= mostMistakes) walk.left = 0;
}
