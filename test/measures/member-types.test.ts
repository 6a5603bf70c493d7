import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { leading } from '../../src/core/measures/leading.ts';
import { lights } from '../../src/core/measures/lights.ts';
import { memberMoves } from '../../src/core/measures/member-moves.ts';
import { memberTypes } from '../../src/core/measures/member-types.ts';
import { type Ratio, showRatio, toNumber } from '../../src/core/measures/ratio.ts';
import { type Chartered, isChartered } from '../../src/core/model.ts';
import { addDays } from '../../src/core/words/dates.ts';
import { log, members, roles, worked } from './worked-health.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);

function communityOf(files: Readonly<Record<string, string>>): Chartered {
  const all = { charter: 'name: Guild\nstage: active\npurpose: Learn.\n', ...files };
  const model = compile(Object.entries(all).map(([kind, text]) => ({ file: `communities/one/${kind}.yaml`, text })));
  for (const { doc, value, issues } of model.files)
    expect(value, `${doc.file}: ${JSON.stringify(issues)}`).toBeDefined();
  const [community] = model.communities;
  if (!community || !isChartered(community)) throw new Error('no charter');
  return community;
}

const shown = (value: Ratio | undefined) => (value ? showRatio(value) : '–');
const lines = (files: Readonly<Record<string, string>>, on = today) =>
  memberTypes(communityOf(files), on)!.all.map(
    ({ person, share, type, flag }) => `${person.key} ${shown(share)} ${type ?? 'unknown'}${flag ? ` ${flag}` : ''}`,
  );

describe('the worked example', () => {
  const found = memberTypes(communityOf(worked), today)!;

  test('types', () => {
    expect(lines(worked)).toEqual([
      'ada 1 core',
      'ben 3/4 core',
      'chen 1/2 active',
      'dia 3/8 occasional',
      'eva 1/8 peripheral',
      'finn 1 peripheral new',
      'han 0 peripheral quiet',
      'gus – supporter',
    ]);
  });

  test('counts and shares', () => {
    expect(found.basis).toBe('attendance');
    expect(found.members).toBe(7);
    expect(found.counts).toEqual({ core: 2, active: 1, occasional: 1, peripheral: 3, supporter: 1, unknown: 0 });
    const percent = Object.entries(found.shares!).map(([key, value]) => `${key} ${(toNumber(value) * 100).toFixed(1)}`);
    expect(percent).toEqual(['core 28.6', 'active 14.3', 'engaged 42.9', 'reach 85.7']);
    expect([found.guests, found.strangers]).toEqual([8, 1]);
    const gus = found.all.at(-1)!;
    expect([gus.attended, gus.eligible]).toEqual([2, 8]);
    expect(found.all.filter(({ isNamed }) => isNamed).map(({ person }) => person.key)).toEqual(['ada']);
  });

  test('who leads: three of eight by others than the manager, and one person leads half', () => {
    const led = leading(communityOf(worked), today);
    expect([led.events, led.byMembers, shown(led.memberShare), led.absenceFactor]).toEqual([8, 3, '3/8', 1]);
  });

  test('with seven members the light of participation is grey, and has the counts', () => {
    const { participation } = lights(communityOf(worked), today);
    expect([participation.colour, participation.unlit, participation.data?.members]).toEqual([
      'grey',
      'too-few-members',
      7,
    ]);
  });
});

/** So many weekly events, newest today; `a` comes to the first `came` of them, counted from the newest. */
function weekly(events: number, came: number, more: (index: number) => string = () => ''): string {
  const event = (index: number) =>
    `  - {date: ${ago(7 * index)}, attended: [${index < came ? 'a, ' : ''}other]${more(index)}}\n`;
  return `events:\n${Array.from({ length: events }, (_, index) => event(index)).join('')}`;
}

