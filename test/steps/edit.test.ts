import { describe, expect, test } from 'vitest';
import { edit, type Plain, writeYaml } from '../../src/core/edit.ts';
import { parse } from '../../src/core/parse.ts';
import { casesIn, outcomeOf } from './edit/cases.ts';
import { order } from './edit/order.ts';

describe.each([
  ['an entry below others with dashes', 'dashes.txt'],
  ['what is blank', 'blank.txt'],
  ['something single where a list is meant', 'single.txt'],
  ['a field that is not there', 'missing.txt'],
  ['brackets and braces', 'brackets.txt'],
  ['refused', 'refused.txt'],
])('%s', (_, file) => {
  test.each(casesIn(file))('$name', ({ before, edits, outcome }) => {
    expect(outcomeOf(edit({ file: 'charter.yaml', text: before }, edits, order))).toBe(outcome);
  });
});

describe('a new file', () => {
  test.each<[name: string, value: Plain, text: string]>([
    ['fields', { name: 'x', stage: 'forming' }, 'name: x\nstage: forming\n'],
    [
      'lists',
      { needs: ['a', 'b: c'], roles: [{ kind: 'x', hours: 4 }] },
      'needs:\n  - a\n  - "b: c"\nroles:\n  - kind: x\n    hours: 4\n',
    ],
    ['groups in groups', { benefits: { members: ['a'] } }, 'benefits:\n  members:\n    - a\n'],
    [
      'times, dates, yes and no',
      { time: '14:00', on: '2026-01-01', open: true, said: 'yes' },
      'time: "14:00"\n"on": 2026-01-01\nopen: yes\nsaid: "yes"\n',
    ],
    ['nothing', { needs: [], benefits: {}, name: '' }, 'needs: []\nbenefits: {}\nname: ""\n'],
    ['a list', ['a', ['b', []]], '- a\n- - b\n  - []\n'],
    ['a text', 'a', 'a\n'],
    ['no fields', {}, '{}\n'],
  ])('%s', (_, value, text) => {
    expect(writeYaml(value)).toBe(text);
    expect(parse({ file: 'charter.yaml', text }).faults).toEqual([]);
  });
});
