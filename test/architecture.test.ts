import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const files = (fs.readdirSync(path.join(root, 'src'), { recursive: true }) as string[])
  .map((file) => `src/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();
const texts = new Map(files.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Imports of a file, static and dynamic, types included; own files as paths below the root. */
function importsOf(file: string): Import[] {
  const text = texts.get(file)!;
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!;
    return { from: file, to: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name };
  });
}

const imports = files.flatMap(importsOf);

/** Who may import what; the first row whose `from` matches decides. Packages by name, own files by path. */
const directions: readonly { from: RegExp; may: RegExp }[] = [
  { from: /^src\/index\.ts$/, may: /^src\/core\/|^src\/cli\/version\.ts$/ },
  { from: /^src\/cli\/bundle\.ts$/, may: /^src\/cli\/(main|node)\.ts$/ },
  {
    from: /^src\/cli\/node\.ts$/,
    may: /^node:(crypto|fs|path)$|^src\/cli\/(ask|git-process|io|wire)\.ts$|^src\/core\/((fault|finding)|words\/path)\.ts$/,
  },
  { from: /^src\/cli\/git-process\.ts$/, may: /^node:(child_process|os)$|^src\/cli\/io\.ts$/ },
  { from: /^src\/cli\/ask\.ts$/, may: /^inquirer$|^src\/cli\/(ask-plainly|io)\.ts$|^src\/core\/words\/columns\.ts$/ },
  { from: /^src\/cli\/ask-plainly\.ts$/, may: /^node:readline$|^src\/cli\/io\.ts$/ },
  { from: /^src\/cli\/(main|program)\.ts$/, may: /^commander$|^src\/cli\/|^src\/core\/words\// },
  { from: /^src\/cli\/paint\.ts$/, may: /^chalk$|^src\/core\/reporter\.ts$/ },
  { from: /^src\/cli\/commands\/index\.ts$/, may: /^src\/cli\/commands\// },
  {
    from: /^src\/cli\/commands\//,
    may: /^(src\/core\/.*|src\/cli\/(completion\/\w+|account|adding|choice|choose|command|compare|conversation|development|importing|init\/[\w-]+|io|lint\/[\w-]+|load|lsp\/serve|migrating|own-templates|paint|part-commands|part-target|past|revision|subjects|version|wishes)\.ts)$/,
  },
  {
    from: /^src\/cli\/lsp\//,
    may: /^vscode-languageserver(-protocol\/node|-textdocument)?$|^src\/(core|cli)\/(?!commands)/,
  },
  { from: /^src\/cli\/(compare|lint\/lines)\.ts$/, may: /^diff$|^src\/(core|cli)\/(?!commands)/ },
  { from: /^src\/cli\//, may: /^src\/(core|cli)\/(?!commands)/ },
  { from: /^src\/core\/words\//, may: /^src\/core\/words\/|^(fastest-levenshtein|get-east-asian-width)$/ },
  { from: /^src\/core\/imports\/index\.ts$/, may: /^src\/core\/imports\// },
  {
    from: /^src\/core\/imports\//,
    may: /^src\/core\/((decode|edit|finding|import|model|scalar|schema)\.ts|(import|words)\/|kinds\/index\.ts)/,
  },
  { from: /^src\/core\/import\/table\.ts$/, may: /^papaparse$|^src\/core\// },
  { from: /^src\/core\/kinds\/index\.ts$/, may: /^src\/core\/kinds\// },
  { from: /^src\/core\/kinds\//, may: /^zod$|^src\/core\/(kind|field)\.ts$|^src\/core\/words\// },
  { from: /^src\/core\/(kind|field|scalar|schema|json-schema|validate)\.ts$/, may: /^zod$|^src\/core\// },
  { from: /^src\/core\/outputs\/index\.ts$/, may: /^src\/core\/outputs\// },
  {
    from: /^src\/core\/(output\.ts$|outputs?\/)/,
    may: /^zod$|^src\/core\/(output|finding)\.ts$|^src\/core\/(output|words)\//,
  },
  { from: /^src\/core\/rules\/index\.ts$/, may: /^src\/core\/(rules\/|rule\.ts)/ },
  { from: /^src\/core\/rules\//, may: /^src\/core\/(rule\.ts|model\.ts|measures\/|words\/)/ },
  { from: /^src\/core\/parts\/index\.ts$/, may: /^src\/core\/(parts\/|part\.ts)/ },
  { from: /^src\/core\/parts\//, may: /^src\/core\/(part|model|finding)\.ts$|^src\/core\/(measures|words)\// },
  { from: /^src\/core\/measures\//, may: /^src\/core\/(model\.ts|finding\.ts|measures\/|words\/)/ },
  { from: /^src\/core\/criteria\//, may: /^src\/core\/(criterion|model)\.ts$|^src\/core\/(measures|words)\// },
  { from: /^src\/core\/audits\/index\.ts$/, may: /^src\/core\/audits\// },
  {
    from: /^src\/core\/audits\//,
    may: /^src\/core\/(account|audit|criterion|finding|model)\.ts$|^src\/core\/(criteria|measures|words)\//,
  },
  { from: /^src\/core\/reporters\/index\.ts$/, may: /^src\/core\/reporters\// },
  { from: /^src\/core\/reporters\//, may: /^src\/core\/(reporter|finding)\.ts$|^src\/core\/words\// },
  { from: /^src\/core\/view\//, may: /^src\/core\/(model|finding|view)\.ts$|^src\/core\/(view|measures|words)\// },
  { from: /^src\/core\/drawings\/index\.ts$/, may: /^src\/core\/drawings\// },
  {
    from: /^src\/core\/drawings\//,
    may: /^(@dagrejs\/dagre|d3-scale|d3-shape)$|^src\/core\/(drawing\.ts|words\/)/,
  },
  {
    from: /^src\/core\/html\/(markdown|tree)\.ts$/,
    may: /^(mdast-util-(from-markdown|gfm|to-hast)|micromark-extension-gfm|hast-util-to-html)$|^src\/core\/(draw\.ts|html\/|words\/)/,
  },
  { from: /^src\/core\/html(\.ts$|\/)/, may: /^src\/core\/(html\/|words\/)/ },
  { from: /^src\/core\/calendar\.ts$/, may: /^ical-generator$|^src\/core\// },
  { from: /^src\/core\/zones\.ts$/, may: /^timezones-ical-library$|^src\/core\/(measures|words)\// },
  { from: /^src\/core\/attachments\/index\.ts$/, may: /^src\/core\/attachments\// },
  {
    from: /^src\/core\/attachments\//,
    may: /^src\/core\/(attachment|calendar|finding|view)\.ts$|^src\/core\/(view|measures|words)\/|^d3-(scale|shape)$|^uqr$/,
  },
  { from: /^src\/core\/render\.ts$/, may: /^handlebars\/runtime(\.js)?$|^src\/core\// },
  { from: /^src\/core\/(parse|tokens)\.ts$/, may: /^yaml$|^src\/core\/(finding|fault|decode|tokens)\.ts$/ },
  { from: /^src\/core\/edit\/layout\.ts$/, may: /^yaml$/ },
  { from: /^src\/core\/edit\//, may: /^src\/core\/(finding\.ts|edit\/|words\/)/ },
  { from: /^src\/core\/templates\.ts$/, may: /^templates\/|^src\/core\// },
  { from: /^src\/core\/template\/texts\.ts$/, may: /^templates\// },
  { from: /^src\/core\/start\/example-texts\.ts$/, may: /^examples\// },
  {
    from: /^src\/core\/template\/syntax\.ts$/,
    may: /^handlebars\/dist\/cjs\/handlebars\/compiler\/base\.js$|^src\/core\/template\/tree\.ts$/,
  },
  { from: /^src\/core\//, may: /^src\/core\// },
];

describe('imports', () => {
  test('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  test('go only in the allowed directions', () => {
    const wrong = imports.filter(({ from, to }) => !directions.find((row) => row.from.test(from))?.may.test(to));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('of samples and their pages come from what explains, never from what checks', () => {
    const inside = /^src\/core\/explain(\.ts$|\/)/;
    const wrong = imports.filter(
      ({ from, to }) =>
        (to === 'src/core/sample.ts' || inside.test(to)) && !inside.test(from) && !/\/(explain|rules)\.ts$/.test(from),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('have no cycle, types included', () => {
    expect(cycles()).toEqual([]);
  });

  test('members of a set do not import each other', () => {
    const sets =
      /^src\/(core\/(?:rules\/[^/]+|parts\/[^/]+|audits|imports|kinds|reporters|drawings)|cli\/commands)\/[^/]+\.ts$/;
    const wrong = imports.filter(
      ({ from, to }) => !from.endsWith('/index.ts') && sets.test(from) && sets.exec(to)?.[1] === sets.exec(from)?.[1],
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

function cycles(): string[] {
  const next = new Map(
    files.map((file) => [file, imports.filter(({ from, to }) => from === file && texts.has(to)).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

describe('core', () => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  const forbidden: readonly [string, RegExp][] = [
    ['a clock', /Date\.now|new Date\(\)|performance\./],
    ['the process', /\bprocess\.|\bglobalThis\b/],
    ['the console', /\bconsole\./],
    ['chance', /Math\.random|randomUUID/],
    ['the locale', /localeCompare|\bIntl\.|toLocale/],
  ];
  test.each(forbidden)('does not know %s', (_, words) => {
    const wrong = files.filter((file) => file.startsWith('src/core/') && words.test(code(texts.get(file)!)));
    expect(wrong).toEqual([]);
  });
});

describe('names and sizes', () => {
  test('nothing is called after nothing', () => {
    const wrong = files.filter((file) =>
      /\/(utils?|helpers?|common|shared|types|services?|managers?)(\/|\.ts$)/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  // A kind is one long list of fields, and so is what pages see: data, one line each.
  test('no file is longer than 250 lines', () => {
    const long = files
      .filter((file) => !/\/(kinds\/charter|template\/shapes)\.ts$/.test(file))
      .map((file) => [file, texts.get(file)!.split('\n').length - 1] as const);
    expect(long.filter(([, length]) => length > 250)).toEqual([]);
  });

  test('no function is longer than 45 lines', () => {
    const wrong = files.filter((file) => !/\/kinds\//.test(file)).flatMap((file) => longFunctions(file, 45));
    expect(wrong).toEqual([]);
  });
});

function longFunctions(file: string, most: number): string[] {
  const lines = texts.get(file)!.split('\n');
  const long: string[] = [];
  for (const [start, line] of lines.entries()) {
    const match =
      /^( *)(?:export )?(?:default )?(?:async )?function\*? (\w+)|^( +)(?:async )?\*?(\w+)\([^)]*\)[^;]*\{$/.exec(line);
    if (!match || /^\s*(if|for|while|switch|return)\b/.test(line)) continue;
    const indent = match[1] ?? match[3] ?? '';
    const end = lines.findIndex((other, index) => index > start && other.startsWith(`${indent}}`));
    if (end - start > most) long.push(`${file}:${start + 1} ${match[2] ?? match[4]} has ${end - start + 1} lines`);
  }
  return long;
}
