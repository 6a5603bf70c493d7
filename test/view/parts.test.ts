import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { viewOf } from '../../src/core/view.ts';
import { workspace } from '../workspace.ts';

function view(sample: Sample) {
  const model = compile(workspace(sample).sources);
  return viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] });
}

describe('rhythm', () => {
  const when = (activity: string, more = 'stage: forming\n') =>
    view({ charter: `${more}rhythm: {activities: [{name: Clinic, ${activity}}]}\n` }).rhythm.activities[0]!.when;

  test.each([
    [
      'every: fortnightly, day: Tuesday, time: "14:00", starts: 2026-05-05, minutes: 60, format: hybrid, place: Room 4.12, audience: private',
      'every second Tuesday at 14:00 from 5 May 2026, 60 minutes, hybrid, Room 4.12, members only',
    ],
    ['every: weekly, day: Monday, format: online, audience: open', 'every Monday, online, open to everyone'],
    ['day: "Tuesday at 17:00 PT, or Wednesday"', 'Tuesday at 17:00 PT, or Wednesday'],
    ['every: async', 'in writing, at any time'],
    ['every: on demand, place: On the ward', 'whenever it is needed, on the ward'],
    ['starts: 2026-07-01', 'on 1 July 2026'],
    ['type: talk', ''],
  ])('%s', (activity, expected) => expect(when(activity)).toBe(expected));

  test('of an active community names the first day only where it is needed to count', () => {
    expect(when('every: weekly, day: Monday, starts: 2024-01-01', 'stage: active\n')).toBe('every Monday');
    expect(when('every: fortnightly, day: Monday, starts: 2024-01-01', 'stage: active\n')).toBe(
      'every second Monday from 1 January 2024',
    );
  });

  test('names a shared zone once, and different ones with each time', () => {
    const shared = view({
      charter: 'rhythm: {activities: [{name: A, time: "14:00"}, {name: B, time: "9:30"}]}\n',
    }).rhythm;
    expect([shared.activities[0]!.when, shared.note]).toEqual(['at 14:00', 'Times are Berlin time (Europe/Berlin).']);
    const mixed = view({
      charter: 'rhythm: {activities: [{name: A, time: "14:00"}, {name: B, time: "9:30", timezone: UTC}]}\n',
    }).rhythm;
    expect(mixed.activities.map((one) => one.when)).toEqual(['at 14:00 Berlin time (Europe/Berlin)', 'at 09:30 UTC']);
    expect(mixed.note).toBe('');
  });

  test('says when it pauses', () => {
    const { note } = view({
      charter:
        'rhythm: {activities: [Clinic], breaks: [{from: 2026-07-20, to: 2026-08-20, why: summer}, 12-20..01-06]}\npaused: {from: 2026-09-01, until: 2026-09-30, why: moving}\n',
    }).rhythm;
    expect(note).toBe(
      'We pause from 20 July to 20 August 2026 (summer) and every year from 20 December to 6 January. The community pauses from 1 September 2026 until 30 September 2026: moving.',
    );
  });
});

