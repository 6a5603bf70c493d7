import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineReader } from '../../src/cli/lint/lines.ts';
import { type NewLines, touchOf } from '../../src/core/changes/touch.ts';
import { compile, readBefore } from '../../src/core/compile.ts';
import { lint } from '../../src/core/lint.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Asked } from '../../src/core/settings.ts';
import { today, type World } from './worlds.ts';

let newLines: NewLines;
beforeAll(async () => {
  newLines = await lineReader();
});

const sourcesOf = (world: World) => Object.entries(world).map(([file, text]) => ({ file, text }));

function touch(past: World, now: World, asked: Omit<Asked, 'today'> = {}) {
  const given = { today, ...asked };
  const linted = lint(sourcesOf(now), given, rules);
  const then = compile(sourcesOf(past), '', readBefore(sourcesOf(now), linted.model));
  return { linted, ...touchOf(linted, then, { asked: given, rules, newLines }) };
}

/** `charter.yaml:3 unknown-field` for what a change touches, the folder of the only community left out. */
function touched(past: World, now: World, asked?: Omit<Asked, 'today'>): string[] {
  const { linted, findings } = touch(past, now, asked);
  const all = [...linted.report.findings, ...linted.report.ignored.map(({ finding }) => finding)];
  return all
    .filter((finding) => findings.has(finding))
    .map(({ file, range, rule }) => `${file.replace('communities/one/', '')}:${range.line} ${rule}`)
    .sort();
}

const file = 'communities/one/charter.yaml';
const charter = 'name: One\nstage: active\npurpose: Try.\n';
// More than a sketch, of which less is asked.
const full = `${charter}domain: Data\naudience: All\nvision: Good data\nneeds: [Help]\nvalues: {safe_space: Be kind}\n`;
const one = (more: string) => ({ [file]: `${charter}${more}` });
const goals = (...ids: readonly string[]) =>
  `ecosystem:\n  strategy:\n    objectives:\n${ids.map((id) => `      - {id: ${id}, statement: The aim of ${id}}\n`).join('')}`;
const only = { only: ['integrity'] };

