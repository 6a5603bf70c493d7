import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { kitOf, openFindings } from '../../src/core/kit.ts';
import { isChartered } from '../../src/core/model.ts';
import { rules } from '../../src/core/rules/index.ts';
import { renderKit } from '../../src/core/sheets.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { viewOf } from '../../src/core/view.ts';
import { usual } from '../measures/worked-skills.ts';

const today = '2026-02-01';
type Files = Readonly<Record<string, string>>;
const open = { 'cop.yaml': 'privacy: {min_group: 1}\n' };
const nameless = { 'members.yaml': usual['members.yaml'].replaceAll(', consent: {skills: named}', '') };
const curriculum = `topics:
  - {id: tests-1, title: Testing a pipeline, status: planned, scheduled: 2026-03-03, skills: [{skill: testing, from: 0, to: 2}]}
  - {id: tests-2, title: Tests that run every night, skills: [{skill: testing, from: 2, to: 3}]}
`;

function modelOf(files: Files) {
  const model = compile(Object.entries({ ...usual, ...files }).map(([file, text]) => ({ file, text })));
  return { model, community: model.communities.find(isChartered)! };
}

function view(files: Files = {}) {
  const { model, community } = modelOf(files);
  return viewOf(model, community, { today, findings: [] });
}

function pages(files: Files): Map<string, string> {
  const kit = kitOf(modelOf(files), { today, out: 'kit', wants: () => 'named', final: false }, []);
  const all = renderKit(kit, { templates, partials });
  return new Map(all.map(({ file, text }) => [file.replace('kit/', ''), text]));
}

describe('the worked example, everything shown', () => {
  const { skills, skillsRanking, hiring } = view({ ...open, 'curriculum.yaml': curriculum });

  test('who needs what', () => {
    expect(skills.needs.map(({ skill, wanted, roles }) => `${skill}: ${wanted}; ${roles}`)).toEqual([
      'Pipeline design: 2 people at practitioner (3) or above; Data engineer: practitioner (3)',
      'Data testing: 2 people at practitioner (3) or above; Data engineer: working (2); Analyst: awareness (1)',
      'SQL: 1 person at practitioner (3) or above; Data engineer: practitioner (3); Analyst: working (2)',
      'Telling a story with data: 1 person at working (2) or above; Analyst: working (2)',
    ]);
  });

  test('who is where', () => {
    expect(skills.answered).toBe('All 6 members have answered.');
    expect(skills.map.sections.flatMap(({ rows }) => rows.map(({ words }) => words))).toEqual([
      'no answer: 2; awareness (1): 1; working (2): 2; expert (4): 1; nobody at none (0) or practitioner (3)',
      'no answer: 1; none (0): 2; awareness (1): 2; practitioner (3): 1; nobody at working (2) or expert (4)',
      'awareness (1): 2; working (2): 1; practitioner (3): 3; nobody at none (0) or expert (4); nobody without an answer',
      'no answer: 4; awareness (1): 1; practitioner (3): 1; nobody at none (0), working (2) or expert (4)',
    ]);
    expect(skills.coverage.map(({ there, rest, wanted }) => `${there}; ${rest}; ${wanted}`)).toEqual([
      '1 of 4; 3 are not there yet; 1 at practitioner (3) or above, 2 wanted',
      '2 of 6; 3 are not there yet and 1 has not answered; 1 at practitioner (3) or above, 2 wanted',
      '3 of 6; 3 are not there yet; 3 at practitioner (3) or above, 1 wanted',
      '1 of 2; 1 is not there yet; 1 at working (2) or above, 1 wanted',
    ]);
    expect(skills.overall).toBe(
      'Over all skills, about 40 percent of the answers are at the level that the role of the person needs.',
    );
  });

  test('what hangs on one person, what comes first', () => {
    expect(skillsRanking.singles).toEqual([
      'Data testing: only Ada Osei is at practitioner (3) or above.',
      'Pipeline design: only Ada Osei is at practitioner (3) or above.',
    ]);
    expect(skillsRanking.ranking.map(({ rank, skill, band }) => `${rank} ${skill}: ${band}`)).toEqual([
      '1 Data testing: act now',
      '2 Pipeline design: act now',
      '3 SQL: watch',
      '4 Telling a story with data: watch',
    ]);
    expect(skillsRanking.ranking[0]!.why).toBe(
      'Of high importance; a live aim of the organisation needs it; known to be there: 2 of 6 who need it; 1 at practitioner (3) or above, 2 wanted; some are not sure of their answer',
    );
  });

  test('what could be done, with names only where both agreed', () => {
    const said = skillsRanking.bands.map(({ title, skills: own }) => [
      title,
      ...own.flatMap(({ skill, doing }) => [skill, ...doing]),
    ]);
    expect(said).toEqual([
      [
        'Act now',
        'Data testing',
        'Pair the one who can do it with the one who comes next, so that two can do it.',
        'Hold a group session for 3 people that brings most of them to awareness (1), for example as a demo or discussion; Ada Osei could lead it.',
        'Bring in a guest or another community to lead it: Ada Osei would have too many duties of this kind.',
        'Practice inside will not be enough: ask for 1 person at practitioner (3) or above.',
        'In the curriculum: “Testing a pipeline” (planned, 3 March 2026) and “Tests that run every night” (an idea).',
        'Pipeline design',
        'Pair Ada Osei with Ben Kato, who comes next, so that two can do it.',
        'Hold a group session for 3 people that brings most of them to practitioner (3), for example as a workshop or peer review; Ada Osei could lead it.',
        'Nothing in the curriculum builds it yet.',
      ],
      [
        'Watch',
        'SQL',
        'Hold a group session for 3 people that brings most of them to working (2), for example as a practice session; one of those at practitioner (3) or above could lead it.',
        'Telling a story with data',
        'Practise one to one: whoever is not there yet with a member at working (2) or above, or two who learn it together.',
      ],
    ]);
    expect(skillsRanking.pairs).toEqual([]);
  });

  test('what hiring hears', () => {
    expect(hiring.short).toEqual([
      {
        skill: 'Data testing',
        level: 'practitioner (3) or above',
        people: '1 person',
        seen: '',
        inside: '“Testing a pipeline” (planned, 3 March 2026) and “Tests that run every night” (an idea)',
      },
    ]);
  });
});