describe('launch', () => {
  test('runs on a clock from its start, with the names behind the roles', () => {
    const { launch } = view({});
    expect(launch.agenda.map(({ from, who }) => [from, who])).toEqual([
      ['0:00', 'Sponsor (Maria Lind)'],
      ['0:15', 'Everyone'],
      ['0:45', 'Community manager (Ada Osei)'],
    ]);
    expect([launch.length, launch.missing, launch.date]).toEqual(['60 minutes', '', 'Wednesday 15 July 2026']);
    expect(launch.chart.mermaid.slice(5).map((line) => line.replace(/^.*:/, ''))).toEqual([
      '0, 15s',
      '15, 30s',
      '45, 15s',
    ]);
    expect(launch.chart.alt).toBe('The 3 parts of the launch one after the other, 60 minutes together.');
  });

  test('runs on the time of day where its start is known', () => {
    const launch = (more: string) =>
      view({ charter: `launch: {date: 2026-04-08, place: Library, agenda: [{item: A, minutes: 10}, B]${more}}\n` })
        .launch;
    const timed = launch(', time: "17:30"');
    expect(timed.agenda.map(({ from }) => from)).toEqual(['17:30', '17:40']);
    expect([timed.date, timed.needsTime]).toEqual(['Wednesday 8 April 2026 at 17:30', false]);
    expect(timed.invitation).toBe('the launch on Wednesday 8 April 2026 at 17:30 (Berlin time), Library, 10 minutes.');
    expect(launch('').needsTime).toBe(true);
    expect(launch(', time: "23:55"').agenda[1]!.from).toBe('00:05');
  });

  test('names rooms only where its place is open', () => {
    expect(view({}).launch.rooms).toEqual(['Workshop 2']);
    expect(view({ charter: 'launch: {place: Library}\n' }).launch.rooms).toEqual([]);
  });

  test('wins members as the files say', () => {
    const tasks = (roles?: string) => view({ roles }).launch.before.steps.flatMap((step) => step.tasks);
    expect(tasks()).toContain('Count who has said yes, and ask ten people in person.');
    const own = tasks('roles: [manager]\ncitizenship: {drive: {steps: [Poster at the lifts]}}\n');
    expect(own[1]).toBe('Poster at the lifts.');
    expect(own.join()).not.toMatch(/ten people/);
  });

  test('is behind a community that meets already', () => {
    const { launch } = view({ charter: 'stage: active\nlaunch:\n' });
    expect(launch.behind).toBe('The launch is behind this community, and nothing of it is on file.');
    expect([launch.isOver, view({ charter: 'launch:\n' }).launch.behind]).toEqual([true, '']);
    const { behind, isOver } = view({ charter: 'stage: active\nlaunch: {agenda: [Hello]}\n' }).launch;
    expect([behind, isOver]).toEqual(['The launch is behind this community, and its day is not on file.', false]);
  });

  test('loses the clock after an item without minutes', () => {
    const { launch } = view({ charter: 'launch: {agenda: [{item: A, minutes: 5}, B, {item: C, minutes: 5}]}\n' });
    expect(launch.agenda.map(({ from }) => from)).toEqual(['0:00', '0:05', '']);
    expect(launch.chart.isShown).toBe(false);
    expect(launch.missing).toMatch(/^where the agenda has room for what the community is for,/);
  });

  test('counts back from its day, and keeps messages in order', () => {
    const { before } = view({}).launch;
    expect(before.steps.map(({ title, date }) => `${title}: ${date}`)).toEqual([
      '14 days before: Wednesday 1 July 2026',
      '7 days before: Wednesday 8 July 2026',
      'The day before: Tuesday 14 July 2026',
    ]);
    expect(before.messages.map(({ date, to }) => `${date}: ${to}`)).toEqual([
      'Wednesday 10 June 2026: Sponsor',
      'Saturday 20 June 2026: Line managers',
      'Wednesday 1 July 2026: Members',
    ]);
  });

  test('asks only for what its form needs', () => {
    const tasks = (launch: string, roles?: string) =>
      view({ charter: `launch: {${launch}}\n`, roles }).launch.before.steps.flatMap((step) => step.tasks);
    expect(tasks('format: online').join()).not.toMatch(/room/i);
    expect(tasks('format: in-person').join()).not.toMatch(/link/);
    expect(tasks('kind: quiet').join()).not.toMatch(/room|agenda|sponsor/);
    expect(tasks('format: hybrid', 'roles: [manager]\n').join()).not.toMatch(/sponsor/);
  });
});

describe('role cards', () => {
  test('take the words of the files, and mark the usual ones where there are none', () => {
    const [sponsor, manager] = view({}).roles.cards;
    expect(sponsor).toMatchObject({ title: 'Sponsor', names: 'Maria Lind', time: '1 hour a month' });
    expect(sponsor!.does).toEqual({ items: ['Opens doors'], isSuggestion: false });
    expect(sponsor!.decides.isSuggestion).toBe(true);
    expect(manager).toMatchObject({
      time: '3 hours a week, agreed with the line manager',
      term: 'From 2 March 2026 until 30 June 2027, nominated. Then the role is renewed or passed on.',
      help: ['Deputy: Ben Kato', 'Sponsor: Maria Lind', 'Tools: Help desk'],
    });
    expect(manager!.first[2]).toBe('Agree with Ben Kato who does what.');
  });

  test('put people of one role on one card, and say where they differ', () => {
    const { cards } = view({
      roles: `roles:
  - {kind: manager, title: Chair, holder: Ana Paz, hours_per_week: 2, term: {until: 2027-06-30}}
  - {kind: manager, title: Chair, holder: Bo Li, hours_per_week: 2}
  - {kind: manager, title: Chair, holder: Cy Ito, hours_per_week: 1}
  - {kind: adviser, title: Law desk, holder: Law desk}
`,
    }).roles;
    expect(cards.map(({ title, names }) => `${title}: ${names}`)).toEqual([
      'Chair: Ana Paz, Bo Li and Cy Ito',
      'Law desk: ',
      'Member: everyone who joins',
    ]);
    expect(cards[0]!.time).toBe('Ana Paz and Bo Li: 2 hours a week; Cy Ito: 1 hour a week');
    expect(cards[0]!.term).toBe('Ana Paz: until 30 June 2027. Then the role is renewed or passed on.');
  });
});

