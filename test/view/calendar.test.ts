import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { kitOf } from '../../src/core/kit.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { renderKit } from '../../src/core/sheets.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { viewOf } from '../../src/core/view.ts';
import { readOnce, workspace } from '../workspace.ts';

const today = '2026-06-10';

function modelOf(charter: string, more: Sample) {
  const model = compile(workspace({ charter: `launch:\nreview:\n${charter}`, ...more }).sources, '', readOnce);
  return { model, community: model.communities.find(isChartered)! };
}

const alone: Sample = { without: ['curriculum', 'config'] };

function calendar(charter: string, day = today, more = alone) {
  const { model, community } = modelOf(charter, more);
  return viewOf(model, community, { today: day, findings: [] }).calendar;
}

/** The page of a calendar without its first and last lines. */
function page(charter: string, more = alone): string {
  const { model, community } = modelOf(charter, more);
  const wants = ({ id }: { id: string }) => (id === 'calendar' ? 'named' : false);
  const kit = kitOf({ model, community }, { today, out: 'kit', wants, final: true }, []);
  const [sheet] = renderKit(kit, { templates, partials });
  return sheet!.text.replace(/^[\s\S]*?\n\n\*Stage.*\n\n/, '').replace(/\n---[\s\S]*/, '');
}

const activities = (...all: string[]) => `rhythm:\n  activities:\n${all.map((one) => `    - {${one}}\n`).join('')}`;
const days = (charter: string, day = today) =>
  calendar(charter, day).months.flatMap(({ entries }) => entries.map(({ iso, what }) => `${iso.slice(2)} ${what}`));

describe('the months', () => {
  test('are six, from that of today on', () => {
    const { months, from, to } = calendar('', '2026-10-31');
    expect(months.map(({ title }) => title)).toEqual([
      'October 2026',
      'November 2026',
      'December 2026',
      'January 2027',
      'February 2027',
      'March 2027',
    ]);
    expect([from, to]).toEqual(['October 2026', 'March 2027']);
  });

  test('hold every kind of event, by day and hour', () => {
    const charter = `${activities('name: Round, every: monthly, day: first Monday, time: "9:00"', 'name: Early, starts: 2026-07-06, time: "8:00"')}
launch: {date: 2026-07-06, after: [{days: 3, what: Thanks}, {what: Some day}]}
review: {next: 2026-07-20, who: core}
sustain: {seeds: [{what: Fair, when: 2026-07-21}, {what: Later, when: in autumn}], outside_input: [{who: the mill, what: Visit, when: 2026-07-22}]}
`;
    const more: Sample = {
      ...alone,
      without: ['config'],
      curriculum:
        'topics: [{title: Glue, scheduled: 2026-07-23, hours: 1.5}, {title: Old, scheduled: 2026-07-24, status: retired}]\n',
    };
    const { model, community } = modelOf('', { ...more, charter });
    const july = viewOf(model, community, { today, findings: [] }).calendar.months[1]!.entries;
    expect(july.map(({ date, time, what, who }) => [date, time, what, who])).toEqual([
      ['Monday 6 July', '08:00', 'Early', ''],
      ['Monday 6 July', '09:00', 'Round', ''],
      ['Monday 6 July', '', 'Launch', ''],
      ['Thursday 9 July', '', 'Thanks', ''],
      ['Monday 20 July', '', 'Review of the charter', 'Core group (Chen Liu)'],
      ['Tuesday 21 July', '', 'Fair', ''],
      ['Wednesday 22 July', '', 'Visit with the mill', ''],
      ['Thursday 23 July', '90 minutes', 'Topic: Glue', ''],
    ]);
  });

  test('have no step after the launch twice that is a meeting, and nothing twice that two lists hold', () => {
    const meeting = activities('name: Repair clinic, every: weekly, day: Monday, starts: 2026-06-29, ends: 2026-06-29');
    const launch = 'launch: {date: 2026-06-22, after: [{days: 7, what: First clinic}, {days: 8, what: Fair}]}\n';
    const { model, community } = modelOf('', {
      ...alone,
      charter: `${meeting}${launch}review:\nsustain: {seeds: [{what: fair, when: 2026-06-30}]}\n`,
    });
    const [june] = viewOf(model, community, { today, findings: [] }).calendar.months;
    expect(june!.entries.map(({ what }) => what)).toEqual(['Launch', 'Repair clinic', 'Fair']);
  });

  test('depend on the month of today and on no day', () => {
    const charter = `${activities('name: Round, every: weekly, day: Monday', 'name: Fair, every: yearly, starts: 2025-06-05')}`;
    const { months, later } = calendar(charter, '2026-06-01');
    expect(calendar(charter, '2026-06-30')).toMatchObject({ months, later });
    expect(days(charter, '2026-06-30')[0]).toBe('26-06-01 Round');
  });

  test('name the breaks that fall into them', () => {
    const breaks = `  breaks: [{from: 2026-06-20, to: 2026-07-03, why: Summer fair.}, {from: 2026-07-10}, {yearly: 12-20..01-06}]\n`;
    const charter = `${activities('name: Round, every: weekly, day: Monday')}${breaks}paused: {from: 2026-11-01, why: moving}\n`;
    expect(calendar(charter).months.map((month) => month.breaks)).toEqual([
      ['We pause from 20 June to 3 July 2026 (Summer fair).'],
      ['We pause from 20 June to 3 July 2026 (Summer fair).', 'We pause on 10 July 2026.'],
      [],
      [],
      [],
      ['We pause from 1 November 2026 on, until further notice (moving).'],
    ]);
    expect(calendar(charter, '2027-01-31').months[0]!.breaks[1]).toBe(
      'We pause from 20 December 2026 to 6 January 2027.',
    );
    expect(days(charter).filter((day) => day < '26-07-14' || day > '26-10-20')).toEqual([
      '26-06-01 Round',
      '26-06-08 Round',
      '26-06-15 Round',
      '26-07-06 Round',
      '26-07-13 Round',
      '26-10-26 Round',
    ]);
  });
});

