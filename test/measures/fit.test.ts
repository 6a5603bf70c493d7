import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { strategyFit } from '../../src/core/measures/fit.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { workspace } from '../workspace.ts';

function measured(sample: Sample) {
  const model = compile(workspace(sample).sources, '');
  const found = strategyFit(model.communities.find(isChartered)!, model);
  if (!found) return undefined;
  const titles = (topics: typeof found.linked) => topics.map(({ topic }) => topic.title).join(' ');
  return { linked: titles(found.linked), unlinked: titles(found.unlinked), wished: found.wished };
}

const charter = `objectives:
  - {id: up, statement: Repairs hold, supports: [fewer-returns]}
  - {id: old, statement: First clinic, supports: [fewer-returns], status: done}
  - {id: gone, statement: A wiki, supports: [fewer-returns], status: dropped}
  - {id: own, statement: People stay, local: We like it}
  - {id: lost, statement: Lost, supports: [fewer-retuns]}
`;
const skills = `skills:
  - {id: needed, name: Fault finding, supports: [fewer-returns]}
  - {id: free, name: Soldering}
  - {id: astray, name: Wiring, supports: [fewer-retuns]}
`;

describe('a topic', () => {
  test.each([
    ['supports: [up]', 'linked'],
    ['supports: [Repairs  HOLD]', 'linked'],
    ['supports: [own, up]', 'linked'],
    ['supports: [old]', 'linked'],
    ['skills: [needed]', 'linked'],
    ['skills: [{skill: Fault finding, to: 2}]', 'linked'],
    ['supports: [own], skills: [free, needed]', 'linked'],
    ['supports: [up, no-such-aim]', 'linked'],
    ['supports: [gone]', 'unlinked'],
    ['supports: [own]', 'unlinked'],
    ['skills: [free]', 'unlinked'],
    ['because: strategy', 'unlinked'],
    ['requires: [no-such-topic]', 'unlinked'],
    ['status: running', 'unlinked'],
    // A name that nobody knows is mended first, wherever in the chain it stands.
    ['supports: [no-such-aim]', undefined],
    ['skills: [no-such-skill]', undefined],
    ['supports: [lost]', undefined],
    ['skills: [astray]', undefined],
    ['supports: [up], status: done', undefined],
    ['supports: [up], status: retired', undefined],
    ['supports: [up], because: request', 'wished'],
    ['because: member', 'wished'],
  ] as const)('with %s', (fields, where) => {
    const expected = { linked: '', unlinked: '', wished: 0 };
    const place = where && { [where]: where === 'wished' ? 1 : 'It' };
    expect(measured({ charter, skills, curriculum: `topics:\n  - {title: It, ${fields}}\n` })).toEqual({
      ...expected,
      ...place,
    });
  });

  test('is linked by what it supports where no skills are kept', () => {
    const curriculum = 'topics:\n  - {title: A, supports: [up]}\n  - {title: B, skills: [needed]}\n  - C\n';
    expect(measured({ charter, curriculum, without: ['skills'] })).toEqual({ linked: 'A', unlinked: 'B C', wished: 0 });
  });
});

describe('nothing can be said', () => {
  test.each([
    ['without a curriculum', { without: ['curriculum'] }],
    ['without a strategy', { without: ['strategy'] }],
    [
      'without a live objective',
      { strategy: 'ecosystem:\n  strategy:\n    objectives: [{statement: X, status: done}]\n' },
    ],
    ['while the skills cannot be read', { skills: 'skills: [\n' }],
  ] as const)('%s', (_, sample) => {
    expect(measured(sample as Sample)).toBeUndefined();
  });
});

describe('whether anything of the community leads up', () => {
  const model = (sample: Sample) => compile(workspace(sample).sources, '');
  test.each([
    [{ charter }, true],
    [{ charter: 'objectives: []\n', skills }, true],
    [{ charter: 'objectives: []\n', skills: 'skills: []\n' }, false],
    [
      {
        charter: 'objectives:\n  - {statement: A wiki, supports: [fewer-returns], status: dropped}\n',
        skills: 'skills: []\n',
      },
      false,
    ],
  ] as const)('%j', (sample, expected) => {
    const read = model(sample);
    expect(strategyFit(read.communities.find(isChartered)!, read)?.isLinked).toBe(expected);
  });
});
