import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as read } from 'yaml';
import { parse } from '../../src/core/parse.ts';
import { line } from '../../src/core/words/line.ts';
import { yamlComment, yamlText } from '../../src/core/words/yaml.ts';
import { anyPoint } from './any-text.ts';

describe('plain', () => {
  test.each([
    'Repair Guild',
    'Help people who repair goods; fewer repairs come back.',
    'R&D',
    'C# and F#',
    'Ana’s list',
    "don't",
    'every 6 weeks',
    '5 hours (max)',
    '5-10',
    '2026-Q3',
    '2026-03-01',
    'https://example.com/a?b=c#d',
    'ana@example.com',
    'a:b',
    '€500 a year',
    '“quoted”',
    '日本語',
    'yesterday',
    'nobody',
    '1.2.3',
  ])('%s', (text) => {
    expect(yamlText(text)).toBe(text);
  });
  test('numbers, yes and no that are given as such', () => {
    expect([5, 1.5, -2, true, false].map(yamlText)).toEqual(['5', '1.5', '-2', 'true', 'false']);
  });
});

describe('quoted', () => {
  test.each([
    ['', '""'],
    ['yes', '"yes"'],
    ['No', '"No"'],
    ['y', '"y"'],
    ['off', '"off"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['007', '"007"'],
    ['1_000', '"1_000"'],
    ['3.10', '"3.10"'],
    ['1e3', '"1e3"'],
    ['0x1F', '"0x1F"'],
    ['0o17', '"0o17"'],
    ['.5', '".5"'],
    ['-5', '"-5"'],
    ['.inf', '".inf"'],
    ['14:00', '"14:00"'],
    ['2026-02-30', '"2026-02-30"'],
    ['2026-3-1', '"2026-3-1"'],
    ['2026-03-01 10:00', '"2026-03-01 10:00"'],
    ['Our motto: ask early', '"Our motto: ask early"'],
    ['Why:', '"Why:"'],
    ['one, two', '"one, two"'],
    ['a [b]', '"a [b]"'],
    ['a #b', '"a #b"'],
    ['#b', '"#b"'],
    ['- a', '"- a"'],
    ['@ana', '"@ana"'],
    ['say "hi": now', '"say \\"hi\\": now"'],
    ['"hi"', '"\\"hi\\""'],
    ['a\\b, c', '"a\\\\b, c"'],
    ['two\nlines', '"two\\nlines"'],
    [' space', '" space"'],
    ['a\u0000b\u0085\u2028\u202e', '"a\\x00b\\x85\\u2028\\u202e"'],
    ['\ud800', '"\ufffd"'],
  ])('%s', (text, written) => {
    expect(yamlText(text)).toBe(written);
  });
});

const words = 'yes NO y n on Off null ~ 1 12 0x 0o 0b 1e3 . .inf - : , # [ ] { } & * ! | > \' " % @ ` ? = < << \\ / +';
const text = fc.oneof(
  fc.string({ unit: anyPoint, maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(...words.split(' '), ' ', '  ', '\t', '\n', '\r\n', '_', '2026-03-01', 'T', '00', 'a', 'Ä'),
      {
        maxLength: 6,
      },
    )
    .map((some) => some.join('')),
);
const search = { numRuns: Number(process.env.RUNS ?? 1000), seed: Number(process.env.SEED ?? 7) };
const surrogates = /\p{Cs}/gu;

describe('any text', () => {
  test('is read back unchanged, in a block and in brackets', () => {
    fc.assert(
      fc.property(text, (written) => {
        const wanted = written.replace(surrogates, '\ufffd');
        const scalar = yamlText(written);
        expect(scalar).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        const page = `a: ${scalar}\nb:\n  - ${scalar}\n  - {c: ${scalar}, d: [${scalar}, ${scalar}]}\n`;
        const value = { a: wanted, b: [wanted, { c: wanted, d: [wanted, wanted] }] };
        expect(read(page)).toEqual(value);
        expect(parse({ file: 'a.yaml', text: page }).faults).toEqual([]);
        // What looks like a date is one, but only for YAML 1.1.
        if (!/^\d{4}-\d\d-\d\d$/.test(scalar)) expect(read(page, { version: '1.1' })).toEqual(value);
      }),
      search,
    );
  });

  test('stays in its comment', () => {
    fc.assert(
      fc.property(text, (written) => {
        const page = `# ${yamlComment(written)}\na: b # ${yamlComment(written)}\n`;
        expect(read(page)).toEqual({ a: 'b' });
        expect(yamlComment(written)).toBe(line(written));
        expect(parse({ file: 'a.yaml', text: page }).faults).toEqual([]);
      }),
      search,
    );
  });
});
