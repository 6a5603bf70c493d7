import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { type CommunityView, viewOf } from '../../src/core/view.ts';
import { workspace } from '../workspace.ts';

function view(sample: Sample, final?: boolean): CommunityView {
  const model = compile(workspace(sample).sources);
  const community = model.communities.find(isChartered)!;
  return viewOf(model, community, { today: sample.today ?? '2026-06-01', findings: [], final });
}

const thin: Sample = {
  charter: 'name: Thin Air\nstage: proposed\npurpose: Help people breathe\n',
  files: { 'communities/thin/charter.yaml': 'name: Thin Air\nstage: proposed\npurpose: Help people breathe\n' },
};

/** Paths of everything that is no text, yes/no, list or group. */
function* strange(value: unknown, path = 'view'): Generator<string> {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || value === null) return;
  if (typeof value !== 'object') yield `${path}: ${value}`;
  // The data of a diagram are for drawing; pages print its lines.
  else for (const [key, entry] of Object.entries(value)) if (key !== 'diagram') yield* strange(entry, `${path}.${key}`);
}

describe('holds what pages can show, and nothing undefined', () => {
  test.each<[string, Sample]>([
    ['a whole workspace', {}],
    ['three lines', { ...thin, without: ['roles', 'members', 'curriculum', 'skills', 'log', 'strategy', 'config'] }],
    ['placeholders', { charter: 'name: Thin Air\nstage: forming\npurpose: TODO\nvision: TBD\nobjectives: [TODO]\n' }],
    ['blank launch', { charter: 'launch:\n  agenda: [Hello, {minutes: 5}]\n  after: [Thanks, {days: 3}]\n' }],
    ['a broken roles file', { roles: 'roles: 3\n' }],
  ])('%s', (_, sample) => {
    expect([...strange(view(sample))]).toEqual([]);
  });
});

describe('costs', () => {
  const roles = `roles:
  - {kind: sponsor, holder: Maria Lind, hours_per_month: 1}
  - {kind: manager, holder: Ada Osei, hours_per_week: 3}
  - {kind: facilitator, holder: Ben Kato, hours_per_month: 3}
  - {kind: core, holder: Chen Liu, hours_per_month: 3}
citizenship:
  drive: {goal: 20}
`;

  test('are members times their hours, and the hours of the roles', () => {
    const { costs } = view({ charter: 'support: {member_time: 4 hours a month, budget: 500 EUR per year}\n', roles });
    expect(costs.parts).toEqual([
      { what: '20 members, 4 hours each', hours: '80' },
      { what: 'Sponsor', hours: '1' },
      { what: 'Community manager, 3 hours a week', hours: '13' },
      { what: 'Facilitator', hours: '3' },
      { what: 'Core group', hours: '3' },
    ]);
    expect(costs.month).toBe('about 100 hours a month');
    expect(costs.year).toBe('about 1,200 hours a year');
    expect(costs.memberTime).toBe('About 4 hours a month.');
  });

  test('reckon with the members there are once the community is active', () => {
    const { costs } = view({ charter: 'stage: active\nsupport: {member_time: 4 hours a month}\n', roles });
    expect(costs.parts[0]).toEqual({ what: '6 members, 4 hours each', hours: '24' });
    expect(costs.month).toBe('about 44 hours a month');
  });

  test('add money of one kind only', () => {
    const support = (training: string) => `support: {budget: 500 EUR per year, training_budget: ${training}}\n`;
    expect(view({ charter: support('1500 EUR per year') }).costs.moneyLine).toBe('2,000 EUR per year');
    expect(view({ charter: support('1500 GBP per year') }).costs.moneyLine).toBe(
      '500 EUR per year and 1,500 GBP per year',
    );
    expect(view({ charter: support('1500 EUR') }).costs.moneyTotal).toBe('');
    const none = view({ charter: 'support: {budget: "none, because the department pays for rooms"}\n' }).costs;
    expect(none.money).toEqual([{ what: 'Budget', words: 'no budget: the department pays for rooms' }]);
    expect(none.moneyLine).toBe('');
  });

  test('say what is not counted, and money in words', () => {
    const support = (time: string) => view({ charter: `support: {member_time: ${time}}\n`, roles }).costs;
    const note = support('half a day per month');
    expect(note.timeLine).toBe(
      'about 20 hours a month for the roles; members’ time is not counted (“half a day per month”)',
    );
    expect(note.memberTime).toBe('Half a day per month.');
    expect(support('{hours_per_month: 3, note: billable to the knowledge code}').memberTime).toBe(
      'About 3 hours a month (billable to the knowledge code).',
    );
    const card = view({ charter: 'support: {member_time: half a day per month}\n', roles }).roles.cards.at(-1)!;
    expect(card.time).toBe('half a day per month');
    const money = (budget: string) => view({ charter: `support: {budget: "${budget}"}\n` }).costs.moneyLine;
    expect(money('4,000 pounds a year for training and a lunch')).toBe('4,000 pounds a year for training and a lunch');
    expect(money('What the department can spare')).toBe('“What the department can spare”');
  });

  test('are unknown where nothing is agreed', () => {
    const { costs } = view({ charter: 'support:\n', roles: 'roles: [manager]\n', without: ['members'] });
    expect([costs.month, costs.year, costs.hasPeople, costs.hasMemberTime]).toEqual(['', '', false, false]);
  });
});

