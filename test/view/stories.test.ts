import { describe, expect, test } from 'vitest';
import { blank, others, viewFor } from './subject.ts';

const stories = (log: string, charter?: string) => viewFor({ log, charter }).stories;

describe('stories', () => {
  test('are told newest first, with who tells them as the directory allows', () => {
    const log = `stories:
  - {date: 2026-03-01, who: ada, cycle: applied, what: A, changed: B, result: C}
  - {date: 2026-05-01, who: gina, what: D}
  - {changed: E}
  - {date: 2026-05-02, who: ada}
`;
    const members = 'members:\n  - {id: gina, name: Gina Hall}\n  - {id: ada, name: Ada Osei}\n';
    const { shown } = viewFor({ log, members }).stories;
    expect(
      shown.map(({ title, date, who, what, changed, far }) => [title, date, who, what, changed, far].join('|')),
    ).toEqual([
      'Story 1|1 May 2026|A member|D.||',
      'Story 2|1 March 2026|Ada Osei|A.|B.|applied (tried at work)',
      'Story 3||||E.|',
    ]);
  });

  test.each([
    ['Ada Osei', 'Ada Osei'],
    ['manager', 'Community manager (Ada Osei)'],
    ['eva', 'Eva Blum'],
    ['Gina Hall', 'A member'],
    ['Kim Ode', 'A member'],
    ['Jo Field', 'Jo Field'],
  ])('name %s as %s', (who, expected) => {
    const members =
      'members:\n  - {id: ada, name: Ada Osei}\n  - {name: Gina Hall}\n  - {id: eva, name: Eva Blum, consent: {attendance: named}}\n';
    const roles = 'roles: [{kind: manager, holder: ada}, {kind: expert, holder: "external: Jo Field"}]\n';
    const log = `stories: [{who: ${who}, what: A}]\n`;
    expect(viewFor({ log, members, roles }).stories.shown[0]!.who).toBe(expected);
  });

  test('stand in the row of how far they carried, beside signs and counts', () => {
    const log = `events: [{date: 2026-05-05, problems_raised: 3, problems_solved: 1}]
readings: [{date: 2026-05-29, indicator: returns-twice, value: 11}]
assets: [{date: 2026-05-01, title: Guide, reused: 4}]
stories:
  - {date: 2026-05-01, cycle: applied, what: A}
  - {date: 2026-05-02, cycle: applied, what: B}
  - {date: 2026-05-03, what: C}
`;
    const { rows, unsorted } = stories(log);
    expect(
      rows.map(({ cycle, stories: told, signs, also }) =>
        [cycle.replace(/:.*/, ''), told, signs.join('; '), also].join('|'),
      ),
    ).toEqual([
      'Immediate|||1 meeting and 3 problems brought',
      'Potential|||1 thing made to use again',
      'Applied|Stories 2 and 3||used again 4 times',
      'Realised||Goods that come back twice: 11 percent (29 May 2026), 12 percent at the start|1 problem solved',
      'Transformative|||',
    ]);
    expect(unsorted).toBe('1 story');
  });

  test('are counted where there are many', () => {
    const one = (index: number) => `  - {date: 2026-05-01, cycle: realised, what: Story ${index}}\n`;
    const { shown, more, rows } = stories(
      `stories:\n${Array.from({ length: 500 }, (_, index) => one(index)).join('')}`,
    );
    expect([shown.length, more, rows[3]!.stories]).toEqual([12, '488 earlier stories', '500 stories']);
  });

  test('are asked for where there are none', () => {
    const { isAny, hasRows, questions } = viewFor({ charter: blank, without: [...others] }).stories;
    expect([isAny, hasRows, questions.length]).toEqual([false, false, 4]);
    expect(questions[3]).toContain('May we tell it');
  });
});
