import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { type ShownSkill, type ShownSkills, shownSkills } from '../../src/core/measures/shown-skills.ts';
import type { Standing } from '../../src/core/measures/skills.ts';
import { isChartered } from '../../src/core/model.ts';
import { usual } from './worked-skills.ts';

const today = '2026-02-01';

function shownIn(files: Readonly<Record<string, string>>): ShownSkills | undefined {
  const model = compile(Object.entries(files).map(([file, text]) => ({ file, text })));
  return shownSkills(model, model.communities.find(isChartered)!, today);
}

const groups = ({ groups: all }: ShownSkill) =>
  all.map(({ from, to, people }) => `${from === to ? from : `${from}-${to}`}:${people}`).join(' ');
const byKey = (shown: ShownSkills, key: string) => shown.skills.find(({ gap }) => gap.key === key)!;
const lone = { ...usual, 'members.yaml': usual['members.yaml'].replaceAll(', consent: {skills: named}', '') };

describe('the worked example', () => {
  test('everything, where groups of one may be shown', () => {
    const shown = shownIn({ ...usual, 'cop.yaml': 'privacy: {min_group: 1}\n' })!;
    expect(shown.skills.map((one) => `${one.gap.key} ${groups(one)}`)).toEqual([
      'pipelines 0:2 1:0 2:1 3:2 4:0 5:1',
      'testing 0:1 1:2 2:2 3:0 4:1 5:0',
      'sql 0:0 1:0 2:2 3:1 4:3 5:0',
      'storytelling 0:4 1:0 2:1 3:0 4:1 5:0',
    ]);
    expect(byKey(shown, 'testing').coverage).toEqual({ needed: 6, meeting: 2, apart: { below: 3, unknown: 1 } });
    expect(byKey(shown, 'testing').holders).toEqual({ kind: 'count', people: 1 });
    expect(shown.answered).toEqual({ people: 6, of: 6 });
  });

  test('hardly anything of six people without names', () => {
    const shown = shownIn(lone)!;
    expect(shown.skills.map((one) => `${one.gap.key} ${groups(one)}`)).toEqual([
      'pipelines 0-5:6',
      'testing 0-5:6',
      'sql 0-1:0 2-4:6 5:0',
      'storytelling 0-4:6 5:0',
    ]);
    expect(shown.skills.map(({ holders }) => holders)).toEqual([
      { kind: 'fewer', from: 0, to: 1 },
      { kind: 'fewer', from: 0, to: 1 },
      { kind: 'enough' },
      { kind: 'enough' },
    ]);
    expect(shown.skills.map(({ coverage }) => coverage)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('names only of those who agreed, and never where skills are to be anonymous', () => {
    const named = (files: Readonly<Record<string, string>>) =>
      byKey(shownIn(files)!, 'sql').named.map(({ person, counted }) => `${person.key} ${counted}`);
    expect(named(usual)).toEqual(['ada 3', 'ben 3']);
    expect(named({ ...usual, 'cop.yaml': 'privacy: {skills: anonymous}\n' })).toEqual([]);
    expect(named(lone)).toEqual([]);
  });

  test('the others are too few once two of six are named', () => {
    const shown = shownIn(usual)!;
    expect(shown.skills.map(groups)).toEqual(['', '', '', '']);
    expect(byKey(shown, 'sql').holders).toEqual({ kind: 'enough' });
    expect(byKey(shown, 'testing').holders).toEqual({ kind: 'untold' });
  });

  test('all may be shown of people who all agreed', () => {
    const members = usual['members.yaml'].replace(/(analyst|data-engineer)\}/g, '$1, consent: {skills: named}}');
    const shown = shownIn({ ...usual, 'members.yaml': members })!;
    expect(groups(byKey(shown, 'testing'))).toBe('0:1 1:2 2:2 3:0 4:1 5:0');
    expect(byKey(shown, 'testing').holders).toEqual({ kind: 'count', people: 1 });
  });

  test('nothing below the evidence floor, nothing without skills', () => {
    expect(
      shownIn({ ...usual, 'skills.yaml': usual['skills.yaml'].replace(/ {2}- \{member: (eva|finn).*\n/g, '') })!.skills,
    ).toEqual([]);
    expect(shownIn({ ...usual, 'skills.yaml': 'skills: []\n' })).toBeUndefined();
  });
});

interface Somebody {
  readonly role: 'a' | 'b' | '';
  readonly consent: 'named' | 'anonymous' | 'no';
  readonly levels: readonly (number | undefined)[];
  readonly isUnsure: boolean;
}

const skillCount = 3;
const somebody: fc.Arbitrary<Somebody> = fc.record({
  role: fc.constantFrom('a', 'a', 'a', 'b', ''),
  consent: fc.constantFrom('anonymous', 'anonymous', 'anonymous', 'named', 'no'),
  levels: fc.array(fc.option(fc.nat(3), { nil: undefined, freq: 6 }), { minLength: skillCount, maxLength: skillCount }),
  isUnsure: fc.boolean(),
});
const crowd = fc.array(somebody, { minLength: 6, maxLength: 26 });
interface Setting {
  readonly least: number;
  readonly cover: { readonly level: number; readonly people: number };
  readonly targets: readonly number[];
}
const setting: fc.Arbitrary<Setting> = fc.record({
  least: fc.integer({ min: 2, max: 6 }),
  cover: fc.record({ level: fc.integer({ min: 1, max: 3 }), people: fc.integer({ min: 1, max: 7 }) }),
  targets: fc.array(fc.nat(3), { minLength: 2 * skillCount, maxLength: 2 * skillCount }),
});

function filesOf(people: readonly Somebody[], { least, cover, targets }: Setting) {
  const listed = people.map(
    ({ role, consent }, index) =>
      `  - {id: m${index}, name: Member ${index}${role && `, practice_role: ${role}`}, consent: {skills: ${consent}}}\n`,
  );
  const skills = Array.from(
    { length: skillCount },
    (_, index) =>
      `  - {id: s${index}, name: Skill ${index}, importance: high, cover: {level: ${cover.level}, people: ${cover.people}}}\n`,
  );
  const goals = (from: number) =>
    Array.from({ length: skillCount }, (_, index) => `s${index}: ${targets[from + index]}`).join(', ');
  const said = people.map(({ levels, isUnsure }, index) => {
    const words = levels.flatMap((level, skill) =>
      level === undefined ? [] : [`s${skill}: {level: ${level}, confidence: ${isUnsure ? 'low' : 'medium'}}`],
    );
    return `  - {member: m${index}, skills: {${words.join(', ')}}}\n`;
  });
  return {
    'cop.yaml': `privacy: {min_group: ${least}}\n`,
    'charter.yaml': 'name: Guild\nstage: active\npurpose: Learn.\n',
    'roles.yaml': 'roles: []\npractice_roles: [{id: a, name: A}, {id: b, name: B}]\n',
    'members.yaml': `members:\n${listed.join('')}`,
    'skills.yaml': `scale: [none, some, good, great]\nskills:\n${skills.join('')}targets:\n  a: {${goals(0)}}\n  b: {${goals(skillCount)}}\nratings:\n${said.join('')}`,
  };
}

/** The sets of people whose sizes are shown for one skill, each beside the number on the page. */
function shownSets({ gap, groups: all, coverage, holders }: ShownSkill): [number, (one: Standing) => boolean][] {
  const cell = ({ counted }: Standing) => (counted === undefined ? 0 : counted + 1);
  const needs = ({ target }: Standing) => target > 0;
  const meets = (one: Standing) => needs(one) && one.counted !== undefined && one.counted >= one.target;
  const sets: [number, (one: Standing) => boolean][] = all.map(({ from, to, people }) => [
    people,
    (one) => from <= cell(one) && cell(one) <= to,
  ]);
  if (coverage) sets.push([coverage.needed, needs], [coverage.meeting, meets]);
  if (coverage?.apart) {
    sets.push([coverage.apart.unknown, (one) => needs(one) && one.counted === undefined]);
    sets.push([coverage.apart.below, (one) => needs(one) && one.counted !== undefined && !meets(one)]);
  }
  if (holders?.kind === 'count') sets.push([holders.people, ({ counted = -1 }) => counted >= gap.cover.level]);
  return sets;
}

const settings = { seed: Number(process.env.SEED ?? 11), numRuns: Number(process.env.RUNS ?? 40) };

describe('whoever the members are', () => {
  test('numbers that are shown can be subtracted from each other, and the named be taken away: no few are left', () => {
    let told = 0;
    fc.assert(
      fc.property(crowd, setting, (people, given) => {
        const shown = shownIn(filesOf(people, given))!;
        const least = Math.max(3, given.least);
        const answering = new Set(
          shown.gaps.skills.flatMap(({ standings }) =>
            standings.flatMap(({ person, rating }) => (rating ? [person] : [])),
          ),
        );
        for (const one of shown.skills) {
          const sets = shownSets(one);
          for (const [number, isIn] of sets) expect(one.gap.standings.filter(isIn)).toHaveLength(number);
          if (shown.answered) sets.push([shown.answered.people, ({ person }) => answering.has(person)]);
          const sizes = new Map<string, number>();
          for (const standing of one.gap.standings) {
            if (shown.isNamed(standing.person)) continue;
            // People in the same sets are told apart by no sum; those in different ones may be.
            const key = sets.map(([, isIn]) => isIn(standing)).join();
            sizes.set(key, (sizes.get(key) ?? 0) + 1);
          }
          const isNothing = sets.every(([number]) => number === 0 || number === one.gap.standings.length);
          for (const size of sizes.values()) if (!isNothing) expect(size).toBeGreaterThanOrEqual(least);
          told += one.groups.length > 1 ? 1 : 0;
        }
      }),
      settings,
    );
    expect(told).toBeGreaterThan(10);
  });

  test('to refuse looks like not to answer', () => {
    fc.assert(
      fc.property(crowd, setting, (people, given) => {
        const silent = people.map((one) =>
          one.consent === 'no' ? { ...one, consent: 'anonymous' as const, levels: [] } : one,
        );
        const picture = (some: readonly Somebody[]) => {
          const { skills, answered, gaps } = shownIn(filesOf(some, given))!;
          return [
            skills.map(({ groups, holders, inside, coverage }) => ({ groups, holders, inside, coverage })),
            answered,
            gaps.raters,
          ];
        };
        expect(picture(people)).toEqual(picture(silent));
      }),
      settings,
    );
  });
});
