import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import type { LightName } from '../../src/core/measures/light.ts';
import { type Lights, lights } from '../../src/core/measures/lights.ts';
import { showRatio } from '../../src/core/measures/ratio.ts';
import { isChartered } from '../../src/core/model.ts';
import { addDays } from '../../src/core/words/dates.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);

interface Files {
  readonly charter?: string;
  readonly log?: string;
  readonly members?: string;
  readonly roles?: string;
  readonly skills?: string;
}

/** The lights of an active community with these files; keys of its charter come first. */
function lightsOf({ charter = '', ...files }: Files, on = today): Lights {
  const stage = /^stage:/m.test(charter) ? '' : 'stage: active\n';
  const texts = { charter: `name: Guild\n${stage}purpose: Learn.\n${charter}`, ...files };
  const sources = Object.entries(texts).map(([kind, text]) => ({ file: `communities/one/${kind}.yaml`, text }));
  const [community] = compile(sources).communities;
  if (!community || !isChartered(community)) throw new Error(JSON.stringify(compile(sources).files[0]?.issues));
  return lights(community, on);
}

/** Colour, what it lacks, and what to do, in one line. */
function said(found: Lights, name: LightName): string {
  const { colour, unlit, action } = found[name];
  return [colour, unlit, action].filter((part) => part !== undefined).join(' ');
}

const every = (interval: string) => `rhythm:\n  activities: [{id: clinic, name: Clinic, every: ${interval}}]\n`;
const event = (date: string, more = '') => `  - {date: ${date}, activity: clinic${more}}\n`;
const events = (...lines: readonly string[]) => `events:\n${lines.join('')}`;

describe('rhythm', () => {
  test.each([
    ['weekly', 10, 'green'],
    ['weekly', 11, 'amber set-next-date'],
    ['weekly', 21, 'amber set-next-date'],
    ['weekly', 22, 'red hold-or-slow'],
    ['fortnightly', 0, 'green'],
    ['fortnightly', 21, 'green'],
    ['fortnightly', 22, 'amber set-next-date'],
    ['fortnightly', 35, 'amber set-next-date'],
    ['fortnightly', 36, 'red hold-or-slow'],
    ['quarterly', 136, 'green'],
    ['quarterly', 137, 'amber set-next-date'],
    ['quarterly', 189, 'amber set-next-date'],
    ['quarterly', 190, 'red hold-or-slow'],
  ])('%s, last held %i days ago: %s', (interval, days, expected) => {
    expect(said(lightsOf({ charter: every(interval), log: events(event(ago(days))) }), 'rhythm')).toBe(expected);
  });

  test('days inside a break do not count', () => {
    const charter = `${every('fortnightly')}  breaks: [{from: 2026-07-20, to: 2026-08-20}]\n`;
    const colour = (days: number) => lightsOf({ charter, log: events(event(ago(days))) }).rhythm.colour;
    expect([colour(53), colour(54), colour(67), colour(68)]).toEqual(['green', 'amber', 'amber', 'red']);
  });

  test('of two activities the one that is furthest behind', () => {
    const charter =
      'rhythm:\n  activities: [{id: clinic, name: Clinic, every: weekly}, {id: fair, name: Fair, every: quarterly}]\n';
    const furthest = (clinic: number, fair: number) => {
      const log = `${events(event(ago(clinic)))}  - {date: ${ago(fair)}, activity: fair}\n`;
      const { colour, data } = lightsOf({ charter, log }).rhythm;
      return [colour, data?.activity.name, showRatio(data!.ratio)];
    };
    expect(furthest(8, 140)).toEqual(['amber', 'Fair', '20/13']);
    expect(furthest(11, 140)).toEqual(['amber', 'Clinic', '11/7']);
    // Missed is worse than late, whatever the share of the interval.
    expect(furthest(21, 190)).toEqual(['red', 'Fair', '190/91']);
  });

  test.each([
    ['no interval', { charter: every('on demand'), log: events(event(ago(1))) }, 'grey no-rhythm set-rhythm'],
    ['no event', { charter: every('weekly'), log: events() }, 'grey no-events log-events'],
    ['no log', { charter: every('weekly') }, 'grey no-events log-events'],
    ['a log that cannot be read', { charter: every('weekly'), log: 'events: [' }, 'grey unreadable mend-files'],
    ['what lies ahead', { charter: every('weekly'), log: events(event(ago(-1))) }, 'grey no-events log-events'],
  ])('%s', (_, files, expected) => {
    expect(said(lightsOf(files), 'rhythm')).toBe(expected);
  });
});

