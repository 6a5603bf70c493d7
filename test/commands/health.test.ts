import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { build } from '../../src/cli/program.ts';
import { indicators } from '../../src/core/health/indicators.ts';
import { lightCommand } from '../../src/core/health/steps.ts';
import type { CommunityHealth, HealthData, LightData } from '../../src/core/health/told.ts';
import { type LightAction, lightNames } from '../../src/core/measures/light.ts';
import { actionWords } from '../../src/core/view/light-words.ts';
import { addDays } from '../../src/core/words/dates.ts';
import { worked } from '../measures/worked-health.ts';
import { memoryIo } from '../memory-io.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);

type Files = Readonly<Record<string, string>>;

/** Files of one community in its folder. */
function filesOf(slug: string, { charter = '', ...files }: Files): Files {
  const stage = /^stage:/m.test(charter) ? '' : 'stage: active\n';
  const named = /^name:/m.test(charter) ? '' : 'name: Guild\n';
  const all = { charter: `${named}${stage}purpose: Learn.\n${charter}`, ...files };
  return Object.fromEntries(Object.entries(all).map(([kind, text]) => [`communities/${slug}/${kind}.yaml`, text]));
}

async function health(args: readonly string[], files: Files, world: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo({ today, files, ...world });
  const code = await main(['health', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

async function dataOf(files: Files, args: readonly string[] = []): Promise<HealthData & { schemaVersion: number }> {
  const { code, out, err } = await health([...args, '--format', 'json'], files);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

async function oneOf(files: Files, args: readonly string[] = []): Promise<CommunityHealth> {
  const { communities } = await dataOf(filesOf('guild', files), args);
  expect(communities).toHaveLength(1);
  return communities[0]!;
}

const lightOf = ({ lights }: CommunityHealth, name: LightData['name']) => lights.find((light) => light.name === name)!;
const numberOf = ({ indicators: all }: CommunityHealth, id: string) => all.find((one) => one.id === id)!.value;

const weekly = 'rhythm:\n  activities: [{id: clinic, name: Tuesday clinic, every: weekly}]\n';
const fortnightly = weekly.replace('weekly', 'fortnightly');
/** One clinic a week with so many people, the newest today. */
const came = (...people: readonly number[]) =>
  `events:\n${people.map((count, index) => `  - {date: ${ago(7 * (people.length - 1 - index))}, activity: clinic, attended: ${count}}\n`).join('')}`;

describe('the worked example: seven members and a supporter', () => {
  const open = { 'cop.yaml': 'privacy: {min_group: 1}\n' };

  test('in text the light of participation is grey, with the count; no share, and nobody without a role is named', async () => {
    const { code, out, err } = await health([], filesOf('guild', worked));
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('./health-worked.txt');
    expect(out).not.toMatch(/42\.9|43%|85\.7|86%|28\.6|14\.3/);
    expect(out).not.toMatch(/\b(?:Ada|Ben|Chen|Dia|Eva|Finn|Han|Gus|Zoe)\b/i);
  });

  test('nor in JSON', async () => {
    const found = await oneOf(worked);
    const participation = lightOf(found, 'participation');
    expect([participation.colour, participation.numbers]).toEqual(['grey', { members: 7 }]);
    expect(['reach', 'engaged-share'].map((id) => numberOf(found, id))).toEqual([null, null]);
    expect(found.members).toEqual({
      basis: 'attendance',
      members: 7,
      smallestGroup: 5,
      groups: [
        { from: 'core', to: 'peripheral', people: 7 },
        { from: 'unknown', to: 'unknown', people: 0 },
      ],
      supporters: null,
      guests: 8,
      quiet: null,
      moves: { more: null, less: null, ways: [] },
    });
    expect(JSON.stringify(found)).not.toMatch(/\b(?:Ada|Ben|Chen|Dia|Eva|Finn|Han|Gus|Zoe)\b|0\.4286|0\.8571/i);
  });

  test('where the settings allow small groups, their classes are counted', async () => {
    const { communities } = await dataOf({ ...filesOf('guild', worked), ...open });
    const { members } = communities[0]!;
    const counts = members!.groups.map(({ from, to, people }) => [from, to, people]);
    expect(counts).toEqual([
      ['core', 'core', 2],
      ['active', 'active', 1],
      ['occasional', 'occasional', 1],
      ['peripheral', 'peripheral', 3],
      ['unknown', 'unknown', 0],
    ]);
    expect([members!.supporters, members!.quiet]).toEqual([1, 1]);
  });

  test('who leads: 37.5 % by members, and one person leads half', async () => {
    const found = await oneOf(worked);
    expect([numberOf(found, 'member-led-share'), numberOf(found, 'absence-factor')]).toEqual([0.375, 1]);
    expect(numberOf(found, 'already-leading')).toBe(2);
  });

  test('three times as many like them: 42.9 % engaged and 85.7 % reached', async () => {
    const copies = ['', '-2', '-3'];
    const again = (text: string, form: RegExp) =>
      copies.map((copy) => text.replace(/^members:\n/, '').replaceAll(form, `$1${copy}$2`)).join('');
    const members = `members:\n${again(worked.members, /(id: \w+)(,)/g).replaceAll(/name: (\w+)/g, (_, name) => `name: ${name}`)}`;
    const attended = (line: string) =>
      line.replace(/attended: \[(.*?)\]/, (_, who: string) => {
        const names = who.split(', ').flatMap((name) => copies.map((copy) => `${name}${copy}`));
        return `attended: [${names.join(', ')}]`;
      });
    // The copies of Ada and Ben come to half or more as well: what they do not lead makes them active.
    const log = worked.log.split('\n').map(attended).join('\n');
    const found = await oneOf({ ...worked, members, log });
    expect(found.members!.members).toBe(21);
    expect([numberOf(found, 'engaged-share'), numberOf(found, 'reach')]).toEqual([0.4286, 0.8571]);
    const participation = lightOf(found, 'participation');
    expect([participation.colour, participation.numbers]).toEqual([
      'green',
      { members: 21, reach: 0.8571, engaged: 0.4286 },
    ]);
    expect(participation.says).toContain('86% of 21 members');
  });
});

describe('boundaries', () => {
  test.each([
    ['7 ÷ 12', [12, 11, 13, 8, 7, 6], 'red', 0.5833],
    ['7.33 ÷ 12', [12, 11, 13, 8, 7, 7], 'amber', 0.6111],
    ['0.60 exactly', [10, 10, 10, 6, 6, 6], 'red', 0.6],
    ['0.90 exactly', [10, 10, 10, 9, 9, 9], 'green', 0.9],
  ])('attendance: %s', async (_, people, colour, trend) => {
    const found = await oneOf({ charter: weekly, log: came(...people) });
    const light = lightOf(found, 'attendance');
    expect([light.colour, light.numbers, numberOf(found, 'attendance-trend')]).toEqual([colour, { trend }, trend]);
  });

  test.each([
    [21, 'green', null],
    [22, 'amber', 'cop add message --to members'],
    [35, 'amber', 'cop add message --to members'],
    [36, 'red', 'cop log event clinic'],
  ])('rhythm: a fortnightly clinic last held %i days ago is %s', async (days, colour, command) => {
    const log = `events: [{date: ${ago(days)}, activity: clinic}]\n`;
    const light = lightOf(await oneOf({ charter: fortnightly, log }), 'rhythm');
    expect([light.colour, light.numbers.countedDays, light.action?.command ?? null]).toEqual([colour, days, command]);
  });

  const summer = '  breaks: [{from: 2026-07-20, to: 2026-08-20, why: summer}]\n';
  test.each([
    ['2026-06-17', '', 28, 'lively'],
    ['2026-06-18', '', 29, 'slow'],
    ['2026-08-18', '', 90, 'slow'],
    ['2026-08-19', '', 91, 'quiet'],
    ['2026-09-01', '', 104, 'quiet'],
    ['2026-09-01', summer, 72, 'slow'],
    ['2026-11-16', '', 180, 'quiet'],
    ['2026-11-17', '', 181, 'asleep'],
  ])('dormancy: last sign of life on 2026-05-20, today %s%s, %i counted days: %s', async (day, breaks, days, state) => {
    const log = 'events: [{date: 2026-05-20, activity: clinic}]\n';
    const { standing } = await oneOf({ charter: `${fortnightly}${breaks}`, log }, ['--today', day]);
    expect(standing).toMatchObject({ state, countedDays: days, lastSign: '2026-05-20', slowAfter: 28, quietAfter: 90 });
    const isStill = state === 'quiet' || state === 'asleep';
    expect(standing.action?.command ?? null).toBe(isStill ? 'cop next' : null);
  });
});

describe('the day that is compared with', () => {
  const log = came(12, 11, 13, 12, 11, 13, 8, 7, 6);
  const since = async (args: readonly string[], more = '') => {
    const found = await oneOf({ charter: `${weekly}${more}`, log }, args);
    const { direction, before } = lightOf(found, 'attendance');
    return [found.since.date, found.since.because, direction, before];
  };

  test('the last review, or 90 days ago, or the one asked for', async () => {
    expect(await since([])).toEqual([ago(90), 'usual', 'unknown', 'grey']);
    expect(await since([], `review: {last: ${ago(20)}}\n`)).toEqual([ago(20), 'review', 'worse', 'green']);
    expect(await since(['--since', ago(21)])).toEqual([ago(21), 'asked', 'worse', 'green']);
    expect(await since(['--since', ago(1)])).toEqual([ago(1), 'asked', 'worse', 'amber']);
    expect(await since(['--since', '2026-Q2'])).toEqual(['2026-06-30', 'asked', 'unknown', 'grey']);
  });

  test.each([
    ['2026-13-01', '“2026-13-01” is no day to compare with.', 'Write a date such as 2026-03-31'],
    ['1.3.2026', '“1.3.2026” is no day to compare with.', 'Write 2026-03-01 or 2026-01-03, whichever you mean.'],
    ['Q1 2026', '“Q1 2026” is no day to compare with.', 'Write 2026-Q1.'],
    ['yesterday', '“yesterday” is no day to compare with.', 'Write a date such as 2026-03-31'],
    ['', '“” is no day to compare with.', 'Write a date such as 2026-03-31'],
    ['2026-10-01', '“2026-10-01” lies in the future.', 'Give a day before today'],
    ['2026-Q3', 'The end of 2026-Q3 lies in the future.', 'Give a day before today'],
    [today, `“${today}” is today; nothing can have changed since.`, 'Give a day before today'],
  ])('--since %s is refused', async (day, message, hint) => {
    const { code, out, err } = await health(['--since', day], filesOf('guild', { charter: weekly, log }));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([`cop: ${message}`, expect.stringContaining(hint), '']);
  });
});

describe('where a community stands', () => {
  const event = `events: [{date: ${ago(3)}, activity: clinic}]\n`;
  test.each([
    ['ended', 'stage: retired\nclosing: {date: 2026-08-01}\n', 'The community ended on 1 August 2026.', null],
    ['ended', 'closing: {date: 2026-08-31}\n', 'The community ended on 31 August 2026.', null],
    ['closing', `closing: {date: ${today}}\n`, 'The community ends today.', 'cop render closing-note'],
    [
      'closing',
      'closing: {date: 2026-09-30}\n',
      'The community ends on 30 September 2026, in 29 days.',
      'cop render closing-note',
    ],
    [
      'paused',
      `paused: {from: ${today}, until: 2026-09-30}\n`,
      'This is day 1 of the break, until 30 September 2026.',
      null,
    ],
    ['paused', 'paused: {from: 2026-08-01}\n', 'This is day 32 of the break; nobody has written until when.', null],
    ['beginning', 'stage: forming\nlaunch: {date: 2026-10-01}\n', 'The launch is on 1 October 2026.', null],
    ['beginning', 'stage: proposed\n', 'It has not been launched yet, and no day is set.', null],
    ['lively', weekly, 'The last sign of life was 3 days ago, on 29 August 2026 (slow from 15 days on).', null],
  ])('%s: %s', async (state, charter, words, command) => {
    const { standing } = await oneOf({ charter, log: event });
    expect([standing.state, standing.words, standing.action?.command ?? null]).toEqual([state, words, command]);
  });

  test('not known without a log, and one reason where no light is on', async () => {
    expect((await oneOf({ charter: weekly })).standing).toMatchObject({
      state: 'unknown',
      countedDays: null,
      lastSign: null,
    });
    const { out } = await health([], filesOf('guild', { charter: 'stage: proposed\n' }));
    expect(out).toContain('None of the six lights is on. The community has not been launched yet.');
    expect(out).not.toContain('compared with');
  });
});

/** So many members, and four meetings to which the first `most` of them come, and the next `once` to one. */
function crowd(count: number, most: number, once: number): { members: string; log: string } {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `m${from + index}`);
  const members = `members:\n${names(0, count)
    .map((id) => `  - {id: ${id}, name: Person ${id}}\n`)
    .join('')}`;
  const events = [28, 21, 14, 7].map((days, index) => {
    const who = [...names(0, most), ...(index === 3 ? names(most, most + once) : [])];
    return `  - {date: ${ago(days)}, attended: [${who.join(', ')}]}\n`;
  });
  return { members, log: `events:\n${events.join('')}` };
}

describe('members', () => {
  test('small groups stand together with their neighbours, and nobody is named', async () => {
    const { out } = await health([], filesOf('guild', crowd(20, 8, 3)));
    const table = out.split('\n').filter((line) => /[█░]{10}/.test(line));
    expect(table.map((line) => line.replace(/\s{2,}/g, '  '))).toEqual([
      'Active or occasional  11  ██████░░░░',
      'At the edge  9  █████░░░░░',
    ]);
    expect(out).not.toContain('Person');
  });

  test('published numbers are told from 30 members on', async () => {
    const context = async (count: number) => (await oneOf(crowd(count, 8, 8))).context;
    expect(await context(29)).toBeNull();
    expect(await context(30)).toContain('10 to 15 per cent');
  });

  test('movement comes first, as numbers of people that are large enough', async () => {
    const before = crowd(20, 12, 0);
    // Six of them stay away from the last five meetings, one joins in.
    const later = [5, 4, 3, 2, 1].map((days) => `  - {date: ${ago(days)}, attended: [m0, m1, m2, m3, m4, m5, m19]}\n`);
    const files = { ...before, log: before.log + later.join('') };
    const { members } = await oneOf(files, ['--since', ago(6)]);
    expect(members!.moves).toEqual({
      more: null,
      less: 6,
      ways: [{ from: 'active', to: 'occasional', people: 6 }],
    });
    const { out } = await health(['--since', ago(6)], filesOf('guild', files));
    expect(out.replace(/\s+/g, ' ')).toContain(
      'How members take part Who takes part, since 26 August 2026: fewer than 5 people more than before and 6 people less than before (6 from active to occasional).',
    );
  });
});

describe('a file that cannot be read', () => {
  const files = { charter: weekly, ...worked };

  test('a broken log is no silence, and no reason to doubt who came', async () => {
    const { code, out, err } = await health(['--format', 'json'], {
      ...filesOf('guild', files),
      'communities/guild/log.yaml': 'events: [\n',
    });
    expect(code).toBe(2);
    expect(err).toContain('communities/guild/log.yaml:1:9: ');
    const [found] = (JSON.parse(out) as HealthData).communities;
    expect(found!.standing).toMatchObject({
      state: 'unknown',
      words: 'The log cannot be read.',
      action: { what: 'Repair the file that cannot be read.', command: 'cop lint' },
    });
    expect(found!.members).toBeNull();
    const told = found!.indicators.filter(({ value }) => value !== null).map(({ id }) => id);
    expect(told).toEqual([]);
    for (const { says } of found!.indicators.filter(({ id }) => !['organiser-load', 'strategy-fit'].includes(id)))
      expect(says).toBe('The file that would tell cannot be read.');
  });

  test('what two lights wait for is said once', async () => {
    const { out } = await health([], filesOf('guild', { log: worked.log }));
    expect(out.match(/Agree how often you meet/g)).toHaveLength(1);
  });
});

describe('who is growing into leading', () => {
  const members = 'members: [{id: ada, name: Ada Osei}, {id: ben, name: Ben Kato}, {id: eva, name: Eva Blum}]\n';
  const log = `events: [{date: ${ago(3)}, led_by: [ben, eva]}]\n`;
  const says = async (agreed: readonly string[], growing = '[ada, ben, eva]') => {
    const named = agreed.reduce(
      (text, id) => text.replace(`{id: ${id},`, `{id: ${id}, consent: {attendance: named},`),
      members,
    );
    const charter = `sustain: {emerging_leaders: ${growing}}\n`;
    const { indicators: all } = await oneOf({ charter, members: named, log });
    return all.find(({ id }) => id === 'already-leading')!.says;
  };

  test.each([
    ['all agreed', ['ada', 'ben', 'eva'], undefined, 'Ben Kato and Eva Blum have.'],
    ['one did not', ['eva'], undefined, 'Eva Blum and 1 other have.'],
    ['none did', [], undefined, '2 of 3 have.'],
    ['one of one', [], '[ben]', '1 of 1 has.'],
    ['none has led', ['ada'], '[ada]', 'none has yet.'],
  ])('%s', async (_, agreed, growing, ending) => {
    const start =
      '2 people without such a role have led a meeting. Of those whom the charter names as growing into it, ';
    expect(await says(agreed, growing)).toBe(`${start}${ending}`);
  });
});

test('a day before anything was on file is no comparison', async () => {
  const { out } = await health(['--since', '1999-12-31'], filesOf('guild', { charter: weekly, log: came(3, 3) }));
  expect(out.replace(/\s+/g, ' ')).toContain('too little was on file on 31 December 1999 to compare with.');
  expect(out).not.toMatch(/better|worse|about the same/);
});

test('six lights, every indicator, in one order, and nothing undefined', async () => {
  const found = await oneOf({});
  expect(found.lights.map(({ name }) => name)).toEqual([...lightNames]);
  expect(found.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  for (const one of found.indicators) {
    expect(Object.keys(one)).toEqual(['id', 'title', 'value', 'shown', 'unit', 'says', 'formula', 'needs', 'source']);
    expect([one.says, one.source]).toEqual([expect.stringMatching(/^[“\p{Lu}\d].*\.$/u), expect.stringMatching(/\.$/)]);
    expect((one.value === null) === (one.shown === null)).toBe(true);
  }
});

describe('several communities', () => {
  const files = {
    ...filesOf('b-guild', { charter: `name: B Guild\n${weekly}`, log: came(10, 10, 10, 6, 6, 6) }),
    ...filesOf('a-guild', { charter: 'name: A Guild\nstage: proposed\n' }),
    ...filesOf('c guild', {
      charter: `name: C Guild\n${weekly}`,
      log: `events: [{date: ${ago(120)}, activity: clinic}]\n`,
    }),
  };

  test('one after another, in the order of their folders, each short', async () => {
    const { code, out } = await health([], files);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('./health-several.txt');
    expect((await dataOf(files)).communities.map(({ slug }) => slug)).toEqual(['a-guild', 'b-guild', 'c guild']);
  });

  test('commands say which one they mean, quoted where it must be', async () => {
    const { communities } = await dataOf(files);
    expect(lightOf(communities[1]!, 'attendance').action!.command).toBe('cop render b-guild feedback-form');
    expect(communities[2]!.standing.action!.command).toBe('cop next "c guild"');
  });

  test('one of them by its name; another name is refused with the nearest', async () => {
    const { out } = await health(['B Guild'], files);
    expect(out.split('\n')[0]).toBe('B Guild');
    const { code, err } = await health(['b-gild'], files);
    expect([code, err]).toEqual([2, 'cop: There is no community “b-gild”.\nDid you mean “b-guild”?\n']);
  });

  test('what cannot be read is said, and the others are told', async () => {
    const broken = { ...files, 'communities/b-guild/log.yaml': 'events: [\n' };
    const { code, out, err } = await health([], broken);
    expect(code).toBe(2);
    expect(err).toMatch(/^cop: communities\/b-guild\/log\.yaml:/);
    expect(out).toContain('C Guild');
  });
});

test('every command for a light or a state is one that cop has, ready to be typed', async () => {
  const known: readonly string[] = Object.keys(commands);
  for (const action of Object.keys(actionWords) as LightAction[]) {
    const command = lightCommand(action, { slug: 'a-guild', activity: 'clinic' });
    const words = command?.split(' ').slice(1) ?? [];
    if (!known.includes(words[0]!)) continue;
    const ran: string[] = [];
    const program = await build(words, [], async ({ name }) => {
      ran.push(name);
    });
    await program.parseAsync(words, { from: 'user' });
    expect(words.slice(0, 2), command).toContain(ran[0]);
  }
});

describe('printing', () => {
  const files = filesOf('guild', { charter: weekly, log: came(12, 11, 13, 8, 7, 6) });

  test('Markdown has the same, with a spark line and commands as code', async () => {
    const { out } = await health(['--format', 'markdown'], files);
    expect(out).toContain('- ✖ **Attendance** red: act now');
    expect(out).toContain('- ▇▇█▅▅▄ Tuesday clinic: 12, 11, 13, 8, 7, 6');
    expect(out).toContain('`cop render feedback-form`');
  });

  test.each([60, 80, 120])('no line is wider than %i columns', async (width) => {
    const { out } = await health([], files, { width });
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
  });

  test('colour is never the only sign', async () => {
    const plain = (await health([], files)).out;
    const coloured = (await health(['--color'], files, { terminal: true })).out;
    expect(coloured).not.toBe(plain);
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('texts of the files are shown and never obeyed', async () => {
    const name = 'Clinic \\u001b[31m | `x` <b>';
    const hostile = filesOf('guild', {
      charter: `name: "Guild \\u001b[2J"\n${weekly.replace('Tuesday clinic', `"${name}"`)}`,
      log: came(12, 11, 13, 8, 7, 6),
    });
    for (const format of ['text', 'markdown', 'json']) {
      const { code, out } = await health(['--format', format], hostile);
      expect(code).toBe(0);
      expect(out).not.toContain('\u001b');
    }
  });
});