function crlf(world: World): World {
  return Object.fromEntries(Object.entries(world).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
}

describe('a change touches', () => {
  test.each<[string, World, World, Omit<Asked, 'today'>, string[]]>([
    ['nothing where nothing changed', one('contcat: Ada\n'), one('contcat: Ada\n'), {}, []],
    ['what is new', one(''), one('contcat: Ada\n'), only, ['charter.yaml:4 unknown-field']],
    ['no old finding', one('contcat: Ada\n'), one('contcat: Ada\ndomian: x\n'), only, ['charter.yaml:5 unknown-field']],
    ['no old finding that moved', one('contcat: Ada\n'), one('domain: x\ncontcat: Ada\n'), only, []],
    [
      'an old finding on a line that changed',
      one('contcat: Ada\n'),
      one('contcat: Ben\n'),
      only,
      ['charter.yaml:4 unknown-field'],
    ],
    ['no old finding where only line ends changed', one('contcat: Ada\n'), crlf(one('contcat: Ada\n')), only, []],
    [
      'what is missing in an entry whose line changed, and nothing else that is missing',
      one('objectives:\n  - {id: a, statement: One}\n'),
      { [file]: `${charter.replace('One', 'Uno')}objectives:\n  - {id: a, statement: Two}\n` },
      { only: ['objective-without-date', 'no-sponsor', 'no-member-benefit', 'objective-not-measured'] },
      ['charter.yaml:5 objective-without-date'],
    ],
    [
      'another of several findings that are alike, that on the line which is new',
      one('objectives:\n  - {statement: Aim, supports: [x]}\n'),
      one('objectives:\n  - {statement: Aim, supports: [y, x]}\n'),
      only,
      [],
    ],
    [
      'files that did not change, where the strategy lost what they name',
      { ...one('objectives: [{statement: Aim, supports: [fast]}]\n'), 'strategy.yaml': goals('fast', 'safe') },
      { ...one('objectives: [{statement: Aim, supports: [fast]}]\n'), 'strategy.yaml': goals('safe') },
      only,
      ['charter.yaml:4 unknown-reference'],
    ],
    [
      'what weighs more',
      { [file]: full.replace('active', 'forming') },
      { [file]: full },
      { only: ['no-manager'] },
      ['charter.yaml:1 no-manager'],
    ],
    [
      'nothing that weighs less',
      { [file]: full },
      { [file]: full.replace('active', 'forming') },
      { only: ['no-manager'] },
      [],
    ],
    [
      'nothing of a community that has only moved',
      { [file]: `id: one\n${charter}contcat: Ada\n` },
      { 'communities/two/charter.yaml': `id: one\n${charter}contcat: Ada\n` },
      {},
      [],
    ],
    [
      'what changed in a community that has moved as well',
      { [file]: `id: one\n${charter}contcat: Ada\n` },
      { 'communities/two/charter.yaml': `id: one\n${charter}contcat: Ada\ndomian: x\n` },
      only,
      ['communities/two/charter.yaml:6 unknown-field'],
    ],
    ['everything of a community that is new', {}, one('contcat: Ada\n'), only, ['charter.yaml:4 unknown-field']],
    [
      'only what is new in settings: both sides are judged by those of now',
      { ...one(''), 'cop.yaml': 'lint: {profile: starter}\n' },
      { ...one(''), 'cop.yaml': 'lint: {profile: full}\n' },
      {},
      [],
    ],
    ['why a file cannot be read any more', one(''), { [file]: 'name: [' }, {}, ['charter.yaml:1 broken-yaml']],
    ['no file that could not be read before', { [file]: 'name: [' }, { [file]: 'name: [' }, {}, []],
    [
      'a file that could not be read before and changed elsewhere',
      { [file]: 'name: One\nx: [' },
      { [file]: 'name: Two\nx: [' },
      {},
      ['charter.yaml:2 broken-yaml'],
    ],
    [
      'what is seen now that a file can be read',
      { [file]: 'name: [' },
      one('contcat: Ada\n'),
      only,
      ['charter.yaml:4 unknown-field'],
    ],
    [
      'a finding whose comment went away',
      one('contcat: Ada # cop-ignore unknown-field -- ours\n'),
      one('contcat: Ada\n'),
      only,
      ['charter.yaml:4 unknown-field'],
    ],
    [
      'a finding that is ignored since',
      one('contcat: Ada\n'),
      one('# cop-ignore-next-line unknown-field -- ours\ncontcat: Ada\n'),
      only,
      ['charter.yaml:5 unknown-field'],
    ],
    [
      'no finding that was ignored before',
      one('contcat: Ada # cop-ignore unknown-field -- ours\n'),
      one('contcat: Ada # cop-ignore unknown-field -- ours\ndomain: x\n'),
      only,
      [],
    ],
    ['only what was asked for', one(''), one('contcat: Ada\n'), { only: ['people'] }, []],
  ])('%s', (_, past, now, asked, expected) => {
    expect(touched(past, now, asked)).toEqual(expected);
  });
});

describe('of a change', () => {
  const two = {
    'communities/two/charter.yaml': charter.replace('One', 'Two'),
    'communities/two/roles.yaml': 'roles: []\n',
  };

  test.each<[string, World, World, string[], string[]]>([
    ['nothing', { ...one(''), ...two }, { ...one(''), ...two }, [], []],
    ['one file', { ...one(''), ...two }, { ...one('domain: x\n'), ...two }, [file], ['one']],
    ['line ends', { ...one(''), ...two }, { ...crlf(one('')), ...two }, [], []],
    ['a new community', one(''), { ...one(''), ...two }, Object.keys(two), ['two']],
    [
      'a file that is gone',
      { ...one(''), ...two },
      { ...one(''), 'communities/two/charter.yaml': two['communities/two/charter.yaml'] },
      [],
      ['two'],
    ],
    ['a file that no kind claims', one(''), { ...one(''), 'communities/one/memebrs.yaml': 'x: 1\n' }, [], ['one']],
    ['the strategy', one(''), { ...one(''), 'strategy.yaml': goals('a') }, ['strategy.yaml'], []],
    ['a file that is no text', { [file]: 'a\u0000' }, { [file]: 'b\u0000' }, [file], ['one']],
  ])('files and communities are counted: %s', (_, past, now, files, communities) => {
    const seen = touch(past, now);
    expect([...seen.files]).toEqual(files);
    expect([...seen.communities].map(({ slug }) => slug)).toEqual(communities);
  });

  test('equal findings: that on the new line is the new one', () => {
    const past = one('objectives:\n  - {statement: Aim, supports: [fast]}\n  - {statement: Aim, due: 2027-01-01}\n');
    const now = one(
      'objectives:\n  - {statement: Aim, due: 2026-12-01, supports: [fast]}\n  - {statement: Aim, supports: [fast]}\n',
    );
    const world = (files: World) => ({ ...files, 'strategy.yaml': goals('slow') });
    expect(touched(world(past), world(now), { only: ['unknown-reference'] })).toEqual([
      'charter.yaml:5 unknown-reference',
    ]);
    const more = one(
      'objectives:\n  - {statement: Aim, supports: [fast]}\n  - {statement: Aim, supports: [fast], ongoing: yes}\n',
    );
    expect(touched(world(past), world(more), { only: ['unknown-reference'] })).toEqual([
      'charter.yaml:6 unknown-reference',
    ]);
  });

  test('a finding is touched where a place that it is related to is', () => {
    const list = (first: string) =>
      one(
        `objectives:\n  - {id: a, statement: ${first}}\n  - {id: b, statement: Two}\n  - {id: a, statement: Three}\n`,
      );
    expect(touched(list('One'), list('Uno'), { only: ['duplicate-id'] })).toEqual(['charter.yaml:7 duplicate-id']);
    expect(touched(list('One'), list('One'), { only: ['duplicate-id'] })).toEqual([]);
  });

  test('whatever it is: nothing without it, everything from nothing, only findings there are', {
    timeout: 60_000,
  }, () => {
    const lines = fc.shuffledSubarray([
      'domain: Data',
      'contcat: Ada',
      'kind: mixd',
      'objectives: [One, Two]',
      '# x',
      '',
    ]);
    const worlds = fc.tuple(fc.constantFrom('forming', 'active'), lines, fc.constantFrom('\n', '\r\n')).map(
      ([stage, more, end]): World => ({
        [file]: [`name: One`, `stage: ${stage}`, 'purpose: Try.', ...more, ''].join(end),
      }),
    );
    fc.assert(
      fc.property(worlds, worlds, (past, now) => {
        const { linted, findings } = touch(past, now);
        const all = [...linted.report.findings, ...linted.report.ignored.map(({ finding }) => finding)];
        expect([...findings].every((finding) => all.includes(finding))).toBe(true);
        expect(touched(now, now)).toEqual([]);
        expect(touch({}, now).findings.size).toBe(all.length);
        // What is left out was there before.
        const known = new Set(touch(past, past).linted.report.findings.map(({ rule }) => rule));
        for (const finding of linted.report.findings) if (!findings.has(finding)) expect(known).toContain(finding.rule);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

test.each([
  ['a\nb\n', 'a\nb\n', []],
  ['a\nb\n', 'a\nx\nb\n', [2]],
  ['a\nb\nc\n', 'a\nc\n', []],
  ['a\nb\n', 'x\nb\ny\n', [1, 3]],
  ['', 'a', [1]],
])('the lines of %j that %j has more', (before, after, lines) => {
  expect([...newLines(before, after)]).toEqual(lines);
});

test('texts that have little in common are new line by line', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, line) => `${word} ${line}`).join('\n');
  expect(newLines(text('a'), text('b')).size).toBe(3000);
});
