import { describe, expect, test } from 'vitest';
import { reached } from '../../src/core/words/pattern.ts';

const value = {
  objectives: [{ supports: ['a', 'b'] }, { supports: [] }, { title: 'x' }],
  targets: { repairer: { triage: 2 }, manager: { sewing: 1 } },
  launch: { host: 'ada' },
  nothing: null,
};

describe('what a pattern reaches', () => {
  test.each<[string, [string, unknown][]]>([
    [
      'objectives.*.supports.*',
      [
        ['objectives.0.supports.0', 'a'],
        ['objectives.0.supports.1', 'b'],
      ],
    ],
    ['launch.host', [['launch.host', 'ada']]],
    [
      'targets.*key',
      [
        ['targets.repairer', 'repairer'],
        ['targets.manager', 'manager'],
      ],
    ],
    [
      'targets.*.*key',
      [
        ['targets.repairer.triage', 'triage'],
        ['targets.manager.sewing', 'sewing'],
      ],
    ],
    [
      'targets.*.*',
      [
        ['targets.repairer.triage', 2],
        ['targets.manager.sewing', 1],
      ],
    ],
    ['objectives.supports', []],
    ['launch.*.*', []],
    ['nothing.*', []],
    ['missing.*', []],
  ])('%s', (pattern, expected) => {
    expect(reached(value, pattern.split('.')).map(({ path, value: found }) => [path.join('.'), found])).toEqual(
      expected,
    );
  });

  test('with the group it stands in, and whether it is a key', () => {
    const [first] = reached(value, ['objectives', '*', 'supports', '*']);
    expect(first).toMatchObject({ aim: 'value', owner: value.objectives[0] });
    expect(reached(value, ['targets', '*key'])[0]).toMatchObject({ aim: 'key' });
  });
});
