import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { newcomerReturn } from '../../src/core/measures/newcomers.ts';
import type { Community } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';

function community(sample: Sample): Community {
  return compile(workspace(sample).sources, '').communities[0]!;
}

const counts = (members: string, events: string, charter = 'rhythm: {}\n') => {
  const lines = (text: string) => text.replace(/\s*;\s*/g, '\n  - ');
  const sample = { charter, members: `members:\n  - ${lines(members)}\n`, log: `events:\n  - ${lines(events)}\n` };
  const { newcomers, returned } = newcomerReturn(community(sample), today);
  return `${returned} of ${newcomers}`;
};

const zoe = '{id: zoe, name: Zoe Ray, joined: 2026-01-10}';
const twice = '{date: 2026-01-13, attended: [zoe]}; {date: 2026-02-10, attended: [Zoe Ray]}';
const once = '{date: 2026-01-13, attended: [zoe]}; {date: 2026-02-10, attended: [ada]}';

describe('newcomers who came again', () => {
  test.each([
    ['twice', zoe, twice, '1 of 1'],
    ['once', zoe, once, '0 of 1'],
    ['never', zoe, '{date: 2026-01-13, attended: [ada]}', '0 of 0'],
    ['gone since', '{id: zoe, name: Zoe Ray, joined: 2026-01-10, left: 2026-03-01}', once, '0 of 1'],
    ['a supporter', '{id: zoe, name: Zoe Ray, joined: 2026-01-10, type: supporter}', once, '0 of 0'],
    ['no day of joining', '{id: zoe, name: Zoe Ray}', once, '0 of 0'],
    ['joined 60 days ago', '{id: zoe, name: Zoe Ray, joined: 2026-04-02}', once, '0 of 1'],
    ['joined 59 days ago', '{id: zoe, name: Zoe Ray, joined: 2026-04-03}', once, '0 of 0'],
    ['joined 365 days ago', '{id: zoe, name: Zoe Ray, joined: 2025-06-01}', once, '0 of 1'],
    ['joined 366 days ago', '{id: zoe, name: Zoe Ray, joined: 2025-05-31}', once, '0 of 0'],
    ['will join', '{id: zoe, name: Zoe Ray, joined: 2026-07-31}', once, '0 of 0'],
    ['without an id', '{name: Zoe Ray, joined: 2026-01-10}', twice.replace('[zoe]', '[zoe ray]'), '1 of 1'],
    ['two meetings of one day', zoe, `${once}; {date: 2026-01-13, attended: [zoe]}`, '0 of 1'],
    [
      'named twice in one meeting',
      zoe,
      '{date: 2026-01-13, attended: [zoe, Zoe Ray]}; {date: 2026-02-10, attended: [ada]}',
      '0 of 1',
    ],
    ['on the 90th day', zoe, '{date: 2026-01-13, attended: [zoe]}; {date: 2026-04-13, attended: [zoe]}', '1 of 1'],
    ['on the 91st day', zoe, `${once}; {date: 2026-04-14, attended: [zoe]}`, '0 of 1'],
    [
      'nothing to come to in these days',
      zoe,
      '{date: 2026-01-13, attended: [zoe]}; {date: 2026-04-14, attended: [zoe]}',
      '0 of 0',
    ],
    ['perhaps there, unnamed', zoe, `${once}; {date: 2026-03-10, attended: 9}`, '0 of 0'],
    ['unnamed, but back anyhow', zoe, `${twice}; {date: 2026-03-10, attended: 9}`, '1 of 1'],
    ['unnamed too late to matter', zoe, `${once}; {date: 2026-04-14, attended: 9}`, '0 of 1'],
    ['90 days are not over', zoe, '{date: 2026-03-03, attended: [zoe]}; {date: 2026-03-10, attended: [ada]}', '0 of 0'],
    [
      '90 days are just over',
      zoe,
      '{date: 2026-03-02, attended: [zoe]}; {date: 2026-03-10, attended: [ada]}',
      '0 of 1',
    ],
    ['what lies ahead has not happened', zoe, `${once}; {date: 2026-06-02, attended: [zoe]}`, '0 of 1'],
    ['in any order', zoe, '{date: 2026-02-10, attended: [zoe]}; {date: 2026-01-13, attended: [zoe]}', '1 of 1'],
  ])('%s', (_, members, events, expected) => {
    expect(counts(members, events)).toBe(expected);
  });

  test('days inside a break do not count', () => {
    const late = '{date: 2026-01-13, attended: [zoe]}; {date: 2026-04-20, attended: [zoe]}';
    expect(counts(zoe, late)).toBe('0 of 0');
    expect(counts(zoe, late, 'rhythm:\n  breaks: [{from: 2026-03-01, to: 2026-03-07}]\n')).toBe('1 of 1');
  });

  test('without a log or a list nobody is counted', () => {
    for (const without of [['log'], ['members']] as const)
      expect(newcomerReturn(community({ without }), today)).toEqual({ newcomers: 0, returned: 0 });
  });

  test('thousands of members and meetings take no time', () => {
    const days = (index: number) =>
      `20${24 + (index % 2)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const members = Array.from({ length: 2000 }, (_, index) => `{id: m${index}, name: M ${index}, joined: 2025-09-01}`);
    const events = Array.from({ length: 2000 }, (_, index) => `{date: ${days(index)}, attended: [m${index}]}`);
    // Nobody came a second time, and what took the square of so many would be ended by the limit of the test.
    const found = counts(members.join(';'), events.join(';'), 'rhythm: {breaks: [{yearly: 12-20..01-06}]}\n');
    expect(found).toBe('0 of 1977');
  });
});
