import { describe, expect, test } from 'vitest';
import { converse, type Step } from '../../src/cli/conversation.ts';
import { type Answer, Interrupted } from '../../src/cli/io.ts';
import { memoryIo } from '../memory-io.ts';

const name: Step = () => ({ name: 'name', message: 'Name?', type: 'input', check: (text) => text !== '' || 'Blank.' });
const stage: Step = () => ({
  name: 'stage',
  message: 'Stage?',
  type: 'select',
  choices: [
    { value: '', name: 'leave it open' },
    { value: 'forming', name: 'forming' },
  ],
});
const benefits: Step = () => ({ name: 'benefits', message: 'Benefits?', type: 'checkbox', choices: [] });
const sponsor: Step = ({ stage }) => (stage ? { name: 'sponsor', message: 'Sponsor?', type: 'input' } : undefined);
const steps = [name, stage, benefits, sponsor];

const rows: readonly [string, readonly Answer[], Record<string, Answer>, readonly string[]][] = [
  [
    'one after the other',
    ['Guild', 'forming', ['a'], 'Ada'],
    { name: 'Guild', stage: 'forming', benefits: ['a'], sponsor: 'Ada' },
    ['name', 'stage', 'benefits', 'sponsor'],
  ],
  ['what is blank stays unknown', ['Guild', '', [], 'x'], { name: 'Guild' }, ['name', 'stage', 'benefits']],
  [
    'back forgets the answer before',
    ['Guild', 'back', 'Guild 2', 'forming', [], 'Back ', ['b'], ''],
    { name: 'Guild 2', stage: 'forming', benefits: ['b'] },
    ['name', 'stage', 'name', 'stage', 'benefits', 'sponsor', 'benefits', 'sponsor'],
  ],
  [
    'back passes over what was not asked',
    ['Guild', '', ['a'], 'never asked'],
    { name: 'Guild', benefits: ['a'] },
    ['name', 'stage', 'benefits'],
  ],
];

describe('a conversation', () => {
  test.each(rows)('%s', async (_, answers, known, asked) => {
    const io = memoryIo({ answers });
    expect(await converse(io, steps, {})).toEqual(known);
    expect(io.asked.map((question) => question.name)).toEqual(asked);
  });

  test('does not ask for what is given', async () => {
    const io = memoryIo({ answers: [['a'], 'Ada'] });
    const given = { name: 'Guild', stage: 'forming' };
    expect(await converse(io, steps, given)).toEqual({ ...given, benefits: ['a'], sponsor: 'Ada' });
  });

  test('offers the way back from the second question on, past the check of an answer', async () => {
    const io = memoryIo({ answers: ['Guild', 'back', 'Guild', 'forming', [], ''] });
    await converse(io, steps, {});
    const choices = io.asked.filter(({ type }) => type === 'select').map((question) => question.choices?.at(-1)?.value);
    expect(choices).toEqual(['back', 'back']);
    expect(io.asked[0]!.check?.('')).toBe('Blank.');
  });

  test('“back” at the first question is an answer like any other', async () => {
    expect(await converse(memoryIo({ answers: ['back'] }), [name], {})).toEqual({ name: 'back' });
  });

  test('Ctrl-C ends it', async () => {
    await expect(converse(memoryIo({ answers: ['Guild', null] }), steps, {})).rejects.toBeInstanceOf(Interrupted);
  });
});
