import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import type { Finding, Repair, Step } from '../../src/core/finding.ts';
import { applyEdits, fixesFor, fixOf } from '../../src/core/fix.ts';

const file = 'communities/guild/charter.yaml';

function found(steps: readonly Step[], more: Partial<Repair> = {}): Finding {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const repair = { title: 'Mend it', steps, ...more };
  return { rule: 'x', severity: 'error', file, path: [], range, message: 'm', why: 'w', fix: 'f', repair };
}

function fix(text: string, steps: readonly Step[], more: Partial<Repair> = {}) {
  return fixOf(found(steps, more), compile([{ file, text }]));
}

describe('a fix', () => {
  test('has the title of its repair, and ranges of lines and columns that count from 1, in UTF-16', () => {
    expect(fix('name: x\n"🙂": y # z\n', [{ path: ['🙂'], write: 'new' }])).toEqual({
      title: 'Mend it',
      file,
      edits: [{ range: { line: 2, column: 7, endLine: 2, endColumn: 8 }, text: 'new' }],
    });
  });

  test('knows that it asks', () => {
    expect(fix('name: x\n', [{ path: ['name'], write: 'y' }], { asks: true })).toMatchObject({ asks: true });
  });

  test('counts columns behind a mark at the start of a file from its first character', () => {
    const made = fix('\ufeffnme: x\r\n', [{ path: ['nme'], rename: 'name' }]);
    expect(made?.edits).toEqual([{ range: { line: 1, column: 1, endLine: 1, endColumn: 4 }, text: 'name' }]);
  });

  test('puts fields where people expect them', () => {
    const text = 'name: x\npurpose: z\n';
    const made = fix(text, [{ path: ['stage'], set: 'forming' }])!;
    expect(applyEdits(text, made.edits)).toBe('name: x\nstage: forming\npurpose: z\n');
  });

  test('with several steps names all that they change, and nothing between', () => {
    const text = '# goals\nname: x\ngoals: # g\n  - a\n  - b\npurpse: z\n';
    const steps: Step[] = [
      { path: ['goals'], rename: 'objectives' },
      { path: ['goals', 1], drop: true },
      { path: ['goals'], add: 'c' },
      { path: ['purpse'], rename: 'purpose' },
      { span: [0, 7], text: '# x' },
    ];
    const made = fix(text, steps)!;
    expect(applyEdits(text, made.edits)).toBe('# x\nname: x\nobjectives: # g\n  - a\n  - c\npurpose: z\n');
    expect(made.edits.map(({ range }) => [range.line, range.endLine])).toEqual([
      [1, 1],
      [3, 3],
      // Where two would touch, they are one.
      [5, 6],
    ]);
  });

  test.each<[why: string, text: string, steps: Step[]]>([
    ['a step that leads nowhere', 'name: x\n', [{ path: ['nme'], write: 'y' }]],
    [
      'one good step and one that leads nowhere',
      'name: x\n',
      [
        { path: ['name'], write: 'y' },
        { path: ['a'], drop: true },
      ],
    ],
    ['a broken file', 'name: [x\n', [{ path: ['name'], write: 'y' }]],
    ['nothing to do', 'name: x\n', [{ path: ['name'], write: 'x' }]],
    ['no steps', 'name: x\n', []],
    ['a field that is there', 'name: x\n', [{ path: ['name'], set: 'y' }]],
    ['a name that is taken', 'name: x\nnme: y\n', [{ path: ['nme'], rename: 'name' }]],
  ])('there is none for %s', (_, text, steps) => {
    expect(fix(text, steps)).toBeUndefined();
  });

  test('there is none for a file that is not there, nor without a repair', () => {
    const model = compile([{ file: 'communities/guild/roles.yaml', text: 'roles: []\n' }]);
    expect(fixOf(found([{ path: ['name'], write: 'y' }]), model)).toBeUndefined();
    const { repair: _, ...bare } = found([]);
    expect(fixOf(bare, compile([{ file, text: 'name: x\n' }]))).toBeUndefined();
  });
});

describe('fixes of many findings', () => {
  const text = `name: x\nneeds:\n${Array.from({ length: 300 }, (_, at) => `  - {need: N${at}, frm: request}\n`).join('')}`;
  const findings = Array.from({ length: 300 }, (_, at) => found([{ path: ['needs', at, 'frm'], rename: 'from' }]));

  test('are those of each', () => {
    const model = compile([{ file, text }]);
    const fixes = fixesFor(findings, model);
    expect([...fixes.keys()]).toEqual(findings);
    expect(fixes.get(findings[7]!)).toEqual(fixOf(findings[7]!, model));
    const all = [...fixes.values()].flatMap(({ edits }) => edits);
    expect(applyEdits(text, all)).toBe(text.replaceAll('frm', 'from'));
  });

  test('are worked out one by one where one of them does not go', () => {
    const bad = found([{ path: ['needs', 0, 'none'], rename: 'from' }]);
    const twice = found([{ path: ['needs', 1, 'frm'], rename: 'from' }]);
    const few = [bad, ...findings.slice(0, 3), twice];
    expect([...fixesFor(few, compile([{ file, text }])).keys()]).toEqual([...findings.slice(0, 3), twice]);
  });
});

describe('edits', () => {
  const at = (line: number, column: number, endLine: number, endColumn: number, text: string) => ({
    range: { line, column, endLine, endColumn },
    text,
  });

  test.each([
    ['put in', 'a\nb\n', [at(2, 1, 2, 1, 'x\n')], 'a\nx\nb\n'],
    ['at the end', 'a\n', [at(2, 1, 2, 1, 'b\n')], 'a\nb\n'],
    ['at the end of an open line', 'a', [at(1, 2, 1, 2, 'b')], 'ab'],
    ['over lines', 'a\nb\nc\n', [at(1, 2, 3, 1, '')], 'ac\n'],
    ['in any order', 'abc', [at(1, 3, 1, 4, 'z'), at(1, 1, 1, 2, 'x')], 'xbz'],
    ['behind a mark', '\ufeffa\r\nb\r\n', [at(2, 1, 2, 2, 'x')], '\ufeffa\r\nx\r\n'],
    ['behind wide characters', '🙂a', [at(1, 3, 1, 4, 'b')], '🙂b'],
    ['none', 'a', [], 'a'],
  ])('%s', (_, text, edits, after) => {
    expect(applyEdits(text, edits)).toBe(after);
  });
});