describe('edges', () => {
  const of = (logged: string, more = '', held = 'manager') =>
    lines({
      members: `members: [{id: a, name: Ana${more}}]\n`,
      roles: `roles: [${held}]\n`,
      log: logged,
    })[0]!.slice(2);
  const led = (index: number) => (index < 2 ? ', led_by: a' : '');
  const once = (index: number) => (index < 1 ? ', led_by: a' : '');
  const organiser = '{kind: core, holder: a}';

  test.each([
    ['half of them', weekly(10, 5), '', '1/2 active'],
    ['under half', weekly(9, 4), '', '4/9 occasional'],
    ['0.15', weekly(20, 3), '', '3/20 occasional'],
    ['under 0.15', weekly(21, 3), '', '1/7 peripheral'],
    ['none of six', weekly(6, 0), '', '0 peripheral quiet'],
    ['none of five', weekly(5, 0), '', '0 peripheral'],
    ['half, and led two', weekly(4, 2, led), '', '1/2 core'],
    ['half, and led one', weekly(4, 2, once), '', '1/2 active'],
    ['led two, but seldom came', weekly(5, 2, led), '', '2/5 occasional'],
    ['joined 60 days ago, two events since', weekly(4, 0), `, joined: ${ago(13)}`, '0 peripheral new'],
    ['three events since', weekly(4, 0), `, joined: ${ago(14)}`, '0 peripheral'],
    ['joins later', weekly(4, 0), `, joined: ${ago(-5)}`, '– peripheral new'],
    ['what was before joining does not count', weekly(8, 8), `, joined: ${ago(20)}`, '1 active'],
    ['declared, but the log tells', weekly(4, 4), ', type: peripheral', '1 active'],
    ['declared supporter', weekly(4, 4), ', type: supporter', '– supporter'],
  ])('%s', (_, logged, more, expected) => {
    expect(of(logged, more)).toBe(expected);
  });

  test.each([
    ['a quarter', weekly(4, 1), '1/4 core'],
    ['under a quarter', weekly(5, 1), '1/5 core away'],
    ['under a quarter, but leads', weekly(5, 1, once), '1/5 core'],
  ])('an organiser who came to %s', (_, logged, expected) => {
    expect(of(logged, '', organiser)).toBe(expected);
  });

  test('joined 60 or 61 days ago, and nothing named was held since but two', () => {
    const seldom = `events:\n${[70, 65, 30, 20].map((days) => `  - {date: ${ago(days)}, attended: [x]}\n`).join('')}`;
    expect(of(seldom, `, joined: ${ago(60)}`)).toBe('0 peripheral new');
    expect(of(seldom, `, joined: ${ago(61)}`)).toBe('0 peripheral');
  });

  test('no event since joining long ago: as declared, or not known', () => {
    const old = `events:\n${[100, 90, 80, 70].map((days) => `  - {date: ${ago(days)}, attended: [x]}\n`).join('')}`;
    expect(of(old, `, joined: ${ago(65)}`)).toBe('– unknown');
    expect(of(old, `, joined: ${ago(65)}, type: active`)).toBe('– active');
  });

  test.each([
    ['180 days ago', 180, '1/4 occasional'],
    ['181 days ago', 181, '0 unknown'],
  ])('the fourth event was %s', (_, days, expected) => {
    const last = `  - {date: ${ago(days)}, attended: [a]}\n`;
    expect(of(weekly(3, 0) + last)).toBe(expected);
  });
});

