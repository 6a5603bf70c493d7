import { describe, expect, test } from 'vitest';
import type { KindName } from '../../src/core/model.ts';
import { locate, parse } from '../../src/core/parse.ts';
import { validate } from '../../src/core/validate.ts';

const start = 'name: Guild\nstage: forming\npurpose: Learn\n';
const read = (text: string, kind: KindName = 'charter') => validate(parse({ file: 'file.yaml', text }), kind);

/** Each issue as `line:column rule`. */
function places({ doc, issues }: ReturnType<typeof read>): string[] {
  return issues.map(({ rule, path, aim }) => {
    const { line, column } = locate(doc, path, aim);
    return `${line}:${column} ${rule}`;
  });
}

describe('breaks a file', () => {
  test.each<[name: string, text: string, place: string, message: RegExp, fix: RegExp, kind?: KindName]>([
    [
      'field missing',
      'stage: forming\npurpose: b\n',
      '1:1 required-field-missing',
      /^charter\.yaml needs `name`: /,
      /Add `name: …`/,
    ],
    ['field blank', 'name: " "\nstage: forming\npurpose: b\n', '1:7 required-field-missing', /needs `name`/, /Add/],
    ['field null', 'name: ~\nstage: forming\npurpose: b\n', '1:7 required-field-missing', /needs `name`/, /Add/],
    [
      'missing and misspelt',
      'nam: a\nstage: forming\npurpose: b\n',
      '1:1 required-field-missing',
      /needs `name`; “nam” looks like it/,
      /Rename “nam” to “name”/,
    ],
    [
      'missing and called otherwise',
      'name: a\nstage: forming\nmission: b\n',
      '3:1 required-field-missing',
      /“mission” looks like it/,
      /to “purpose”/,
    ],
    [
      'missing in an entry',
      `${start}needs:\n  - evidence: a\n`,
      '5:5 required-field-missing',
      /This entry of `needs` needs `need`/,
      /Add/,
    ],
    [
      'missing in the only entry',
      `${start}needs: {evidence: a}\n`,
      '4:1 required-field-missing',
      /needs `need`/,
      /Add/,
    ],
    [
      'misspelt in an entry',
      `${start}platform:\n  - {nam: Chat}\n`,
      '5:6 required-field-missing',
      /“nam” looks like it/,
      /Rename/,
    ],
    ['blank entry', `${start}needs:\n  - a\n  -\n`, '6:3 required-field-missing', /entry is blank/, /delete its dash/],
    ['missing list', 'practice_roles: []\n', '1:1 required-field-missing', /needs `roles`/, /Add/, 'roles'],
    [
      'other word',
      'name: a\nstage: actve\npurpose: b\n',
      '2:8 unknown-choice',
      /^stage: “actve” is not one of active, proposed,/,
      /Write active/,
    ],
    [
      'far word',
      'name: a\nstage: zzz\npurpose: b\n',
      '2:8 unknown-choice',
      /not one of proposed, forming,/,
      /Pick one/,
    ],
    [
      'other word in a list',
      `${start}platform:\n  - {name: a, for: [talk, tlak]}\n`,
      '5:27 unknown-choice',
      /^for: “tlak” is not one of talk,/,
      /Write talk/,
    ],
    [
      'other word, shortened',
      `name: a\nstage: ${'x '.repeat(99)}\npurpose: b\n`,
      '2:8 unknown-choice',
      /^stage: “(x ){29}x…” is/,
      /Pick/,
    ],
    [
      'neither yes nor no',
      `${start}membership:\n  voluntary: maybe\n`,
      '5:14 unknown-choice',
      /neither yes nor no/,
      /yes or no/,
    ],
    ['no interval', `${start}review:\n  every: sometimes\n`, '5:10 unknown-choice', /does not say how often/, /weekly/],
    [
      'no date',
      `${start}launch:\n  date: 2026-02-30\n`,
      '5:9 dates-out-of-order',
      /“2026-02-30” is not/,
      /year-month-day/,
    ],
    [
      'no date nor quarter',
      `${start}objectives:\n  - {statement: a, due: 2026-Q5}\n`,
      '5:25 dates-out-of-order',
      /neither a date nor a quarter/,
      /2026-Q1/,
    ],
    [
      'no number',
      `${start}membership:\n  launch_minimum: five\n`,
      '5:19 wrong-type',
      /“five” is not a whole number of people/,
      /digits only/,
    ],
    [
      'no time',
      `${start}rhythm:\n  activities:\n    - {name: a, time: 25:00}\n`,
      '6:23 wrong-type',
      /not a time of day/,
      /14:00/,
    ],
    [
      'no time so late',
      `${start}rhythm:\n  activities:\n    - {name: a, time: 24:30}\n`,
      '6:23 wrong-type',
      /not a time of day/,
      /14:00/,
    ],
    ['no zone', `${start}timezone: CET\n`, '4:11 wrong-type', /not the name of one time zone/, /Europe\/Berlin/],
    ['no id', `${start}id: My Guild\n`, '4:5 wrong-type', /cannot be an id/, /hyphens/],
    [
      'text for a group',
      `${start}scope: here\n`,
      '4:8 wrong-type',
      /`scope` is a group of fields; here stands a text \(“here”\)/,
      /group/,
    ],
    ['list for a group', `${start}scope: [a]\n`, '4:1 wrong-type', /here stands a list/, /group/],
    [
      'list for a text',
      `${start}vision: [a]\n`,
      '4:1 wrong-type',
      /`vision` is one text; here stands a list/,
      /one text/,
    ],
    [
      'group for a list',
      `${start}scope:\n  in: {a: b}\n`,
      '5:3 wrong-type',
      /`in` is one text; the colon after “a” makes a group/,
      /in quotes/,
    ],
    [
      'groups for texts',
      `${start}scope:\n  in: [{a: b, c: d}]\n`,
      '5:8 wrong-type',
      /An entry of `in` is one text; here stands a group/,
      /one text/,
    ],
    [
      'name too long',
      `${start}glossary: {${'x'.repeat(201)}: a}\n`,
      '4:12 wrong-type',
      /too long for a name/,
      /Shorten/,
    ],
    [
      'group for a word',
      'name: a\nstage: {a: b}\npurpose: b\n',
      '2:1 wrong-type',
      /`stage` is one word; the colon after “a” makes/,
      /in quotes/,
    ],
    ['list in a list', `${start}needs:\n  - [a]\n`, '5:6 wrong-type', /An entry of `needs` is a group/, /group/],
    ['list for the file', '- a\n', '1:1 wrong-type', /The file is a group of fields; here stands a list/, /group/],
    ['text for the file', 'hello\n', '1:1 wrong-type', /The file is a group of fields/, /group/],
    [
      'text too long',
      `${start}vision: ${'x'.repeat(10_001)}\n`,
      '4:9 wrong-type',
      /longer than 10000 characters/,
      /Shorten/,
    ],
    [
      'list too long',
      `${start}scope:\n  in:\n${'    - a\n'.repeat(2001)}`,
      '5:3 wrong-type',
      /longer than 2000 entries/,
      /Shorten/,
    ],
    [
      'newer format',
      `schema: cop/v2\nstage: odd\nfoo: 1\n`,
      '1:9 newer-format',
      /written for cop\/v2; this cop knows v1/,
      /newer version/,
    ],
    ['other format', `schema: yes\n${start}`, '1:9 newer-format', /“yes” is not a format/, /cop\/v1/],
    [
      'format of the wrong shape',
      `schema: {a: b}\n${start}`,
      '1:1 newer-format',
      /What stands here is not a format/,
      /cop\/v1/,
    ],
    ['format of a list', 'schema: [cop/v1]\nmembers: []\n', '1:1 newer-format', /not a format/, /cop\/v1/, 'members'],
  ])('%s', (_, text, place, message, fix, kind) => {
    const file = read(text, kind);
    expect(places(file)).toEqual([place]);
    expect(file.issues[0]!.message).toMatch(message);
    expect(file.issues[0]!.fix).toMatch(fix);
    expect(file.value).toBeUndefined();
  });
});

