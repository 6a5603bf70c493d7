import { describe, expect, test } from 'vitest';
import type { Source, Step } from '../../src/core/finding.ts';
import { format } from '../../src/core/format.ts';
import { type Fate, migrate } from '../../src/core/migrate.ts';
import type { Migration } from '../../src/core/migration.ts';
import { migrations } from '../../src/core/migrations.ts';
import { isMap } from '../../src/core/words/group.ts';

/** The first renames a field and a word, the second puts one in; roles stay as they are. */
const two: readonly Migration[] = [
  {
    from: 1,
    steps: {
      charter: (value) => {
        const steps: Step[] = [];
        if (isMap(value) && 'purpose' in value) steps.push({ path: ['purpose'], rename: 'aim' });
        const list = isMap(value) && Array.isArray(value.objectives) ? (value.objectives as unknown[]) : [];
        for (const [index, entry] of list.entries())
          if (isMap(entry) && 'due' in entry) steps.push({ path: ['objectives', index, 'due'], rename: 'by' });
        return steps;
      },
    },
  },
  { from: 2, steps: { charter: () => [{ path: ['kind'], set: 'guild' }] } },
];
const one: readonly Migration[] = two.slice(0, 1);

const charter = 'communities/one/charter.yaml';
const roles = 'communities/one/roles.yaml';

function fates(files: Readonly<Record<string, Source['text']>>, given = one): Fate[] {
  return migrate(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    given,
  );
}

const textAfter = (text: string, given = one, file = charter): string => {
  const [fate] = fates({ [file]: text }, given);
  return fate?.state === 'older' ? fate.text : JSON.stringify(fate);
};

test('there is a migration from each format that was', () => {
  expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => index + 1));
  expect(format).toBe(migrations.length + 1);
});

test('with one format every file that can be read is current', () => {
  const files = { [charter]: 'name: One\n', [roles]: 'schema: cop/v1\nroles: []\n', 'cop.yaml': 'x: 1\n' };
  expect(fates(files, migrations).map(({ state }) => state)).toEqual(['current', 'current', 'current']);
});

const long = `# yaml-language-server: $schema=../../.cop/schema/charter.json
# The Data Guild
name: "One"   # as it is called

# Why are we here?
purpose: >
  To learn
  together.

objectives:
  # the first
  - {statement: 'Fast', due: 2026-05-05} # soon
  - statement: Good
    due: 2026-Q4   # later
`;

describe('a migration', () => {
  test('changes what it names and nothing else', () => {
    const after = textAfter(long);
    expect(after).toContain('schema: cop/v2\n');
    expect(after.replace('schema: cop/v2\n', '')).toBe(
      long.replace('purpose:', 'aim:').replace('due: 2026-05', 'by: 2026-05').replace('due: 2026-Q4', 'by: 2026-Q4'),
    );
  });

  test('keeps line ends, the mark at the start and a missing line end', () => {
    const odd = `\ufeff${long.trimEnd().replaceAll('\n', '\r\n')}`;
    expect(textAfter(odd)).toBe(`\ufeff${textAfter(long).trimEnd().replaceAll('\n', '\r\n')}`);
  });

  test.each([
    ['no line', 'name: One\n', 'schema: cop/v2\nname: One\n'],
    ['the older one', 'schema: cop/v1\nname: One\n', 'schema: cop/v2\nname: One\n'],
    ['one further down', 'name: One\nschema: "cop/v1" # ours\n', 'name: One\nschema: "cop/v2" # ours\n'],
    ['a blank one', 'schema:\nname: One\n', 'schema: cop/v2\nname: One\n'],
    ['braces', '{name: One}\n', '{name: One, schema: cop/v2}\n'],
    [
      'a remark',
      '# Our charter\n\n# As on the door\nname: One\n',
      '# Our charter\n\nschema: cop/v2\n# As on the door\nname: One\n',
    ],
    [
      'only a remark about the first field',
      '# As on the door\nname: One\n',
      'schema: cop/v2\n# As on the door\nname: One\n',
    ],
    ['a line of dashes', '# x\n---\n# y\nname: One\n', '# x\n---\nschema: cop/v2\n# y\nname: One\n'],
    ['a field further in', '  name: One\n  stage: x\n', '  name: One\n  stage: x\n  schema: cop/v2\n'],
    ['the number zero', 'schema: cop/v0\nname: One\n', 'schema: cop/v2\nname: One\n'],
  ])('says the format where there is %s', (_, before, after) => {
    expect(textAfter(before)).toBe(after);
  });

  test('follows another, from where a file is', () => {
    expect(textAfter('name: One\npurpose: Try\n', two)).toBe('schema: cop/v3\nname: One\nkind: guild\naim: Try\n');
    expect(textAfter('schema: cop/v2\npurpose: Try\n', two)).toBe('schema: cop/v3\npurpose: Try\nkind: guild\n');
    expect(fates({ [charter]: 'schema: cop/v3\npurpose: Try\n' }, two)[0]?.state).toBe('current');
  });

  test('done twice is done once', () => {
    expect(fates({ [charter]: textAfter(long) })[0]).toEqual({ file: charter, state: 'current' });
  });

  test('leaves other kinds as they are but for the format, and files that are not ours alone', () => {
    const stranger = 'communities/one/budget.yaml';
    const found = fates({ [roles]: 'roles: # none\n  []\n', [stranger]: 'purpose: x\n' });
    expect(found).toEqual([
      {
        file: roles,
        state: 'older',
        from: 1,
        before: 'roles: # none\n  []\n',
        text: 'schema: cop/v2\nroles: # none\n  []\n',
      },
    ]);
  });

  test('does not mind the wrong shape', () => {
    expect(textAfter('objectives: none\npurpose:\n  - a\n')).toBe('schema: cop/v2\nobjectives: none\naim:\n  - a\n');
  });
});

test.each([
  ['broken', 'name: [\n', { state: 'broken', line: 1, message: expect.stringContaining('never closed') }],
  ['not UTF-8', new Uint8Array([0x6e, 0xff]), { state: 'broken', message: 'This file is not saved as UTF-8.' }],
  ['empty', '', { state: 'broken', message: 'This file is empty.' }],
  ['a list', '- a\n', { state: 'broken', message: 'This file holds no fields.' }],
  ['newer', 'name: x\nschema: cop/v9\n', { state: 'newer', line: 2, message: expect.stringContaining('knows v2') }],
  ['unknown', 'schema: 2\n', { state: 'newer', message: '“2” is not a format that cop knows.' }],
  [
    'a list as format',
    'schema: [cop/v1]\n',
    { state: 'newer', message: 'What stands here is not a format that cop knows.' },
  ],
])('%s is named and left', (_, text, fate) => {
  expect(fates({ [charter]: text })).toMatchObject([{ file: charter, ...fate }]);
});

test('a newer file is said to be so as lint says it', async () => {
  const { validate } = await import('../../src/core/validate.ts');
  const { parse } = await import('../../src/core/parse.ts');
  const [fate] = fates({ [charter]: 'schema: cop/v9\n' }, migrations);
  const { issues } = validate(parse({ file: charter, text: 'schema: cop/v9\n' }), 'charter');
  expect(fate).toMatchObject({ message: issues[0]?.message, fix: issues[0]?.fix });
});

test('a step that cannot be made safely leaves the file', () => {
  const text = 'purpose: a\naim: b\n';
  expect(fates({ [charter]: text })).toMatchObject([{ file: charter, state: 'stuck' }]);
});
