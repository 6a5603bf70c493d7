import { describe, expect, test } from 'vitest';
import { emerging } from '../../src/core/measures/emerging.ts';
import { engagedShare } from '../../src/core/measures/engaged-share.ts';
import { type Move, movement } from '../../src/core/measures/member-moves.ts';
import { organiserLoad } from '../../src/core/measures/organiser-load.ts';
import { showRatio } from '../../src/core/measures/ratio.ts';
import { reach } from '../../src/core/measures/reach.ts';
import { sponsorSeen } from '../../src/core/measures/sponsor-seen.ts';
import { supportSigns } from '../../src/core/measures/support-signs.ts';
import { attendeeSpread } from '../../src/core/measures/teams.ts';
import { addDays } from '../../src/core/words/dates.ts';
import { charteredIn, communityOf, modelOf } from './community.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);

test('reach and engaged share are parts of the members, and nothing without members', () => {
  expect(showRatio(reach([{ attended: 2 }, { attended: 0 }, { attended: 1 }])!)).toBe('2/3');
  expect(showRatio(engagedShare({ core: 2, active: 1 }, 7)!)).toBe('3/7');
  expect([reach([]), engagedShare({ core: 0, active: 0 }, 0)]).toEqual([undefined, undefined]);
});

describe('movement as a whole', () => {
  const moves = (from: Move['from'], to: Move['to'], people: number): Move[] =>
    Array.from({ length: people }, (_, index) => ({
      person: { key: `${from}${index}`, name: 'x' },
      from,
      to,
      isNamed: false,
    }));

  test('ways are told only where each of its direction is large enough', () => {
    const up = [...moves('peripheral', 'occasional', 5), ...moves('occasional', 'active', 6)];
    const down = [...moves('core', 'active', 5), ...moves('active', 'peripheral', 1)];
    expect(movement([...down, ...up], 5)).toEqual({
      more: 11,
      less: 6,
      ways: [
        { from: 'peripheral', to: 'occasional', people: 5 },
        { from: 'occasional', to: 'active', people: 6 },
      ],
    });
    expect(movement(down, 1).ways).toHaveLength(2);
    expect(movement([], 5)).toEqual({ more: 0, less: 0, ways: [] });
  });

  test('a supporter who becomes a member takes part more', () => {
    expect(movement(moves('supporter', 'peripheral', 1), 1)).toMatchObject({ more: 1, less: 0 });
  });
});

