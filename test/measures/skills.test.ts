import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { type Ratio, showRatio, toNumber } from '../../src/core/measures/ratio.ts';
import { type SkillGap, type SkillsGaps, type Standing, skills } from '../../src/core/measures/skills.ts';
import { skillsMap as map, members, rated, ratings, roles, strategy, usual } from './worked-skills.ts';

function measure(files: Readonly<Record<string, string | undefined>> = {}, today = '2026-02-01'): SkillsGaps {
  const texts = Object.entries({ ...usual, ...files }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  );
  const model = compile(texts);
  for (const { doc, value, issues } of model.files)
    expect(value, `${doc.file}: ${JSON.stringify(issues)}`).toBeDefined();
  return skills(model.communities[0]!, today)!;
}

const keys = (standings: readonly Standing[]) => standings.map(({ person }) => person.key).join(' ');
const shown = (value: Ratio | undefined) => value && showRatio(value);
const find = (gaps: SkillsGaps, key: string): SkillGap => gaps.skills.find((gap) => gap.key === key)!;
const counted = (gap: SkillGap) => gap.standings.map((standing) => standing.counted ?? '–').join(' ');

const oracle = [
  {
    key: 'testing',
    counted: '3 0 1 – 1 0',
    people: { needed: 6, rated: 5, unknown: 'dia', meeting: 'ada eva', below: 'ben chen finn', unsure: '' },
    cover: { level: 3, people: 2, holders: 'ada', next: '' },
    ratios: { coverage: '2/5', G: '1/2', R: '1/2', C: '3/8' },
    priority: { weight: 4, P: '42', rounded: '42.00', rank: 1, band: 'act now' },
    spread: [2, 2, 0, 1, 0, 1],
  },
  {
    key: 'pipelines',
    counted: '4 2 2 1 – –',
    people: { needed: 4, rated: 4, unknown: '', meeting: 'ada', below: 'ben chen dia', unsure: 'chen' },
    cover: { level: 3, people: 2, holders: 'ada', next: 'ben chen' },
    ratios: { coverage: '1/4', G: '1/3', R: '1/2', C: '1/2' },
    priority: { weight: 5, P: '125/3', rounded: '41.67', rank: 2, band: 'act now' },
    spread: [0, 1, 2, 0, 1, 2],
  },
  {
    key: 'sql',
    counted: '3 3 2 3 1 1',
    people: { needed: 6, rated: 6, unknown: '', meeting: 'ada ben dia', below: 'chen eva finn', unsure: 'finn' },
    cover: { level: 3, people: 1, holders: 'ada ben dia', next: 'chen' },
    ratios: { coverage: '1/2', G: '3/16', R: '1', C: '7/12' },
    priority: { weight: 2, P: '85/12', rounded: '7.08', rank: 3, band: 'watch' },
    spread: [0, 2, 1, 3, 0, 0],
  },
  {
    key: 'storytelling',
    counted: '– – – – 3 1',
    people: { needed: 2, rated: 2, unknown: '', meeting: 'eva', below: 'finn', unsure: '' },
    cover: { level: 2, people: 1, holders: 'eva', next: 'finn' },
    ratios: { coverage: '1/2', G: '1/4', R: '1', C: '3/4' },
    priority: { weight: 1, P: '7/2', rounded: '3.50', rank: 4, band: 'watch' },
    spread: [0, 1, 0, 1, 0, 4],
  },
];

describe('the worked example', () => {
  const gaps = measure();

  test.each(oracle.map((expected, index) => [expected.key, expected, index] as const))('%s', (_, expected, index) => {
    const gap = gaps.skills[index]!;
    expect({
      key: gap.key,
      counted: counted(gap),
      people: {
        needed: gap.needed.length,
        rated: gap.rated.length,
        unknown: keys(gap.unknown),
        meeting: keys(gap.meeting),
        below: keys(gap.below),
        unsure: keys(gap.unsure),
      },
      cover: { ...gap.cover, holders: keys(gap.holders), next: keys(gap.next) },
      ratios: {
        coverage: shown(gap.coverage),
        G: shown(gap.shortfall),
        R: shown(gap.coverRatio),
        C: shown(gap.confidence),
      },
      priority: {
        weight: gap.weight,
        P: shown(gap.priority),
        rounded: toNumber(gap.priority).toFixed(2),
        rank: gap.rank,
        band: gap.band,
      },
      spread: [...gap.spread, gap.unrated],
    }).toEqual(expected);
  });

  test('as a whole', () => {
    expect(shown(gaps.coverage)).toBe('7/17');
    expect(toNumber(gaps.coverage!).toFixed(4)).toBe('0.4118');
    expect([gaps.raters, shown(gaps.response), gaps.isEnough]).toEqual([6, '1', true]);
  });

  test('names are shown only where the person agreed', () => {
    const named = gaps.skills[0]!.standings.filter(({ person }) => person.isNamed);
    expect(keys(named)).toBe('ada ben');
  });
});

