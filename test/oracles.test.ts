import { describe, expect, test } from 'vitest';
import { lint } from '../src/core/lint.ts';
import { rules } from '../src/core/rules/index.ts';

// A worked example, reckoned with pencil and paper; every rule it concerns runs as `cop lint --only` runs it.
const strategy = `ecosystem:
  strategy:
    objectives:
      - {id: eco-1, statement: Month-end figures are right and on time, status: live}
`;
const roles = `roles:
  - {kind: manager, holder: Ada Osei}
practice_roles:
  - {id: data-engineer, name: Data engineer}
  - {id: analyst, name: Analyst}
`;
const members = `members:
  - {id: ada, name: Ada Osei, team: Payments, practice_role: data-engineer, consent: {skills: named}}
  - {id: ben, name: Ben Kato, team: Payments, practice_role: data-engineer, consent: {skills: named}}
  - {id: chen, name: Chen Liu, team: Search, practice_role: data-engineer, consent: {skills: named}}
  - {id: dia, name: Dia Roy, team: Search, practice_role: data-engineer}
  - {id: eva, name: Eva Blum, team: Finance, practice_role: analyst}
  - {id: finn, name: Finn Mora, team: Finance, practice_role: analyst}
`;
const curriculum = `topics:
  - {id: tests-1, title: Testing a pipeline, status: planned, skills: [{skill: testing, from: 0, to: 2}]}
  - {id: tests-2, title: Tests that run every night, status: idea, skills: [{skill: testing, from: 2, to: 3}]}
`;
const map = `skills:
  - {id: pipelines, name: Pipeline design, importance: critical, supports: [eco-1], cover: {level: 3, people: 2}}
  - {id: testing, name: Data testing, importance: high, supports: [eco-1], cover: {level: 3, people: 2}}
  - {id: sql, name: SQL}
  - {id: storytelling, name: Telling a story with data, importance: low}
targets:
  data-engineer: {pipelines: 3, testing: 2, sql: 3}
  analyst: {sql: 2, storytelling: 2, testing: 1}
ratings:
`;
const answers = {
  ada: 'pipelines: {level: 4, confidence: high}, testing: 3, sql: {level: 3, confidence: high}',
  ben: 'pipelines: 2, testing: {level: 1, confidence: low}, sql: 3',
  chen: 'pipelines: {level: 3, confidence: low}, testing: 1, sql: 2',
  dia: 'pipelines: 1, sql: {level: 3, confidence: high}',
  eva: 'testing: 1, sql: 1, storytelling: {level: 3, confidence: high}',
  finn: 'testing: 0, sql: {level: 2, confidence: low}, storytelling: 1',
};
type Name = keyof typeof answers;
const everybody = Object.keys(answers) as Name[];

interface Changes {
  readonly stage?: string;
  readonly raters?: readonly Name[];
  readonly more?: Readonly<Record<string, string>>;
}

/** What these rules say about the example, as `rule line` in skills.yaml and the words. */
function found(only: readonly string[], { stage = 'active', raters = everybody, more = {} }: Changes = {}) {
  const rated = raters.map((name) => `  - {member: ${name}, skills: {${answers[name]}}}\n`).join('');
  const files = {
    'strategy.yaml': strategy,
    'communities/data/charter.yaml': `name: Data Pipelines Community\nstage: ${stage}\npurpose: Learn from each other.\n`,
    'communities/data/roles.yaml': roles,
    'communities/data/members.yaml': members,
    'communities/data/curriculum.yaml': curriculum,
    'communities/data/skills.yaml': map + rated,
    ...more,
  };
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  const { report } = lint(sources, { today: '2026-02-01', profile: 'full', only }, rules);
  return report.findings;
}

const both = ['single-expert', 'critical-gap-untaught'];
const shown = (findings: ReturnType<typeof found>) => findings.map(({ rule, range }) => `${rule} ${range.line}`);

describe('skills: one expert in two skills, one gap that nobody teaches', () => {
  test('single-expert twice, critical-gap-untaught for pipelines only', () => {
    expect(shown(found(both)).sort()).toEqual(['critical-gap-untaught 2', 'single-expert 2', 'single-expert 3']);
  });

  test('each names the one who comes next, where both agreed to be named', () => {
    expect(found(['single-expert']).map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      '“Pipeline design”: only Ada Osei is at level “practitioner” or above. Pair Ada Osei with Ben Kato, so that two can do it.',
      '“Data testing”: only Ada Osei is at level “practitioner” or above. Pair Ada Osei with Chen Liu, so that two can do it.',
    ]);
  });

  test('nobody is named where cop.yaml keeps skills anonymous, or the person did not say yes', () => {
    const kept = { 'cop.yaml': 'privacy: {skills: anonymous}\n' };
    const shy = { 'communities/data/members.yaml': members.replaceAll(', consent: {skills: named}', '') };
    for (const more of [kept, shy]) {
      const [first, second] = found(['single-expert'], { more });
      expect(`${first!.message} ${first!.fix}`).toBe(
        '“Pipeline design”: only one person is at level “practitioner” or above. Pair that person with the one who comes next, so that two can do it.',
      );
      expect(`${second!.message} ${second!.fix}`).not.toMatch(/Ada|Ben|Chen|Eva/);
    }
  });

  test('the gap in testing is there too when nobody teaches it', () => {
    const more = { 'communities/data/curriculum.yaml': 'topics: []\n' };
    expect(shown(found(['critical-gap-untaught'], { more })).sort()).toEqual([
      'critical-gap-untaught 2',
      'critical-gap-untaught 3',
    ]);
  });

  test('two raters fewer: four of six are above 60 %, and still too few', () => {
    for (const missing of [
      ['eva', 'finn'],
      ['chen', 'dia'],
      ['ada', 'ben'],
    ] as Name[][]) {
      const raters = everybody.filter((name) => !missing.includes(name));
      expect(shown(found(both, { raters }))).toEqual([]);
    }
    expect(shown(found(both, { raters: everybody.slice(0, 5) }))).toHaveLength(3);
  });

  test('five raters of nine are under 60 %', () => {
    const more = { 'communities/data/members.yaml': `${members}  - Gil Ito\n  - Hana Lee\n  - Ivo Marek\n` };
    expect(shown(found(both, { raters: everybody.slice(0, 5), more }))).toEqual([]);
    expect(shown(found(both, { more }))).toHaveLength(3);
  });

  test('silent before the community is active', () => {
    for (const stage of ['proposed', 'forming', 'retired']) expect(shown(found(both, { stage }))).toEqual([]);
  });
});
