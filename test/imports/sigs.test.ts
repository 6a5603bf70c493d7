import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { written } from '../../src/core/import/write.ts';
import { isUnusable, type Yield } from '../../src/core/import.ts';
import sigs from '../../src/core/imports/sigs.ts';
import { anyText } from '../words/any-text.ts';

const model = compile([]);

function take(text: string, wishes: object = {}): Yield {
  const result = sigs.take({
    sources: [{ file: 'sigs.yaml', text }],
    wishes: { ...wishes },
    model,
    today: '2026-06-01',
  });
  if (isUnusable(result)) throw new Error(result.unusable);
  return result;
}

const charterOf = (text: string, wishes = {}) => take(text, wishes).drafts[0]!.files.charter!;

test('a group with everything', () => {
  const { drafts, taken, left, decided } = take(`
sigs:
  - name: Ovens
    dir: sig-ovens
    label: sig/ovens
    mission_statement: >
      Keep the ovens
      of all shops running.
    charter_link: charter.md
    leadership:
      chairs:
        - {github: AdaO, name: Ada Osei, company: Old Mill}
        - {github: benk, name: Ben Kato, company: Old Mill, email: ben@example.org}
      tech_leads:
        - {github: chen, name: Chen Liu, term: {start: "2026-01-01", end: "2027-06-30"}}
      emeritus_leads:
        - {github: dia, name: Dia Roy}
    meetings:
      - {description: Oven round, day: Tuesday, time: "14:30", tz: Europe/Berlin, frequency: biweekly, url: "https://example.org/a", archive_url: "https://example.org/b", recordings_url: "https://example.org/c"}
    contact:
      slack: ovens
      mailing_list: https://example.org/list
      liaison: {github: eva, name: Eva Blum}
      teams: [{name: oven-leads}]
    subprojects:
      - name: cleaning
        description: Clean ovens
        owners: [https://example.org/OWNERS]
        leads: [{github: AdaO, name: Ada Osei}]
`);
  expect(drafts).toEqual([
    {
      name: 'SIG Ovens',
      slug: 'sig-ovens',
      notes: [],
      files: {
        charter: {
          name: 'SIG Ovens',
          stage: 'active',
          purpose: 'Keep the ovens of all shops running.',
          contact: 'https://example.org/list',
          scope: { in: ['cleaning: Clean ovens'] },
          platform: [
            { name: 'Slack', for: ['talk'], address: '#ovens' },
            { name: 'Mailing list', for: ['talk'], address: 'https://example.org/list' },
          ],
          knowledge: { library: 'https://example.org/c' },
          rhythm: {
            activities: [
              {
                name: 'Oven round',
                every: 'fortnightly',
                day: 'Tuesday',
                time: '14:30',
                timezone: 'Europe/Berlin',
                link: 'https://example.org/a',
                notes_link: 'https://example.org/b',
              },
            ],
          },
        },
        roles: {
          roles: [
            { kind: 'manager', title: 'Chair', holder: ['adao', 'benk'] },
            { kind: 'core', title: 'Tech lead', holder: 'chen', term: { from: '2026-01-01', until: '2027-06-30' } },
            { kind: 'core', title: 'Lead of cleaning', holder: 'adao' },
            { kind: 'adviser', title: 'Liaison', holder: 'Eva Blum' },
          ],
        },
        members: {
          members: [
            { id: 'adao', name: 'Ada Osei', organisation: 'Old Mill' },
            { id: 'benk', name: 'Ben Kato', organisation: 'Old Mill' },
            { id: 'chen', name: 'Chen Liu' },
          ],
        },
      },
    },
  ]);
  expect(taken).toEqual(['1 community', '4 roles', '3 people', '1 meeting']);
  expect(left.map(({ where }) => where)).toEqual([
    'sigs: Ovens: Chair: email',
    'sigs: Ovens: leadership.emeritus_leads',
    'sigs: Ovens: subprojects.owners',
    'sigs: Ovens: label',
    'sigs: Ovens: charter_link',
    'sigs: Ovens: contact.teams',
  ]);
  expect(decided.join()).toContain('“active” where it shows meetings');
});

describe('a group that says less', () => {
  test('gets a sentence of facts where the purpose belongs, and a note that says so', () => {
    const [draft] = take(
      'workinggroups: [{name: Data, dir: wg-data, subprojects: [{name: hub}, {name: store}]}]',
    ).drafts;
    expect(draft).toMatchObject({ name: 'WG Data', notes: [expect.stringContaining('does not say')] });
    expect(draft!.files.charter).toEqual({
      name: 'WG Data',
      stage: 'forming',
      purpose: 'Working group “Data”; looks after hub and store.',
      scope: { in: ['hub', 'store'] },
    });
  });

  test.each([['Lorem ipsum.'], ['Foo-Bar-Baz'], ['TBD'], ['']])('the mission %j is none', (mission) => {
    const { drafts, left } = take(`sigs: [{name: Ovens, dir: ovens, mission_statement: "${mission}"}]`);
    expect(drafts[0]!.files.charter!.purpose).toBe('Special interest group “Ovens”.');
    expect(left.map(({ where }) => where)).toEqual(mission === '' ? [] : ['sigs: Ovens: mission_statement']);
  });

  test.each([
    ['sigs: [{name: ovens, dir: sigs/ovens}]', 'SIG ovens', 'ovens'],
    ['sigs: [{name: ovens, label: sig/ovens}]', 'SIG ovens', 'sig-ovens'],
    [
      'sigs: [{name: Oven Special Interest Group, label: x}]',
      'Oven Special Interest Group',
      'oven-special-interest-group',
    ],
    ['tags: [{name: TAG Ovens, dir: tag-ovens}]', 'TAG Ovens', 'tag-ovens'],
    ['toc_subprojects: [{name: Mentoring, dir: m}]', 'Mentoring', 'm'],
    ['committees: [{name: Steering, dir: committee-steering}]', 'Committee Steering', 'committee-steering'],
  ])('%s', (text, name, slug) => expect(take(text).drafts[0]).toMatchObject({ name, slug }));

  test.each([
    ['The ovens are led by the staff of the mill for now', 'it is a sentence, not the name of a person'],
    ['ada@example.org', 'an e-mail address is no name, and addresses of people are never taken'],
    ['TBD', 'it names nobody'],
  ])('nobody is called %j', (name, why) => {
    const { drafts, left } = take(`sigs: [{name: Ovens, leadership: {chairs: [{name: "${name}"}]}}]`);
    expect(Object.keys(drafts[0]!.files)).toEqual(['charter']);
    expect(left).toMatchObject([{ what: name, why }]);
  });

  test('a blank name and a term out of order', () => {
    const { drafts, left } = take(
      'sigs: [{name: Ovens, leadership: {chairs: [{github: ada, name: null, term: {start: "2027-01-01", end: "2026-01-01"}}, {name: null}]}}]',
    );
    expect(drafts[0]!.files.roles).toEqual({ roles: [{ kind: 'manager', title: 'Chair', holder: 'ada' }] });
    expect(left).toMatchObject([{ why: 'it has no two days in order' }]);
  });
});

