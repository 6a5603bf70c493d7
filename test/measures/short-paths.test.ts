import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { shortPaths } from '../../src/core/measures/short-paths.ts';

const usual = {
  skills: `skills:
  - {id: faults, name: Fault finding}
  - {id: solder, name: Soldering}
  - {id: glue, name: Glueing}
targets:
  repairer: {faults: 3, solder: 2}
  Packer: {glue: practitioner}
`,
  roles: `roles:
  - {kind: manager, holder: Ada Osei}
practice_roles:
  - {id: repairer, name: Repairer}
  - {id: packer, name: Packer}
`,
};

/** The paths that stop short, as `path (role): skill reached/wanted`; `-` where nothing builds the skill. */
function short(curriculum: string, changes: Partial<typeof usual> = {}): string[] {
  const { skills, roles } = { ...usual, ...changes };
  const files = { charter: 'name: One\nstage: active\npurpose: Learn.\n', skills, roles, curriculum };
  const model = compile(Object.entries(files).map(([kind, text]) => ({ file: `communities/one/${kind}.yaml`, text })));
  for (const { doc, value } of model.files) expect(value, doc.file).toBeDefined();
  return shortPaths(model.communities[0]!).map(({ path, role, short: missing }) => {
    const skills = missing.map(({ skill, reached, wanted }) => `${skill.id} ${reached ?? '-'}/${wanted}`);
    return `${path.value.title} (${role}): ${skills.join(', ')}`;
  });
}

const topics = `topics:
  - {id: f0, title: Faults 0, skills: [{skill: faults, to: 0}]}
  - {id: f1, title: Faults 1, skills: [{skill: Fault finding, to: awareness}]}
  - {id: f2, title: Faults 2, skills: [{skill: faults, to: 2}], requires: [f1]}
  - {id: f3, title: Faults 3, skills: [{skill: faults, to: 3}], requires: [f2]}
  - {id: s2, title: Soldering 2, skills: [{skill: solder, to: 2}, {skill: glue, to: 3}]}
  - {id: open, title: Whatever you bring}
  - {id: vague, title: Faults and more, skills: [{skill: faults}]}
  - {id: off, title: Faults off the scale, skills: [{skill: faults, to: 9}]}
  - {id: lost, title: Faults misspelt, skills: [{skill: fualts, to: 3}]}
  - {id: end, title: The end, requires: [f3]}
paths:
`;
const path = (title: string, more: string) => `  - {title: ${title}, ${more}}\n`;

describe('paths that stop short', () => {
  test.each([
    ['reached', path('A', 'for: repairer, topics: [f3, s2]'), []],
    ['nothing builds a skill', path('A', 'for: repairer, topics: [f3]'), ['A (Repairer): solder -/2']],
    ['too low', path('A', 'for: repairer, topics: [f2, f1, s2]'), ['A (Repairer): faults 2/3']],
    ['too low, the other way round', path('A', 'for: repairer, topics: [f1, f2, s2]'), ['A (Repairer): faults 2/3']],
    ['level 0 is a level', path('A', 'for: repairer, topics: [f0, s2]'), ['A (Repairer): faults 0/3']],
    ['both', path('A', 'for: Repairer, topics: [f1, open]'), ['A (Repairer): faults 1/3, solder -/2']],
    ['covered elsewhere', path('A', 'for: repairer, topics: [f1], elsewhere: {faults: job, Soldering: job}'), []],
    ['the rest elsewhere', path('A', 'for: repairer, topics: [f1], elsewhere: {The rest: on the job}'), []],
    [
      'another skill elsewhere',
      path('A', 'for: repairer, topics: [f3], elsewhere: {glue: job}'),
      ['A (Repairer): solder -/2'],
    ],
    ['known before', path('A', 'for: repairer, topics: [s2], assumes: [f3]'), []],
    ['known with something known before', path('A', 'for: repairer, topics: [s2], assumes: [end]'), []],
    ['built on, and not on the path', path('A', 'for: repairer, topics: [s2, end]'), ['A (Repairer): faults -/3']],
    ['no level', path('A', 'for: repairer, topics: [f1, vague, f2, s2]'), []],
    ['a level off the scale', path('A', 'for: repairer, topics: [off, s2]'), []],
    ['an unknown skill', path('A', 'for: repairer, topics: [f1, lost, s2]'), []],
    ['an unknown topic', path('A', 'for: repairer, topics: [f1, s3]'), []],
    ['an unknown topic that people know', path('A', 'for: repairer, topics: [f1], assumes: [s3]'), []],
    ['no skills at all', path('A', 'for: repairer, topics: [open, end]'), []],
    ['no topics', path('A', 'for: repairer'), []],
    ['an unknown role, or none', path('A', 'for: baker, topics: [f1]') + path('B', 'topics: [f1]'), []],
    ['two paths together', path('A', 'for: repairer, topics: [f3]') + path('B', 'for: Repairer, topics: [s2]'), []],
    [
      'each skill with the path that leads furthest, the first of two',
      path('A', 'for: repairer, topics: [f1]') +
        path('B', 'for: repairer, topics: [f2]') +
        path('C', 'for: repairer, topics: [f2]'),
      ['B (Repairer): faults 2/3', 'A (Repairer): solder -/2'],
    ],
    [
      'one of two paths is not known whole',
      path('A', 'for: repairer, topics: [f1]') + path('B', 'for: repairer, topics: [f2, s9]'),
      [],
    ],
    [
      'two roles',
      path('A', 'for: repairer, topics: [f3]') + path('B', 'for: packer, topics: [f1]'),
      ['A (Repairer): solder -/2', 'B (Packer): glue -/3'],
    ],
  ])('%s', (_, paths, expected) => {
    expect(short(topics + paths)).toEqual(expected);
  });

  test('without known roles the words are compared', () => {
    const roles = 'roles: []\n';
    expect(short(topics + path('A', 'for: REPAIRER, topics: [f3]'), { roles })).toEqual(['A (repairer): solder -/2']);
  });

  test('a target of 0, off the scale, or for an unknown skill asks for nothing', () => {
    const skills = usual.skills.replace('{faults: 3, solder: 2}', '{faults: 0, solder: guru, sewing: 3, glue: 0}');
    expect(short(topics + path('A', 'for: repairer, topics: [f1]'), { skills })).toEqual([]);
  });

  test('2,000 paths over 2,000 topics', () => {
    const many = Array.from({ length: 2000 }, (_, index) => index);
    const lines = many.map(
      (index) => `  - {id: t${index}, title: T${index}${index > 0 ? `, requires: [t${index - 1}]` : ''}}\n`,
    );
    const paths = many.map((index) => `  - {title: P${index}, for: repairer, assumes: [t1999]}\n`);
    expect(short(`topics:\n${lines.join('')}paths:\n${paths.join('')}`)).toEqual([]);
  });
});
