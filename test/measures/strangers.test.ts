import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isMisnamed } from '../../src/core/measures/strangers.ts';

const charter = 'name: One\nstage: active\npurpose: Learn.\n';

/** Whether the first community has a curriculum under another name, among these files. */
function misnamed(folder: string, files: readonly string[], more: Readonly<Record<string, string>> = {}): boolean {
  const texts = { [`${folder}charter.yaml`]: charter, ...more };
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  const model = compile([...sources, ...files.map((file) => ({ file, text: 'topics: [Soldering]\n' }))], '');
  return isMisnamed('curriculum', model.communities[0]!, model);
}

describe('a file under another name', () => {
  test.each([
    ['communities/one/', ['communities/one/curriculum.yml'], true],
    ['communities/one/', ['communities/one/curiculum.yaml'], true],
    ['communities/one/', ['communities/one/budget.yaml', 'communities/one/Curriculum.yaml'], true],
    ['communities/one/', ['communities/one/skill.yaml'], false],
    ['communities/one/', ['communities/one/budget.yaml'], false],
    ['communities/one/', ['communities/two/curriculum.yml'], false],
    ['communities/one/', ['communities/one/old/curriculum.yml'], false],
    ['communities/one/', [], false],
    ['', ['curriculum.yml'], true],
    ['', ['communities/one/curriculum.yml'], false],
  ])('in %j: %j', (folder, files, expected) => {
    expect(misnamed(folder, files)).toBe(expected);
  });

  test('that cop.yaml sets aside is none of ours', () => {
    const more = { 'cop.yaml': 'ignore: [curriculum.yml]\n' };
    expect(misnamed('communities/one/', ['communities/one/curriculum.yml'], more)).toBe(false);
  });
});
