import { describe, expect, test } from 'vitest';
import { between, said } from './worlds.ts';

const head = 'name: Data Guild\nstage: forming\npurpose: Learn together.\n';
const charter = (more: string) => ({ 'communities/a/charter.yaml': head + more });
const beside = (file: string, text: string) => ({ ...charter(''), [`communities/a/${file}`]: text });
const inCharter = (past: string, now: string) => said(charter(past), charter(now));
const inFile = (file: string) => (past: string, now: string) => said(beside(file, past), beside(file, now));

const activity = (more: string) => `rhythm:\n  activities:\n    - {name: Tuesday clinic, ${more}}\n`;
const objective = (more: string) => `objectives:\n  - {id: late, statement: No report is late, ${more}}\n`;

describe('a charter', () => {
  test.each<[was: string, is: string, words: readonly string[]]>([
    ['domain: Data\n', 'domain: All data of the house\n', ['Domain changed.']],
    ['', 'vision: Nobody waits.\n', ['Vision added.']],
    ['vision: Nobody waits.\n', '', ['Vision removed.']],
    ['kind: mixed\n', 'kind: practice\n', ['Kind now practice, was mixed.']],
    [activity('every: fortnightly'), activity('every: monthly'), ['Tuesday clinic now monthly, was fortnightly.']],
    [
      activity('every: weekly, day: Tuesday, time: "14:00"'),
      activity('every: weekly, day: Thursday, time: "15:00"'),
      ['Tuesday clinic moved to Thursday 15:00, was Tuesday 14:00.'],
    ],
    [
      activity('every: weekly, minutes: 60'),
      activity('every: monthly, minutes: 90, place: Room 4'),
      ['Tuesday clinic now monthly, was weekly; now takes 90 minutes, took 60.', 'Tuesday clinic: place added.'],
    ],
    ['', activity('every: weekly'), ['1 regular activity added: “Tuesday clinic”.']],
    [activity('every: weekly'), '', ['1 regular activity taken out: “Tuesday clinic”.']],
    [activity('every: weekly'), activity('every: weekly, ends: 2026-09-01'), ['Tuesday clinic ends on 2026-09-01.']],
    ['', 'objectives: [One, Two, Three, Four, Five]\n', ['5 objectives added: “One”, “Two”, “Three” and 2 more.']],
    [objective('status: open'), objective('status: done'), ['Objective “No report is late” reached.']],
    [objective(''), objective('status: dropped'), ['Objective “No report is late” given up.']],
    [objective(''), objective('status: open'), []],
    [
      objective('due: 2026-Q3'),
      objective('due: 2026-Q4'),
      ['Objective “No report is late”: due now 2026-Q4, was 2026-Q3.'],
    ],
    [
      'support: {member_time: 4 hours a month, budget: 2000 EUR per year}\n',
      'support: {member_time: 6 hours a month, budget: 3000 EUR per year}\n',
      ['Members now have 6 hours a month, had 4.', 'Support: budget now 3,000 EUR per year, was 2,000 EUR per year.'],
    ],
    [
      'membership: {how_to_join: Ask Ada Osei, criteria: [One]}\n',
      'membership: {how_to_join: Write to ada@example.org whenever you feel like it, criteria: [One, Two]}\n',
      ['Membership: criteria (1 added), how to join rewritten.'],
    ],
    [
      'support: {budget: 750 NZD per year, training_budget: "none, we need it elsewhere"}\n',
      'support: {budget: 900 NZD per year, training_budget: 300 NZD per year}\n',
      ['Support: budget now 900 NZD per year, was 750 NZD per year; training budget now 300 NZD per year, was none.'],
    ],
    [
      'review: {next: 2026-12-10}\n',
      'review: {next: 2027-02-10}\n',
      ['Review: next one now 2027-02-10, was 2026-12-10.'],
    ],
    [
      'indicators: [{name: Wait, unit: days, target: 2}]\n',
      'indicators: [{name: Wait, unit: days, target: 3, by: 2026-12-01}]\n',
      ['Indicator “Wait”: target now 3, was 2; due now 2026-12-01.'],
    ],
    ['recognition: 1\n', 'recognition: 2\n', []],
    ['glossary: {ETL: one}\n', 'glossary: {ETL: two, DAG: three}\n', ['Glossary: 1 entry added, 1 changed.']],
    ['notes: One\nx-own: 1\n', 'notes: Two\n', []],
    ['scope: {in: [a, b], out: [c]}\n', 'scope:\n  out: [c]\n  in:\n    - b\n    - a\n', []],
  ])('%s → %s', (was, is, words) => {
    expect(inCharter(was, is)).toEqual(words);
  });

  test('its stage and its name come first', () => {
    const now = { 'communities/a/charter.yaml': 'name: Data Circle\nstage: active\npurpose: Learn.\nkind: mixed\n' };
    expect(said(charter(''), now)).toEqual([
      'Now active, was forming.',
      'Its name is now Data Circle, was Data Guild.',
      'Purpose changed.',
      'Kind now mixed.',
    ]);
  });
});

