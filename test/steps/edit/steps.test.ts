import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path, Step } from '../../../src/core/finding.ts';
import { applyEdits, editsOf } from '../../../src/core/fix.ts';
import { type Document, parse } from '../../../src/core/parse.ts';
import { revise, sheetOf } from '../../../src/core/revise.ts';
import { comments } from '../../../src/core/tokens.ts';
import { order } from './order.ts';
import { type Draw, drawFrom, printed } from './printer.ts';

// The seed is fixed; for a long search: RUNS=20000 SEED=… npx vitest run edit/steps --testTimeout=0
const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 150) };
const choices = fc.array(fc.nat(999), { minLength: 40, maxLength: 500, size: 'max' });
const said = (text: string): Document => parse({ file: 'charter.yaml', text });

// biome-ignore format: a table of fragments
const texts = ['new', 'Two words', '14:00', 'yes', 'a: b', "it's", 'say "x"', '# no', '🙂', 'two\nlines', '[x', '2026-01-01', '-', '007', ' x ', 'null', 'one, two', 'w'.repeat(200)];

type Fields = Record<string | number, unknown>;

/** A step that changes something that is there, and what the file says after it. */
function stepOf(draw: Draw, document: Document): { step: Step; wanted: (value: unknown) => unknown } | undefined {
  const path: (string | number)[] = [];
  let here = document.value;
  while (typeof here === 'object' && here !== null && draw(4) !== 3) {
    const steps = Array.isArray(here) ? [...here.keys()] : Object.keys(here);
    if (steps.length === 0) break;
    path.push(steps[draw(steps.length)]!);
    here = (here as Fields)[path.at(-1)!];
  }
  const forms = formsOf(draw, path, here);
  return forms.length === 0 ? undefined : forms[draw(forms.length)];
}

function formsOf(draw: Draw, path: Path, here: unknown) {
  const last = path.at(-1);
  const forms: { step: Step; wanted: (value: unknown) => unknown }[] = [];
  const within = (change: (holder: Fields) => void) => (value: unknown) => {
    const copy = structuredClone(value);
    change(path.slice(0, -1).reduce<Fields>((at, step) => at[step] as Fields, copy as Fields));
    return copy;
  };
  if (last === undefined) return forms;
  const text = texts[draw(texts.length)]!;
  if (typeof here === 'string') {
    const ending = /\n*$/.exec(here)![0];
    const wanted = within((holder) => {
      holder[last] = text;
    });
    // A block of text may end as before.
    const block = within((holder) => {
      holder[last] = text + ending;
    });
    forms.push({
      step: { path, write: text },
      wanted: ending === '' ? wanted : (value) => [wanted(value), block(value)],
    });
  }
  if (Array.isArray(here) && here.length > 1) {
    const turn = here.map((_, index) => (index + 1 + draw(here.length - 1)) % here.length);
    const by = new Set(turn).size === turn.length ? turn : here.map((_, index) => here.length - 1 - index);
    forms.push({
      step: { path, order: by },
      wanted: within((holder) => {
        holder[last] = by.map((from) => here[from]);
      }),
    });
  }
  if (typeof last === 'string') {
    forms.push({
      step: { path, rename: `fresh ${text}` },
      wanted: within((holder) => {
        holder[`fresh ${text}`] = holder[last];
        delete holder[last];
      }),
    });
  }
  forms.push({
    step: { path, drop: true },
    wanted: within((holder) => {
      if (Array.isArray(holder)) holder.splice(Number(last), 1);
      else delete holder[last];
    }),
  });
  return forms;
}

