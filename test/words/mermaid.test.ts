import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mermaidText } from '../../src/core/words/mermaid.ts';
import { anyPoint } from './any-text.ts';

test.each([
  ['Why now', 'Why now'],
  ['R&D, don’t stop (really)', 'R&D, don’t stop (really)'],
  ['say "hi" `now`', "say 'hi' 'now'"],
  ['a[b]{c}<d>|e', 'a(b)(c)‹d›/e'],
  ['at 14:00; C#', 'at 14∶00, C＃'],
  ['60% come back', '60 percent come back'],
  ['%%{init}%%', 'percent(init) percent'],
  ['1. First', '1) First'],
  ['- + * point', 'point'],
  ['two\nlines\u202e', 'two lines'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(mermaidText(text)).toBe(expected);
});

test('has no sign that acts, and may be applied twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyPoint, maxLength: 40 }), (text) => {
      const safe = mermaidText(text);
      expect(safe).not.toMatch(/["`[\]{}<>|\\*#;:%\n\r]/);
      expect(mermaidText(safe)).toBe(safe);
    }),
    { seed: 20260122, numRuns: 100 },
  );
});