describe('only reports a field', () => {
  test.each<[name: string, text: string, place: string, message: RegExp, fix: RegExp, meant?: string]>([
    [
      'unknown',
      `${start}qqq: 1\n`,
      '4:1 unknown-field',
      /^“qqq” is not a field here\.$/,
      /Delete it, or keep it as your own with “x-qqq”/,
    ],
    ['misspelt', `${start}vison: a\n`, '4:1 unknown-field', /Did you mean “vision”/, /Rename it to “vision”/, 'vision'],
    [
      'called otherwise',
      `${start}goals: [a]\n`,
      '4:1 unknown-field',
      /Did you mean “objectives”/,
      /Rename/,
      'objectives',
    ],
    [
      'in other letters',
      `${start}Time-Zone: Europe/Berlin\n`,
      '4:1 unknown-field',
      /Did you mean “timezone”/,
      /Rename/,
      'timezone',
    ],
    [
      'written already',
      `${start}vision: a\nvison: b\n`,
      '5:1 unknown-field',
      /Did you mean “vision”/,
      /Merge it into “vision”/,
    ],
    [
      'in a group',
      `${start}launch:\n  dat: 2026-01-01\n`,
      '5:3 unknown-field',
      /Did you mean “date”/,
      /Rename/,
      'launch.date',
    ],
    [
      'in a list',
      `${start}needs:\n  - {need: a, daed: 2026-01-01}\n`,
      '5:15 unknown-field',
      /“dated”/,
      /Rename/,
      'needs.0.dated',
    ],
    ['in the only entry', `${start}objectives: {statement: a, foo: 1}\n`, '4:28 unknown-field', /“foo”/, /Delete/],
    [
      'of a long name',
      `${start}${'y'.repeat(99)}: 1\n`,
      '4:1 unknown-field',
      /^“y{40}…” is/,
      /begin its name with “x-”/,
    ],
    ['of no name', `${start}"": 1\n`, '4:1 unknown-field', /^“” is not a field/, /Delete/],
  ])('%s', (_, text, place, message, fix, meant) => {
    const file = read(text);
    expect(places(file)).toEqual([place]);
    expect(file.issues[0]!.message).toMatch(message);
    expect(file.issues[0]!.fix).toMatch(fix);
    expect(file.issues[0]!.meant?.join('.')).toBe(meant);
    expect(file.value).toMatchObject({ name: 'Guild' });
  });
});