describe('meeting times', () => {
  test.each([
    [
      '{day: Thu, time: "09:00", tz: UTC, frequency: biweekly}',
      { every: 'fortnightly', day: 'Thursday', time: '09:00', timezone: 'UTC' },
    ],
    [
      '{day: Wednesday, time: 08:00AM, tz: PT (Pacific Time), frequency: bi-weekly}',
      { every: 'fortnightly', day: 'Wednesday', time: '08:00', timezone: 'America/Los_Angeles' },
    ],
    [
      '{schedule: Every other Tuesday at 8am PDT/PST}',
      { every: 'fortnightly', day: 'Tuesday', time: '08:00', timezone: 'America/Los_Angeles' },
    ],
    [
      '{day: First Monday, time: 9:00AM-10:00AM, tz: ET (Eastern Time), frequency: monthly}',
      { every: 'monthly', day: 'first Monday', time: '09:00', timezone: 'America/New_York', minutes: 60 },
    ],
    // What is not clear stays as text: under `day` where no date can be worked out, else as a note.
    [
      '{day: Monday, time: 1:00 PM, tz: UTC, frequency: bimonthly}',
      { day: 'Monday, bimonthly', time: '13:00', timezone: 'UTC' },
    ],
    ['{day: "see calendar"}', { day: 'see calendar' }],
    [
      '{day: Monday, time: "19:00", tz: Europe/Madrid, frequency: biweekly - every other Monday of the month}',
      {
        every: 'fortnightly',
        day: 'Monday',
        time: '19:00',
        timezone: 'Europe/Madrid',
        notes: 'Monday 19:00 Europe/Madrid, biweekly - every other Monday of the month',
      },
    ],
    ['{description: x}', {}],
  ])('%s', (meeting, fields) => {
    const { rhythm } = charterOf(`sigs: [{name: Ovens, meetings: [${meeting}]}]`) as {
      rhythm: { activities: object[] };
    };
    const { name: _, ...rest } = rhythm.activities[0] as { name: string };
    expect(rest).toEqual(fields);
  });
});

test('the stage that somebody wishes is that of all groups', () => {
  expect(charterOf('sigs: [{name: Ovens, label: x}]', { stage: 'sustaining' }).stage).toBe('sustaining');
});

test.each([
  ['sigs: []', 'holds no groups'],
  ['a: b', 'holds no groups'],
  ['- a', 'holds no groups'],
  ['sigs:\n  - name: [', 'never closed with “]”. (line 2)'],
  ['sigs: &a []\nb: *a', 'anchors are not part of this format. (line 1)'],
  [`sigs: ${'['.repeat(5_000)}`, 'nested more than 64 deep'],
  ['sigs: [{name: a, __proto__: {b: c}}]', '“__proto__” cannot be a field'],
  ['', 'empty'],
])('%.30j is refused', (text, why) => {
  const result = sigs.take({ sources: [{ file: 'sigs.yaml', text }], wishes: {}, model, today: '2026-06-01' });
  expect(isUnusable(result) && result.unusable).toContain(why);
});

test('whatever groups say, their files have the right shape', () => {
  const short = anyText.map((text) =>
    JSON.stringify(text.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '')),
  );
  const group = fc
    .record({ name: short, mission_statement: short, day: short, tz: short, person: short, slack: short })
    .map(({ name, mission_statement, day, tz, person, slack }) => {
      const meeting = `{description: ${name}, day: ${day}, tz: ${tz}, frequency: ${slack}}`;
      return `{name: ${name}, label: x, mission_statement: ${mission_statement}, leadership: {chairs: [{name: ${person}, github: ${slack}}]}, meetings: [${meeting}], contact: {slack: ${slack}}}`;
    });
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
      const material = {
        sources: [{ file: 'sigs.yaml', text: `sigs: [${groups.join(', ')}]\n` }],
        wishes: {},
        model,
        today: '2026-06-01',
      };
      const result = sigs.take(material);
      if (isUnusable(result)) return;
      const files = written(result, material);
      if (isUnusable(files)) throw new Error(files.unusable);
      const made = compile(files.writings);
      expect(
        made.communities.flatMap(({ files: own }) => own.flatMap(({ issues, doc }) => [...issues, ...doc.faults])),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