/** One event a week with so many people, the newest today. */
const came = (...people: readonly (number | string)[]) =>
  events(...people.map((count, index) => event(ago(7 * (people.length - 1 - index)), `, attended: ${count}`)));

describe('attendance', () => {
  test.each([
    ['0.90', [10, 10, 10, 9, 9, 9], 'green'],
    ['just under', [10, 10, 10, 9, 9, 8], 'amber ask-members'],
    ['0.63', [10, 10, 10, 6, 6, 7], 'amber ask-members'],
    ['just over 0.60', [100, 100, 100, 60, 60, 61], 'amber ask-members'],
    ['0.60', [10, 10, 10, 6, 6, 6], 'red ask-who-stayed-away'],
    ['7 ÷ 12', [12, 11, 13, 8, 7, 6], 'red ask-who-stayed-away'],
    ['nobody any more', [1, 1, 1, 0, 0, 0], 'red ask-who-stayed-away'],
    ['five events', [10, 10, 9, 9, 1], 'grey too-few-events log-attendance'],
    ['more than before', [5, 5, 5, 9, 9, 9], 'green'],
    ['nobody before', [0, 0, 0, 0, 1, 0], 'green'],
    ['nobody at all', [0, 0, 0, 0, 0, 0], 'grey nobody-came'],
  ])('%s', (_, people, expected) => {
    expect(said(lightsOf({ charter: every('weekly'), log: came(...people) }), 'attendance')).toBe(expected);
  });
});

test('attendance of two activities: the one that fell most', () => {
  const charter =
    'rhythm:\n  activities: [{id: clinic, name: Clinic, every: weekly}, {id: fair, name: Fair, every: weekly}]\n';
  const found = (clinic: readonly number[], fair: readonly number[]) => {
    const log =
      came(...clinic) +
      came(...fair)
        .replace('events:\n', '')
        .replaceAll('clinic', 'fair');
    const { colour, data } = lightsOf({ charter, log }).attendance;
    return [colour, data?.activity.name];
  };
  const [steady, falling] = [
    [9, 9, 9, 9, 9, 9],
    [9, 9, 9, 7, 7, 7],
  ] as const;
  expect(found(steady, falling)).toEqual(['amber', 'Fair']);
  expect(found(falling, steady)).toEqual(['amber', 'Clinic']);
});

/** So many members m0, m1 …, all named at events they come to. */
const crowd = (count: number, more: (index: number) => string = () => '') =>
  `members:\n${Array.from({ length: count }, (_, index) => `  - {id: m${index}, name: Member ${index}${more(index)}}\n`).join('')}`;

/** Four events: the first members come to half of them, the next to one, and somebody from outside to all. */
function visits(active: number, once: number): string {
  const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `m${from + index}`);
  const lists = [[...names(active), ...names(once, active)], names(active), [], []];
  return events(...lists.map((list, index) => event(ago(index), `, attended: [${['guest', ...list].join(', ')}]`)));
}

