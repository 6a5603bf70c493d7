import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { reciprocalPairs } from '../../src/core/measures/pairs.ts';
import { type SkillsGaps, type Standing, skills } from '../../src/core/measures/skills.ts';
import { type Advice, type Suggestions, suggestions } from '../../src/core/measures/suggestions.ts';
import { members, rated, ratings, skillsMap, usual } from './worked-skills.ts';

function community(files: Readonly<Record<string, string | undefined>> = {}) {
  const sources = Object.entries({ ...usual, ...files }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  );
  const model = compile(sources);
  for (const { doc, value, issues } of model.files)
    expect(value, `${doc.file}: ${JSON.stringify(issues)}`).toBeDefined();
  return model.communities[0]!;
}

function gapsOf(files: Readonly<Record<string, string | undefined>> = {}): SkillsGaps {
  return skills(community(files), '2026-02-01')!;
}

function suggest(files: Readonly<Record<string, string | undefined>> = {}): Suggestions {
  const found = community(files);
  return suggestions(found, skills(found, '2026-02-01')!);
}

const key = (standing: Standing | undefined) => standing?.person.key ?? 'outside';
const keys = (standings: readonly Standing[]) => standings.map(key).join(' ');

/** One line for each suggestion, as somebody would read them out. */
function lines({ gap, understudy, session, mentors, partners, bringIn, hiring }: Advice): string[] {
  const said = [
    understudy && `understudy ${key(understudy.understudy)} for ${key(understudy.holder)}`,
    session &&
      `session ${session.aim}: ${keys(session.learners)}; lead ${key(session.lead)}; helpers ${keys(session.helpers)}; ${session.formats.join(' ')}`,
    ...mentors.map(({ learner, mentor, score }) => `mentor ${key(mentor)} for ${key(learner)}, ${score}`),
    partners && `partners ${keys(partners)}`,
    bringIn && `bring in: ${bringIn.overloaded.map((person) => person.key).join(' ') || 'nobody'}`,
    hiring && `hire ${hiring.people} at ${hiring.level}`,
  ];
  return said.flatMap((line) => (line === undefined ? [] : [`${gap.key}: ${line}`]));
}

const all = (found: Suggestions) => found.skills.flatMap(lines);
const duties = (found: Suggestions) =>
  [...found.duties]
    .map(([{ key: who }, count]) => `${who} ${count}`)
    .sort()
    .join(', ');

describe('the worked example', () => {
  const found = suggest();

  test('in order', () => {
    expect(all(found)).toEqual([
      'testing: understudy chen for ada',
      'testing: session 1: ben chen finn; lead ada; helpers chen; demo discussion',
      'testing: bring in: ada',
      'testing: hire 1 at 3',
      'pipelines: understudy ben for ada',
      'pipelines: session 3: ben chen dia; lead ada; helpers ; workshop peer-review',
      'sql: session 2: chen eva finn; lead dia; helpers chen; practice-session',
      'storytelling: mentor eva for finn, 6',
    ]);
  });

  test('duties', () => {
    expect(duties(found)).toBe('ada 4, dia 1, eva 1');
    expect(found.overloaded.map((person) => person.key)).toEqual(['ada']);
  });

  test('reciprocal pairs', () => {
    const pairs = reciprocalPairs(gapsOf()).map(({ people, lessons, score, isAcrossTeams }) => [
      people.map((person) => person.key).join('–'),
      score,
      lessons.map(({ gap, teacher, distance }) => `${key(teacher)} ${gap.key} ${distance}`).join(', '),
      isAcrossTeams,
    ]);
    expect(pairs).toEqual([
      ['ben–eva', 4, 'ben sql 2, eva testing 1', true],
      ['ben–chen', 3, 'ben sql 1, chen testing 1', true],
    ]);
    expect(reciprocalPairs(gapsOf(), 1)).toHaveLength(1);
  });

  test('growth inside goes with hiring: live topics and plans for the skill', () => {
    const curriculum =
      'topics:\n  - {title: Testing a pipeline, skills: [testing]}\n  - {title: Old, status: done, skills: [testing]}\n  - {title: Joins, skills: [sql]}\n';
    const plans = 'plans:\n  - {member: chen, skill: Data testing, to: 2}\n  - {member: eva, skill: sql, to: 2}\n';
    const { hiring } = suggest({ 'curriculum.yaml': curriculum, 'skills.yaml': usual['skills.yaml'] + plans })
      .skills[0]!;
    expect(hiring?.growth.topics.map(({ title }) => title)).toEqual(['Testing a pipeline']);
    expect(hiring?.growth.plans).toBe(1);
  });

  test('four raters of six: nothing, not even pairs', () => {
    const few = rated((['ada', 'ben', 'chen', 'eva'] as const).map((name) => [name, ratings[name]]));
    const files = { 'skills.yaml': skillsMap + few };
    expect(suggest(files)).toEqual({ skills: [], duties: new Map(), overloaded: [] });
    expect(reciprocalPairs(gapsOf(files))).toEqual([]);
  });
});