describe('names of people', () => {
  const members = `members:
  - {id: ada, name: Ada Osei}
  - {id: dia, name: Dia Roy}
  - {id: eva, name: Eva Blum, consent: {attendance: named}}
`;
  const roles = 'roles:\n  - {kind: manager, holder: ada}\n  - {kind: facilitator, holder: "external: Jo Field"}\n';
  const agenda = (who: string) =>
    view({ charter: `launch: {agenda: [{item: Hello, who: "${who}"}]}\n`, members, roles }).launch.agenda[0]!.who;

  test.each([
    ['manager', 'Community manager (Ada Osei)'],
    ['Community manager', 'Community manager (Ada Osei)'],
    ['facilitator', 'Facilitator (Jo Field)'],
    ['sponsor', 'Sponsor'],
    ['ada', 'Ada Osei'],
    ['eva', 'Eva Blum'],
    ['Dia Roy', 'A member'],
    ['dia', 'A member'],
    ['manager and dia', 'Community manager (Ada Osei) and a member'],
    ['external: Kim Ode', 'Kim Ode'],
    ['everyone', 'Everyone'],
    ['heads of data and finance', 'Heads of data and finance'],
  ])('%s is shown as %s', (who, expected) => {
    expect(agenda(who)).toBe(expected);
  });

  test('appear nowhere without a role or consent, not even in a sentence', () => {
    const charter = `purpose: What Dia Roy began
contact: Ada Osei
sustain: {seeds: [{what: A page by Dia Roy, who: dia}], outside_input: [{who: Dia Roy, what: Talk}]}
communications: {concerns: [{concern: Time, who: Dia Roy}], stakeholders: [{group: members, message: Hello, from: dia}]}
launch: {date: 2026-07-01, host: dia, agenda: [{item: Ask DIA ROY, who: Dia Roy}], after: [{days: 2, what: Thanks, who: dia}]}
backlog: [{what: Cake, asked_by: Dia Roy}]
`;
    const shown = JSON.stringify(view({ charter, members, roles }));
    expect(shown).not.toMatch(/(?<![a-z])dia(?! |gram)|roy/i);
    expect(shown).toContain('What a member began.');
    expect(shown).toContain('Ada Osei');
  });

  test('a contact is public', () => {
    expect(view({ charter: 'contact: Dia Roy\n', members, roles }).community.contact.text).toBe('Dia Roy');
  });
});

test('placeholders count as nothing', () => {
  const { community, strategy, roles } = view({
    charter: 'vision: TBD\ndomain: "TODO: ask Ada"\nobjectives: [TODO, Fewer faults]\n',
    roles: 'roles:\n  - {kind: sponsor, holder: TBD}\n  - {kind: manager, holder: Ada Osei}\n',
  });
  expect([community.vision, community.domain]).toEqual(['', '']);
  expect(strategy.objectives.map(({ statement }) => statement)).toEqual(['Fewer faults']);
  expect(roles.open).toEqual([{ title: 'Sponsor' }]);
  expect(roles.filled).toEqual([{ title: 'Community manager', names: 'Ada Osei' }]);
});

test.each([
  ['Ada Osei', { text: 'Ada Osei', href: '', plain: 'Ada Osei' }],
  [
    'guild@shop.example',
    { text: 'guild@shop.example', href: 'mailto:guild@shop.example', plain: 'guild@shop.example' },
  ],
  [
    'https://shop.example/guild/',
    { text: 'shop.example/guild', href: 'https://shop.example/guild/', plain: 'https://shop.example/guild/' },
  ],
  ['javascript:alert(1)', { text: 'javascript:alert(1)', href: '', plain: 'javascript:alert(1)' }],
  ['"#repair"', { text: '#repair', href: '', plain: '#repair' }],
])('contact %s', (contact, expected) => {
  expect(view({ charter: `contact: ${contact}\n` }).community.contact).toEqual(expected);
});

test('a draft is no draft when it is final', () => {
  expect([view({}).draft, view({}, true).draft]).toEqual([true, false]);
});

test('strategy leads through objectives to indicators', () => {
  const { strategy } = view({});
  expect(strategy.objectives[0]).toMatchObject({
    supports: 'Half as many goods come back twice',
    by: 'the end of December 2026',
  });
  expect(strategy.chart.alt).toBe(
    'How the aims hang together: 1 aim of the organisation, 1 objective of the community and 1 sign that will show it.',
  );
  expect(strategy.chart.diagram).toEqual({
    kind: 'flow',
    direction: 'right',
    nodes: [
      { id: 'strategy1', label: 'Half as many goods come back twice' },
      { id: 'objective2', label: 'Nineteen repairs in twenty hold for three months' },
      { id: 'sign3', label: 'Goods that come back twice' },
    ],
    links: [
      { from: 'strategy1', to: 'objective2' },
      { from: 'objective2', to: 'sign3' },
    ],
  });
  expect(strategy.indicators[0]).toEqual({
    name: 'Goods that come back twice',
    start: '12 percent',
    goal: '5 percent',
    by: 'the end of December 2026',
    origin: 'returns report',
    latest: '11 percent (29 May 2026); 12 percent at the start',
  });
});