describe('participation', () => {
  test.each([
    ['25 % and 50 %', 5, 5, 'green'],
    ['20 % and 50 %', 4, 6, 'amber invite-quiet-members'],
    ['25 % and 45 %', 5, 4, 'amber invite-quiet-members'],
    ['15 % and 30 %', 3, 3, 'amber invite-quiet-members'],
    ['15 % and 15 %', 3, 0, 'amber invite-quiet-members'],
    ['10 % and 30 %', 2, 4, 'amber invite-quiet-members'],
    ['10 % and 25 %', 2, 3, 'red invite-quiet-members'],
    ['nobody', 0, 0, 'red invite-quiet-members'],
  ])('%s of 20 members', (_, active, once, expected) => {
    expect(said(lightsOf({ members: crowd(20), log: visits(active, once) }), 'participation')).toBe(expected);
  });

  test.each([
    ['15 members', 15, visits(5, 5), 'green'],
    ['14 members', 14, visits(5, 5), 'grey too-few-members'],
    ['three events', 20, visits(5, 5).replace(/.*\n$/, ''), 'grey too-few-events log-attendance'],
    ['counts instead of names', 20, came(5, 5, 5, 5), 'grey no-names log-names'],
  ])('%s', (_, members, log, expected) => {
    const found = lightsOf({ members: crowd(members), log });
    expect(said(found, 'participation')).toBe(expected);
    expect(found.participation.data?.members).toBe(members);
  });

  test('without a list of members, the number in the charter', () => {
    const found = lightsOf({ charter: 'membership: {members_count: 30}\n', log: visits(5, 5) });
    expect([said(found, 'participation'), found.participation.data]).toEqual([
      'grey no-members list-members',
      { members: 30 },
    ]);
    expect(lightsOf({ members: 'members: [' }).participation.unlit).toBe('unreadable');
  });

  test('supporters are not members', () => {
    const members = crowd(16, (index) => (index > 13 ? ', type: supporter' : ''));
    expect(said(lightsOf({ members, log: visits(5, 5) }), 'participation')).toBe('grey too-few-members');
  });
});

describe('leadership', () => {
  const held = (...names: readonly string[]) =>
    `roles:\n${names.map((name) => `  - {kind: core, holder: ${name}}\n`).join('')}`;
  const launched = (days: number) => `launch: {date: ${ago(days)}}\n`;
  /** Six events, led by these, in turn. */
  const led = (...names: readonly string[]) =>
    events(...Array.from({ length: 6 }, (_, index) => event(ago(index), `, led_by: ${names[index % names.length]}`)));
  const old = launched(200);

  test.each([
    ['three organisers who take turns', held('Ana', 'Ben', 'Chen'), led('Ana', 'Ben', 'Chen'), 'green'],
    ['three, and one leads half', held('Ana', 'Ben', 'Chen'), led('Ana', 'Ben'), 'amber share-leading'],
    ['three, and one leads a third', held('Ana', 'Ben', 'Chen'), led('Ana', 'Ben', 'Dia'), 'green'],
    [
      'three, and five events',
      held('Ana', 'Ben', 'Chen'),
      led('Ana', 'Ben', 'Chen').replace(/.*\n$/, ''),
      'amber log-leads',
    ],
    ['three who do not say who leads', held('Ana', 'Ben', 'Chen'), undefined, 'amber log-leads'],
    ['two', held('Ana', 'Ben'), led('Ana', 'Ben', 'Chen'), 'amber grow-core-group'],
    ['one with a deputy', 'roles: [{kind: manager, holder: Ana, deputy: Ben}]\n', undefined, 'amber grow-core-group'],
    ['one', held('Ana'), led('Ana', 'Ben', 'Chen'), 'red find-deputy'],
    ['one who is named twice', held('Ana', 'Ana'), undefined, 'red find-deputy'],
    ['nobody', 'roles: [{kind: sponsor, holder: Maria}]\n', undefined, 'red name-organisers'],
    ['roles that cannot be read', 'roles: [', undefined, 'grey unreadable mend-files'],
    ['no roles', undefined, undefined, 'grey no-roles name-organisers'],
  ])('%s', (_, roles, log, expected) => {
    const files = { charter: old, ...(roles !== undefined && { roles }), ...(log !== undefined && { log }) };
    expect(said(lightsOf(files), 'leadership')).toBe(expected);
  });

  test.each([
    [119, 'grey too-early'],
    [120, 'red find-deputy'],
  ])('%i days after the launch', (days, expected) => {
    expect(said(lightsOf({ charter: launched(days), roles: held('Ana') }), 'leadership')).toBe(expected);
  });

  test('nobody knows when it began', () => {
    expect(said(lightsOf({ roles: held('Ana') }), 'leadership')).toBe('red find-deputy');
  });
});