describe('too few answers', () => {
  const only = (...names: (keyof typeof ratings)[]) => map + rated(names.map((name) => [name, ratings[name]]));

  test('four of six are over 60 %, and too few', () => {
    const gaps = measure({ 'skills.yaml': only('ada', 'ben', 'chen', 'eva') });
    expect([gaps.raters, shown(gaps.response), gaps.isEnough]).toEqual([4, '2/3', false]);
  });

  test.each([
    [2, '5/8', true],
    [3, '5/9', false],
  ])('five raters and %i more members: %s', (more, response, isEnough) => {
    const others = Array.from({ length: more + 1 }, (_, index) => `  - {name: Other ${index}}\n`).join('');
    const files = { 'members.yaml': members.replace(/.*Finn.*\n/, '') + others };
    const gaps = measure({ ...files, 'skills.yaml': only('ada', 'ben', 'chen', 'dia', 'eva') });
    expect([shown(gaps.response), gaps.isEnough]).toEqual([response, isEnough]);
  });

  test('60 % exactly is enough', () => {
    const others = Array.from({ length: 4 }, (_, index) => `  - {name: Other ${index}}\n`).join('');
    const gaps = measure({ 'members.yaml': members + others });
    expect([shown(gaps.response), gaps.isEnough]).toEqual(['3/5', true]);
  });

  test('without a list of members only the number in the charter tells the response', () => {
    const unknown = measure({ 'members.yaml': undefined });
    expect([unknown.raters, unknown.response, unknown.isEnough]).toEqual([6, undefined, false]);
    const charter = `${usual['charter.yaml']}membership: {members_count: 8}\n`;
    const counted = measure({ 'members.yaml': undefined, 'charter.yaml': charter });
    expect([shown(counted.response), counted.isEnough]).toEqual(['3/4', true]);
    expect(find(counted, 'pipelines')).toMatchObject({ needed: [], coverage: undefined, shortfall: undefined });
    expect(keys(find(counted, 'pipelines').holders)).toBe('ada');
  });
});

