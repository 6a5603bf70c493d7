import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightSign } from '../../src/core/account/lights.ts';
import { accountMarkdown } from '../../src/core/account/markdown.ts';
import { bars, shade, sparks } from '../../src/core/account/signs.ts';
import { accountText } from '../../src/core/account/terminal.ts';
import {
  type Block,
  commands,
  heading,
  type Line,
  marked,
  points,
  table,
  text,
  toned,
} from '../../src/core/account.ts';
import { plain } from '../../src/core/reporter.ts';
import { columns } from '../../src/core/words/columns.ts';

const screen = { paint: plain, width: 60, unicode: true };
const marks = {
  bold: (words: string) => `<b>${words}</b>`,
  dim: (words: string) => `<dim>${words}</dim>`,
  red: (words: string) => `<red>${words}</red>`,
  yellow: (words: string) => `<yellow>${words}</yellow>`,
  blue: (words: string) => `<blue>${words}</blue>`,
  green: (words: string) => `<green>${words}</green>`,
  cyan: (words: string) => `<cyan>${words}</cyan>`,
};

const everything: readonly Block[] = [
  heading(1, 'Bread & Butter Guild'),
  text([
    'As of 1 June 2026, it has ',
    toned('strong', '12 members'),
    '; more: ',
    toned('code', 'cop explain no-sponsor'),
    '. Nothing here is a score, and nobody is ranked.',
  ]),
  heading(2, 'Lights'),
  table(
    [{ head: 'Light' }, { head: '' }, { head: 'What the files say', wraps: true }, { head: 'Was', drops: 1 }],
    [
      ['Rhythm', toned('good', '● on track'), '“Tuesday clinic” was last held four days ago, on 28 May 2026', 'same'],
      ['Value', toned('bad', '■ act now'), 'Nothing on file shows that work is done differently', 'worse'],
    ],
  ),
  heading(3, 'People by level'),
  table(
    [{ head: 'Skill' }, { head: '0', align: 'right' }, { head: '1', align: 'right' }, { head: 'There' }],
    [
      ['Kneading', { heat: { part: 0, whole: 5 } }, { heat: { part: 3, whole: 5 } }, { bar: { part: 3, whole: 5 } }],
      ['Proving', { heat: { part: 5, whole: 5 } }, { heat: { part: 0, whole: 5 }, text: '<5' }, { spark: [0, 4, 8] }],
    ],
  ),
  points([
    'One thing.',
    { text: ['Another, ', toned('fair', 'with more to say about it than fits'), ' on one line.'], more: ['Below it.'] },
  ]),
  points(['First.', 'Second.'], true),
  commands('cop add objective --community bread', "cop log event --led-by 'Ana Ruiz'"),
  {
    kind: 'diagram',
    diagram: {
      kind: 'flow',
      direction: 'right',
      nodes: [
        { id: 'a', label: 'An "aim"' },
        { id: 'b', label: 'B' },
      ],
      links: [{ from: 'a', to: 'b' }],
    },
    words: 'One aim, and who helps with it.',
  },
];

describe('an account', () => {
  test.each([40, 60, 80, 120])('on a terminal of %d columns', async (width) => {
    await expect(accountText(everything, { ...screen, width })).toMatchFileSnapshot(`terminal-${width}.txt`);
  });

  test('in colours', async () => {
    await expect(accountText(everything, { ...screen, paint: marks, width: 80 })).toMatchFileSnapshot('colours.txt');
  });

  test('in plain ASCII', () => {
    const printed = accountText(everything, { ...screen, unicode: false });
    const own = printed.replace(/[“”●■]/g, '');
    expect(own).toMatch(/^[\n -~]*$/);
    expect(own).toContain('######....');
  });

  test('in Markdown', async () => {
    await expect(accountMarkdown(everything)).toMatchFileSnapshot('markdown.md');
  });
});