/** All that must hold of a step in a text; gives the text after it. */
function holds(text: string, draw: Draw): { verb: string; isDone: boolean } | undefined {
  const document = said(text);
  const chosen = document.tree ? stepOf(draw, document) : undefined;
  if (!chosen) return undefined;
  const { step } = chosen;
  const verb = Object.keys(step)[1]!;
  const revised = revise(sheetOf(document), [step], order);
  if ('refused' in revised) {
    if (process.env.RUNS) console.log(JSON.stringify([text, step]));
    return { verb, isDone: false };
  }
  const after = (document.bom ? '\ufeff' : '') + revised.document.text;
  const read = said(after);
  expect(read.faults).toEqual([]);
  const wanted = chosen.wanted(document.value);
  const isEither =
    'write' in step &&
    Array.isArray(wanted) &&
    wanted.length === 2 &&
    /\n$/.test(String(textAt(document.value, step.path)));
  if (isEither) expect(wanted).toContainEqual(read.value);
  else expect(read.value).toEqual(wanted);
  const edits = editsOf(document, revised.changes);
  expect(applyEdits(text, edits)).toBe(after);
  expect(applyEdits(document.text, edits)).toBe(revised.document.text);
  const [old, now] = [document, read].map(({ text }) => comments(text).map((one) => one.text));
  if (verb === 'drop') expect(isPartOf(now!, old!)).toBe(true);
  else if (verb === 'order') expect(now!.toSorted()).toEqual(old!.toSorted());
  else expect(now).toEqual(old);
  expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
  if (!('write' in step)) expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
  return { verb, isDone: true };
}

function textAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (here as Fields)[step], value);
}

/** Whether some texts are what is left of others, in their order. */
function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const one of all) if (some[at] === one) at += 1;
  return at === some.length;
}

describe('any step in any text', () => {
  test('what is wanted is there, and all else as it was', () => {
    const seen: Record<string, { done: number; refused: number }> = {};
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const outcome = holds(printed(draw), draw);
        if (!outcome) return;
        const counts = seen[outcome.verb] ?? { done: 0, refused: 0 };
        seen[outcome.verb] = counts;
        counts[outcome.isDone ? 'done' : 'refused'] += 1;
      }),
      settings,
    );
    for (const [verb, { done, refused }] of Object.entries(seen)) {
      // Texts that nobody would write are left alone rather than harmed, but seldom.
      expect([verb, done > refused * 4]).toEqual([verb, true]);
    }
    expect(Object.keys(seen).sort()).toEqual(['drop', 'order', 'rename', 'write']);
    if (process.env.RUNS) console.log(seen);
  });

  test('almost any comment can go, and nothing goes with it', () => {
    const seen = { done: 0, refused: 0 };
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const text = printed(draw);
        const document = said(text);
        const all = comments(document.text);
        if (!document.tree || all.length === 0) return;
        const index = draw(all.length);
        const gone = all[index]!;
        const revised = revise(
          sheetOf(document),
          [{ span: [gone.offset, gone.offset + gone.text.length], text: '' }],
          order,
        );
        // A comment may be all that parts a block of text from another comment, which would become text.
        seen['refused' in revised ? 'refused' : 'done'] += 1;
        if ('refused' in revised) return;
        expect(revised.document.value).toEqual(document.value);
        expect(comments(revised.document.text).map((one) => one.text)).toEqual(
          all.toSpliced(index, 1).map((one) => one.text),
        );
      }),
      settings,
    );
    expect(seen.done).toBeGreaterThan(seen.refused * 50);
  });

  test('line ends of another system make no difference', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const draw = drawFrom(numbers);
        const text = printed(draw).replaceAll('\r\n', '\n');
        const document = said(text);
        const chosen = document.tree && text.includes('\n') ? stepOf(draw, document) : undefined;
        if (!chosen) return;
        const [here, there] = [document, said(text.replaceAll('\n', '\r\n'))].map((one) =>
          revise(sheetOf(one), [chosen.step], order),
        );
        if ('refused' in here!) expect(there).toEqual(here);
        else expect('refused' in there! || there!.document.text).toBe(here!.document.text.replaceAll('\n', '\r\n'));
      }),
      settings,
    );
  });
});
