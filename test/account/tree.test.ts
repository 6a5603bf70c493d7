import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountMarkdown } from '../../src/core/account/markdown.ts';
import { accountText } from '../../src/core/account/terminal.ts';
import { type Branch, toned, tree } from '../../src/core/account.ts';
import { columns } from '../../src/core/words/columns.ts';

const as = (text: string) => text;
const paint = { bold: as, dim: as, red: as, yellow: as, green: as, blue: as, cyan: as } as never;
const branch = (text: Branch['text'], ...children: Branch[]): Branch => ({ text, children });

const roots = [
  branch(
    'Root',
    branch(['One ', toned('code', 'a')], branch('Deep')),
    branch('Two and more words than fit', branch('Last')),
  ),
  branch('Alone'),
];

describe('a tree', () => {
  const drawn = (width: number, unicode = true) => accountText([tree(roots)], { paint, width, unicode });

  test('is drawn with lines', () => {
    expect(drawn(80)).toBe('Root\n├─ One a\n│  └─ Deep\n└─ Two and more words than fit\n   └─ Last\nAlone\n');
  });

  test('is drawn with plain characters where there are no others', () => {
    expect(drawn(80, false)).toBe('Root\n|- One a\n|  `- Deep\n`- Two and more words than fit\n   `- Last\nAlone\n');
  });

  test('goes on beside its branch where a line is broken', () => {
    expect(drawn(27)).toBe('Root\n├─ One a\n│  └─ Deep\n└─ Two and more words\n   │  than fit\n   └─ Last\nAlone\n');
  });

  test('is a list in lists in Markdown', () => {
    expect(accountMarkdown([tree(roots)])).toBe(
      '- Root\n  - One `a`\n    - Deep\n  - Two and more words than fit\n    - Last\n- Alone\n',
    );
  });

  test('keeps to the width, whatever its texts and its depth', () => {
    const { node } = fc.letrec<{ node: Branch }>((tie) => ({
      node: fc.record({
        text: fc.array(fc.string({ maxLength: 8 }), { maxLength: 9 }).map((words) => words.join(' ')),
        children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
      }),
    }));
    fc.assert(
      fc.property(node, fc.integer({ min: 50, max: 100 }), (root, width) => {
        for (const line of accountText([tree([root])], { paint, width, unicode: true }).split('\n'))
          if (line.length > 60 && !/\\u/.test(line)) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 100 },
    );
  });
});