/** So many critical skills of which two people are wanted at level 2, the first `met` with two, rated by five of five. */
function map(skills: number, met: number, { raters = 5, date = '', importance = 'critical' } = {}): string {
  const ids = Array.from({ length: skills }, (_, index) => `s${index}`);
  const level = (skill: number, person: number) => (skill < met && person < 2 ? 2 : 1);
  const said = (person: number) => ids.map((id, index) => `${id}: ${level(index, person)}`).join(', ');
  const ratings = Array.from(
    { length: raters },
    (_, person) => `  - {member: m${person}${date}, skills: {${said(person)}}}\n`,
  );
  return `skills:\n${ids.map((id) => `  - {id: ${id}, name: Skill ${id}, importance: ${importance}, cover: {level: 2, people: 2}}\n`).join('')}ratings:\n${ratings.join('')}`;
}

describe('learning', () => {
  test.each([
    ['80 %', map(5, 4), 'green'],
    ['75 %', map(4, 3), 'amber close-gaps'],
    ['50 %', map(4, 2), 'amber close-gaps'],
    ['just under', map(5, 2), 'red close-gaps'],
    ['high skills', map(2, 0, { importance: 'high' }), 'red close-gaps'],
    ['normal skills only', map(2, 0, { importance: 'normal' }), 'grey nothing-important'],
    ['four answers', map(5, 4, { raters: 4 }), 'grey too-few-answers ask-for-ratings'],
    ['an empty map', 'skills: []\n', 'grey no-skills list-skills'],
    ['a map that cannot be read', 'skills: [', 'grey unreadable mend-files'],
  ])('%s', (_, skills, expected) => {
    expect(said(lightsOf({ members: crowd(5), skills }), 'learning')).toBe(expected);
  });

  test('no map, or opted out', () => {
    expect(said(lightsOf({ members: crowd(5) }), 'learning')).toBe('grey no-skills list-skills');
    const charter = 'skills: not-used, because we are ten\n';
    expect(said(lightsOf({ charter, members: crowd(5), skills: map(5, 0) }), 'learning')).toBe('grey not-used');
  });

  test('what is wanted of nobody does not count', () => {
    const skills = (met: number) => map(2, met).replace(/(Skill s1.*) cover: .*\n/, '$1 cover: {people: 0}}\n');
    const found = (met: number) => said(lightsOf({ members: crowd(5), skills: skills(met) }), 'learning');
    expect([found(0), found(1)]).toEqual(['red close-gaps', 'green']);
  });
});

describe('value', () => {
  const story = (date: string, cycle = 'applied') => `stories:\n  - {date: ${date}, cycle: ${cycle}, what: Used it}\n`;
  const old = `launch: {date: ${ago(700)}}\n`;
  test.each([
    ['180 days ago', story(ago(180)), 'green'],
    ['181 days ago', story(ago(181)), 'amber collect-story'],
    ['365 days ago', story(ago(365), 'transformative'), 'amber collect-story'],
    ['366 days ago', story(ago(366)), 'red collect-story'],
    ['only learned', story(ago(1), 'potential'), 'red collect-story'],
    ['tomorrow', story(ago(-1)), 'red collect-story'],
    ['nothing', 'stories: []\n', 'red collect-story'],
    ['without a date', 'stories: [{cycle: realised, what: Used it}]\n', 'grey undated date-stories'],
    ['a log that cannot be read', 'stories: [', 'grey unreadable mend-files'],
  ])('%s', (_, log, expected) => {
    expect(said(lightsOf({ charter: old, log }), 'value')).toBe(expected);
  });

  test.each([
    [182, 'grey too-early'],
    [183, 'red collect-story'],
  ])('nothing %i days after the launch', (days, expected) => {
    expect(said(lightsOf({ charter: `launch: {date: ${ago(days)}}\n` }), 'value')).toBe(expected);
  });

  test('a reading of an indicator that shows value is evidence, another is not', () => {
    const charter = `${old}indicators: [{id: late, name: Late reports, cycle: realised}, {id: members, name: Members, cycle: immediate}]\n`;
    const read = (indicator: string, value = ', value: 2') =>
      said(lightsOf({ charter, log: `readings: [{date: ${ago(9)}, indicator: ${indicator}${value}}]\n` }), 'value');
    expect([read('late'), read('members'), read('late', ''), read('nobody')]).toEqual([
      'green',
      'red collect-story',
      'red collect-story',
      'red collect-story',
    ]);
  });

  test('nobody knows when it began', () => {
    expect(said(lightsOf({}), 'value')).toBe('grey no-start');
  });
});

