import type { Checked } from './check.ts';
import { type Call, type Mistake, type Part, partsOf, type Spot } from './tree.ts';

/** How many lists a page may go through inside of each other, those of partials counted. */
export const mostLists = 3;

type Partials = ReadonlyMap<string, Checked>;

const callsIn = (parts: readonly Part[]) => [...partsOf(parts)].filter((part): part is Call => part.kind === 'partial');

/** A call in a partial. */
interface Step {
  readonly name: string;
  readonly file: string;
  readonly isOwn: boolean;
  readonly at: Spot;
}

/** Partials that call themselves, straight or through others; told at the first call in a template of one's own. */
export function circles(partials: Partials): Mistake[] {
  const done = new Set<string>();
  const found: Mistake[] = [];
  const visit = (name: string, trail: readonly Step[]): void => {
    const { parts = [], file = '', isOwn = false } = partials.get(name) ?? {};
    for (const call of callsIn(parts)) {
      const steps = [...trail, { name, file, isOwn, at: call.at }];
      const begin = steps.findIndex((step) => step.name === call.name);
      if (begin !== -1) found.push(circle(steps.slice(begin)));
      else if (!done.has(call.name)) visit(call.name, steps);
    }
    done.add(name);
  };
  for (const name of partials.keys()) if (!done.has(name)) visit(name, []);
  return found;
}

function circle(steps: readonly Step[]): Mistake {
  const { file, at } = steps.find(({ isOwn }) => isOwn) ?? steps[0]!;
  const names = [...steps, steps[0]!].map(({ name }) => name);
  return { file, ...at, message: `a partial must not come back to itself: ${names.join(' → ')}` };
}

/** Lists in lists in lists in lists: what would make a page of a few lines as long as a book. Partials go in no circle. */
export function tooDeep(templates: readonly Checked[], partials: Partials): Mistake[] {
  const known = new Map<string, number>();
  const depthOf = (name: string): number => {
    const depth = known.get(name) ?? depthIn(partials.get(name)?.parts ?? [], depthOf);
    known.set(name, depth);
    return depth;
  };
  return templates.flatMap(({ file, parts, isOwn }) =>
    [...deepIn(parts, 0, depthOf)].map((part) => {
      const culprit = isOwn ? undefined : ownIn(part, partials);
      const place = culprit ? { file: culprit.file, line: 1, column: 1 } : { file, ...part.at };
      const where = culprit ? `where ${file}:${part.at.line}:${part.at.column} calls this,` : 'here';
      return { ...place, message: `${where} more than ${mostLists} lists stand inside each other` };
    }),
  );
}

/** The first partial of one's own that a call comes to. */
function ownIn(part: Part, partials: Partials): Checked | undefined {
  const partial = part.kind === 'partial' ? partials.get(part.name) : undefined;
  if (!partial || partial.isOwn) return partial;
  return callsIn(partial.parts).reduce<Checked | undefined>((found, call) => found ?? ownIn(call, partials), undefined);
}

type DepthOf = (partial: string) => number;

function depthIn(parts: readonly Part[], depthOf: DepthOf): number {
  const depths = parts.map((part) => {
    if (part.kind === 'partial') return depthOf(part.name);
    if (part.kind !== 'block') return 0;
    const body = depthIn(part.body, depthOf) + (part.block === 'each' ? 1 : 0);
    return Math.max(body, depthIn(part.otherwise, depthOf));
  });
  return Math.max(0, ...depths);
}

function* deepIn(parts: readonly Part[], depth: number, depthOf: DepthOf): Generator<Part> {
  for (const part of parts) {
    if (part.kind === 'partial' && depth > 0 && depth + depthOf(part.name) > mostLists) yield part;
    if (part.kind !== 'block') continue;
    const inner = depth + (part.block === 'each' ? 1 : 0);
    if (inner > mostLists) yield part;
    else yield* deepIn(part.body, inner, depthOf);
    yield* deepIn(part.otherwise, depth, depthOf);
  }
}