describe('roles', () => {
  const roles = inFile('roles.yaml');
  const role = (...all: readonly string[]) => `roles: [${all.map((one) => `{${one}}`).join(', ')}]\n`;
  test.each<[was: string, is: string, words: readonly string[]]>([
    ['kind: sponsor, holder: Ada', 'kind: sponsor, holder: Ben', ['Sponsor changed: now Ben, was Ada.']],
    ['kind: sponsor, holder: Ada', 'kind: sponsor', ['Sponsor vacant, was Ada.']],
    ['kind: sponsor, holder: TBD', 'kind: sponsor, holder: Ben', ['Sponsor filled: Ben.']],
    ['kind: core, holder: [Ada, Ben]', 'kind: core, holder: [Ben, Cem]', ['Core group: Cem came in, Ada left.']],
    [
      'kind: manager, holder: Ada',
      'kind: manager, holder: Ada, hours_per_week: 3',
      ['Community manager: hours per week now 3.'],
    ],
    [
      'kind: manager, holder: Ada',
      'kind: manager, holder: Ada, title: guild lead',
      ['Community manager is called Guild lead now.'],
    ],
    [
      'kind: manager, holder: Ada, hours_per_week: 1.5, term: {until: 2026-12-16}',
      'kind: manager, holder: Ada, hours_per_week: 2, term: {until: 2027-12-16}',
      ['Community manager: hours per week now 2, was 1.5; term (end now 2027-12-16, was 2026-12-16).'],
    ],
    ['kind: member, holder: Ada', 'kind: member, holder: Ben', ['Member: other people.']],
    [
      'kind: manager, holder: a@example.org',
      'kind: manager, holder: b@example.org',
      ['Community manager changed: now an address, was an address.'],
    ],
  ])('%s → %s', (was, is, words) => {
    expect(roles(role(was), role(is))).toEqual(words);
  });

  test('an id and the name it stands for are the same person', () => {
    const members = { 'communities/a/members.yaml': 'members: [{id: ada, name: Ada Osei}]\n' };
    const past = { ...beside('roles.yaml', role('kind: manager, holder: ada')), ...members };
    const now = { ...beside('roles.yaml', role('kind: manager, holder: Ada Osei')), ...members };
    expect(said(past, now).join()).not.toContain('changed');
  });
});

describe('people who hold no role', () => {
  const members = inFile('members.yaml');
  const list = (...names: readonly string[]) => `members: [${names.map((name) => `{name: ${name}}`).join(', ')}]\n`;

  test('are counted, never named, and few are no number', () => {
    expect(members(list('Ada'), list('Ada', 'Ben Kato'))).toEqual(['Fewer than 5 people joined.']);
    expect(members(list('Ada'), list('Ada', ...'BCDEF'))).toEqual(['5 people joined.']);
    expect(members(list('Ada', 'Ben Kato'), list('Ada'))).toEqual(['Fewer than 5 people left.']);
    expect(members('members: [{name: Ada}]\n', 'members: [{name: Ada, left: 2026-05-01}]\n')).toEqual([
      'Fewer than 5 people left.',
    ]);
    expect(members('members: [{name: Ada}]\n', 'members: [{name: Ada, team: Search}]\n')).toEqual([
      'Details of members changed.',
    ]);
  });

  test('their ratings and plans are neither told nor theirs', () => {
    const skills = inFile('skills.yaml');
    const rating = (level: number) => `ratings: [{member: ada, date: 2026-05-01, skills: {sql: ${level}}}]\n`;
    expect(skills(rating(1), rating(4))).toEqual(['Some ratings changed.']);
    expect(skills('', 'plans: [{member: ada, skill: sql, goal: More}]\n').join()).not.toMatch(/ada|plan/i);
    expect(skills('skills: [SQL]\n', 'skills: [SQL, {name: Testing}]\n')).toEqual(['1 skill added: “Testing”.']);
  });

  test('do not stand in sentences about other things', () => {
    const past = beside('members.yaml', 'members: [{name: Ben Kato}]\n');
    const now = { ...past, ...charter('objectives: [Ben Kato has a deputy]\n') };
    expect(said(past, now)).toEqual(['1 objective added: “a member has a deputy”.']);
    expect(JSON.stringify(between(past, now).communities[0]!.made)).not.toContain('Ben Kato');
  });
});