describe('who and what counts', () => {
  const edit = (from: string | RegExp, to: string) => ({ 'members.yaml': members.replace(from, to) });

  test('people who left or said no are not counted; those who said no lower the response', () => {
    const left = measure(
      edit('team: Payments, practice_role: data-engineer', 'left: 2026-01-31, practice_role: data-engineer'),
    );
    expect([counted(find(left, 'testing')), shown(left.response)]).toEqual(['0 1 – 1 0', '1']);
    const no = measure(edit('name: Eva Blum', 'name: Eva Blum, consent: {skills: no}'));
    expect([counted(find(no, 'testing')), shown(no.response)]).toEqual(['3 0 1 – 0', '5/6']);
  });

  const said = (...entries: [string, string, string?][]) => {
    const gap = find(measure({ 'skills.yaml': map + rated(entries) }), 'pipelines');
    return { level: gap.standings[0]!.rating?.level, confidence: gap.standings[0]!.rating?.confidence };
  };

  test.each([
    [
      'the newest answer',
      2,
      'medium',
      [
        ['ada', 'pipelines: 2', 'date: 2026-01-02, '],
        ['ada', 'pipelines: 4', 'date: 2025-12-31, '],
      ],
    ],
    [
      'an older one where the newest is silent',
      4,
      'medium',
      [
        ['ada', 'sql: 2', 'date: 2026-01-02, '],
        ['ada', 'pipelines: 4', 'date: 2025-12-31, '],
      ],
    ],
    [
      'dated before undated',
      1,
      'medium',
      [
        ['ada', 'pipelines: 1', 'date: 2020-01-01, '],
        ['Ada Osei', 'pipelines: 4'],
      ],
    ],
    [
      'the later of two from one day',
      3,
      'medium',
      [
        ['ada', 'pipelines: 1'],
        ['ada', 'pipelines: 3'],
      ],
    ],
    [
      'the median of two raters, rounded down',
      2,
      'low',
      [
        ['ada', 'pipelines: {level: 4, confidence: low}'],
        ['ada', 'pipelines: {level: 1, confidence: high}', 'by: peer, '],
      ],
    ],
    [
      'the median of three raters',
      3,
      'high',
      [
        ['ada', 'pipelines: 3', 'by: lead, '],
        ['ada', 'pipelines: {level: 4, confidence: high}', 'by: self, '],
        ['ada', 'pipelines: 1', 'by: peer, '],
      ],
    ],
    [
      'medium, where only others answered',
      2,
      'medium',
      [['ada', 'pipelines: {level: 2, confidence: high}', 'by: peer, ']],
    ],
    ['a level by name', 4, 'medium', [['ada', 'pipelines: Expert']]],
    ['no level off the scale', undefined, undefined, [['ada', 'pipelines: 5']]],
    ['no name off the scale', undefined, undefined, [['ada', 'pipelines: wizard']]],
  ] as const)('counts %s', (_, level, confidence, entries) => {
    expect(said(...(entries as unknown as [string, string, string?][]))).toEqual({ level, confidence });
  });

  test('the highest target of all roles counts, community roles too', () => {
    const more = map.replace('  analyst:', '  manager: {storytelling: 4, testing: 1}\n  analyst:');
    const gaps = measure({ 'skills.yaml': more + rated(Object.entries(ratings)) });
    const ada = (key: string) => find(gaps, key).standings[0]!.target;
    expect([ada('storytelling'), ada('testing'), ada('sql')]).toEqual([4, 2, 3]);
    expect(find(gaps, 'storytelling').cover).toEqual({ level: 4, people: 1 });
    expect(keys(find(gaps, 'storytelling').needed)).toBe('ada eva finn');
  });

  test('a target for the role of member is one for everybody', () => {
    const files = { 'roles.yaml': roles.replace('practice_roles:', '  - member\npractice_roles:') };
    const more = map.replace('  analyst:', '  member: {storytelling: 1}\n  analyst:');
    const gaps = measure({ ...files, 'skills.yaml': more + rated(Object.entries(ratings)) });
    expect(find(gaps, 'storytelling').needed.map(({ target }) => target)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  test('an objective that is closed adds no weight', () => {
    const gaps = measure({ 'strategy.yaml': strategy.replace('live', 'dropped') });
    expect(['pipelines', 'testing'].map((key) => find(gaps, key).weight)).toEqual([4, 3]);
  });

  test('a skill that nobody needs wants no cover, and one nobody can do counts as unsure', () => {
    const gaps = measure({ 'skills.yaml': 'skills:\n  - {name: Welding, importance: critical}\n  - Baking\n' });
    const welding = find(gaps, 'Welding');
    expect([welding.cover, shown(welding.coverRatio), welding.holders]).toEqual([{ level: 0, people: 0 }, '1', []]);
    expect([shown(welding.priority), shown(find(gaps, 'Baking').priority)]).toEqual(['16', '8']);
    expect([gaps.coverage, gaps.raters, gaps.isEnough]).toEqual([undefined, 0, false]);
  });

  test('equal priorities share a rank and stand by importance, then name', () => {
    const gaps = measure({ 'skills.yaml': 'skills: [Baking, Archery, {name: Zoology, importance: high}]\n' });
    expect(gaps.skills.map(({ key, rank }) => `${rank} ${key}`)).toEqual(['1 Zoology', '2 Archery', '2 Baking']);
  });

  test('without a skills file there is nothing to measure', () => {
    const { 'charter.yaml': text } = usual;
    expect(skills(compile([{ file: 'charter.yaml', text }]).communities[0]!, '2026-02-01')).toBeUndefined();
  });
});
