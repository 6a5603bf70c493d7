import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf } from '../../src/core/fix.ts';
import { parse } from '../../src/core/parse.ts';
import { revise, sheetOf } from '../../src/core/revise.ts';
import { revisionOf, stepCasesIn } from './edit/cases.ts';
import { order } from './edit/order.ts';

describe.each([
  ['another text', 'write.txt'],
  ['another name', 'rename.txt'],
  ['another order', 'order.txt'],
  ['taken away', 'drop.txt'],
  ['a comment', 'span.txt'],
])('%s', (_, file) => {
  test.each(stepCasesIn(file))('$name', ({ before, edits, outcome }) => {
    const document = parse({ file: 'charter.yaml', text: before });
    const revised = revise(sheetOf(document), edits, order);
    if ('refused' in revised) {
      expect(`!!! ${revised.refused} ${revised.fix}\n`).toBe(outcome);
      return;
    }
    const made = editsOf(document, revised.changes);
    expect(
      revisionOf(
        (document.bom ? '\ufeff' : '') + revised.document.text,
        made.map(({ range }) => range),
      ),
    ).toBe(outcome);
    expect(applyEdits(before, made)).toBe((document.bom ? '\ufeff' : '') + revised.document.text);
  });
});
