import { describe, expect, test } from 'vitest';
import { blank, others, viewFor } from './subject.ts';

const letter = (charter: string, roles?: string) => viewFor({ charter, roles }).letter;

describe('a letter to line managers', () => {
  test('says what the files say', () => {
    expect(letter('')).toMatchObject({
      isShown: true,
      about: 'Four hours a month and what you get back',
      time: 'About 4 hours a month.',
      more: 'Community manager 3 hours a week; Facilitator 4 hours a month; Core group 3 hours a month',
      gains: ['Fewer repeat repairs'],
      lessons: [],
      counts: 'Thanks in the quarterly letter',
      signedBy: 'Maria Lind',
      signedAs: 'Sponsor',
      behind: '',
    });
  });

  test('what people give in their own time costs nothing, and is nobody else’s business', () => {
    const roles =
      'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 1, time: own}\n  - {kind: core, holder: Chen Liu, hours_per_month: 2}\n';
    const { letter: written, costs } = viewFor({ roles });
    expect(written.more).toBe('Core group 2 hours a month');
    expect(costs.parts.map(({ what }) => what)).toEqual(['6 members, 4 hours each', 'Core group']);
    expect(costs.ownTime).toBe('Community manager 1 hour a week');
  });

  test('invents nothing where they say nothing', () => {
    expect(viewFor({ charter: blank, without: [...others] }).letter).toMatchObject({
      about: '',
      asked: '',
      time: '',
      more: '',
      gains: [],
      lessons: [],
      counts: '',
      answers: [],
      results: [],
      signedBy: '',
      signedAs: '',
      behind: '',
    });
  });

  test.each([
    ['support: {member_time: 4 hours a month}\n', true],
    ['support: {member_time: 0 hours a month}\n', false],
    ['support:\n', false],
  ])('asks to keep hours free only where there are some: %s', (charter, expected) => {
    expect(letter(charter).asks.some((ask) => ask.startsWith('Count these hours as work'))).toBe(expected);
  });

  test('calls nothing a free choice that is none', () => {
    const asks = (membership: string) => letter(`membership: {${membership}}\n`).asks.join();
    expect(asks('voluntary: yes')).toContain('Nobody has to');
    expect(asks('voluntary: no, because: It is part of the job')).not.toContain('Nobody has to');
  });

  test('tells what members gain where nobody wrote what the organisation does', () => {
    const { gains, lessons } = letter('benefits: {members: [Help within a day]}\n');
    expect([gains, lessons]).toEqual([[], ['Help within a day']]);
  });

  test.each([
    ['who: line managers', 1],
    ['who: ward managers and members', 1],
    ['who: heads of department', 1],
    ['who: analysts', 0],
    ['kind: time', 0],
  ])('answers worries of those who lead people: %s', (who, count) => {
    const charter = `communications: {concerns: [{concern: Too much, ${who}, answer: No}, {concern: Open, ${who}}]}\n`;
    expect(letter(charter).answers).toHaveLength(count);
  });

  test('is signed by whoever speaks to line managers, else the sponsor, else who looks after the community', () => {
    const from = (who: string) =>
      letter(`communications: {stakeholders: [{group: line managers, message: Hello, from: ${who}}]}\n`);
    expect(from('manager')).toMatchObject({
      signedBy: 'Ada Osei',
      signedAs: 'Community manager',
      behind: 'Maria Lind stands',
    });
    expect(from('the head of repairs')).toMatchObject({ signedBy: 'The head of repairs', signedAs: '' });
    const alone = letter('communications:\n', 'roles: [{kind: facilitator, holder: Jo Field}]\n');
    expect(alone).toMatchObject({ signedBy: 'Jo Field', signedAs: 'Facilitator', behind: '' });
    const two = letter('communications:\n', 'roles: [{kind: manager, title: Chair, holder: [Jo Field, Al Moss]}]\n');
    expect(two).toMatchObject({ signedBy: 'Jo Field and Al Moss', signedAs: '' });
  });

  test('shows numbers about work once the community meets, and no others', () => {
    expect(letter('').results).toEqual([]);
    const two = [
      '{id: returns-twice, name: Returns, cycle: realised, baseline: 12, unit: percent}',
      '{id: b, name: Visits, cycle: immediate}',
    ];
    expect(letter(`stage: active\nindicators: [${two.join(', ')}]\n`).results).toEqual([
      'Returns: 11 percent (29 May 2026); 12 percent at the start',
    ]);
  });

  test('is no letter any more for a community that has ended', () => {
    expect(letter('stage: retired\n').isShown).toBe(false);
  });
});
