import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { jsonSchema, schemaText } from '../../src/core/json-schema.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import type { KindName } from '../../src/core/model.ts';
import { stageMeanings, stages } from '../../src/core/words/stages.ts';
import { memoryIo } from '../memory-io.ts';

const names = Object.keys(kinds) as KindName[];

async function run(argv: string, files: Record<string, string> = {}) {
  const io = memoryIo({ files });
  const code = await main(argv.split(' '), io);
  return { code, out: io.stdout, err: io.stderr, files: io.files };
}

test.each([...names, 'charter.yaml', 'cop.yaml'])('schema %s prints JSON Schema', async (kind) => {
  const { code, out } = await run(`schema ${kind}`);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
});

test('without a kind it lists them', async () => {
  const { out } = await run('schema');
  expect(out.split('\n')).toHaveLength(names.length + 1);
  expect(out).toMatch(/^config +cop\.yaml +Settings/m);
});

test('an unknown kind is refused with the nearest', async () => {
  const { code, err } = await run('schema chartr');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean “charter”?');
});

test('--install writes all of them, once', async () => {
  const first = await run('schema --install', { 'cop.yaml': 'communities: communities/*\n' });
  expect(first.out.match(/^create +\.cop\/schema\/\w+\.json$/gm)).toHaveLength(names.length);
  const files = Object.fromEntries(first.files) as Record<string, string>;
  const again = await run('schema --install', {
    ...files,
    '.cop/schema/log.json': files['.cop/schema/log.json']!.replace('draft-07', 'draft-06'),
  });
  expect(again.out).toMatch(/^overwrite +\.cop\/schema\/log\.json$/m);
  expect(again.out.match(/^identical/gm)).toHaveLength(names.length - 1);
  expect(Object.fromEntries(again.files)).toEqual(files);
});

test('--install leaves what somebody else wrote', async () => {
  const { code, err, files } = await run('schema --install', { 'cop.yaml': '', '.cop/schema/log.json': '{}\n' });
  expect([code, files.size]).toEqual([2, 2]);
  expect(err).toContain('.cop/schema/log.json was not written by cop; nothing was written.');
});

const line = '# yaml-language-server: $schema=../../.cop/schema/charter.json';

test.each<[string, string, string]>([
  ['a plain file', 'name: One\n', `${line}\nname: One\n`],
  ['line ends of another system', 'name: One\r\n', `${line}\r\nname: One\r\n`],
  ['a mark at the beginning', '\ufeffname: One\n', `\ufeff${line}\nname: One\n`],
  ['no end of line', 'name: One', `${line}\nname: One`],
  ['comments and a beginning of its own', '# Ours\n---\nname: One # !\n', `${line}\n# Ours\n---\nname: One # !\n`],
  ['nothing in it', '', `${line}\n`],
  ['a file with errors', 'name: [\n', `${line}\nname: [\n`],
  ['a schema already', `# Ours\n${line}\nname: One\n`, `# Ours\n${line}\nname: One\n`],
  [
    'a schema of its own',
    '# yaml-language-server: $schema=x.json\na: b\n',
    '# yaml-language-server: $schema=x.json\na: b\n',
  ],
])('--connect: %s', async (_, before, after) => {
  const file = 'communities/one/charter.yaml';
  const first = await run('schema --connect', { 'cop.yaml': '', [file]: before });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.files.get(file)).toBe(after);
  expect(first.out.includes(`connect    ${file}\n`)).toBe(before !== after);
  const again = await run('schema --connect', Object.fromEntries(first.files) as Record<string, string>);
  expect(again.out).not.toMatch(/^(connect|create|overwrite)/m);
  expect([...again.files]).toEqual([...first.files]);
});

test('--connect leaves what is no text, and --install tells how many files name no schema', async () => {
  const bytes = new Uint8Array([0x6e, 0xff, 0x0a]);
  const files = { 'cop.yaml': '', 'communities/one/charter.yaml': bytes as never, 'communities/two/charter.yaml': '' };
  const installed = await run('schema --install', files);
  expect(installed.out).toContain('2 files do not name a schema yet. Next: cop schema --connect');
  const { out, files: after } = await run('schema --connect', files);
  expect(out).toContain('skip       communities/one/charter.yaml (cannot be read as text)\n');
  expect(after.get('communities/one/charter.yaml')).toBe(bytes);
  expect(after.get('cop.yaml')).toBe('# yaml-language-server: $schema=.cop/schema/config.json\n');
});

test('every object is closed but for notes and x- fields, every field explained', () => {
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, default: given, json, plain, ...rest } = node as Record<string, unknown>;
    expect([given, json, plain], path).toEqual([undefined, undefined, undefined]);
    // Somebody from outside is one word with one field, which the kind itself describes.
    if (properties && Object.keys(properties).length > 0 && Object.keys(properties).join() !== 'external') {
      expect(rest, path).toMatchObject({ additionalProperties: false, patternProperties: { '^x-': {} } });
      for (const [name, field] of Object.entries(properties)) {
        expect((field as { description?: string }).description, `${path}.${name}`).toMatch(/[.?…]$/);
        walk(field, `${path}.${name}`);
      }
    }
    for (const [key, value] of Object.entries(rest)) walk(value, `${path}/${key}`);
  };
  for (const kind of names) walk(jsonSchema(kind), kind);
});

interface Field {
  readonly anyOf?: readonly Field[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly items?: Field;
  readonly properties: Readonly<Record<string, Field>>;
}

test('builders say what an editor should expect', () => {
  const { properties } = jsonSchema('charter') as unknown as Field;
  expect(properties.stage!.enum).toEqual(stages);
  expect(properties.stage!.enumDescriptions).toEqual(Object.values(stageMeanings));
  expect(properties.origin!.anyOf![0]).toMatchObject({ enum: ['grassroots', 'appointed', 'mixed'] });
  expect(properties.launch!.properties.date!.anyOf).toMatchObject([
    { format: 'date', allOf: [{ $ref: '#/definitions/string-null' }] },
  ]);
  expect(properties.needs).toMatchObject({
    items: { properties: { need: {} }, allOf: [{ $ref: '#/definitions/object-string-number-boolean' }, {}] },
    allOf: [{ $ref: '#/definitions/array-string-number-boolean-null' }],
  });
  expect(properties.rhythm!.properties.activities!.items!.properties.minutes!.anyOf).toMatchObject([{ minimum: 0 }]);
});

test('examples are those of the smallest file, where the description gives none', () => {
  const { properties } = jsonSchema('charter') as unknown as Field;
  expect(properties.domain!.anyOf![0]!.examples).toEqual([
    'Repairing returned goods, from finding the fault to the last check',
  ]);
  // Said in words already; a name that only that file has; a choice.
  expect(properties.name!.anyOf![0]).not.toHaveProperty('examples');
  expect(JSON.stringify(properties.objectives!.items!.properties.supports)).not.toContain('examples');
  expect(JSON.stringify(properties.origin)).not.toContain('examples');
});

test('every choice is explained, and no way out of a list is named that nobody should write', () => {
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { enum: words, enumDescriptions, ...rest } = node as Partial<Field>;
    if (words && words.join() !== 'yes,no') expect(enumDescriptions?.length, path).toBe(words.length);
    expect(words ?? [], path).not.toContain(null);
    for (const [key, value] of Object.entries(rest)) walk(value, `${path}/${key}`);
  };
  for (const kind of names) walk(jsonSchema(kind).properties, kind);
});

test('a schema is its own text', () => {
  for (const kind of names) expect(JSON.parse(schemaText(kind))).toEqual(jsonSchema(kind));
});