/** Members a to f, all with the target in one skill, and what they say of it. */
function baking(more: string, target: number, levels: Readonly<Record<string, string | number>>, teams = '') {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'];
  const team = (id: string) => (teams.includes(id) ? ', team: Two' : ', team: One');
  return {
    'members.yaml': `members:\n${people.map((id) => `  - {id: ${id}, name: Member ${id}${team(id)}, practice_role: baker}\n`).join('')}`,
    'roles.yaml': 'roles: [manager]\npractice_roles: [{id: baker, name: Baker}]\n',
    'skills.yaml': `skills:\n  - {id: bread, name: Bread${more}}\n  - {id: other, name: Other, importance: low}\ntargets:\n  baker: {bread: ${target}}\n${rated(
      people.map((id) => [id, id in levels ? `bread: ${levels[id]}` : 'other: 1']),
    )}`,
  };
}

const sure = (level: number) => `{level: ${level}, confidence: high}`;
const unsure = (level: number) => `{level: ${level}, confidence: low}`;
const many = { a: 3, b: 1, c: 1, d: 1 };

describe('understudy', () => {
  const understudy = (more: string, levels: Readonly<Record<string, string | number>>, target = 3) =>
    all(suggest(baking(more, target, levels))).filter((line) => line.includes('understudy'));
  test.each([
    ['the highest level', ', importance: high', { a: 3, b: 1, c: 2 }, ['bread: understudy c for a']],
    ['of equals the surest', ', importance: critical', { a: 3, b: 1, c: sure(1) }, ['bread: understudy c for a']],
    ['then by id', ', importance: high', { c: 3, b: 1, a: 1 }, ['bread: understudy a for c']],
    ['nobody above level 0', ', importance: high', { a: 3, b: 0, c: unsure(1) }, []],
    ['a normal skill', '', { a: 3, b: 1 }, []],
    ['two holders', ', importance: high', { a: 3, b: 3, c: 1 }, []],
    ['the risk of one was accepted', ', importance: high, cover: {level: 3, people: 1}', { a: 3, b: 1 }, []],
  ])('%s', (_, more, levels, expected) => {
    expect(understudy(more, levels)).toEqual(expected);
  });

  test('of equals the one whose role asks for more', () => {
    const files = baking(', importance: high', 3, { a: 3, b: 1, c: 1 });
    const cover = files['skills.yaml'].replace('importance: high', 'importance: high, cover: {level: 3, people: 2}');
    const asked = suggest({
      ...files,
      'roles.yaml': files['roles.yaml'].replace('roles: [manager]', 'roles: [{kind: manager, holder: c}]'),
      'skills.yaml': cover.replace('targets:\n', 'targets:\n  manager: {bread: 4}\n'),
    });
    expect(all(asked)[0]).toBe('bread: understudy c for a');
  });

  test('duties handed out before count last, before the id', () => {
    const cover = 'cover: {level: 3, people: 2}';
    const text = `skills:\n  - {name: Cake, importance: critical, ${cover}}\n  - {name: Bread, importance: high, ${cover}}\n`;
    const others = (['d', 'e', 'f'] as const).map((id) => [id, 'Bread: 0'] as const);
    const own = (more: string) =>
      rated([['a', 'Bread: 3, Cake: 1'], ['b', `Bread: 2${more}`], ['c', 'Bread: 2'], ...others]);
    const understudies = (more: string) =>
      all(suggest({ ...baking('', 3, {}), 'skills.yaml': text + own(more) })).filter((line) => line.includes('under'));
    expect(understudies(', Cake: 3')).toEqual(['Cake: understudy a for b', 'Bread: understudy c for a']);
    expect(understudies('')).toEqual(['Bread: understudy b for a']);
  });
});

