import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import type { Finding, Source } from '../../src/core/finding.ts';
import { audit } from '../../src/core/lint.ts';
import { mendAll, type Tools } from '../../src/core/mend.ts';
import { at, type Problem } from '../../src/core/model.ts';
import { defineRule, type Listed } from '../../src/core/rule.ts';

const file = 'communities/guild/charter.yaml';

type Look = (
  value: Readonly<Record<string, unknown>>,
  place: (...path: (string | number)[]) => Problem['at'],
) => Problem[];

/** A rule that looks at what stands in a charter, whatever that is. */
function rule(id: string, category: string, look: Look): Listed {
  const made = defineRule({
    id,
    on: 'file',
    severity: 'warning',
    reads: [],
    summary: 's',
    why: 'w',
    fix: 'f',
    effort: 'minutes',
    source: 's',
    unless: 'u',
    good: [],
    bad: [],
    *check(given) {
      const value = given.doc.value as Readonly<Record<string, unknown>> | undefined;
      if (value) yield* look(value, (...path) => at(given, ...path));
    },
  });
  return { ...made, category } as unknown as Listed;
}

const texts = (value: unknown): [string, string][] => Object.entries(value as Record<string, string>);

function mended(text: string, rules: readonly Listed[], mayMend: Tools['mayMend'] = ({ fix }) => !fix.asks) {
  let looks = 0;
  const look = (sources: readonly Source[]) => {
    looks += 1;
    const model = compile(sources);
    const all = { model, ...audit(model, { today: '2026-06-01', profile: 'full' }, rules) };
    return { all, shown: all };
  };
  const sources = [{ file, text }];
  const categories = new Map(rules.map(({ id, category }) => [id, category]));
  const isMistake = (id: string) => (categories.get(id) ?? 'integrity') === 'integrity';
  const result = mendAll({ sources, views: look(sources) }, { look, isMistake, mayMend });
  const shown = ({ fix }: { fix: { title: string } }) => fix.title;
  return {
    text: result.sources[0]!.text as string,
    done: result.done.map(shown),
    left: result.left.map((one) => [shown(one), one.because.map((finding: Finding) => finding.rule)]),
    looks,
  };
}

/** Wants texts that are “bad” to be something else. */
const words = (category: string, by: string): Listed =>
  rule(`words-${by}`, category, (value, place) =>
    texts(value).flatMap(([key, text]) =>
      text === 'bad'
        ? [
            {
              at: place(key),
              message: `“${key}” is bad.`,
              repair: { title: `Write ${by} in ${key}`, steps: [{ path: [key], write: by }] },
            },
          ]
        : [],
    ),
  );

/** Complains about a word in a field. */
const against = (category: string, word: string, field?: string): Listed =>
  rule(`no-${word}`, category, (value, place) =>
    texts(value).flatMap(([key, text]) =>
      text === word && (field ?? key) === key ? [{ at: place(key), message: `“${key}” says ${word}.` }] : [],
    ),
  );

const head = 'name: x\nstage: forming\npurpose: y\n';

