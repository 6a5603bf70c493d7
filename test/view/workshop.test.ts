import { describe, expect, test } from 'vitest';
import { firstVision, nextVision, visionFields } from '../../src/core/words/workshop.ts';
import { lintOnce, workspace } from '../workspace.ts';
import { blank, others, viewFor } from './subject.ts';

test.each([
  ['a first vision', firstVision],
  ['a second look', nextVision],
])('%s takes 45 or 60 minutes', (_, parts) => {
  const sum = (pick: 'short' | 'long') => parts.reduce((all, part) => all + part[pick], 0);
  expect([sum('short'), sum('long')]).toEqual([45, 60]);
});

test.each(visionFields.map(({ field }) => field))('what was agreed goes into a field of a charter: %s', (field) => {
  const [first = '', second] = field.split('.');
  const { sources } = workspace({ charter: second ? `${first}: {${second}: 2026-03-01}\n` : `${first}: [A]\n` });
  const unknown = lintOnce(sources, { today: '2026-06-01' }).findings.filter(({ rule }) => rule === 'unknown-field');
  expect(unknown).toEqual([]);
});

describe('the workshop', () => {
  test('looks again at a vision that there is', () => {
    const workshop = (charter: string) => viewFor({ charter }).workshop;
    expect([workshop('').isAgain, workshop('vision:\n').isAgain, workshop('vision: TBD\n').isAgain]).toEqual([
      true,
      false,
      false,
    ]);
    expect(workshop('').parts[0]!.what).toBe('What we said');
    expect(workshop('vision:\n').parts[0]!.what).toBe('Why we are here');
  });

  test('says when each part begins, and which one the short form leaves out', () => {
    expect(viewFor({}).workshop.parts.map(({ short, long }) => `${short || '–'} | ${long}`)).toEqual([
      '0:00, 5 minutes | 0:00, 5 minutes',
      '– | 0:05, 10 minutes',
      '0:05, 5 minutes | 0:15, 5 minutes',
      '0:10, 10 minutes | 0:20, 10 minutes',
      '0:20, 10 minutes | 0:30, 10 minutes',
      '0:30, 10 minutes | 0:40, 10 minutes',
      '– | 0:50, 5 minutes',
      '0:40, 5 minutes | 0:55, 5 minutes',
    ]);
  });

  test('invites the core group, and guests that the charter knows', () => {
    const charter =
      'sustain: {outside_input: [{who: Retail guild, what: Visit}, {what: Talk}], advocates: [Retail guild, The dean]}\n';
    expect(viewFor({ charter }).workshop).toMatchObject({
      invited: 'Ada Osei, Ben Kato and Chen Liu',
      host: 'Ben Kato',
      guests: ['Retail guild', 'The dean'],
      beyond: 'Nothing that can be repaired is thrown away.',
      aims: ['Half as many goods come back twice'],
    });
  });

  test('knows nobody and nothing where nothing is on file', () => {
    expect(viewFor({ charter: blank, without: [...others] }).workshop).toMatchObject({
      invited: '',
      host: '',
      guests: [],
      beyond: '',
      aims: [],
      moreAims: '',
    });
  });
});
