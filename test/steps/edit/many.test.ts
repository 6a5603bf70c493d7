import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, edit } from '../../../src/core/edit.ts';
import { parse } from '../../../src/core/parse.ts';
import { additions } from './files.ts';
import { order } from './order.ts';
import { drawFrom, printed } from './printer.ts';

const edited = (text: string, edits: readonly Edit[]) => edit({ file: 'charter.yaml', text }, edits, order);

test.each([
  ['a list of dashes', 'members:\n  - Ada # chair\n\n  - Ben\n'],
  ['without a line end', 'members:\n- Ada'],
  ['brackets', 'members: [Ada, Ben]\nrest: here\n'],
  ['a single value', 'members: Ada\n'],
  ['a blank field', 'members:\nrest: here\n'],
  ['no field', 'rest: here\n'],
  ['line ends of Windows', 'members:\r\n  - Ada\r\nrest: here\r\n'],
])('many entries at once come to the same as one after the other: %s', (_, text) => {
  const entries: Edit[] = ['Chen', 'Dia', 'Eva', 'Finn'].map((add) => ({ path: ['members'], add }));
  const more: Edit[] = [
    { path: ['more'], set: 'yes' },
    { path: ['members'], add: 'Gil' },
  ];
  const all = edited(text, [...entries, ...more]);
  if ('refused' in all) throw new Error(all.refused);
  let one = text;
  for (const entry of [...entries, ...more]) one = (edited(one, [entry]) as { text: string }).text;
  expect(all.text).toBe(one);
  const start = all.paths[0]![1] as number;
  expect(all.paths).toEqual(
    [0, 1, 2, 3].map((by) => ['members', start + by]).concat([['more'], ['members', start + 4]]),
  );
});

test('in any text', () => {
  const draws = fc.array(fc.nat(999), { minLength: 40, maxLength: 300, size: 'max' }).map(drawFrom);
  fc.assert(
    fc.property(draws, (draw) => {
      const text = printed(draw);
      const { value } = parse({ file: 'charter.yaml', text });
      const adds = additions(value ?? null).filter((one) => 'add' in one && typeof one.add === 'string');
      for (const one of adds.slice(0, 3)) {
        const all = edited(text, [one, one, one]);
        let last: ReturnType<typeof edited> = { text, paths: [] };
        for (let count = 0; count < 3 && 'text' in last; count += 1) last = edited(last.text, [one]);
        expect('text' in all).toBe('text' in last);
        if ('text' in all && 'text' in last)
          expect(parse({ file: 'a', text: all.text }).value).toEqual(parse({ file: 'a', text: last.text }).value);
      }
    }),
    { numRuns: 60 },
  );
});
