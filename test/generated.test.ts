import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../src/cli/command.ts';
import { examples } from '../src/core/start/examples.ts';
import { kindsPage } from './kinds-page.ts';
import { categoriesTable, categoryPages, rulesIndex } from './rules-pages.ts';
import { shapesOf, templatesPage } from './templates-page.ts';
import { fullViews } from './views.ts';

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
  const gap = start.endsWith('{') && names.length > 0 ? ' ' : '';
  const line = `${start}${gap}${names.join(', ')}${gap}${end}`;
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

  test('attachments', async () => {
    const names = members('core/attachments');
    const text = `${note}${imports(names)}\n${wrap('export const attachments = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/attachments/index.ts');
  });

  test('drawings', async () => {
    const names = members('core/drawings');
    const text = `${note}${imports(names)}\n${wrap('export const drawings = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/drawings/index.ts');
  });

  test('audits', async () => {
    const names = members('core/audits');
    const text = `${note}${imports(names)}\n${wrap('export const audits = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/audits/index.ts');
  });

  test('outputs', async () => {
    const names = members('core/outputs');
    const text = `${note}${imports(names)}\n${wrap('export const outputs = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/outputs/index.ts');
  });

  test('imports', async () => {
    const names = members('core/imports');
    const text = `${note}${imports(names)}\n${wrap('export const imports = {', names.map(camel), '} as const;')}`;
    await expect(text).toMatchFileSnapshot('../src/core/imports/index.ts');
  });

  test('commands', async () => {
    const lines = members('cli/commands').map((name) => `  ${camel(name)}: () => import('./${name}.ts'),\n`);
    await expect(`${note}export const commands = {\n${lines.join('')}} as const;\n`).toMatchFileSnapshot(
      '../src/cli/commands/index.ts',
    );
  });

  test('parts', async () => {
    const folders = fs.readdirSync(path.join(src, 'core/parts'), { withFileTypes: true });
    const sets = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    sets.sort();
    const called = (kind: string, name: string) => camel(`${kind}-${name}`);
    const lines = sets.map((kind) => {
      const names = members(`core/parts/${kind}`);
      return names.map((name) => `import ${called(kind, name)} from './${kind}/${name}.ts';\n`).join('');
    });
    const lists = sets.map((kind) => {
      const names = members(`core/parts/${kind}`).map((name) => called(kind, name));
      return wrapSet(`...inKind('${kind}', [`, names);
    });
    const head = `${note}import { inKind, type Listed } from '../part.ts';\n`;
    const text = `${head}${lines.join('')}\nexport const parts: readonly Listed[] = [\n${lists.join('')}];\n`;
    await expect(text).toMatchFileSnapshot('../src/core/parts/index.ts');
  });

  test('rules', async () => {
    const folders = fs
      .readdirSync(path.join(src, 'core/rules'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory());
    const sets = folders
      .map(({ name }) => ({ category: name, ids: members(`core/rules/${name}`) }))
      .filter(({ ids }) => ids.length > 0);
    sets.sort((a, b) => (a.category < b.category ? -1 : 1));
    const lines = sets.map(({ category, ids }) => wrapSet(`...inCategory('${category}', [`, ids.map(camel)));
    const text = `${note}import { inCategory, type Listed } from '../rule.ts';\n${sets
      .map(({ category, ids }) => imports(ids, `./${category}`))
      .join('')}\nexport const rules: readonly Listed[] = [\n${lines.join('')}];\n`;
    await expect(text).toMatchFileSnapshot('../src/core/rules/index.ts');
  });
});

describe('templates', () => {
  test('index', async () => {
    const files = templateFiles();
    const lines = files.map((file) => `import ${named(file)} from '../../templates/${file}';\n`);
    const isPartial = (file: string) => file.startsWith('partials/');
    const text = [
      `// Generated from the files of templates/ by \`npm run gen\`; do not edit.\n${lines.join('')}`,
      "import type { Partials, Template } from './render.ts';\n\n",
      '/** Pages of a community and files that `cop init` writes. */\n',
      wrap(
        'export const templates: readonly Template[] = [',
        files.filter((file) => !isPartial(file)).map(named),
        '];',
      ),
      '\n/** Parts that templates share. */\n',
      wrap('export const partials: Partials = [', files.filter(isPartial).map(named), '];'),
    ];
    await expect(text.join('')).toMatchFileSnapshot('../src/core/templates.ts');
  });

  test('their texts', async () => {
    const files = templateFiles().filter((file) => !file.startsWith('starter/'));
    const path = (file: string) => `'${file.replace(/\.hbs$/, '')}'`;
    const lines = files.map((file) => `import ${named(file)} from '../../../templates/${file}?text';\n`);
    const entries = files.map((file) => `  ${path(file)}: ${named(file)},\n`);
    const text = [
      `// Generated from the files of templates/ by \`npm run gen\`; do not edit.\n${lines.join('')}`,
      '\n/** The texts of all templates that can be replaced, by path without `.hbs`. */\n',
      `export const texts: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`,
    ];
    await expect(text.join('')).toMatchFileSnapshot('../src/core/template/texts.ts');
  });

  const views = fullViews();

  test('what they see', async () => {
    const shapes = JSON.stringify(shapesOf(views), null, 2)
      .replace(/"([A-Za-z]\w*)":/g, '$1:')
      .replaceAll('"', "'")
      .replace(/([^{[,])$/gm, '$1,')
      .replace(/\[\s+'text',\s+\]/g, "['text']")
      .replace(/,$/, '');
    expect(shapes.match(/\w+: \[\]/g), 'lists without an entry: fill them in test/views.ts').toBe(null);
    const text = [
      '// Generated from what the pages of the examples see by `npm run gen`; do not edit.\n',
      "import type { Scope } from './meta.ts';\nimport type { Shape } from './shape.ts';\n",
      '\n/** What the pages of each scope see. */\n',
      `export const shapes: Readonly<Partial<Record<Scope, Shape>>> = ${shapes};\n`,
    ];
    await expect(text.join('')).toMatchFileSnapshot('../src/core/template/shapes.ts');
  });

  test('the page about them', async () => {
    await expect(templatesPage(views)).toMatchFileSnapshot('../templates/README.md');
  });
});

describe('examples', () => {
  test('their texts', async () => {
    const folder = path.join(src, '../examples');
    const all = (fs.readdirSync(folder, { recursive: true }) as string[]).map((file) => file.split(path.sep).join('/'));
    const lines: string[] = [];
    const entries = [...examples]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name }) => {
        const files = all.filter((file) => file.startsWith(`${name}/`) && file.endsWith('.yaml')).sort();
        const variable = (file: string) =>
          camel(file.replace(/\.yaml$|communities\/[^/]+\//g, '').replaceAll('/', '-'));
        lines.push(...files.map((file) => `import ${variable(file)} from '../../../examples/${file}?text';\n`));
        const quoted = /^[a-z]+$/.test(name) ? name : `'${name}'`;
        return `  ${quoted}: {\n${files.map((file) => `    '${file.slice(name.length + 1)}': ${variable(file)},\n`).join('')}  },\n`;
      });
    const text = [
      `// Generated from the files of examples/ by \`npm run gen\`; do not edit.\n${lines.join('')}`,
      '\n/** The files of all examples that can be copied, by name and path. */\n',
      `export const exampleTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n${entries.join('')}};\n`,
    ];
    await expect(text.join('')).toMatchFileSnapshot('../src/core/start/example-texts.ts');
  });
});

/** All templates, in the order in which imports are sorted: case does not count, a dot comes before all else. */
function templateFiles(): string[] {
  const key = (file: string) => file.toLowerCase().replaceAll('.', '\0');
  return (fs.readdirSync(path.join(src, '../templates'), { recursive: true }) as string[])
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.hbs'))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The name of a template in a module. */
function named(file: string): string {
  return file.replace(/(\.\w+)?\.hbs$/, '').replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('pages', () => {
  test('the fields of all files', async () => {
    await expect(kindsPage()).toMatchFileSnapshot('../src/core/kinds/README.md');
  });

  test.each([...categoryPages])('the rules about %s', async (category, page) => {
    await expect(page).toMatchFileSnapshot(`../src/core/rules/${category}/README.md`);
  });

  test('the index of the rules', async () => {
    const readme = path.join(src, 'core/rules/README.md');
    const text = between(fs.readFileSync(readme, 'utf8'), 'categories', rulesIndex());
    await expect(text).toMatchFileSnapshot(readme);
  });

  test('the commands and the rules in the README', async () => {
    const readme = path.join(src, '../README.md');
    const rows = await Promise.all(members('cli/commands').map(async (name) => row(name)));
    const table = `| command | does | options |\n|---|---|---|\n${rows.join('').trimEnd()}`;
    const text = between(fs.readFileSync(readme, 'utf8'), 'commands', table);
    await expect(between(text, 'rules', categoriesTable('src/core/rules/'))).toMatchFileSnapshot(readme);
  });
});

/** A page with new text between two marks, which must be there. */
function between(page: string, mark: string, text: string): string {
  const marks = new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`);
  expect(page).toMatch(marks);
  return page.replace(marks, () => `<!-- ${mark} -->\n${text}\n<!-- /${mark} -->`);
}

async function row(name: string): Promise<string> {
  const { args, options, summary } = ((await import(`../src/cli/commands/${name}.ts`)) as { default: Command }).default;
  const flags = options
    .filter(({ isHidden }) => !isHidden)
    .map(({ flags: text }) => `\`${/--[\w-]+/.exec(text)![0]}\``);
  return `| \`${['cop', name, ...args.map((arg) => arg.name)].join(' ')}\` | ${summary} | ${flags.join(' ')} |\n`;
}

function wrapSet(start: string, names: readonly string[]): string {
  const line = `  ${start}${names.join(', ')}]),`;
  if (line.length <= 120) return `${line}\n`;
  return `  ${start}\n${names.map((name) => `    ${name},\n`).join('')}  ]),\n`;
}
