import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/core/finding.ts';
import { openView } from '../../src/core/view/open.ts';

function finding(rule: string, severity: Severity, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity,
    file: 'communities/repair-guild/charter.yaml',
    path: [],
    range: { line: 7, column: 1, endLine: 7, endColumn: 2 },
    message: `The ${rule}.`,
    why: `Why ${rule}.`,
    fix: 'Write `name: x`.',
    ...more,
  };
}

describe('what is open', () => {
  test('is counted, and told with the worst first, one of each rule', () => {
    const { groups: _, ...open } = openView([finding('one', 'info'), finding('two', 'error'), finding('two', 'error')]);
    expect(open).toEqual({
      isAny: true,
      counts: '2 errors and 1 hint',
      first: [
        { message: 'The two.', fix: 'Write “name: x”.', rule: 'two', file: 'charter.yaml' },
        { message: 'The one.', fix: 'Write “name: x”.', rule: 'one', file: 'charter.yaml' },
      ],
      more: '1',
    });
  });

  test('stands together by rule: what they share is said once', () => {
    const { groups } = openView([
      finding('no-sponsor', 'warning', { file: 'a/roles.yaml' }),
      finding('unknown-field', 'error', { message: 'A `b`.', fix: 'Write `c`.' }),
      finding('no-sponsor', 'warning'),
      finding('unknown-field', 'error', { message: 'B.' }),
    ]);
    expect(groups.map(({ title, points }) => [title, points])).toEqual([
      [
        'To settle first',
        [
          {
            title: 'Unknown field',
            why: 'Why unknown-field.',
            fix: '',
            places: [
              { message: 'A “b”.', fix: 'Write “c”.', where: 'charter.yaml, line 7' },
              { message: 'B.', fix: 'Write “name: x”.', where: 'charter.yaml, line 7' },
            ],
          },
        ],
      ],
      [
        'To settle soon',
        [
          {
            title: 'No sponsor',
            why: 'Why no-sponsor.',
            fix: 'Write “name: x”.',
            places: [
              { message: 'The no-sponsor.', fix: '', where: 'roles.yaml, line 7' },
              { message: 'The no-sponsor.', fix: '', where: 'charter.yaml, line 7' },
            ],
          },
        ],
      ],
    ]);
  });

  test('may be nothing', () => {
    expect(openView([])).toEqual({ isAny: false, counts: '', first: [], more: '', groups: [] });
  });
});
