import { describe, expect, test } from 'vitest';
import { viewFor } from './subject.ts';

const ending = (charter: string, more: { log?: string; roles?: string } = {}) => viewFor({ charter, ...more }).ending;

describe('a closing note', () => {
  test.each([
    ['stage: active\n', [false, false, '']],
    ['stage: transforming\n', [true, false, '']],
    ['stage: active\nclosing: {date: 2026-09-01}\n', [true, true, 'It ends on 1 September 2026.']],
    ['stage: retired\nclosing: {date: 2026-05-01}\n', [true, true, 'It ended on 1 May 2026.']],
    ['stage: retired\n', [true, true, '']],
  ])('is one only for a community that ends or changes: %s', (charter, expected) => {
    const { isShown, isEnding, when } = ending(charter);
    expect([isShown, isEnding, when]).toEqual(expected);
  });

  test('tells what was achieved and where it is', () => {
    const charter = `stage: retired
objectives: [{statement: Better glue, status: done}, {statement: World peace}]
closing: {reason: The work is done, handover: The workshop carries on, archive: "https://wiki.example/guild"}
knowledge: {library: Shelf 4}
related: [{community: Glue circle, how: They know glue}, {topics: [glue]}]
`;
    const log = `events: [{date: 2026-05-05, problems_raised: 2, problems_solved: 1}]
assets: [{date: 2026-05-01, title: Guide, link: "https://wiki.example/guide", reused: 2}, {title: Old}, {date: 2026-01-01}]
readings: [{date: 2026-05-29, indicator: returns-twice, value: 11}]
`;
    const found = ending(charter, { log });
    expect(found).toMatchObject({
      why: 'The work is done.',
      done: ['Better glue'],
      events: '1 meeting; 2 problems brought, 1 solved.',
      archive: { text: 'wiki.example/guild', href: 'https://wiki.example/guild' },
      library: { text: 'Shelf 4', href: '' },
      handover: 'The workshop carries on.',
      heirs: ['Glue circle: They know glue'],
      everyone: 'all 6 members',
    });
    expect(found.numbers.map(({ name }) => name)).toEqual(['Goods that come back twice']);
    expect(found.assets.map(({ title, reused }) => [title, reused])).toEqual([
      ['Guide', 'used again 2 times'],
      ['Old', ''],
    ]);
  });

  test('thanks everybody with a role once, with all they did', () => {
    const roles = `roles:
  - {kind: manager, title: Chair, holder: ada}
  - {kind: librarian, holder: ada}
  - {kind: adviser, title: Law desk, holder: Law desk}
  - {kind: sponsor, holder: TBD}
`;
    expect(ending('stage: retired\n', { roles }).holders).toEqual(['Ada Osei, Chair and Librarian', 'Law desk']);
  });

  test('puts history, launch, first times and the end in one line', () => {
    const charter = `stage: retired
launch: {date: 2026-02-10}
history: [{date: 2026-04-01, change: A new clinic}, {change: No day}, {date: 2026-05-20, change: We close}]
closing: {date: 2026-05-20}
`;
    const log = `events: [{date: 2026-02-10, activity: launch}, {date: 2026-03-05, activity: clinic}, {date: 2026-02-24, activity: clinic}]
assets: [{date: 2026-04-01, title: Guide}]
stories: [{date: 2026-03-20, cycle: applied, what: A}, {date: 2026-05-01, cycle: realised, what: B}]
`;
    const { times, timeline } = ending(charter, { log });
    expect(times.map(({ when, what }) => `${when}: ${what}`)).toEqual([
      '10 February 2026: The launch',
      '24 February 2026: The first meeting',
      '1 April 2026: A new clinic',
      '1 May 2026: The first story of work that got better',
      '20 May 2026: We close',
    ]);
    expect(timeline.mermaid).toEqual(['timeline', ...times.map(({ when, what }) => `  ${when} : ${what}`)]);
    expect(timeline.alt).toBe('What happened: 5 days from 10 February 2026 to 20 May 2026.');
  });

  test('draws the first and the last days of a long history, and lists all', () => {
    const day = (index: number) => `{date: 2024-01-${String(index + 1).padStart(2, '0')}, change: Change ${index + 1}}`;
    const history = Array.from({ length: 20 }, (_, index) => day(index)).join(', ');
    const { times, timeline } = ending(`stage: retired\nlaunch:\nhistory: [${history}]\n`, { log: 'events: []\n' });
    expect([times.length, timeline.mermaid.length]).toEqual([20, 13]);
    expect(timeline.alt).toContain('12 days from 1 January 2024 to 20 January 2024, without 8 in between');
  });

  test('draws nothing of a single day', () => {
    const { timeline } = ending('stage: retired\nlaunch: {date: 2026-02-10}\n', { log: 'events: []\n' });
    expect(timeline.isShown).toBe(false);
  });
});