describe('the next date', () => {
  test.each([
    ['2026-06-15', 'Monday 15 June 2026 at 09:00: Round, Hall, in person'],
    ['2026-06-16', 'Monday 22 June 2026 at 09:00: Round, Hall, in person'],
    ['2026-07-28', 'Thursday 20 May 2027: Fair'],
    ['2027-05-21', 'Saturday 20 May 2028: Fair'],
  ])('from %s on', (day, expected) => {
    const round =
      'name: Round, every: weekly, day: Monday, time: "9:00", place: Hall, format: in-person, ends: 2026-07-27';
    expect(calendar(activities(round, 'name: Fair, every: yearly, starts: 2025-05-20'), day).next).toBe(expected);
  });

  test('of nothing is nothing', () => expect(calendar(activities('name: Chat, every: async')).next).toBe(''));
});

describe('times', () => {
  const times = (...all: string[]) => {
    const { zone, months } = calendar(
      activities(...all.map((one, index) => `name: M${index}, starts: 2026-06-0${index + 1}, ${one}`)),
    );
    return [zone, ...months[0]!.entries.map(({ time }) => time)];
  };
  test('name their zone once where it is the same', () => {
    expect(
      times('time: "14:00", minutes: 45', 'time: "23:30", minutes: 90', 'time: "8:00"', 'minutes: 30', 'place: Hall'),
    ).toEqual(['Times are Berlin time (Europe/Berlin).', '14:00–14:45', '23:30–01:00', '08:00', '30 minutes', '']);
  });
  test('name it each time where there are several', () => {
    expect(times('time: "14:00", minutes: 60', 'time: "9:00", minutes: 1500, timezone: UTC', 'minutes: 30')).toEqual([
      '',
      '14:00–15:00 Berlin time (Europe/Berlin)',
      '09:00 UTC, 25 hours',
      '30 minutes',
    ]);
  });
});

describe('beside the months', () => {
  const all = calendar(
    activities(
      'name: Chat, every: async, link: "https://chat.example"',
      'name: Help, every: on demand, place: On the ward',
      'name: Visits, every: fortnightly, day: Tuesday',
      'name: Over, every: async, ends: 2026-05-31',
      'name: Stand-up, every: daily, time: "9:00"',
      'name: Fair, every: yearly, starts: 2025-03-01',
      'name: Bare',
    ),
  );
  test('stands what has no dates', () => {
    expect(all.undated.map(({ what, when, link }) => [what, when, link.href])).toEqual([
      ['Chat', 'in writing, at any time', 'https://chat.example'],
      ['Help', 'whenever it is needed, on the ward', ''],
      ['Visits', 'every second Tuesday', ''],
      ['Bare', '', ''],
    ]);
  });
  test('stands what would fill them, and what comes later', () => {
    expect(all.often.map(({ what, when }) => [what, when])).toEqual([
      ['Stand-up', 'every day at 09:00 Berlin time (Europe/Berlin)'],
    ]);
    expect(all.later).toEqual([{ date: 'Monday 1 March 2027', what: 'Fair' }]);
    expect([all.isAny, all.hasEvents]).toEqual([false, true]);
  });
});

describe('the page', () => {
  test('is a table for each month, with open events marked', () => {
    const open =
      'name: A | B, starts: 2026-06-15, time: "14:00", minutes: 60, audience: open, place: Hall, link: "https://x.example/a"';
    const text = page(
      activities(
        open,
        'name: Inside, starts: 2026-06-16, audience: private, led_by: manager',
        'name: Chat, every: async',
      ),
    );
    expect(text).toBe(`**Next, as of 10 June 2026:** Monday 15 June 2026 at 14:00: A \\| B, Hall

Times are Berlin time (Europe/Berlin).

Would you like to see these dates in your own calendar? Open the file beside this page, [calendar.ics](calendar.ics). If your calendar program can subscribe to an address, give it that of the file: it then follows every change.

![The days from June 2026 to November 2026: 1 meeting and 1 meeting open to everyone.](pictures/year-strip.svg)

## June 2026

| Day | Time | What | Where | Who | For whom |
| --- | --- | --- | --- | --- | --- |
| Monday 15 June | 14:00–15:00 | A \\| B | Hall, [join here](https://x.example/a) | – | **open to everyone** |
| Tuesday 16 June | – | Inside | – | Community manager (Ada Osei) | members only |

${['July', 'August', 'September', 'October', 'November'].map((month) => `## ${month} 2026\n\nNothing is planned for this month yet.\n\n`).join('')}## Without fixed dates

- **Chat**: in writing, at any time
`);
  });

  test('of a community without dates says so, and why', () => {
    expect(page('rhythm: {none_because: We meet on the ward}\n')).toBe(
      'There are no dates from June 2026 to November 2026. We meet on the ward.\n',
    );
  });

  test('of a community that has ended says only that', () => {
    expect(
      page(`stage: retired\nclosing: {date: 2026-05-01}\n${activities('name: Round, every: weekly, day: Monday')}`),
    ).toBe('This community ended on 1 May 2026.\n');
  });

  test('names nobody who did not agree', () => {
    const members: Sample = { ...alone, members: 'members: [{name: Dia Roy}]\n' };
    const text = page(activities('name: Coffee with Dia Roy, starts: 2026-06-15, led_by: Dia Roy'), members);
    expect(text).toContain('| Coffee with a member | – | A member |');
    expect(text).not.toContain('Roy');
  });
});
