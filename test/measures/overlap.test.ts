import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { overlaps, type Wanted } from '../../src/core/measures/overlap.ts';
import { showRatio } from '../../src/core/measures/ratio.ts';
import type { Community } from '../../src/core/model.ts';
import { workspace } from '../workspace.ts';

/** Communities a, b, c … with these skills; one without has no list at all. */
function communities(...lists: (readonly string[] | undefined)[]): Community[] {
  const files = lists.flatMap((skills, index) => {
    const folder = `communities/${String.fromCharCode(97 + index)}`;
    const charter = [`${folder}/charter.yaml`, `name: ${folder.at(-1)}\nstage: active\npurpose: Help\n`] as const;
    return skills ? [charter, [`${folder}/skills.yaml`, `skills: [${skills.join(', ')}]\n`] as const] : [charter];
  });
  return [...compile(workspace({ without, files: Object.fromEntries(files) }).sources, '').communities];
}

const without = ['charter', 'roles', 'members', 'curriculum', 'skills', 'log', 'strategy', 'config'] as const;

function shown(list: readonly Community[], wanted?: Wanted): string[] {
  return overlaps(list, wanted).map(
    ({ one, other, shared, similarity }) => `${one.slug}${other.slug} ${shared.join('+')} ${showRatio(similarity)}`,
  );
}

describe('skills that two communities share', () => {
  test.each([
    [[['SQL'], ['SQL']], ['ab SQL 1']],
    [
      [
        ['SQL', 'Testing'],
        ['Testing', 'Python', 'Go'],
      ],
      ['ab Testing 1/4'],
    ],
    [[['SQL'], ['Python']], []],
    [[['SQL'], undefined, []], []],
    // The same name, however it is written; twice in one list is once.
    [
      [
        ['Data  testing', 'data-testing'],
        ['data_Testing', 'SQL'],
      ],
      ['ab Data  testing 1/2'],
    ],
    // What only looks alike is something else.
    [[['C'], ['C#', 'C++']], []],
    [
      [
        ['A', 'B'],
        ['B', 'C'],
        ['B', 'A'],
      ],
      ['ab B 1/3', 'ac A+B 1', 'bc B 1/3'],
    ],
    [
      [
        ['__proto__', 'constructor'],
        ['constructor', '__proto__'],
      ],
      ['ab __proto__+constructor 1'],
    ],
  ] as const)('%j', (lists, expected) => {
    expect(shown(communities(...lists))).toEqual(expected);
  });

  test('skills that are common everywhere count on neither side', () => {
    const list = communities(['Writing', 'SQL'], ['writing', 'SQL', 'Python'], ['Writing']);
    expect(shown(list, { common: ['WRITING'] })).toEqual(['ab SQL 1/2']);
    const withIds = communities(['{id: w, name: Writing well}', 'SQL'], ['{id: w, name: Writing well}', 'SQL']);
    expect(shown(withIds, { common: ['w'] })).toEqual(['ab SQL 1']);
  });

  test('only pairs with enough of them', () => {
    const list = communities(['A', 'B', 'C'], ['A', 'B'], ['A', 'B', 'C']);
    expect(shown(list, { skills: 2 })).toEqual(['ab A+B 2/3', 'ac A+B+C 1', 'bc A+B 2/3']);
    expect(shown(list, { skills: 3 })).toEqual(['ac A+B+C 1']);
    expect(shown(list, { percent: 66 })).toHaveLength(3);
    expect(shown(list, { percent: 67 })).toEqual(['ac A+B+C 1']);
    expect(shown(list, { percent: 100 })).toEqual(['ac A+B+C 1']);
  });
});

describe('many communities', () => {
  const some = (count: number, skills: (index: number) => readonly string[]) =>
    Array.from({ length: count }, (_, index) => ({
      skills: { value: { skills: skills(index).map((name) => ({ name })) } },
    })) as unknown as Community[];

  test('a skill of a hundred communities still counts, one of more does not', () => {
    expect(overlaps(some(100, () => ['SQL']))).toHaveLength(4950);
    expect(overlaps(some(101, () => ['SQL']))).toEqual([]);
    const own = overlaps(some(101, (index) => ['SQL', index < 2 ? 'Python' : `S${index}`]));
    expect(own.map(({ shared, similarity }) => [shared, showRatio(similarity)])).toEqual([[['Python'], '1']]);
  });
});