describe('the declared type counts', () => {
  const declared = 'members:\n  - {id: a, name: Ana, type: core}\n  - {name: Ben, type: supporter}\n  - Chen\n';
  const of = (logged: string) => {
    const found = memberTypes(communityOf({ members: declared, log: logged }), today)!;
    return [found.basis, found.missing, found.shares, ...found.all.map(({ type }) => type)];
  };
  test.each([
    ['under four events', weekly(3, 3), 'events'],
    ['with counts instead of names', weekly(5, 5).replaceAll(/attended: \[.*?\]/g, 'attended: 9'), 'names'],
    [
      'with three events that have names',
      weekly(5, 5)
        .replace(/attended: \[.*?\]/, 'attended: 9')
        .replace(/attended: \[.*?\]/, 'attended: []'),
      'names',
    ],
    ['without a log', 'events: []\n', 'events'],
  ])('%s', (_, logged, missing) => {
    expect(of(logged)).toEqual(['declared', missing, undefined, 'core', 'supporter', undefined]);
  });

  test('nothing without a list of members', () => {
    expect(memberTypes(communityOf({ log }), today)).toBeUndefined();
    expect(memberTypes(communityOf({ members: 'members: []\n', log }), today)).toBeUndefined();
  });
});

test('only supporters: no shares of nobody', () => {
  const found = memberTypes(communityOf({ members: 'members: [{name: Gus, type: supporter}]\n', log }), today)!;
  expect([found.members, found.shares]).toEqual([0, undefined]);
});

test('who left is no member, and a stranger only where they came after it', () => {
  const left = (day: string) => ({ ...worked, members: members.replace('name: Ben', `name: Ben, left: ${day}`) });
  const strangers = (day: string) => memberTypes(communityOf(left(day)), today)!.strangers;
  expect(lines(left('2026-08-31')).map((line) => line.split(' ')[0])).not.toContain('ben');
  expect([strangers('2026-08-31'), strangers('2026-08-25'), strangers('2026-08-24')]).toEqual([1, 1, 2]);
});

describe('movement', () => {
  const moved = (since: string) =>
    memberMoves(communityOf(worked), today, since)?.map(({ person, from, to }) => `${person.key} ${from} → ${to}`);
  test('who takes part in another way than on that day; who joined since has not moved', () => {
    const fell = ['dia active → occasional', 'eva occasional → peripheral'];
    expect(moved('2026-06-20')).toEqual(fell);
    expect(moved('2026-06-02')).toEqual(['ben active → core', ...fell]);
  });
  test('unknown where too little was on file', () => {
    expect(moved('2026-05-19')).toBeUndefined();
  });
});

describe('who leads', () => {
  const event = (lead: string, days: number) => `  - {date: ${ago(days)}, led_by: [${lead}]}\n`;
  const of = (held: string, ...led: readonly string[]) => {
    const logged = `events:\n${led.map((lead, index) => event(lead, index)).join('')}`;
    const { events, byMembers, memberShare, absenceFactor } = leading(communityOf({ roles: held, log: logged }), today);
    return [events, byMembers, shown(memberShare), absenceFactor];
  };
  test.each([
    ['three events are too few for a share', roles, ['x', 'ada', 'x'], [3, 2, '–', undefined]],
    ['four are enough', roles, ['x', 'ada', 'x', 'ada'], [4, 2, '1/2', undefined]],
    ['five are too few for a factor', roles, ['a', 'b', 'c', 'd', 'e'], [5, 5, '1', undefined]],
    ['three of six', roles, ['a', 'b', 'c', 'd', 'e', 'f'], [6, 6, '1', 3]],
    ['one of six is not half', roles, ['a', 'a', 'b', 'c', 'd', 'e'], [6, 6, '1', 2]],
    ['events without a lead do not count', roles, ['a', 'a', 'a', 'b', 'b', 'b', '', ''], [6, 6, '1', 1]],
    ['with the manager is by a member too', roles, ['"ada", b', 'ada', 'manager', 'b'], [4, 2, '1/2', undefined]],
    ['two who lead together', roles, ['"a", b', 'a', 'a', 'b', 'c', 'd'], [6, 6, '1', 1]],
    ['nobody is manager', 'roles: [manager]\n', ['a', 'b', 'c', 'd'], [4, undefined, '–', undefined]],
  ])('%s', (_, held, led, expected) => {
    expect(of(held, ...led)).toEqual(expected);
  });
});
