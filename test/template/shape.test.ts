import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { kitOf, overviewOf } from '../../src/core/kit.ts';
import { isChartered } from '../../src/core/model.ts';
import { rules } from '../../src/core/rules/index.ts';
import { isGroup, isList, type Shape, shapeOf } from '../../src/core/template/shape.ts';
import { shapes } from '../../src/core/template/shapes.ts';
import { suggestion } from '../../src/core/template/suggest.ts';
import { readOnce, workspace } from '../workspace.ts';

describe('the shape of values', () => {
  test.each([
    [['a', 1, '', null], 'text'],
    [[true, false, null], 'yes or no'],
    [[[], ['a']], ['text']],
    [[[]], []],
    [[[{ a: 'x' }], [{ a: '', b: true }]], [{ a: 'text', b: 'yes or no' }]],
    [[{ a: { b: [] } }, { a: { b: ['x'] } }], { a: { b: ['text'] } }],
    [[null, { a: 'x' }], { a: 'text' }],
    [[{ mermaid: ['x'], diagram: { kind: 'flow' } }], { mermaid: ['text'], diagram: 'drawing' }],
    [[{ diagram: 'a word' }], { diagram: 'text' }],
    [[], 'text'],
  ])('%j', (values, shape) => {
    expect(shapeOf(values)).toEqual(shape);
  });

  test.each([[[['a'], 'a']], [[{ a: 'x' }, 'a']], [[true, 'a']], [[[{ a: 'x' }, 'a']]]])('%j have none', (values) => {
    expect(() => shapeOf(values)).toThrow('and something else there.');
  });
});

/** Where a value is not of a shape. */
function unlike(value: unknown, shape: Shape, path: string): string[] {
  if (shape === 'drawing' || value === null) return [];
  if (shape === 'yes or no') return typeof value === 'boolean' ? [] : [path];
  if (shape === 'text') return ['string', 'number'].includes(typeof value) ? [] : [path];
  if (isList(shape)) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((entry, index) => unlike(entry, shape[0] ?? 'drawing', `${path}[${index}]`));
  }
  if (typeof value !== 'object' || !isGroup(shape)) return [path];
  const names = [...new Set([...Object.keys(value), ...Object.keys(shape)])];
  return names.flatMap((name) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (!Object.hasOwn(value, name) || !Object.hasOwn(shape, name)) return [here];
    return unlike((value as Readonly<Record<string, unknown>>)[name], shape[name]!, here);
  });
}

test('what any community gives its pages has the shape that templates are checked with', () => {
  // What pages see besides the view of the files.
  const besides = ['pages', 'page', 'attachments', 'draft'];
  const wanted = { out: 'launch-kit', wants: () => true, final: false };
  // One in two rules: pages of a thousand communities would take longer than they tell.
  const samples = rules.filter((_, index) => index % 2 === 0).map(({ good }) => good[0]!);
  expect(samples.length).toBeGreaterThan(45);
  const wrong = new Set<string>();
  for (const sample of samples) {
    const today = sample.today ?? '2026-06-01';
    const model = compile(workspace(sample).sources, '', readOnce);
    const kits = model.communities
      .filter(isChartered)
      .map((community) => kitOf({ model, community }, { ...wanted, today }, []));
    const overview = overviewOf(model, { ...wanted, today });
    for (const kit of [...kits, ...(overview ? [overview] : [])])
      for (const path of unlike(kit.view(today), shapes[kit.scope]!, ''))
        if (!besides.includes(path.split('.')[0]!)) wrong.add(`${kit.scope}: ${path.replaceAll(/\[\d+\]/g, '[]')}`);
  }
  expect([...wrong]).toEqual([]);
});

test.each([
  ['nme', [], 'name'],
  ['text', [], 'group.text'],
  ['txt', [], 'group.text'],
  ['zzzzzzz', [], undefined],
])('%s is meant as %j', (name, outer, meant) => {
  const root = { shape: { name: 'text', group: { text: 'text' } }, path: '' } as const;
  expect(suggestion(name, root, { outer, root })).toBe(meant);
});