const words = fc.string({ unit: 'binary', maxLength: 40 });
const hostile = fc.oneof(
  words,
  fc.constantFrom(
    '::error::x',
    '##[error]x',
    '\u001b[31m',
    'a|b',
    '```',
    '<script>',
    '# x',
    '日本語のとても長い名前',
    'x\n\n- y',
    '\u202e',
  ),
);
const piece = fc.oneof(
  hostile,
  fc.record({ text: hostile, tone: fc.constantFrom('strong', 'faint', 'good', 'code') }),
  fc.record({ bar: fc.record({ part: fc.nat(9), whole: fc.nat(9) }) }),
  fc.record({ heat: fc.record({ part: fc.nat(9), whole: fc.nat(9) }), text: hostile }),
);
const line = fc.oneof(piece, fc.array(piece, { maxLength: 4 })) as fc.Arbitrary<Line>;
const blocks = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: line }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text: line }),
    fc.record({ kind: fc.constant('list' as const), points: fc.array(fc.record({ text: line }), { maxLength: 3 }) }),
    fc
      .array(fc.tuple(line, line, line), { maxLength: 3 })
      .map((rows) => table([{ head: 'A' }, { head: 'B', wraps: true }, { head: 'C', drops: 1, align: 'right' }], rows)),
  ),
  { maxLength: 4 },
) as fc.Arbitrary<Block[]>;

describe('whatever stands in files', () => {
  test('is shown and never obeyed on a terminal', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 20, max: 120 }), (all, width) => {
        const printed = accountText(all, { ...screen, width });
        expect(printed).toMatch(/^(?:[^\p{Cc}\p{Cs}\p{Bidi_Control}]|\n)*$/u);
        for (const one of printed.split('\n')) {
          expect(one).not.toMatch(/^\s*::/);
          expect(one).not.toContain('##[');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps tables within the screen', () => {
    const rows = fc.array(fc.tuple(line, line, line), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 20, max: 120 }), (cells, width) => {
        const all = [table([{ head: 'A' }, { head: 'B', wraps: true }, { head: 'C', drops: 1 }], cells)];
        for (const one of accountText(all, { ...screen, width }).split('\n'))
          expect(columns(one)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200 },
    );
  });

  test('stays in its cell in Markdown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }), (rows) => {
        const lines = accountMarkdown([table([{ head: 'A' }, { head: 'B' }], rows)])
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const one of lines) expect(one.replace(/\\./g, '').match(/\|/g)).toHaveLength(3);
      }),
      { numRuns: 200 },
    );
  });
});

test('code in a sentence keeps its backticks on a terminal, once in Markdown', () => {
  const blocks = [text(marked('Write `stage: active`, or `ended`.'))];
  expect(accountText(blocks, screen)).toBe('Write `stage: active`, or `ended`.\n');
  expect(accountMarkdown(blocks)).toBe('Write `stage: active`, or `ended`.\n');
});

test('signs of lights have a form for screens without Unicode', () => {
  const all = (['green', 'amber', 'red', 'grey'] as const).map((colour) => text(lightSign(colour)));
  expect(accountText(all, { ...screen, unicode: false })).toBe('+\n\n!\n\nx\n\n-\n');
  expect(accountText(all, screen)).toBe('✔\n\n⚠\n\n✖\n\n–\n');
});

test('signs', () => {
  expect(bars({ part: 1, whole: 100 }, 4)).toBe('█░░░');
  expect(bars({ part: 99, whole: 100 }, 4)).toBe('███░');
  expect(bars({ part: 0, whole: 0 }, 4)).toBe('░░░░');
  expect(bars({ part: 5, whole: 3 }, 4, false)).toBe('####');
  expect(sparks([0, 5, 10])).toBe('▁▅█');
  expect(sparks([0, 0])).toBe('▁▁');
  expect(sparks([0, 10], false)).toBe('_#');
  expect([0, 1, 5, 9, 10].map((part) => shade({ part, whole: 10 })).join('')).toBe('·░▒▓█');
});
