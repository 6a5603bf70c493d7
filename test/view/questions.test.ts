import { describe, expect, test } from 'vitest';
import { blank, others, viewFor } from './subject.ts';

const faq = (charter: string, roles?: string) => viewFor({ charter, roles }).faq;
const answer = (question: RegExp, charter: string, roles?: string) =>
  faq(charter, roles).standard.find((one) => question.test(one.question))?.answer ?? '';

describe('questions and answers', () => {
  test('come in the order in which people ask', () => {
    expect(faq('').standard.map(({ question }) => question)).toEqual([
      'What is it?',
      'How does it differ from a team?',
      'Do I have to join?',
      'How do I join?',
      'How much time does it take?',
      'What if I know little about it?',
      'I would rather not talk in front of many people. Are there smaller groups?',
      'Is it a problem that we are only a few?',
      'Can people from outside take part?',
      'Who decides?',
      'What happens to what I say?',
      'How do I leave?',
    ]);
  });

  test('leave out what nobody can answer', () => {
    const { standard } = viewFor({ charter: blank, without: [...others] }).faq;
    expect(standard.map(({ question }) => question)).not.toContain('Who decides?');
    expect(standard.map(({ question }) => question)).not.toContain('Can people from outside take part?');
    expect(standard.map(({ question }) => question)).not.toContain('How do I join?');
    expect(standard.filter((one) => one.answer === '')).toEqual([]);
  });

  test.each<[RegExp, string, string]>([
    [/have to/, 'membership: {voluntary: yes}\n', 'No. It is your own choice, and you can stop whenever you like.'],
    [/have to/, 'membership: {criteria: [You stay for a year]}\n', 'No. It is your own choice.'],
    [/have to/, 'membership: {voluntary: no, because: It comes with the job}\n', 'Yes. It comes with the job.'],
    [/leave/, 'membership: {voluntary: no}\n', ''],
    [
      /leave/,
      'membership: {criteria: [You stay for a year]}\n',
      'Tell us (Ada Osei). Leaving is your own choice, as joining was.',
    ],
    [/leave/, '', 'Tell us (Ada Osei), or just stop coming. You owe nobody a reason, and you may come back.'],
    [/time/, 'support: {member_time: half a day a month}\n', 'Half a day a month. Come to what helps you.'],
    [/time/, 'support:\n', 'Each time: Repair clinic 60 minutes. Come to what helps you.'],
    [/time/, 'support:\nrhythm:\n', ''],
    [/smaller groups/, '', 'Two or three who want to work on something together can meet whenever they like.'],
    [/smaller groups/, 'rhythm: {activities: [{name: Pair hour, type: pair}]}\n', 'Yes. Pair hour.'],
    [/only a few/, 'stage: active\n', ''],
    [
      /only a few/,
      'membership: {launch_minimum: 8}\n',
      'No. A small group that meets learns more than a large one that does not. We begin once 8 people have said yes.',
    ],
    [
      /outside/,
      'membership: {boundary: internal, closed_reason: The data are secret}\n',
      'Members come from inside the organisation. The data are secret.',
    ],
    [/outside/, 'membership: {boundary: mixed, external_groups: [Suppliers]}\n', 'Yes. So far: Suppliers.'],
    [/outside/, 'membership:\nrhythm: {activities: [{name: Fair, audience: open}]}\n', 'Everybody may come to: Fair.'],
    [
      /decides/,
      'governance: {decides: [The core group chooses topics], leadership: {chosen_by: elected, term_months: 12}}\n',
      'The core group chooses topics. Those who lead are elected for 12 months.',
    ],
    [/decides/, '', 'Ada Osei and Ben Kato plan what happens. Say what you need.'],
    [/what I say/, 'values:\n', 'The pages of the community name you only where you hold a role or have agreed to it.'],
  ])('%s of %s', (question, charter, expected) => expect(answer(question, charter)).toBe(expected));

  test('name mentors who hold that role', () => {
    const roles = 'roles: [{kind: mentor, holder: Jo Field}]\n';
    expect(answer(/smaller groups/, '', roles)).toBe('Yes. You can ask for a mentor: Jo Field.');
  });

  test.each([
    ['Do I have to join?', 'Do I have to join?'],
    ['Must I take part in every clinic?', 'Do I have to join?'],
    ['is it voluntary', 'Do I have to join?'],
    ['How many hours does it cost me?', 'How much time does it take?'],
    ['How is this different from our team?', 'How does it differ from a team?'],
    ['Is what I say confidential?', 'What happens to what I say?'],
    ['How do we leave again?', 'How do I leave?'],
    ['Can externals come?', 'Can people from outside take part?'],
    ['Who is in charge?', 'Who decides?'],
    ['I am a beginner. May I come?', 'What if I know little about it?'],
  ])('the answer of the community wins: %s', (own, standard) => {
    const found = faq(`faq: [{q: "${own}", a: As we say}]\n`);
    expect(found.own).toEqual([{ question: own, answer: 'As we say.' }]);
    expect(found.standard.map(({ question }) => question)).not.toContain(standard);
    expect(found.standard.length).toBeGreaterThanOrEqual(10);
  });

  test.each([
    'Do I have to be a registered nurse?',
    'Does parental leave count?',
    'How long is a clinic?',
    'Is there cake?',
    'Who sees what I can do?',
  ])('and another question takes none away: %s', (own) =>
    expect(faq(`faq: [{q: "${own}", a: Yes}]\n`).standard).toHaveLength(12),
  );

  test('are each asked once, and only with an answer', () => {
    const { own } = faq(
      'faq: [{q: Is there cake?, a: Yes}, {q: is there  cake?, a: No}, {q: And tea?}, {a: No}, {q: "Coffee:", a: Yes}]\n',
    );
    expect(own.map(({ question, answer: said }) => `${question} ${said}`)).toEqual([
      'Is there cake? Yes.',
      'Coffee Yes.',
    ]);
  });

  test('end with the words that need explaining', () => {
    expect(faq('glossary: {MASD: Skin damage from moisture, Empty: ""}\n').glossary).toEqual([
      { term: 'MASD', meaning: 'Skin damage from moisture.' },
    ]);
  });
});
