import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { developmentPlan, ownersCalled } from '../../src/core/development.ts';
import { isChartered } from '../../src/core/model.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { developmentViewOf } from '../../src/core/view/development.ts';
import { usual } from '../measures/worked-skills.ts';

const today = '2026-02-01';
const more = {
  'curriculum.yaml': `topics:
  - {id: tests-1, title: Testing a pipeline, status: planned, scheduled: 2026-03-03, hours: 1, skills: [{skill: testing, from: 0, to: 2}], practice: Add a check}
  - {id: tests-2, title: Nightly tests, requires: [tests-1], skills: [{skill: testing, to: 3}]}
  - {title: Old tests, status: done, skills: [{skill: testing, to: 3}]}
  - {title: Tables, skills: [{skill: sql, to: 1}]}
paths:
  - {title: First quarter, for: data-engineer, topics: [tests-1, tests-2]}
  - {title: For analysts, for: analyst, topics: [Tables]}
`,
};

function owner(name: string, files: Readonly<Record<string, string>> = {}) {
  const model = compile(Object.entries({ ...usual, ...more, ...files }).map(([file, text]) => ({ file, text })));
  return ownersCalled(name, model.communities.filter(isChartered), { model, today })[0]!;
}

function plan(name: string, files: Readonly<Record<string, string>> = {}) {
  const { model, community, person } = owner(name, files);
  return developmentViewOf(model, community, { person, today });
}

describe('where somebody stands', () => {
  test('by role, as said, as it counts', () => {
    expect(plan('chen').standings.map((row) => Object.values(row).join(' | '))).toEqual([
      'Data testing | working (2) | awareness (1) |  | 1 level to go',
      'Pipeline design | practitioner (3) | practitioner (3) | working (2) | you are there, but not sure of it yet',
      'SQL | practitioner (3) | working (2) |  | 1 level to go',
    ]);
    expect(plan('eva').standings.map(({ skill, left }) => `${skill}: ${left}`)).toEqual([
      'Data testing: you are there',
      'SQL: 1 level to go',
      'Telling a story with data: you are there',
    ]);
    expect(plan('dia').standings[0]).toMatchObject({ said: 'no answer yet', left: '' });
  });

  test('roles, wishes and offers', () => {
    const members = usual['members.yaml'].replace(
      'name: Ada Osei,',
      'name: Ada Osei, wants: [testing, juggling], offers: [SQL],',
    );
    const { roles, wants, offers } = plan('ada', { 'members.yaml': members });
    expect([roles, wants, offers]).toEqual(['Data engineer and Community manager', 'Data testing and juggling', 'SQL']);
  });

  test('nobody’s roles ask for anything', () => {
    const { standings, help } = plan('ada', { 'skills.yaml': 'skills: [A]\n' });
    expect([standings, help.gaps]).toEqual([[], []]);
    expect(plan('ada', { 'skills.yaml': 'skills: []\n' }).standings).toEqual([]);
  });
});