describe('group session', () => {
  const session = (levels: Readonly<Record<string, string | number>>, { more = '', target = 3 } = {}) =>
    all(suggest(baking(more, target, levels))).find((line) => line.includes('session'));
  test.each([
    ['two learners have none', { a: 3, b: 1, c: 1 }, undefined],
    ['three have one', many, 'session 2: b c d; lead a; helpers ; practice-session'],
    [
      'of equals the lower level',
      { a: 3, b: 0, c: 0, d: 1, e: 1 },
      'session 1: b c d e; lead a; helpers d e; demo discussion',
    ],
    [
      'the surest of equal leads',
      { a: 3, b: 1, c: 1, d: 1, e: sure(3) },
      'session 2: b c d; lead e; helpers ; practice-session',
    ],
    [
      'a higher level before a surer one',
      { a: sure(3), b: 1, c: 1, d: 1, e: 4 },
      'session 2: b c d; lead e; helpers ; practice-session',
    ],
    ['nobody holds it', { b: 1, c: 1, d: 1 }, 'session 2: b c d; lead outside; helpers ; practice-session'],
    [
      'who says 3 and is not sure learns too',
      { a: 3, b: 1, c: 1, d: unsure(3) },
      'session 2: b c d; lead a; helpers d; practice-session',
    ],
  ] as const)('%s', (_, levels, expected) => {
    expect(session(levels)).toBe(expected && `bread: ${expected}`);
  });

  test.each([
    [1, 'demo discussion'],
    [2, 'practice-session'],
    [3, 'workshop peer-review'],
    [4, 'visit challenge shadowing'],
  ])('formats for level %i', (level, formats) => {
    const levels = { a: 4, b: level - 1, c: level - 1, d: level - 1 };
    expect(session(levels, { target: 4 })).toBe(`bread: session ${level}: b c d; lead a; helpers ; ${formats}`);
  });

  test('who is wanted at less than the session aims at cannot lead it', () => {
    const options = { more: ', cover: {level: 1, people: 1}', target: 4 };
    expect(session({ a: 2, b: 2, c: 2 }, options)).toBe(
      'bread: session 3: a b c; lead outside; helpers ; workshop peer-review',
    );
    expect(session({ a: 3, b: 2, c: 2, d: 1 }, options)).toBe(
      'bread: session 3: a b c d; lead a; helpers ; workshop peer-review',
    );
  });
});

