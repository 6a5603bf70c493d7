import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/kinds/index.ts';
import { lint } from '../../src/core/lint.ts';
import { rules } from '../../src/core/rules/index.ts';
import { examplePages } from '../../src/core/start/example-pages.ts';
import { examples } from '../../src/core/start/examples.ts';
import { isSlug } from '../../src/core/words/slug.ts';

type Pages = ReturnType<typeof examplePages>;

const schemaFree = (text: string) => text.replace(/^# yaml-language-server: .*\n/, '');

function found(pages: Pages, today: string, level: 'error' | 'warning') {
  const { findings } = lint(pages, { today, profile: 'standard' }, rules).report;
  const shown = findings.filter(({ severity }) => severity === 'error' || severity === level);
  return shown.map(({ file, range, rule, message }) => `${file}:${range.line} ${rule}: ${message}`);
}

test('names and folders can be written on a command line', () => {
  expect(examples.map(({ name }) => name).filter((name) => !isSlug(name))).toEqual([]);
  expect(examples.map(({ slug }) => slug).filter((slug) => !isSlug(slug))).toEqual([]);
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
});

test('all of them fit into one workspace', () => {
  const without = ['config', 'strategy'] as const;
  const pages = examples.flatMap(({ name, slug }) => examplePages(name, { folder: `communities/${slug}`, without }));
  const { findings } = lint(pages, { today: '2026-10-12', only: ['integrity'] }, rules).report;
  expect(findings).toEqual([]);
});

describe.each(examples)('$name', ({ name, community, slug, day }) => {
  const folder = `communities/${slug}`;
  const renamed = { folder: 'groups/ours', name: 'Ours: the "second"' };

  test('a copy in an empty workspace has no problems on its day', () => {
    expect(found(examplePages(name, { folder }), day, 'warning')).toEqual([]);
  });

  test.each(['2027-06-01', '2031-01-01'])('and no errors when it is copied later, on %s', (today) => {
    expect(found(examplePages(name, { folder }), today, 'error')).toEqual([]);
  });

  test('it may have another name in another folder', () => {
    const pages = examplePages(name, renamed);
    const settings = { file: 'cop.yaml', text: 'communities: [groups/*]\n' };
    const { model } = lint([...pages.filter(({ file }) => file !== 'cop.yaml'), settings], { today: day }, rules);
    expect(model.communities.map((one) => [one.folder, one.charter?.value?.name])).toEqual([
      [renamed.folder, renamed.name],
    ]);
    expect(found(examplePages(name, { ...renamed, folder }), day, 'warning')).toEqual([]);
  });

  test('files that are there already are left out, and nothing points into them', () => {
    const pages = examplePages(name, { folder, without: ['config', 'strategy'] });
    expect(pages.map(({ file }) => file).filter((file) => !file.startsWith(`${folder}/`))).toEqual([]);
    const own = { file: 'strategy.yaml', text: 'ecosystem: {strategy: {objectives: [Bread for everybody]}}\n' };
    const left = found([...pages, own], day, 'error');
    // Nobody but the organisation knows which of its objectives the community will serve.
    expect(left.filter((finding) => !finding.includes(' no-strategy-link: '))).toEqual([]);
    expect(found(pages, day, 'error')).toEqual([]);
  });

  test('only the first lines and the name are not those of the example', () => {
    const plain = new Map(examplePages(name, { folder }).map(({ file, text }) => [file, schemaFree(text)]));
    for (const { file, text } of examplePages(name, { folder, name: 'Ours' })) {
      const before = plain.get(file)!;
      expect(schemaFree(text)).toBe(
        file.endsWith('/charter.yaml') ? before.replace(`\nname: ${community}\n`, '\nname: Ours\n') : before,
      );
    }
    expect(plain.get(`${folder}/charter.yaml`)).toContain(`--today ${day}`);
    expect(plain.get(`${folder}/charter.yaml`)).toContain(`\nname: ${community}\n`);
  });

  test('each file says where its schema is', () => {
    for (const { file, text } of examplePages(name, { folder: 'a/b/c' })) {
      const kind = Object.entries(kinds).find(([, one]) => file.endsWith(one.file))![0];
      const up = file.startsWith('a/b/c/') ? '../../../' : '';
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}.cop/schema/${kind}.json`);
    }
  });
});