describe('the worked example without names, groups of five', () => {
  const { skills, skillsRanking, hiring } = view(nameless);

  test('numbers are of all six or not there', () => {
    expect(skills.map.sections.flatMap(({ rows }) => rows.map(({ words }) => words))).toEqual([
      'any level, or no answer: 6',
      'any level, or no answer: 6',
      'awareness (1) to practitioner (3): 6; nobody at none (0) or expert (4); nobody without an answer',
      'no answer, or up to practitioner (3): 6; nobody at expert (4)',
    ]);
    expect(skills.coverage.map(({ there, wanted }) => [there, wanted])).toEqual([
      ['', 'one person at most at practitioner (3) or above, 2 wanted'],
      ['', 'one person at most at practitioner (3) or above, 2 wanted'],
      ['', 'enough at practitioner (3) or above, 1 wanted'],
      ['', 'enough at working (2) or above, 1 wanted'],
    ]);
  });

  test('what hangs on one person, in words that fit nobody as well', () => {
    expect(skillsRanking.singles).toEqual([
      'Data testing: one person at most is at practitioner (3) or above.',
      'Pipeline design: one person at most is at practitioner (3) or above.',
    ]);
    expect(skillsRanking.bands[0]!.skills[0]!.doing[0]).toBe(
      'Let the next in line work alongside whoever can do it; if nobody can yet, bring in somebody from outside.',
    );
    expect(hiring.short.map(({ people }) => people)).toEqual(['1 or 2 people']);
  });
});

test('nobody and one person of two wanted read the same on every page', () => {
  const nobody = usual['skills.yaml'].replace('testing: 3', 'testing: 2');
  const some = ['skills-report.md', 'skills-picture.md', 'hiring-note.md', 'pictures/skills-heat-map.svg'];
  const [one, none] = [pages(nameless), pages({ ...nameless, 'skills.yaml': nobody })];
  for (const page of some) expect(none.get(page), page).toBe(one.get(page));
});

