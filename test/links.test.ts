import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/core/finding.ts';
import { type RenderOptions, render } from '../src/index.ts';

const charter = (name: string) => `name: ${name}\nstage: active\npurpose: To learn from each other.\n`;
const strategy = { file: 'strategy.yaml', text: 'ecosystem:\n  strategy:\n    objectives: [Less waste]\n' };

function at(root: string, ...folders: readonly string[]): Source[] {
  const own = folders.map((folder, index) => ({
    file: `${root}${folder}charter.yaml`,
    text: charter(`Guild ${index}`),
  }));
  return [...own, { ...strategy, file: `${root}${strategy.file}` }];
}

const config = (text: string) => ({ file: 'cop.yaml', text });
const usual = at('', 'communities/a/', 'communities/b/');

type Case = readonly [layout: string, sources: readonly Source[], options?: Partial<RenderOptions>];

const cases: readonly Case[] = [
  ['communities in one folder', usual],
  ['a community at the root', at('', '')],
  ['communities at the root and below it', at('', '', 'teams/x/y/')],
  ['a root above the working folder', at('../../org/', 'communities/a/', 'communities/b/'), { root: '../../org/' }],
  ['a community in the folder of the overview', at('', 'overview/', 'b/')],
  ['names that Markdown and addresses read', at('', 'communities/a (b) [c]/', 'communities/R&D_x “y” #1?/')],
  ['another folder for the pages', [...usual, config('render: {out: docs/kit}\n')]],
  ['another folder asked for', usual, { out: 'pages' }],
  ['some pages', [...usual, config('render: {documents: [README, community-map, still-open, charter-page.md]}\n')]],
  ['no page of a community', [...usual, config('render: {documents: [README.md, alignment-page, community-map]}\n')]],
  ['only one page about all', [...usual, config('render: {documents: [community-map]}\n')]],
];

describe('links between pages lead somewhere:', () => {
  test.each<[string, readonly Source[], Partial<RenderOptions>?]>([...cases] as never)(
    '%s',
    (_, sources, options = {}) => {
      const pages = render(sources, { today: '2026-06-01', ...options });
      const files = new Set(pages.map(({ file }) => file));
      const links = pages.flatMap(({ file, text }) =>
        [...text.matchAll(/\]\(((?![a-z]+:)[^)\s]*)\)/g)].map(([, target]) => ({ file, target: target! })),
      );
      const dead = links.filter(
        ({ file, target }) => !files.has(path.posix.join(path.posix.dirname(file), decodeURIComponent(target))),
      );
      expect(dead).toEqual([]);
      const map = pages.find(({ file }) => file.endsWith('overview/community-map.md'))!;
      expect(map.text).toMatch(/\]\(pictures\/community-map\.svg\)/);
    },
  );

  test('the pages about all communities lead to each kit', () => {
    const pages = render(usual, { today: '2026-06-01' });
    const index = pages.find(({ file }) => file === 'overview/README.md')!.text;
    for (const id of ['a', 'b']) {
      expect(index).toContain(`[launch kit](../communities/${id}/launch-kit/README.md)`);
      expect(index).toContain(`](../communities/${id}/launch-kit/charter-page.md)`);
    }
  });

  test('an index names the pages that there are, and no others', () => {
    const some = render([...usual, config('render: {documents: [README, role-cards, charter-page]}\n')], {
      today: '2026-06-01',
    });
    const index = some.find(({ file }) => file === 'communities/a/launch-kit/README.md')!.text;
    const named = [...index.matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, id]) => id);
    const there = some.flatMap(({ file }) => /^communities\/a\/launch-kit\/([\w-]+)\.md$/.exec(file)?.[1] ?? []);
    expect(named.toSorted()).toEqual(there.filter((id) => id !== 'README').toSorted());
  });
});