describe('already leading', () => {
  const roles = 'roles:\n  - {kind: manager, holder: ada}\n  - {kind: mentor, holder: dia}\n';
  const members = 'members: [{id: ada, name: Ada}, {id: ben, name: Ben}, {id: dia, name: Dia}, {id: eva, name: Eva}]\n';
  const charter = 'sustain: {emerging_leaders: [eva, Ben]}\n';
  const of = (led: string, days = 3) =>
    emerging(
      communityOf({ charter, roles, members, log: `events: [{date: ${ago(days)}, led_by: [${led}]}]\n` }),
      today,
    );

  test('whoever leads and is no organiser, each once', () => {
    const { leading, named } = of('ada, ben, Ben, dia, Zoe');
    expect([leading, named.map(({ person, hasLed }) => [person.name, hasLed])]).toEqual([
      3,
      [
        ['Eva', false],
        ['Ben', true],
      ],
    ]);
  });

  test('the name of a role stands for those who hold it; half a year counts', () => {
    expect([of('manager').leading, of('mentor').leading, of('ben', 180).leading, of('ben', 181).leading]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe('load per organiser', () => {
  const charter = (name: string) => `name: ${name}\nstage: active\npurpose: Learn.\nmembership: {members_count: 30}\n`;
  const loadOf = (one: string, two = 'roles: [sponsor]\n') => {
    const model = modelOf({
      'communities/one/charter.yaml': charter('One'),
      'communities/one/roles.yaml': one,
      'communities/two/charter.yaml': charter('Two'),
      'communities/two/roles.yaml': two,
    });
    return organiserLoad(charteredIn(model)[0]!, model, today);
  };
  const manager = '  - {kind: manager, holder: Ana Ruiz, hours_per_week: 3}\n';

  test.each([
    ['nobody', 'roles: [sponsor]\n', undefined],
    ['one', `roles:\n${manager}`, { organisers: 1, timed: 1, hours: 3, mean: 3 }],
    [
      'a role of two shares its hours',
      'roles:\n  - {kind: core, holder: [Ana, Ben], hours_per_week: 3}\n',
      { organisers: 2, timed: 2, hours: 3, mean: 1.5 },
    ],
    [
      'two roles of one person',
      `roles:\n${manager}  - {kind: events, holder: Ana Ruiz, hours_per_week: 1}\n`,
      { organisers: 1, timed: 1, hours: 4, mean: 4 },
    ],
    [
      'one who does not say',
      `roles:\n${manager}  - {kind: core, holder: Ben}\n`,
      { organisers: 2, timed: 1, hours: 3, mean: 3 },
    ],
    [
      'one role of two that says',
      `roles:\n${manager}  - {kind: core, holder: Ana Ruiz}\n`,
      { organisers: 1, timed: 0, hours: 0, mean: undefined },
    ],
    [
      'a sponsor carries, and is no organiser',
      `roles:\n${manager}  - {kind: sponsor, holder: Eva, hours_per_week: 9}\n`,
      { organisers: 1, timed: 1, hours: 3, mean: 3 },
    ],
  ])('%s', (_, roles, expected) => {
    if (expected === undefined) expect(loadOf(roles)).toBeUndefined();
    else expect(loadOf(roles)).toMatchObject(expected);
  });

  test('who helps elsewhere too, and members for each', () => {
    const there = loadOf(`roles:\n${manager}  - {kind: core, holder: Ben Kato}\n`, `roles:\n${manager}`)!;
    expect([there.elsewhere, showRatio(there.members!)]).toEqual([1, '15']);
    const sponsor = `roles:\n  - {kind: sponsor, holder: Ana Ruiz}\n  - {kind: core, holder: Ben Kato}\n`;
    expect(loadOf(sponsor, `roles:\n${manager}`)!.elsewhere).toBe(0);
  });
});

describe('signs of support', () => {
  const roles = 'roles: [{kind: sponsor, holder: Maria Lind}]\n';
  const events = [200, 40, 30, 20, 10].map((days) => `  - {date: ${ago(days)}}\n`).join('');
  const message = (from: string, days = 5) => `messages: [{date: ${ago(days)}, from: ${from}}]\n`;
  const log = (more: string) => `events:\n${events}${more}`;

  test.each([
    ['a message of hers', { roles, log: log(message('sponsor')) }, true],
    ['by name', { roles, log: log(message('maria lind')) }, true],
    ['somebody else', { roles, log: log(message('manager')) }, false],
    ['too long ago', { roles, log: log(message('sponsor', 181)) }, false],
    ['what lies ahead has not happened', { roles, log: log(message('sponsor', -5)) }, false],
    ['no sponsor', { roles: 'roles: [manager]\n', log: log(message('manager')) }, undefined],
    ['too little in the log', { roles, log: message('manager') }, undefined],
    [
      'a sponsor who is new',
      { roles: roles.replace('}', `, term: {from: ${ago(30)}}}`), log: log(message('manager')) },
      undefined,
    ],
    [
      'a new one who was seen',
      { roles: roles.replace('}', `, term: {from: ${ago(30)}}}`), log: log(message('sponsor')) },
      true,
    ],
    ['no log', { roles }, undefined],
  ])('sponsor seen: %s', (_, files, expected) => {
    expect(sponsorSeen(communityOf(files), today).isSeen).toBe(expected);
  });

  test.each([
    ['nothing', '', '', [false, false]],
    ['hours', 'support: {member_time: {hours_per_month: 2}}\n', '', [true, false]],
    ['no hours and no word', 'support: {member_time: {hours_per_month: 0}}\n', '', [false, false]],
    ['no hours, and why', 'support: {member_time: {hours_per_month: 0, note: Free time}}\n', '', [true, false]],
    ['a policy for all', '', 'support_offer: {time_policy: Two hours a month}\n', [true, false]],
    ['no money, and why', 'support: {budget: "none, because rooms are free"}\n', '', [false, true]],
  ])('decided: %s', (_, support, strategy, expected) => {
    const model = modelOf({
      'communities/one/charter.yaml': `name: One\nstage: active\npurpose: Learn.\n${support}`,
      ...(strategy && { 'strategy.yaml': strategy }),
    });
    const { isTimeDecided, isBudgetDecided } = supportSigns(charteredIn(model)[0]!, model, today);
    expect([isTimeDecided, isBudgetDecided]).toEqual(expected);
  });
});

test('teams of those who came: who stayed away, or is no member, does not count', () => {
  const members =
    'members: [{id: a, name: Ana, team: Web}, {id: b, name: Ben, team: Shop}, {id: c, name: Chen, team: Lab}, {id: d, name: Dia}]\n';
  const log = (count: number) =>
    `events:\n${Array.from({ length: count }, (_, index) => `  - {date: ${ago(index)}, attended: [a, Ben, d, zoe]}\n`).join('')}`;
  expect(attendeeSpread(communityOf({ members, log: log(4) }), today)).toMatchObject({
    people: 3,
    placed: 2,
    teams: 2,
  });
  expect(attendeeSpread(communityOf({ members, log: log(3) }), today)).toBeUndefined();
});