test('a curriculum and a log', () => {
  const topics = inFile('curriculum.yaml');
  const topic = (more: string) => `topics: [{title: Testing, ${more}}]\n`;
  expect(topics(topic('status: planned'), topic('status: done'))).toEqual(['Topic “Testing” was held.']);
  expect(topics(topic('scheduled: 2026-03-01'), topic('scheduled: 2026-03-08'))).toEqual([
    'Topic “Testing” moved to 2026-03-08, was 2026-03-01.',
  ]);
  const log = inFile('log.yaml');
  const event = (day: number, more = '') => `  - {date: 2026-05-0${day}, activity: clinic${more}}\n`;
  expect(
    log(
      `events:\n${event(1)}${event(2)}`,
      `events:\n${event(2, ', attended: 9')}${event(3)}${event(4)}stories: [Good]\n`,
    ),
  ).toEqual([
    'In the log since: 2 meetings and 1 story.',
    'Taken out of the log: 1 meeting.',
    'Corrected in the log: 1 meeting.',
  ]);
});

test('files come, go and break', () => {
  const roles = 'roles: [sponsor]\n';
  expect(said(charter(''), beside('roles.yaml', roles))).toEqual(['New role, still open: Sponsor.']);
  expect(said(beside('roles.yaml', roles), charter(''))).toEqual(['Role taken out: Sponsor.']);
  expect(inFile('roles.yaml')(roles, 'roles: [')).toEqual([
    'roles.yaml cannot be read now; what changed in it is not known.',
  ]);
  expect(inFile('roles.yaml')('roles: [', roles)).toEqual([
    'roles.yaml can be read again; what changed in it is not known.',
  ]);
});

test('communities are new, gone, or called otherwise', () => {
  const b = { 'communities/b/charter.yaml': 'name: Testers\nstage: active\npurpose: Test.\n' };
  const sides = (past: Record<string, string>, now: Record<string, string>) =>
    between(past, now).communities.map(({ pair }) => [pair.past?.slug, pair.now?.slug]);
  expect(sides(charter(''), { ...charter(''), ...b })).toEqual([
    ['a', 'a'],
    [undefined, 'b'],
  ]);
  expect(sides({ ...charter(''), ...b }, b)).toEqual([
    ['b', 'b'],
    ['a', undefined],
  ]);
  const moved = { 'communities/guild/charter.yaml': head };
  expect(sides(charter(''), moved)).toEqual([['a', 'guild']]);
  expect(said(charter(''), moved)).toEqual(['Its short name is now guild, was a.']);
  expect(between(charter(''), moved).communities[0]).toMatchObject({ made: [], cured: [] });
});

test('the strategy of the organisation', () => {
  const strategy = (status: string) => ({
    ...charter(''),
    'strategy.yaml': `ecosystem: {strategy: {objectives: [{statement: On time, status: ${status}}]}}
products: [{name: Portal, strategy: {objectives: [{statement: Fast, status: ${status}}]}}]\n`,
  });
  expect(between(strategy('live'), strategy('done')).told.map(({ words }) => words)).toEqual([
    'Strategy objective “On time” reached.',
    'Strategy objective “Fast” reached.',
  ]);
});