describe('all grey', () => {
  const log = came(10, 10, 10, 1, 1, 1);
  const reds = (charter: string) => {
    const found = lightsOf({ charter: `${every('weekly')}${charter}`, log, roles: 'roles: [manager]\n' }, '2027-06-01');
    const { since, ...all } = found;
    return [...new Set(Object.values(all).map(({ name }) => said(found, name)))];
  };
  test.each([
    ['paused', 'paused: {from: 2027-01-01}\n', ['grey paused']],
    ['not launched', 'launch: {date: 2027-06-02}\n', ['grey not-launched']],
    ['forming, no date', 'stage: forming\n', ['grey not-launched']],
    ['proposed', 'stage: proposed\n', ['grey not-launched']],
    [
      'forming, and the date passed without a meeting',
      'stage: forming\nlaunch: {date: 2027-01-01}\n',
      ['grey not-launched'],
    ],
    ['over', 'stage: retired\nlaunch: {date: 2026-01-01}\n', ['grey retired']],
  ])('%s', (_, charter, expected) => {
    expect(reds(charter)).toEqual(expected);
  });

  test.each([
    ['forming on paper, but launched', 'stage: forming\nlaunch: {date: 2026-08-01}\n'],
    ['forming on paper, and the launch is the last meeting', `stage: forming\nlaunch: {date: ${today}}\n`],
    ['on the day of the launch', 'launch: {date: 2027-06-01}\n'],
    ['after a pause', 'paused: {from: 2027-01-01, until: 2027-05-31}\n'],
    ['transforming', 'stage: transforming\n'],
  ])('not %s', (_, charter) => {
    expect(reds(charter)).not.toHaveLength(1);
  });
});

