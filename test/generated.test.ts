import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindsPage } from './kinds-page.ts';

// Read from the folders, never from the indexes: a stale index must not hide a new file.
const src = path.join(import.meta.dirname, '..', 'src');
const note = '// Generated from the files of this folder by `npm run gen`; do not edit.\n';
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function members(folder: string): string[] {
  const names = fs.readdirSync(path.join(src, folder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  return names.map((name) => name.slice(0, -3)).sort();
}

function imports(names: readonly string[], folder = '.'): string {
  return names.map((name) => `import ${camel(name)} from '${folder}/${name}.ts';\n`).join('');
}

function wrap(start: string, names: readonly string[], end: string): string {
  const line = `${start} ${names.join(', ')} ${end}`;
  if (line.split('\n').at(-1)!.length <= 120) return `${line}\n`;
  return `${start}\n${names.map((name) => `  ${name},\n`).join('')}${end}\n`;
}

describe('indexes', () => {
  test('kinds', async () => {
    const names = members('core/kinds');
    const text = `${note}${imports(names)}\n${wrap('export const kinds = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/kinds/index.ts');
  });

  test('reporters', async () => {
    const names = members('core/reporters');
    const text = `${note}${imports(names)}\n${wrap('export const reporters = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/reporters/index.ts');
  });

  test('commands', async () => {
    const lines = members('cli/commands').map((name) => `  ${camel(name)}: () => import('./${name}.ts'),\n`);
    await expect(`${note}export const commands = {\n${lines.join('')}} as const;\n`).toMatchFileSnapshot(
      '../src/cli/commands/index.ts',
    );
  });

  test('rules', async () => {
    const folders = fs
      .readdirSync(path.join(src, 'core/rules'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory());
    const sets = folders
      .map(({ name }) => ({ category: name, ids: members(`core/rules/${name}`) }))
      .filter(({ ids }) => ids.length > 0);
    sets.sort((a, b) => (a.category < b.category ? -1 : 1));
    const lines = sets.map(({ category, ids }) => wrapCategory(category, ids.map(camel)));
    const text = `${note}import { inCategory, type Listed } from '../rule.ts';\n${sets
      .map(({ category, ids }) => imports(ids, `./${category}`))
      .join('')}\nexport const rules: readonly Listed[] = [\n${lines.join('')}];\n`;
    await expect(text).toMatchFileSnapshot('../src/core/rules/index.ts');
  });
});

describe('pages', () => {
  test('the fields of all files', async () => {
    await expect(kindsPage()).toMatchFileSnapshot('../src/core/kinds/README.md');
  });

  test('the commands in the README are the commands there are', () => {
    const readme = fs.readFileSync(path.join(src, '../README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `cop ([a-z]+)/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(members('cli/commands'));
  });
});

function wrapCategory(category: string, names: readonly string[]): string {
  const line = `  ...inCategory('${category}', [${names.join(', ')}]),`;
  if (line.length <= 120) return `${line}\n`;
  return `  ...inCategory('${category}', [\n${names.map((name) => `    ${name},\n`).join('')}  ]),\n`;
}