describe('mentors and partners', () => {
  const pairs = (levels: Readonly<Record<string, string | number>>, teams = '', target = 3) =>
    all(suggest(baking('', target, levels, teams))).filter((line) => /mentor|partners/.test(line));
  test.each([
    ['reaches the target, near', { a: 3, b: 2 }, '', ['mentor a for b, 5']],
    ['two levels are near, three are not', { a: 3, b: 0, c: 4 }, '', ['mentor a for b, 3']],
    ['another team', { a: 3, b: 1, c: 3 }, 'c', ['mentor c for b, 6']],
    ['sure', { a: 3, b: 1, c: sure(3) }, '', ['mentor c for b, 6']],
    ['then by id', { c: 3, b: 1, a: 3 }, '', ['mentor a for b, 5']],
    ['not who is unsure', { a: unsure(4), b: 1, c: 3 }, '', ['mentor c for b, 5']],
    ['below the target, but above the learner', { b: 1, c: 2 }, '', ['mentor c for b, 2', 'partners b c']],
    [
      'two learners share mentors by duties',
      { a: 3, b: 1, c: 1, d: 3 },
      '',
      ['mentor a for b, 5', 'mentor d for c, 5'],
    ],
    ['one mentor has two at most', { a: 3, b: 1, c: 1 }, '', ['mentor a for b, 5', 'mentor a for c, 4']],
    ['nobody: they learn together', { b: 1, c: 1 }, '', ['partners b c']],
    ['one alone has nobody to learn with', { b: 1 }, '', []],
  ] as const)('%s', (_, levels, teams, expected) => {
    expect(pairs(levels, teams)).toEqual(expected.map((line) => `bread: ${line}`));
  });
});

/** Three skills, most urgent first, with what each member says of all of them. */
function three(people: Readonly<Record<string, readonly (string | number | undefined)[]>>, targets = [3, 3, 3]) {
  const names = ['one', 'two', 'three'];
  const importance = ['critical', 'high', 'normal'];
  const list = names.map(
    (id, index) => `  - {id: ${id}, name: ${id}, importance: ${importance[index]}, cover: {level: 3, people: 1}}\n`,
  );
  const wanted = names.map((id, index) => `${id}: ${targets[index]}`).join(', ');
  const said = Object.entries(people).map(([who, levels]) => {
    const known = levels.flatMap((level, index) => (level === undefined ? [] : [`${names[index]}: ${level}`]));
    return [who, known.join(', ')] as const;
  });
  const members = Object.keys(people).map((id) => `  - {id: ${id}, name: Member ${id}, practice_role: baker}\n`);
  return {
    'members.yaml': `members:\n${members.join('')}`,
    'roles.yaml': 'roles: [manager]\npractice_roles: [{id: baker, name: Baker}]\n',
    'skills.yaml': `skills:\n${list.join('')}targets:\n  baker: {${wanted}}\n${rated(said)}`,
  };
}

describe('duties', () => {
  const x = undefined;
  test('nobody mentors with two duties already', () => {
    const found = suggest(three({ a: [3, 3], b: [1], c: [1], d: [x, 1], e: [3, 3, 3] }));
    expect(all(found)).toEqual(['one: mentor a for b, 5', 'one: mentor e for c, 5', 'two: mentor a for d, 4']);
    const alone = suggest(three({ a: [3, 3], b: [1], c: [1], d: [x, 1], e: [x, x, 3] }));
    expect(all(alone)).toEqual(['one: mentor a for b, 5', 'one: mentor a for c, 4']);
  });

  test('learners are served by id, in whatever order they are written', () => {
    const found = suggest(three({ c: [1], b: [1], a: [3], d: [x, 3], e: [x, x, 3] }));
    expect(all(found)).toEqual(['one: mentor a for b, 5', 'one: mentor a for c, 4']);
  });

  const learners = { b: [1, 1, 1], c: [1, 1, 1], d: [1, 1, 1], e: [1, 1, 1] };
  test('three are too many, two are not; relief in the first skill to lead', () => {
    expect(all(suggest(three({ a: [3, 3, 3], ...learners })))).toContain('one: bring in: a');
    const two = suggest(three({ a: [3, 3, x], f: [x, x, 3], ...learners }));
    expect([duties(two), all(two).filter((line) => line.includes('bring'))]).toEqual(['a 2, f 1', []]);
  });

  test('relief where somebody else could lead, before where they mentor', () => {
    const found = suggest(three({ a: [3, 3, 3], b: [1, 1, 1], c: [1, 1, 1], d: [x, 1, 1], e: [x, x, 3] }));
    expect(duties(found)).toBe('a 3, e 1');
    expect(all(found).filter((line) => line.includes('bring'))).toEqual(['two: bring in: a']);
  });
});