describe('direction', () => {
  test('since the last look back before today, or 90 counted days ago', () => {
    const since = (charter: string, log = 'events: []\n') => lightsOf({ charter, log }).since;
    expect(since('')).toEqual({ date: ago(90), isReview: false });
    expect(since('paused: {from: 2026-06-01, until: 2026-06-30}\n')).toEqual({ date: ago(120), isReview: false });
    expect(since('review: {last: 2026-03-01}\n')).toEqual({ date: '2026-03-01', isReview: true });
    const reviews = `reviews: [{date: 2026-05-05, what: health}, {date: ${today}, what: health}]\n`;
    expect(since('review: {last: 2026-03-01}\n', reviews)).toEqual({ date: '2026-05-05', isReview: true });
    expect(since('rhythm: {breaks: [{yearly: 01-01..12-31}]}\n').isReview).toBe(false);
    for (const days of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const paused = `paused: {from: ${ago(40)}, until: ${ago(41 - days)}}\n`;
      expect(since(paused).date).toBe(ago(90 + days));
    }
  });

  const review = `review: {last: ${ago(50)}}\n`;
  const trend = (before: readonly number[], now: readonly number[]) => {
    const at = (days: number, count: number) => event(ago(days), `, attended: ${count}`);
    // Six before the look back and three after it.
    const lines = [
      ...before.map((count, index) => at(100 - index, count)),
      ...now.map((count, index) => at(20 - index, count)),
    ];
    return lightsOf({ charter: `${every('monthly')}${review}`, log: events(...lines) }).attendance.direction;
  };
  test.each([
    ['another colour up', [10, 10, 10, 7, 7, 7], [7, 7, 7], 'better'],
    ['another colour down', [10, 10, 10, 9, 9, 9], [8, 8, 8], 'worse'],
    ['five points up', [20, 20, 20, 20, 20, 20], [21, 21, 21], 'same'],
    ['more', [20, 20, 20, 20, 20, 20], [21, 21, 22], 'better'],
    ['five points down', [20, 20, 20, 20, 20, 20], [19, 19, 19], 'same'],
    ['less', [20, 20, 20, 20, 20, 20], [19, 19, 18], 'worse'],
    ['growth that is slower than before', [7, 8, 7, 11, 10, 12], [12, 12, 11], 'same'],
    ['too few events then', [20, 20, 20, 20, 20], [19, 19, 18], 'unknown'],
  ])('attendance: %s', (_, before, now, expected) => {
    expect(trend(before, now)).toBe(expected);
  });

  test('participation: members who joined since were no members then', () => {
    const members = (joined: string) => crowd(40, (index) => (index > 19 ? `, joined: ${joined}` : ''));
    const log = visits(10, 0).replaceAll(/date: [\d-]+/g, `date: ${ago(60)}`);
    const found = (joined: string) => {
      const { participation } = lightsOf({ charter: review, members: members(joined), log });
      return [participation.before.data?.members, participation.data?.members, participation.direction];
    };
    expect(found(ago(70))).toEqual([40, 40, 'same']);
    expect(found(ago(40))).toEqual([20, 40, 'worse']);
  });

  test('learning: ratings given since were not there then', () => {
    const first = map(4, 2, { date: `, date: ${ago(60)}` });
    const more = `  - {member: m0, date: ${ago(10)}, skills: {s2: 2}}\n  - {member: m1, date: ${ago(10)}, skills: {s2: 2}}\n`;
    const found = (skills: string) => lightsOf({ charter: review, members: crowd(5), skills }).learning.direction;
    const on = (days: number) => found(map(4, 2, { date: `, date: ${ago(days)}` }));
    expect([found(first), found(first + more), on(50), on(49)]).toEqual(['same', 'better', 'same', 'unknown']);
  });

  test('leadership: only where all terms say when they began', () => {
    const core = (name: string, from: number) => `  - {kind: core, holder: ${name}, term: {from: ${ago(from)}}}\n`;
    const charter = `${review}launch: {date: ${ago(400)}}\n`;
    const found = (roles: string) => lightsOf({ charter, roles: `roles:\n${roles}` }).leadership.direction;
    const two = core('Ana', 300) + core('Ben', 300);
    expect([found(two), found(core('Ana', 300) + core('Ben', 10)), found(two + core('Chen', 10))]).toEqual([
      'same',
      'better',
      'better',
    ]);
    expect(found(`${two}  - {kind: events, holder: Dia}\n`)).toBe('unknown');
    expect(found('  - {kind: sponsor, holder: Maria}\n')).toBe('unknown');
    // Six meetings that name a lead, one of them since the look back: more is known, nothing has changed.
    const led = [60, 61, 62, 63, 64, 11].map((days) =>
      event(ago(days), `, led_by: ${['Ana', 'Ben', 'Chen'][days % 3]}`),
    );
    const log = (lines: readonly string[]) =>
      lightsOf({ charter, roles: `roles:\n${two}${core('Chen', 300)}`, log: events(...lines) }).leadership;
    expect([log(led).colour, log(led).before.colour, log(led).direction]).toEqual(['green', 'amber', 'unknown']);
    expect(log(led.slice(0, 5)).direction).toBe('same');
  });

  test('grey then is unknown', () => {
    const found = lightsOf({ charter: `${every('weekly')}${review}`, log: events(event(ago(3))) });
    expect([found.rhythm.colour, found.rhythm.direction]).toEqual(['green', 'unknown']);
  });
});