test.each([
  ['Named in the quarterly letter, Counts in appraisal', 'Named in the quarterly letter; counts in appraisal'],
  ['A badge, Maria Lind writes, Friday cake, HR is told', 'A badge; Maria Lind writes; Friday cake; HR is told'],
  ['thanks, Teams badge', 'Thanks; Teams badge'],
])('recognition %s', (recognition, expected) => {
  const { cards } = view({ charter: `support: {recognition: [${recognition}]}\n` }).roles;
  expect(cards.at(-1)!.recognised).toBe(expected);
});

describe('the first 90 days', () => {
  test('put steps, meetings, topics and messages in one order', () => {
    const { plan } = view({
      charter: 'launch: {date: 2026-05-26, after: [{days: 1, what: Thank you, who: manager}]}\n',
    });
    expect(plan.stretches[0]!.steps.map(({ week, when, kind, what }) => `${week} ${when}, ${kind}: ${what}`)).toEqual([
      '1 Wednesday 27 May, Step: Thank you',
      '2 Tuesday 2 June, Meeting: Repair clinic',
      '3 Wednesday 10 June, Message: Sponsor: What we need from you and when',
      '4 Tuesday 16 June, Topic: Finding the fault in ten minutes',
      '4 Tuesday 16 June, Meeting: Repair clinic',
      '4 Saturday 20 June, Message: Line managers: Four hours a month and what you get back',
    ]);
    expect(plan.checkpoints.map(({ title }) => title)).toEqual([
      'Day 30, Thursday 25 June 2026',
      'Day 60, Monday 27 July 2026',
      'Day 90, Monday 24 August 2026',
    ]);
  });

  test('name a meeting once where a step is that meeting', () => {
    const what = (after: string) =>
      view({
        charter: `launch: {date: 2026-05-26, after: [${after}]}\ncommunications:\n`,
        without: ['curriculum'],
      }).plan.stretches[0]!.steps.map((step) => step.what);
    expect(what('{days: 7, what: The first clinic}')).toEqual(['The first clinic', 'Repair clinic']);
    expect(what('{days: 21, what: The first clinic}')).toEqual(['Repair clinic', 'Repair clinic', 'The first clinic']);
    expect(what('{days: 21, what: Cake at the repair clinic}')).toEqual(['Repair clinic', 'Cake at the repair clinic']);
    expect(what('{days: 7, what: First look back}')).toEqual(['First look back', 'Repair clinic', 'Repair clinic']);
  });

  test('count days where the launch has no date', () => {
    const { plan } = view({ charter: 'launch: {after: [{days: 14, what: First clinic}, Some day]}\n' });
    const step = { week: '3', when: 'Day 14', kind: 'Step', what: 'First clinic', who: '', where: '' };
    expect(plan.stretches[0]!.steps).toEqual([step]);
    expect([plan.isDated, plan.isEmpty, plan.chart.isShown]).toEqual([false, false, false]);
  });

  test('sum up a meeting of every day', () => {
    const { plan } = view({
      charter: 'launch: {date: 2026-06-01}\nrhythm: {activities: [{name: Coffee, every: daily, starts: 2026-06-01}]}\n',
    });
    expect(plan.often).toEqual([{ what: 'Coffee', times: '91 times' }]);
  });

  test('read each indicator as often as its rhythm asks', () => {
    const { plan } = view({
      charter: 'indicators: [{name: A, every: monthly}, {name: B, every: quarterly}, C, {name: D, every: yearly}]\n',
    });
    expect(plan.checkpoints.map(({ readings }) => readings)).toEqual(['A', 'A', 'A, B and C']);
    const steps = plan.stretches.flatMap((stretch) => stretch.steps);
    const read = steps.filter(({ kind }) => kind === 'Reading').map(({ when, what }) => `${when}: ${what}`);
    const days = ['Friday 14 August', 'Friday 11 September', 'Tuesday 13 October'].map((day) => `${day}: A`);
    expect(read).toEqual([...days, 'Tuesday 13 October: B']);
    expect(
      view({ charter: 'indicators: [{name: A, every: daily}]\n' }).plan.stretches.flatMap((one) =>
        one.steps.filter(({ kind }) => kind === 'Reading'),
      ),
    ).toEqual([]);
  });
});