describe('what would help', () => {
  test('topics that lead further, and people who agreed to be named', () => {
    const [testing] = plan('chen').help.gaps;
    expect(testing).toEqual({
      skill: 'Data testing',
      aim: 'working (2)',
      seen: '',
      isUnsure: false,
      topics: [
        { title: 'Testing a pipeline', about: '1 hour, 3 March 2026', first: '', practice: 'Add a check.' },
        { title: 'Nightly tests', about: 'so far an idea', first: '“Testing a pipeline”', practice: '' },
      ],
      people: [
        'Help in a group session on Data testing up to awareness (1), for example as a demo or discussion; Ada Osei could lead it.',
        'Work alongside Ada Osei.',
      ],
    });
    expect(plan('finn').help.gaps.find(({ skill }) => skill === 'Telling a story with data')!.people).toEqual([
      'Practise with a member at working (2) or above; Ada Osei can put you in touch.',
    ]);
  });

  test('the contact puts people in touch', () => {
    const charter = `${usual['charter.yaml']}contact: The office\n`;
    const { help } = plan('finn', { 'charter.yaml': charter });
    expect(help.gaps.at(-1)!.people).toEqual([
      'Practise with a member at working (2) or above; The office can put you in touch.',
    ]);
    expect(plan('eva', { 'charter.yaml': charter }).help.giving).toEqual([
      'Practise Telling a story with data with a member who is not there yet; The office can put you in touch.',
    ]);
  });

  test('what somebody could give, and with whom both gain', () => {
    expect(plan('ada').help.giving).toEqual([
      'Lead a group session on Data testing up to awareness (1).',
      'Let a member who is not there yet work alongside you when it is about Data testing.',
      'Lead a group session on Pipeline design up to practitioner (3).',
      'Let Ben Kato work alongside you when it is about Pipeline design.',
    ]);
    expect(plan('eva').help.pairs).toEqual(['Ben Kato: you could show Data testing, and learn SQL.']);
    expect(plan('ben').help.pairs).toEqual([]);
  });

  test('too few answers: gaps and topics, but no people', () => {
    const few = { 'skills.yaml': usual['skills.yaml'].replace(/ {2}- \{member: (eva|finn).*\n/g, '') };
    const { help, isEnough } = plan('chen', few);
    expect([isEnough, help.giving, help.pairs]).toEqual([false, [], []]);
    expect(help.gaps.map(({ skill, people }) => [skill, people])).toEqual([
      ['Data testing', []],
      ['Pipeline design', []],
      ['SQL', []],
    ]);
  });

  test('paths for the own role, and dates to come', () => {
    expect(plan('chen').paths.map(({ title }) => title)).toEqual(['First quarter']);
    expect(plan('eva').paths.map(({ title }) => title)).toEqual(['For analysts']);
    expect(plan('eva').dates).toEqual([{ day: 'Tuesday 3 March 2026', what: 'Topic: Testing a pipeline' }]);
    const rhythm =
      'rhythm: {activities: [{name: Clinic, every: weekly, starts: 2026-02-03}], breaks: [{from: 2026-02-10, to: 2026-02-20}]}\n';
    expect(plan('eva', { 'charter.yaml': usual['charter.yaml'] + rhythm }).dates.map(({ day }) => day)).toEqual([
      'Tuesday 3 February 2026',
      'Tuesday 24 February 2026',
      'Tuesday 3 March 2026',
    ]);
  });

  test('plans that stand in the file: others only by consent, whatever pages may say', () => {
    const plans = `plans:
  - {member: chen, skill: testing, from: 1, to: working, by: 2026-Q4, goal: Check my own pipeline., mentor: ada, partner: dia, through: [tests-1]}
  - {member: Chen Liu, skill: sql}
  - {member: eva, skill: sql}
`;
    const files = { 'skills.yaml': usual['skills.yaml'] + plans, 'cop.yaml': 'privacy: {skills: anonymous}\n' };
    expect(plan('chen', files).plans).toEqual([
      {
        goal: 'Check my own pipeline',
        skill: 'Data testing',
        from: 'awareness (1)',
        to: 'working',
        by: 'the end of December 2026',
        mentor: 'Ada Osei',
        partner: 'another member',
        through: '“Testing a pipeline”',
      },
      { goal: 'SQL', skill: 'SQL', from: '', to: '', by: '', mentor: '', partner: '', through: '' },
    ]);
  });
});

test('no plan names somebody who has not agreed', () => {
  const stock = { templates, partials };
  const names = {
    ada: 'Ada Osei',
    ben: 'Ben Kato',
    chen: 'Chen Liu',
    dia: 'Dia Roy',
    eva: 'Eva Blum',
    finn: 'Finn Mora',
  };
  for (const [id, name] of Object.entries(names)) {
    const { text } = developmentPlan(owner(id), stock, today);
    const others = Object.values(names).filter((other) => other !== name && !/Ada|Ben/.test(other));
    for (const other of others) expect(text.includes(other), `${name} reads ${other}`).toBe(false);
    expect(text).toContain(name);
    expect(text).not.toMatch(/undefined|NaN|\[object|\n{3}/);
  }
});