describe('bringing in and hiring', () => {
  const found = (levels: Readonly<Record<string, string | number>>, more: string) =>
    all(suggest(baking(more, 3, levels))).filter((line) => /bring|hire/.test(line));
  test.each([
    ['nobody', { b: 1 }, '', ['bring in: nobody']],
    ['nobody, and it matters', { b: 1 }, ', importance: critical', ['bring in: nobody', 'hire 2 at 3']],
    ['nobody is wanted', { b: 1 }, ', importance: high, cover: {people: 0}', []],
    ['one is there', { a: 3 }, ', importance: high', ['hire 1 at 3']],
    ['one is there and one comes next', { a: 3, b: 2 }, ', importance: high', []],
    ['three wanted of a normal skill', { a: 3 }, ', cover: {people: 3}', []],
    ['three wanted', { a: 3 }, ', importance: high, cover: {people: 3}', ['hire 2 at 3']],
  ])('%s', (_, levels, more, expected) => {
    expect(found(levels, more)).toEqual(expected.map((line) => `bread: ${line}`));
  });
});

describe('reciprocal pairs', () => {
  const pair = (a: string, b: string) => {
    const files = baking('', 3, {});
    const others = ['c', 'd', 'e', 'f'].map((id) => [id, 'third: 0'] as const);
    const skill = '{id: bread, name: Bread, importance: critical, cover: {level: 4, people: 2}}';
    const text = `skills: [${skill}, {id: cake, name: Cake, importance: low}, {id: third, name: Third, importance: low}]\ntargets: {baker: {cake: 4}}\n`;
    const own = rated([['a', a], ['b', b], ...others]);
    return reciprocalPairs(gapsOf({ ...files, 'skills.yaml': text + own })).map(
      ({ score, lessons: [one, other] }) => `${score} ${one.gap.key} ${other.gap.key}`,
    );
  };
  test.each([
    ['one level each', 'bread: 2, cake: 1', 'bread: 1, cake: 2', ['2 bread cake']],
    ['two are the most that count', 'bread: 4, cake: 0', 'bread: 0, cake: 4', ['4 bread cake']],
    ['a teacher who is not sure', 'bread: {level: 3, confidence: low}, cake: 1', 'bread: 1, cake: 2', []],
    [
      'a learner who is not sure is one level lower',
      'bread: 2, cake: {level: 2, confidence: low}',
      'bread: 1, cake: 2',
      ['2 bread cake'],
    ],
    ['one side only', 'bread: 2, cake: 2', 'bread: 1, cake: 1', []],
    ['what is not rated is not taught', 'bread: 2', 'bread: 1, cake: 2', []],
    ['what the other needs', 'bread: 2, cake: 2, third: 0', 'bread: 0, cake: 0, third: 1', ['3 cake third']],
  ])('%s', (_, a, b, expected) => {
    expect(pair(a, b)).toEqual(expected);
  });
});

test('the order of the members changes nothing', () => {
  const [head, ...lines] = members.trimEnd().split('\n');
  const usually = all(suggest()).map((line) => line.split(/[ ;]/).sort());
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const found = suggest({ 'members.yaml': `${[head, ...shuffled].join('\n')}\n` });
      expect(all(found).map((line) => line.split(/[ ;]/).sort())).toEqual(usually);
      expect(duties(found)).toBe('ada 4, dia 1, eva 1');
    }),
    { seed: 20260601, numRuns: 30 },
  );
});

test('empty lists suggest nothing', () => {
  expect(suggest({ 'skills.yaml': 'skills: []\n', 'members.yaml': 'members: []\n' }).skills).toEqual([]);
  expect(suggest({ 'skills.yaml': 'skills: []\n' }).skills).toEqual([]);
});