describe('the sponsor', () => {
  const sponsor = (charter: string, does = '[Opens the launch, Opens doors]') =>
    view({ charter, roles: `roles: [{kind: sponsor, holder: "Sir Alan Pryce (managing partner)", does: ${does}}]\n` });

  test('is told each thing once, and no launch that is over', () => {
    const promised = 'support: {sponsor_commitments: [Opens the launch, Opens the launch and the skin day]}\n';
    expect(sponsor(promised).roles.sponsor).toMatchObject({
      commitments: ['Opens the launch', 'Opens the launch and the skin day'],
      does: ['Opens doors'],
      as: 'As sponsor, Sir Alan Pryce (managing partner)',
    });
    const later = sponsor(`stage: active\n${promised}`).roles.sponsor;
    expect(later).toMatchObject({ commitments: ['Opens the launch and the skin day'], does: ['Opens doors'] });
    expect(later.asks).toHaveLength(2);
  });

  test('is named without a bracket in a bracket', () => {
    const { agenda } = sponsor('launch: {agenda: [{item: Why, who: sponsor}]}\n').launch;
    expect(agenda[0]!.who).toBe('Sponsor (Sir Alan Pryce, managing partner)');
  });
});

test('where members talk is a link only where the address is one', () => {
  const charter = `platform:
  - {name: Teams, for: [talk], address: "https://teams.example/x"}
  - {name: Chat, for: [talk, meet], address: "room 7"}
  - {name: Old list, for: [talk], retired: yes}
  - {name: Wiki, for: [keep]}
`;
  expect(view({ charter }).rhythm.talk).toEqual([
    { text: 'Teams', href: 'https://teams.example/x', plain: 'Teams (https://teams.example/x)' },
    { text: 'Chat (room 7)', href: '', plain: 'Chat (room 7)' },
  ]);
});

describe('communications', () => {
  test('name who hears nothing, and a sponsor who never speaks', () => {
    const { communications } = view({
      charter:
        'communications: {messages: [{date: 2026-07-01, to: [members], about: launch, from: manager}, {to: [leaders], text: Hello}, {to: [leaders], text: Bye}]}\n',
    });
    expect(communications.unaddressed).toBe('who tells line managers or the sponsor why this community exists');
    expect(communications.sponsorIsSilent).toBe(true);
    expect(communications.calendar[0]).toMatchObject({
      date: 'Wednesday 1 July 2026',
      to: 'Members',
      what: 'The launch',
    });
    expect(communications.undated.map(({ what }) => what)).toEqual(['Hello', 'Bye']);
  });
});

test('what fits the middle of the map is the domain, or else the name', () => {
  const label = (domain: string) => view({ charter: `domain: ${domain}\n` }).scope.map.mermaid[1];
  expect([label('Repairs'), label('Long words '.repeat(6))]).toEqual([
    '  root(("Repairs"))',
    '  root(("Repair Guild"))',
  ]);
});

test('scope is drawn only where it is short and has two sides', () => {
  const map = (scope: string) => view({ charter: `scope: {${scope}}\n` }).scope.map.isShown;
  expect(map('in: [a], out: [b]')).toBe(true);
  expect(map('in: [a]')).toBe(false);
  expect(map(`in: [${'long '.repeat(10)}], out: [b]`)).toBe(false);
  expect(map('in: [a, b, c, d, e, f, g], out: [b]')).toBe(false);
});

test('an ended community says how it ended', () => {
  const charter = 'stage: retired\nclosing: {date: 2026-03-01, reason: The work is done, archive: the wiki}\n';
  expect(view({ charter }).closing).toBe(
    'This community ended on 1 March 2026. The work is done. Its knowledge is kept here: the wiki.',
  );
  expect(view({}).closing).toBe('');
});