test('what lint finds about a few people stays out of the pages', () => {
  const { model, community } = modelOf({ ...nameless, 'curriculum.yaml': 'topics: []\n' });
  const findings = openFindings(model, today, rules);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['single-expert', 'critical-gap-untaught']));
  const wanted = { today, out: 'kit', wants: () => true, final: false };
  const said = (files: Files) => {
    const { config } = modelOf(files).model;
    const kit = kitOf({ model: { ...model, config }, community }, wanted, findings);
    return renderKit(kit, { templates, partials })
      .map(({ text }) => text)
      .join();
  };
  expect(said({})).not.toMatch(/only one person|people are below/);
  expect(said(open)).toMatch(/only one person/);
});

test('no page and no picture names a member who has not agreed', () => {
  const all = [...pages({ ...open, ...nameless })].map(([, text]) => text).join('\n');
  expect(all).not.toMatch(/Ben|Kato|Chen|Dia Roy|Eva|Finn/);
  const agreed = [...pages(open)].map(([, text]) => text).join('\n');
  expect(agreed).toMatch(/Ben Kato/);
  expect(agreed).not.toMatch(/Chen|Dia Roy|Eva|Finn/);
  expect([...pages({ 'cop.yaml': 'privacy: {min_group: 1, skills: anonymous}\n' })].join()).not.toMatch(/Ben/);
});

describe('too little to show', () => {
  const few = { 'skills.yaml': usual['skills.yaml'].replace(/ {2}- \{member: (eva|finn).*\n/g, '') };

  test('too few answers: what is wanted, and no number of people', () => {
    const { skills, skillsRanking, hiring } = view(few);
    expect([skills.state, skillsRanking.ranking, hiring.state]).toEqual(['few', [], 'few']);
    expect(skills.needs).toHaveLength(4);
    expect(skills.answered).toMatch(/^Too few answers so far\./);
    const text = pages(few).get('skills-report.md')!;
    expect(text).not.toMatch(/[1-4] (?:of|people|person) (?!wanted|at)/);
    expect(pages(few).has('pictures/skills-heat-map.svg')).toBe(false);
  });

  test.each([
    ['', '', /There is no list of skills yet/],
    [
      'skills: not-used, because we are a reading circle\n',
      'This community does without a list of skills: we are a reading circle.',
      /we are a reading circle/,
    ],
    ['skills: not used\n', 'This community does without a list of skills.', /does without/],
  ])('%j', (line, said, on) => {
    const files = { 'skills.yaml': 'skills: []\n', 'charter.yaml': `${usual['charter.yaml']}${line}` };
    expect(view(files).skills).toMatchObject({ state: 'none', without: said });
    expect(pages(files).get('skills-picture.md')).toMatch(on);
  });
});

describe('age', () => {
  const dated = (days: readonly string[]) => {
    const names = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];
    const ratings = days
      .map((day, index) => `  - {member: ${names[index]}, date: ${day}, skills: {sql: 2}}\n`)
      .join('');
    return view({ 'skills.yaml': `${usual['skills.yaml'].split('ratings:')[0]}ratings:\n${ratings}` }).skills.age;
  };
  test.each([
    [['2026-01-20', '2026-01-20', '2026-01-21', '2026-01-21', '2026-01-21'], 'The answers are from January 2026.'],
    [
      ['2025-05-01', '2026-01-20', '2026-01-21', '2026-01-21', '2026-01-21'],
      'The answers are from May 2025 to January 2026.',
    ],
    [
      ['2024-05-01', '2024-05-01', '2024-05-01', '2026-01-21', '2026-01-21'],
      'The answers are from May 2024 to January 2026. At least half of them are more than a year old: it is time to ask again.',
    ],
    [['2026-01-20', '2026-01-20', '2026-01-21', '2026-01-21'], ''],
  ])('%j', (days, expected) => expect(dated(days)).toBe(expected));
});

test('equal priorities share a rank', () => {
  const skills = `skills: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
targets: {analyst: {a: 1, b: 1}}
ratings:
${['ada', 'ben', 'chen', 'dia', 'eva', 'finn'].map((name) => `  - {member: ${name}, skills: {a: 1, b: 1, c: 1}}\n`).join('')}`;
  const { skillsRanking } = view({ 'skills.yaml': skills });
  // Of equals, what fewer people can do stands first.
  expect(skillsRanking.ranking.map(({ rank, skill }) => `${rank} ${skill}`)).toEqual([
    '1, shared C',
    '1, shared A',
    '1, shared B',
  ]);
  expect(skillsRanking.untargeted).toBe('C');
});