describe('mending', () => {
  test('makes what it can at once, and looks again', () => {
    const { text, done, left, looks } = mended(`${head}x-a: bad # a\nx-b: bad\n`, [words('health', 'good')]);
    expect(text).toBe(`${head}x-a: good # a\nx-b: good\n`);
    expect([done, left, looks]).toEqual([['Write good in x-a', 'Write good in x-b'], [], 2]);
  });

  test('leaves out only the fix that brings a finding', () => {
    const bad = ['a', 'b', 'c', 'd', 'e'].map((key) => `x-${key}: bad\n`).join('');
    const { text, done, left } = mended(head + bad, [words('health', 'good'), against('people', 'good', 'x-d')]);
    expect(text).toBe(head + bad.replaceAll('bad', 'good').replace('x-d: good', 'x-d: bad'));
    expect(done).toHaveLength(4);
    expect(left).toEqual([['Write good in x-d', ['no-good']]]);
  });

  test('leaves out a fix that leaves its finding', () => {
    const vain = rule('vain', 'health', (_, place) => [
      {
        at: place('x-a'),
        message: 'Never enough.',
        repair: { title: 'Write it', steps: [{ path: ['x-a'], write: 'more' }] },
      },
    ]);
    const { text, done, left } = mended(`${head}x-a: some\nx-b: bad\n`, [vain, words('health', 'good')]);
    expect(text).toBe(`${head}x-a: some\nx-b: good\n`);
    expect([done, left]).toEqual([['Write good in x-b'], [['Write it', []]]]);
  });

  test('shows what a correction brings to light elsewhere, and stops where the mistake would only change', () => {
    const elsewhere = rule('elsewhere', 'integrity', (value, place) =>
      value['x-a'] === 'good' ? [{ at: place('name'), message: 'This was hidden.' }] : [],
    );
    const spelling = words('integrity', 'good');
    expect(mended(`${head}x-a: bad\n`, [spelling, elsewhere]).done).toEqual(['Write good in x-a']);
    expect(mended(`${head}x-a: bad\n`, [spelling, against('health', 'good')]).done).toEqual(['Write good in x-a']);
    const { done, left } = mended(`${head}x-a: bad\n`, [spelling, against('integrity', 'good')]);
    expect([done, left]).toEqual([[], [['Write good in x-a', ['no-good']]]]);
  });

  test('of two fixes of one place the first is made, and the other is looked at again', () => {
    const { text, done } = mended(`${head}x-a: bad\n`, [words('health', 'good'), words('health', 'better')]);
    expect([text, done]).toEqual([`${head}x-a: better\n`, ['Write better in x-a']]);
  });

  test('one fix can make way for another', () => {
    const steps = ['one', 'two', 'three', 'four'];
    const chain = steps
      .slice(1)
      .map((next, index) =>
        rule(`to-${next}`, 'health', (value, place) =>
          value['x-a'] === steps[index]
            ? [
                {
                  at: place('x-a'),
                  message: `Not ${next}.`,
                  repair: { title: `To ${next}`, steps: [{ path: ['x-a'], write: next }] },
                },
              ]
            : [],
        ),
      );
    // Each brings the next finding, so none may be made where that counts.
    expect(mended(`${head}x-a: one\n`, chain).done).toEqual([]);
  });

  test('ends where fixes go round in a circle', () => {
    const turn = (from: string, to: string): Listed =>
      rule(`to-${to}`, 'integrity', (value, place) =>
        value['x-a'] === from
          ? [{ at: place('name'), message: `Not ${to}.`, repair: { title: to, steps: [{ path: ['x-a'], write: to }] } }]
          : [],
      );
    const { done, text } = mended(`${head}x-a: left\n`, [turn('left', 'right'), turn('right', 'left')]);
    expect(done).toHaveLength(10);
    expect(text).toBe(`${head}x-a: left\n`);
  });

  test('takes nothing away without being told to', () => {
    const gone = rule('gone', 'people', (value, place) =>
      value['x-a'] === undefined
        ? []
        : [
            {
              at: place('x-a'),
              message: 'Private.',
              repair: { title: 'Remove it', steps: [{ path: ['x-a'], drop: true }], asks: true },
            },
          ],
    );
    const missed = rule('missed', 'health', (value, place) =>
      value['x-a'] === undefined ? [{ at: place('name'), message: 'It is missed.' }] : [],
    );
    expect(mended(`${head}x-a: z\n`, [gone, missed])).toMatchObject({ done: [], left: [] });
    expect(mended(`${head}x-a: z\n`, [gone, missed], () => true)).toMatchObject({ done: ['Remove it'], text: head });
  });

  test('what repairs of one file break together is found out', () => {
    const both = ['x-a', 'x-b'].map((key) =>
      rule(`rename-${key}`, 'integrity', (value, place) =>
        value[key] === undefined
          ? []
          : [
              {
                at: place(key),
                message: 'Odd.',
                repair: { title: `Rename ${key}`, steps: [{ path: [key], rename: 'x-c' }] },
              },
            ],
      ),
    );
    const { text, done, left } = mended(`${head}x-a: 1\nx-b: 2\n`, both);
    expect(text).toBe(`${head}x-c: 1\nx-b: 2\n`);
    expect([done, left]).toEqual([['Rename x-a'], []]);
  });

  test('hundreds of fixes that each do harm come to an end', () => {
    const many = Array.from({ length: 200 }, (_, index) => `x-${index}: bad\n`).join('');
    const { done, looks } = mended(head + many, [words('health', 'good'), against('people', 'good')]);
    expect(done).toEqual([]);
    expect(looks).toBe(151);
  });
});
