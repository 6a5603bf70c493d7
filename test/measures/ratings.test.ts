import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { ratingDates } from '../../src/core/measures/ratings.ts';

const members = `members:
  - {id: ada, name: Ada Osei}
  - {id: ben, name: Ben Kato, consent: {skills: no}}
  - {id: chen, name: Chen Liu, left: 2026-05-31}
  - {id: dia, name: Dia Roy, left: 2026-06-02}
`;

/** The days of ratings written `member date`, or `member` alone. */
function dates(said: readonly string[], list: string | undefined = members): string[] {
  const lines = said.map((one) => {
    const [member, date] = one.split(' ');
    return `  - {member: ${member}, ${date ? `date: ${date}, ` : ''}skills: {faults: 2}}\n`;
  });
  const files = [
    { file: 'communities/one/charter.yaml', text: 'name: One\nstage: active\npurpose: Learn.\n' },
    { file: 'communities/one/skills.yaml', text: `skills: [faults]\nratings:\n${lines.join('')}` },
    ...(list ? [{ file: 'communities/one/members.yaml', text: list }] : []),
  ];
  return ratingDates(compile(files).communities[0]!, '2026-06-01');
}

describe('days of ratings', () => {
  test.each([
    ['none', [], []],
    ['the newest of each', ['ada 2025-01-01', 'ada 2026-01-01', 'ADA 2025-06-01'], ['2026-01-01']],
    ['earliest first', ['dia 2026-03-01', 'ada 2026-01-01'], ['2026-01-01', '2026-03-01']],
    ['one without a day', ['ada', 'dia 2026-03-01'], ['2026-03-01']],
    ['somebody who said no, somebody who left', ['ben 2026-01-01', 'chen 2026-01-01'], []],
    ['somebody unknown', ['eva 2026-01-01'], []],
  ])('%s', (_, said, expected) => {
    expect(dates(said)).toEqual(expected);
  });

  test('without a list of members everybody counts', () => {
    expect(dates(['eva 2026-01-01', 'r-07 2025-01-01'], '')).toEqual(['2025-01-01', '2026-01-01']);
  });

  test('an entry without levels is no rating', () => {
    const text = 'skills: [faults]\nratings:\n  - {member: ada, date: 2026-01-01}\n';
    const charter = { file: 'communities/one/charter.yaml', text: 'name: One\nstage: active\npurpose: Learn.\n' };
    const model = compile([charter, { file: 'communities/one/skills.yaml', text }]);
    expect(ratingDates(model.communities[0]!, '2026-06-01')).toEqual([]);
  });
});
