import { describe, expect, test } from 'vitest';
import { readSaid, shown } from '../../src/cli/ask-plainly.ts';
import type { Question } from '../../src/cli/io.ts';

const choices = ['a', 'b', 'c'].map((value) => ({ value, name: `the ${value}` }));
const input: Question = { name: 'x', message: 'Name?', type: 'input', check: (text) => text !== '?' || 'Say more.' };
const select: Question = { name: 'x', message: 'Which?', type: 'select', choices, default: 'b' };
const many: Question = { ...select, type: 'checkbox' };
const yes: Question = { name: 'x', message: 'Go?', type: 'confirm' };

describe('a question as lines', () => {
  test.each<[Question, string]>([
    [input, 'Name?\n> '],
    [{ ...input, default: 'Ada' }, 'Name? (Enter for “Ada”)\n> '],
    [select, 'Which?\n  1  the a\n  2  the b\n  3  the c\nNumber (Enter for 2)\n> '],
    [{ ...select, default: undefined }, 'Which?\n  1  the a\n  2  the b\n  3  the c\nNumber (Enter for 1)\n> '],
    [many, 'Which?\n  1  the a\n  2  the b\n  3  the c\nNumbers, as 1, 3 (Enter for none)\n> '],
    [yes, 'Go? (yes or no; Enter for yes)\n> '],
    [{ ...yes, default: false }, 'Go? (yes or no; Enter for no)\n> '],
  ])('is shown: %j', (question, text) => {
    expect(shown(question)).toBe(text);
  });

  test.each<[Question, string, ReturnType<typeof readSaid>]>([
    [input, 'Ada ', { answer: 'Ada ' }],
    [input, '', { answer: '' }],
    [input, '?', { wrong: 'Say more.' }],
    [{ ...input, default: 'Ada' }, ' ', { answer: 'Ada' }],
    [select, '', { answer: 'b' }],
    [select, ' 3 ', { answer: 'c' }],
    [select, 'a', { answer: 'a' }],
    [select, '4', { wrong: 'Write a number from 1 to 3.' }],
    [select, '0', { wrong: 'Write a number from 1 to 3.' }],
    [select, '1 2', { wrong: 'Write one number.' }],
    [many, '', { answer: [] }],
    [many, '3, 1', { answer: ['c', 'a'] }],
    [many, '1,x', { wrong: 'Write a number from 1 to 3.' }],
    [yes, '', { answer: true }],
    [yes, 'N', { answer: false }],
    [yes, 'Yes', { answer: true }],
    [yes, 'perhaps', { wrong: 'Write yes or no.' }],
  ])('is answered: %j %s', (question, line, said) => {
    expect(readSaid(question, line)).toEqual(said);
  });
});
