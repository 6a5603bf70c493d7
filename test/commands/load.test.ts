import { describe, expect, test } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { memoryIo } from '../memory-io.ts';

const charter = 'name: One\nstage: proposed\npurpose: Try.\n';

/** Roots that are found, each with its files below it and what of it is wanted. */
async function found(paths: readonly string[], files: Readonly<Record<string, string>>) {
  const workspaces = await load(memoryIo({ files }), paths);
  return workspaces.map(({ root, sources, focus }) => [
    root,
    sources.map(({ file }) => file.slice(root.length)),
    focus.map(({ shown }) => shown),
  ]);
}

const one = { 'communities/one/charter.yaml': charter };
const own = (folder: string) => ({ [`${folder}/cop.yaml`]: '', [`${folder}/communities/one/charter.yaml`]: charter });
const files = ['communities/one/charter.yaml'];

describe('what a path means', () => {
  test.each([
    ['nothing: the folder here', [], one, [['', files, []]]],
    ['the folder here', ['.'], one, [['', files, []]]],
    ['a community', ['communities/one'], one, [['', files, ['communities/one/']]]],
    ['a community, spelt oddly', ['./communities//one/'], one, [['', files, ['communities/one/']]]],
    ['a file', ['communities/one/charter.yaml'], one, [['', files, ['communities/one/charter.yaml']]]],
    ['a repository below', ['a'], own('a'), [['a/', ['cop.yaml', ...files], []]]],
    [
      'a folder of repositories',
      ['x'],
      { ...own('x/a'), ...own('x/b') },
      [
        ['x/a/', ['cop.yaml', ...files], []],
        ['x/b/', ['cop.yaml', ...files], []],
      ],
    ],
    ['a community alone', ['a'], { 'a/charter.yaml': charter, 'a/notes.yaml': 'x' }, [['a/', ['charter.yaml'], []]]],
    [
      'strangers in a community, no hidden folders',
      [],
      { ...one, 'communities/one/memebrs.yml': '', '.x/charter.yaml': charter },
      [['', ['communities/one/charter.yaml', 'communities/one/memebrs.yml'], []]],
    ],
    [
      'globs of cop.yaml',
      [],
      {
        'cop.yaml': 'communities: [guilds/*, "circles/**"]\n',
        'guilds/a/charter.yaml': charter,
        'circles/x/y/charter.yaml': charter,
        ...one,
      },
      [['', ['cop.yaml', 'circles/x/y/charter.yaml', 'guilds/a/charter.yaml'], []]],
    ],
    [
      'one community at the root',
      [],
      { 'cop.yaml': 'communities: [.]\n', 'charter.yaml': charter },
      [['', ['cop.yaml', 'charter.yaml'], []]],
    ],
    [
      'globs that lead out: cop.yaml is broken, the defaults hold',
      [],
      { 'cop.yaml': 'communities: [../*, /etc, "a{b,c}"]\n', ...one },
      [['', ['cop.yaml', ...files], []]],
    ],
    [
      'a repository of its own stops the way up',
      ['a/b'],
      { 'cop.yaml': '', ...one, 'a/.git/x': '', 'a/b/x.txt': '' },
      [['a/b/', [], []]],
    ],
    [
      'no globs into packages',
      [],
      {
        'cop.yaml': 'communities: ["**"]\n',
        'node_modules/x/charter.yaml': charter,
        '.git/x/charter.yaml': charter,
        'g/charter.yaml': charter,
      },
      [['', ['cop.yaml', 'g/charter.yaml'], []]],
    ],
    ['nothing there', [], {}, [['', [], []]]],
    ['no search far below', [], { 'a/b/c/d/charter.yaml': charter }, [['', [], []]]],
  ] as const)('%s', async (_, paths, world, expected) => {
    expect(await found(paths, world)).toEqual(expected);
  });
});

test('a path that is not there is a mistake of the request', async () => {
  await expect(found(['nowhere'], one)).rejects.toThrow('There is nothing at “nowhere”.');
});
