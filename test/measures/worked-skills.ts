// A worked example: six members, four skills. What follows from it was reckoned apart from this code.
export const roles = `roles:
  - {kind: manager, holder: Ada Osei}
practice_roles:
  - {id: data-engineer, name: Data engineer}
  - {id: analyst, name: Analyst}
`;
export const members = `members:
  - {id: ada, name: Ada Osei, team: Payments, practice_role: data-engineer, consent: {skills: named}}
  - {id: ben, name: Ben Kato, team: Payments, practice_role: Data engineer, consent: {skills: named}}
  - {id: chen, name: Chen Liu, team: Search, practice_role: data-engineer}
  - {id: dia, name: Dia Roy, team: Search, practice_role: data-engineer}
  - {id: eva, name: Eva Blum, team: Finance, practice_role: analyst}
  - {id: finn, name: Finn Mora, team: Finance, practice_role: analyst}
`;
export const skillsMap = `skills:
  - {id: pipelines, name: Pipeline design, importance: critical, supports: [eco-1], cover: {level: 3, people: 2}}
  - {id: testing, name: Data testing, importance: high, supports: [eco-1], cover: {level: practitioner, people: 2}}
  - {id: sql, name: SQL}
  - {id: storytelling, name: Telling a story with data, importance: low}
targets:
  data-engineer: {pipelines: 3, testing: 2, sql: 3}
  analyst: {sql: 2, storytelling: working, testing: 1}
`;
export const ratings = {
  ada: 'pipelines: {level: 4, confidence: high}, testing: 3, sql: {level: 3, confidence: high}',
  ben: 'pipelines: 2, testing: {level: 1, confidence: low}, sql: 3',
  chen: 'pipelines: {level: 3, confidence: low}, testing: 1, sql: 2',
  dia: 'pipelines: 1, sql: {level: 3, confidence: high}',
  eva: 'testing: 1, sql: 1, storytelling: {level: 3, confidence: high}',
  finn: 'testing: 0, sql: {level: 2, confidence: low}, Telling a story with data: awareness',
};
export const strategy = `ecosystem:
  strategy:
    objectives:
      - {id: eco-1, statement: Month-end figures are right and on time, status: live}
`;
export const usual = {
  'strategy.yaml': strategy,
  'charter.yaml': 'name: Data Pipelines Community\nstage: active\npurpose: Learn from each other.\n',
  'roles.yaml': roles,
  'members.yaml': members,
  'skills.yaml': skillsMap + rated(Object.entries(ratings)),
};

/** A list of ratings, one entry for each. */
export function rated(entries: readonly (readonly [member: string, skills: string, more?: string])[]): string {
  const lines = entries.map(([member, said, more = '']) => `  - {member: ${member}, ${more}skills: {${said}}}\n`);
  return `ratings:\n${lines.join('')}`;
}
