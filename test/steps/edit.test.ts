import { describe, expect, test } from 'vitest';
import { type Edit, edit, type Plain } from '../../src/core/edit.ts';
import type { Path } from '../../src/core/finding.ts';

const order = () => ['name', 'stage', 'kind', 'purpose', 'needs', 'benefits', 'objectives', 'values'];
const add = (path: Path, value: Plain): Edit => ({ path, add: value });
const set = (path: Path, value: Plain): Edit => ({ path, set: value });
const edited = (text: string, ...edits: Edit[]) => edit({ file: 'charter.yaml', text }, edits, order);

describe('a list of dashes', () => {
  test.each<[name: string, before: string, entry: Plain, after: string]>([
    ['a comment beside the last entry', 'needs:\n  - a # x\nname: x\n', 'b', 'needs:\n  - a # x\n  - b\nname: x\n'],
    ['a blank field', 'needs:\nname: x\n', 'b', 'needs:\n  - b\nname: x\n'],
    [
      'a blank field with an example',
      'needs:\n  # - a\n\n# What?\nname: x\n',
      'b',
      'needs:\n  # - a\n  - b\n\n# What?\nname: x\n',
    ],
    ['brackets', 'needs: [a, c]\n', 'b', 'needs: [a, c, b]\n'],
    ['no field', 'name: x\n', 'b', 'name: x\nneeds:\n  - b\n'],
    ['a single text', 'needs: a\n', 'b', 'needs:\n  - a\n  - b\n'],
  ])('%s', (_, before, entry, after) => {
    expect(edited(before, add(['needs'], entry))).toMatchObject({ text: after });
  });
});

test('a field that is blank', () => {
  expect(edited('name: # who\n', set(['name'], 'x'))).toEqual({ text: 'name: x # who\n', paths: [['name']] });
});
