import { describe, expect, test } from 'vitest';
import { diff, header } from '../../src/core/plan.ts';

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
    ['with another name goes', kept('intro', 'Blank'), kept('outro', 'Mine'), kept('intro', 'Blank')],
    [
      'may move',
      `${kept('b', '1')}${kept('a', '2')}`,
      `${kept('a', 'A')}${kept('b', 'B')}`,
      `${kept('b', 'B')}${kept('a', 'A')}`,
    ],
    ['counts once', kept('a', '1'), `${kept('a', 'first')}${kept('a', 'second')}`, kept('a', 'first')],
    ['is not what has no end', kept('a', '1'), '<!-- cop:keep a -->\nMine\n', kept('a', '1')],
  ])('%s', (_, text, before, after) => {
    expect(change(`${top}${text}`, `${top}${before}`).text).toBe(`${top}${after}`);
  });
});

test('a page that only mentions our header is somebody else’s', () => {
  const page = { file: 'a.md', text: `${header} from a -->\n\nNew\n` };
  const states = (before: string) => diff([page], new Map([['a.md', before]])).map(({ state }) => state);
  expect(states(`My notes: pages begin with ${header} -->\n`)).toEqual(['foreign']);
  expect(states(`\ufeff${header} from a -->\n\nOld\n`)).toEqual(['update']);
});
