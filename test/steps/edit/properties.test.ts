import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, edit, writeYaml } from '../../../src/core/edit.ts';
import { parse } from '../../../src/core/parse.ts';
import { additions } from './files.ts';
import { notKept } from './kept.ts';
import { order } from './order.ts';
import { drawFrom, printed } from './printer.ts';
import { asRead, plainOf, wished, wishOf } from './wishes.ts';

// The seed is fixed; for a long search: RUNS=20000 SEED=… npx vitest run edit/properties --testTimeout=0
const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 80) };
const choices = fc.array(fc.nat(999), { minLength: 40, maxLength: 500, size: 'max' });
const said = (text: string) => parse({ file: 'charter.yaml', text });
const edited = (text: string, ...edits: Edit[]) => edit({ file: 'charter.yaml', text }, edits, order);

/** Whether one text is what is left of another when characters are taken out. */
function isLeftOf(one: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (one.startsWith(character, at)) at += character.length;
  return at === one.length;
}

/** All that must hold of one edit of one text; gives the text after it. */
function holds(text: string, one: Edit): string | undefined {
  const document = said(text);
  const wanted = wished(document.value ?? null, one);
  const result = edited(text, one);
  if (wanted === undefined || wanted.value === null) {
    expect(result).toHaveProperty('refused');
    return undefined;
  }
  if ('refused' in result) throw new Error(result.refused);
  const after = said(result.text);
  expect(after.faults).toEqual([]);
  expect(after.value).toEqual(wanted.value);
  expect(at(after.value, result.paths[0]!)).not.toBeUndefined();
  // A null that was written out makes room for what is wanted.
  const withoutNulls = text.replace(/[ \t]*(~|null|""|''|[|>]\d?[-+]?)/g, '');
  expect(isLeftOf(text, result.text) || isLeftOf(withoutNulls, result.text)).toBe(true);
  expect(notKept(text, result.text, one)).toEqual([]);
  expect(result.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
  if (text.trim() !== '') expect(result.text.endsWith('\n')).toBe(text.endsWith('\n'));
  return result.text;
}

function at(value: unknown, place: readonly (string | number)[]): unknown {
  return place.reduce<unknown>((here, step) => {
    if (step === 0 && !Array.isArray(here)) return here;
    return (here as Record<string | number, unknown> | undefined)?.[step];
  }, value);
}

describe('any text, any edit', () => {
  test('what is wanted is there, and all else as it was', () => {
    const seen = { done: 0, refused: 0 };
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const text = printed(draw);
        const after = holds(text, wishOf(draw, said(text).value ?? null));
        seen[after === undefined ? 'refused' : 'done'] += 1;
      }),
      settings,
    );
    expect(seen.done).toBeGreaterThan(settings.numRuns / 3);
    expect(seen.refused).toBeGreaterThan(0);
  });

  test('several edits at once are the same edits one after the other', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const text = printed(draw);
        const first = wishOf(draw, said(text).value ?? null);
        const once = edited(text, first);
        if ('refused' in once) return;
        const second = wishOf(draw, said(once.text).value);
        const twice = edited(once.text, second);
        const both = edited(text, first, second);
        if ('refused' in twice) expect(both).toEqual(twice);
        else {
          expect(both).toMatchObject({ text: twice.text });
          const value = said(twice.text).value;
          for (const place of 'paths' in both ? both.paths : []) expect(at(value, place)).not.toBeUndefined();
        }
      }),
      settings,
    );
  });

  test('line ends of another system make no difference', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const text = printed(draw).replaceAll('\r\n', '\n');
        const one = wishOf(draw, said(text).value ?? null);
        const [here, there] = [edited(text, one), edited(text.replaceAll('\n', '\r\n'), one)];
        if (!text.includes('\n')) return;
        if ('refused' in here) expect(there).toEqual(here);
        else expect(there).toEqual({ text: here.text.replaceAll('\n', '\r\n'), paths: here.paths });
      }),
      settings,
    );
  });

  test('what has faults is never touched', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('"', '[', '&x ', '\t- ', '}', '\u0000', 'a: b: c\n'), (numbers, wrong) => {
        const draw = drawFrom(numbers);
        const text = printed(draw);
        const place = draw(text.length + 1);
        const broken = text.slice(0, place) + wrong + text.slice(place);
        const document = said(broken);
        if (document.tree !== null || document.faults[0]?.message === 'This file is empty.') return;
        expect(edited(broken, { path: ['fresh'], set: 'x' })).toHaveProperty('refused');
      }),
      settings,
    );
  });
});

test('anything written as a new file is read as what it is', () => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const value = plainOf(drawFrom(numbers));
      expect(said(writeYaml(value)).value ?? null).toEqual(asRead(value));
    }),
    settings,
  );
});

describe('files of the examples', () => {
  const examples = path.join(import.meta.dirname, '..', '..', '..', 'examples');
  const files = (fs.readdirSync(examples, { recursive: true }) as string[])
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(path.join(examples, file), 'utf8') }))
    .filter(({ text }) => said(text).tree !== null);

  test('are there', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  /** Some of many, evenly spread. */
  const some = <T>(all: readonly T[], most: number): T[] => {
    const step = Math.ceil(all.length / most);
    return all.filter((_, index) => index % step === 0);
  };

  test.each(files)('$file takes entries in its lists, all at once', ({ text }) => {
    const lists = additions(said(text).value).filter((one) => 'add' in one && one.path.at(-1) !== 'of');
    const edits = some(lists, 8);
    const result = edited(text, ...edits);
    if ('refused' in result) throw new Error(result.refused);
    const wanted = edits.reduce<unknown>((value, one) => wished(value, one)!.value, said(text).value);
    expect(said(result.text).value).toEqual(wanted);
    expect(isLeftOf(text, result.text)).toBe(true);
  });

  test.each(files)('$file keeps every line', ({ text }) => {
    for (const one of some(additions(said(text).value), 3)) holds(text, one);
  });
});
