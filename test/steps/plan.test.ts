import { describe, expect, test } from 'vitest';
import { diff, header, isOurs, producer } from '../../src/core/plan.ts';

const top = `${header} from communities/x/*.yaml; edit the files or the template -->\n`;
const file = 'communities/x/launch-kit/poster.md';
const kept = (name: string, text: string) => `<!-- cop:keep ${name} -->\n${text}\n<!-- /cop:keep -->\n`;

function change(text: string, before?: string) {
  return diff([{ file, text }], new Map(before === undefined ? [] : [[file, before]]))[0]!;
}

describe('a page is', () => {
  test.each([
    ['new', `${top}A\n`, undefined, 'create'],
    ['the same', `${top}A\n`, `${top}A\n`, 'same'],
    ['another', `${top}B\n`, `${top}A\n`, 'update'],
    ['somebody’s own', `${top}A\n`, 'Mine\n', 'foreign'],
    ['somebody’s own, though empty', `${top}A\n`, '', 'foreign'],
    ['the same without a header', 'A\n', 'A\n', 'same'],
    ['without a header, so nothing can be foreign', 'B\n', 'A\n', 'update'],
  ])('%s', (_, text, before, state) => {
    expect(change(text, before)).toEqual({ file, text, state, ...(before !== undefined && { before }) });
  });

  test('looked at one by one, in order', () => {
    const pages = ['b', 'a', 'c'].map((name) => ({ file: name, text: `${top}${name}\n` }));
    const there = new Map([['a', `${top}a\n`]]);
    expect(diff(pages, there).map(({ file: name, state }) => [name, state])).toEqual([
      ['b', 'create'],
      ['a', 'same'],
      ['c', 'create'],
    ]);
  });
});

describe('a part written by hand', () => {
  test('stays', () => {
    const { text, state } = change(`${top}New\n${kept('intro', 'Blank')}`, `${top}Old\n${kept('intro', 'Mine $& $1')}`);
    expect(text).toBe(`${top}New\n${kept('intro', 'Mine $& $1')}`);
    expect(state).toBe('update');
  });

  test('alone does not make a page stale', () => {
    expect(change(`${top}${kept('intro', 'Blank')}`, `${top}${kept('intro', 'Mine')}`).state).toBe('same');
  });

  test.each([
    [
      'of a name that the page does not have goes to its end',
      kept('intro', 'Blank'),
      kept('outro', 'Mine'),
      `${kept('intro', 'Blank')}\n${kept('outro', 'Mine')}`,
    ],
    [
      'of a name that the page does not have stays in its section',
      '# A\n\nNew\n\n## B\n\nNew\n\n## C\n\nNew\n',
      `# A\n\nOld\n\n## B\n\nOld\n\n${kept('x', '## C\n\nMine')}\nOld\n\n## C\n\nOld\n\n${kept('y', 'Last')}`,
      `# A\n\nNew\n\n## B\n\nNew\n\n${kept('x', '## C\n\nMine')}\n## C\n\nNew\n\n${kept('y', 'Last')}`,
    ],
    [
      'of a section that is gone goes to the end',
      '# A\n\nNew\n',
      `# A\n\n## B\n\n\`\`\`md\n# A\n\`\`\`\n\n${kept('My Notes', 'Mine')}`,
      `# A\n\nNew\n\n${kept('My Notes', 'Mine')}`,
    ],
    [
      'may move',
      `${kept('b', '1')}${kept('a', '2')}`,
      `${kept('a', 'A')}${kept('b', 'B')}`,
      `${kept('b', 'B')}${kept('a', 'A')}`,
    ],
    [
      'may have a namesake, which stays too',
      kept('a', '1'),
      `${kept('a', 'first')}${kept('a', 'second')}`,
      `${kept('a', 'first')}\n${kept('a', 'second')}`,
    ],
  ])('%s', (_, text, before, after) => {
    expect(change(`${top}${text}`, `${top}${before}`).text).toBe(`${top}${after}`);
  });
});

test.each([
  ['', 'update'],
  [kept('a', 'Mine'), 'update'],
  ['<!-- cop:keep a -->\nMine\n', 'unclosed'],
  [`${kept('a', 'Mine')}<!-- cop:keep b -->\n`, 'unclosed'],
])('a part without an end: %j is an %s', (part, state) => {
  expect(change(`${top}New\n`, `${top}Old\n${part}`).state).toBe(state);
});

test('what has been put somewhere once stays there', () => {
  const own = `${top}# A\n\nOld\n\n${kept('x', 'Mine')}\n## B\n\nOld\n`;
  const first = change(`${top}# A\n\nNew\n\n## B\n\nNew\n`, own);
  expect(change(`${top}# A\n\nNew\n\n## B\n\nNew\n`, first.text).state).toBe('same');
});

describe('whose a file is', () => {
  const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${producer}\r\n`;
  test.each([
    [`${top}# A\n`, true],
    [`\ufeff${top}`, true],
    [`<!doctype html>\n${top}<html>`, true],
    [calendar, true],
    [calendar.replace(producer, '-//Mine//EN'), false],
    [`Mine\n${top}`, false],
    ['', false],
  ])('%j', (text, expected) => expect(isOurs(text)).toBe(expected));
});

test('a page that only mentions our header is somebody else’s', () => {
  const page = { file: 'a.md', text: `${header} from a -->\n\nNew\n` };
  const states = (before: string) => diff([page], new Map([['a.md', before]])).map(({ state }) => state);
  expect(states(`My notes: pages begin with ${header} -->\n`)).toEqual(['foreign']);
  expect(states(`\ufeff${header} from a -->\n\nOld\n`)).toEqual(['update']);
});
