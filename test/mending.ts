import { expect } from 'vitest';
import { compile } from '../src/core/compile.ts';
import { decode } from '../src/core/decode.ts';
import { faultWords } from '../src/core/fault.ts';
import { type Finding, type Path, type Plain, type Source, type Step, showPath } from '../src/core/finding.ts';
import { audit } from '../src/core/lint.ts';
import { type Mended, type Mending, mendAll, type State, type Tools } from '../src/core/mend.ts';
import { parse } from '../src/core/parse.ts';
import { rules } from '../src/core/rules/index.ts';
import type { Asked } from '../src/core/settings.ts';
import { comments } from '../src/core/tokens.ts';
import { readOnce } from './workspace.ts';

const categories = new Map(rules.map(({ id, category }) => [id, category]));
export const isMistake = (rule: string): boolean => rule in faultWords || categories.get(rule) === 'integrity';

/** Files as all rules see them. */
export function stateOf(sources: readonly Source[], asked: Asked): State {
  const model = compile(sources, '', readOnce);
  const all = { model, ...audit(model, asked, rules) };
  return { sources, views: { all, shown: all } };
}

/** Files mended as `cop lint --fix` does it, with a yes to every question. */
export function mended(start: State, asked: Asked, mayMend: Tools['mayMend'] = () => true): Mending {
  const look: Tools['look'] = (sources) => stateOf(sources, asked).views;
  return mendAll(start, { look, isMistake, mayMend });
}

type Fields = Record<string | number, unknown>;

/** What files say once the steps of fixes are made in them, one after the other; worked out from the values alone. */
function wished(values: Map<string, unknown>, { finding, fix }: Mended): void {
  const root = { root: structuredClone(values.get(fix.file)) } as Fields;
  const depth = (step: Step): number => ('path' in step ? step.path.length : 0);
  const last = (step: Step): number => ('path' in step ? Number(step.path.at(-1)) || 0 : 0);
  const isDrop = (step: Step): boolean => 'drop' in step;
  const steps = finding.repair!.steps.filter((step) => 'path' in step);
  const drops = steps.filter(isDrop).toSorted((a, b) => depth(b) - depth(a) || last(b) - last(a));
  for (const step of [...steps.filter((one) => !isDrop(one)), ...drops]) make(root, step);
  values.set(fix.file, root.root);
}

function make(root: Fields, step: Exclude<Step, { span: unknown }>): void {
  let holder = root;
  let key: string | number = 'root';
  for (const next of step.path) {
    const here: unknown = holder[key];
    if (next === 0 && !Array.isArray(here) && here !== null && here !== undefined) continue;
    if (here === null || here === undefined) holder[key] = typeof next === 'number' ? [] : Object.create(null);
    holder = holder[key] as Fields;
    key = next;
  }
  const here = holder[key];
  if ('write' in step) holder[key] = step.write + (typeof here === 'string' ? /\n*$/.exec(here)![0] : '');
  else if ('set' in step) holder[key] = asRead(step.set);
  else if ('add' in step) {
    const list = Array.isArray(here) ? here : here === null || here === undefined ? [] : [here];
    holder[key] = [...list, asRead(step.add)];
  } else if ('order' in step) holder[key] = step.order.map((from) => (here as unknown[])[from]);
  else if ('rename' in step) {
    holder[step.rename] = here;
    delete holder[key];
  } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function asRead(value: Plain): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(asRead);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
}

/** All that must hold of files and what became of them. */
export function holds(start: State, result: Mending, asked: Asked): void {
  const { done, sources, views } = result;
  for (const { file, text } of start.sources) {
    const after = sources.find((source) => source.file === file)!;
    const own = done.filter(({ fix }) => fix.file === file);
    if (own.length === 0) expect(after.text).toBe(text);
    else keeps(file, text as string, after.text as string, own);
  }
  const values = new Map(start.sources.map((source) => [source.file, parse(source).value as unknown]));
  for (const one of done) wished(values, one);
  for (const source of sources) expect(parse(source).value).toEqual(values.get(source.file));
  // Nothing is made worse, and each finding that was mended is gone.
  expect(made(start, result).map(({ rule, file, path, message }) => [rule, file, showPath(path), message])).toEqual([]);
  const left = new Set(views.all.report.findings.map(({ fingerprint }) => fingerprint));
  const were = start.views.all.report.findings.map(({ fingerprint }) => fingerprint);
  for (const { finding } of done)
    if (were.filter((one) => one === finding.fingerprint).length === 1) expect(left).not.toContain(finding.fingerprint);
  // The same again changes nothing.
  const again = mended({ sources, views }, asked);
  expect([again.done, again.sources]).toEqual([[], sources]);
}

/** Comments, the mark at the start, line ends and the last line end. */
function keeps(file: string, before: string, after: string, done: readonly Mended[]): void {
  const [old, now] = [before, after].map((text) => comments(decode({ file, text }).text).map((one) => one.text));
  const steps = done.flatMap(({ finding }) => finding.repair!.steps);
  const gone = left(old!, now!);
  const mayGo = steps.some((step) => 'drop' in step) ? gone.length : steps.filter((step) => 'span' in step).length;
  expect(gone.length).toBeLessThanOrEqual(mayGo);
  expect(left(now!, old!).length).toBeLessThanOrEqual(steps.filter((step) => 'span' in step).length);
  expect(after.startsWith('\ufeff')).toBe(before.startsWith('\ufeff'));
  expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
  if (before.includes('\r\n') && !/(?<!\r)\n/.test(before)) expect(after).not.toMatch(/(?<!\r)\n/);
  // Lines that no fix of the first look touches stand there still, in their order.
  const spans = done.flatMap(({ fix }) => fix.edits).map(({ range }) => range);
  const isTouched = (line: number): boolean => spans.some((range) => range.line <= line && line <= range.endLine);
  if (done.every(({ finding }) => finding.repair!.steps.every((step) => 'write' in step || 'rename' in step))) {
    const lines = after.split('\n');
    expect(before.split('\n').filter((line, index) => lines[index] !== line && !isTouched(index + 1))).toEqual([]);
  }
}

/** Those of some texts that others do not hold. */
function left(some: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return some.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** What mending has brought, as opposed to what came to light by it. */
function made({ views: before }: State, { views: after, done }: Mending): Finding[] {
  const words = ({ rule, file, message }: Finding): string => [rule, file, message].join('\n');
  const known = new Set(before.all.report.findings.map(words));
  const news = after.all.report.findings.filter((finding) => !known.has(words(finding)));
  const isWord = ({ finding }: Mended): boolean =>
    isMistake(finding.rule) && finding.repair!.steps.every((step) => 'write' in step || 'rename' in step);
  if (done.every((one) => !isWord(one) && !one.fix.asks)) return news;
  const places = done.flatMap(({ finding, fix }) =>
    finding.repair!.steps.flatMap((step) => ('path' in step ? [{ file: fix.file, path: named(step) }] : [])),
  );
  return news.filter(
    ({ rule, file, path }) =>
      rule === 'broken-yaml' ||
      (isMistake(rule) &&
        places.some((place) => place.file === file && place.path.every((step, at) => path[at] === step))),
  );
}

function named(step: Exclude<Step, { span: unknown }>): Path {
  return 'rename' in step ? step.path.with(-1, step.rename) : step.path;
}