describe('is fine', () => {
  test.each<[name: string, text: string, value: unknown, kind?: KindName]>([
    ['three lines', start, { name: 'Guild', objectives: [], scope: { in: [], out: [] } }],
    ['format named', `schema: cop/v1\n$schema: https://example.org/x.json\n${start}`, { name: 'Guild' }],
    ['format blank', `schema:\n${start}`, { name: 'Guild' }],
    ['own fields', `${start}x-own: {a: [b]}\nnotes: [a, b]\nlaunch: {x-own: 1, notes: a}\n`, { name: 'Guild' }],
    [
      'choice in other letters',
      'name: a\nstage: FORMING\npurpose: b\nmembership: {joining: Invite-Only}\n',
      { stage: 'forming', membership: { joining: 'invite' } },
    ],
    ['choice by another name', 'name: a\nstage: Self Sustaining\npurpose: b\n', { stage: 'sustaining' }],
    [
      'yes, no, true, false',
      `${start}membership: {voluntary: YES, use_four_questions: False}\n`,
      { membership: { voluntary: true, use_four_questions: false } },
    ],
    ['blank fields', `${start}vision:\nscope:\nneeds: ~\nlaunch: {date: ""}\n`, { needs: [], launch: { agenda: [] } }],
    ['text for a list', `${start}scope: {in: one}\n`, { scope: { in: ['one'] } }],
    [
      'text for an entry',
      `${start}objectives: [one, {statement: two}]\n`,
      { objectives: [{ statement: 'one' }, { statement: 'two' }] },
    ],
    ['text for the only entry', 'roles: manager\n', { roles: [{ kind: 'manager', holder: [] }] }, 'roles'],
    ['entry for a list', `${start}objectives: {statement: one}\n`, { objectives: [{ statement: 'one' }] }],
    [
      'dates and quarters',
      `${start}objectives:\n  - {statement: a, due: 2026-Q1}\n`,
      { objectives: [{ due: { text: '2026-Q1', end: '2026-03-31' } }] },
    ],
  ])('%s', (_, text, value, kind) => {
    const file = read(text, kind);
    expect(file.issues).toEqual([]);
    expect(file.value).toMatchObject(value as object);
  });
});

test('what cannot be parsed has no issues of its own', () => {
  const file = read('schema: cop/v9\nname: [\n');
  expect([file.issues, file.value]).toEqual([[], undefined]);
});

test('one misspelt and one unknown field are two issues, a misspelt missing one is one', () => {
  const file = read(`${start}objectives:\n  - statment: a\n    foo: 1\nvison: b\n`);
  expect(places(file)).toEqual(['5:5 required-field-missing', '6:5 unknown-field', '7:1 unknown-field']);
});

const many = Array.from({ length: 150 }, (_, index) => `u${index}: 1\n`).join('');

test('any number of unknown fields leaves the rest readable, and a hundred are enough to hear about', () => {
  const file = read(`${start}${many}launch: {date: 2026-01-01, ${many.replaceAll('\n', ', ')}}\n`);
  expect(file.value).toMatchObject({ launch: { date: '2026-01-01' } });
  expect(file.issues).toHaveLength(100);
});

test('a reason why the file is broken is never lost among them', () => {
  const file = read(`${start}${many}launch: {date: soon}\n`);
  expect(file.value).toBeUndefined();
  expect(places(file)[0]).toBe('154:16 dates-out-of-order');
  expect(file.issues).toHaveLength(100);
});
