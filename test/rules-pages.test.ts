import fs from 'node:fs';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { faultWords } from '../src/core/fault.ts';
import { rules } from '../src/core/rules/index.ts';

// The pages are made by `npm run gen`; here they are read as a browser reads them.
const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'src/core/rules');
const dialect = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };
const read = new Map<string, string>();

function html(file: string): string {
  const page = read.get(file) ?? micromark(fs.readFileSync(file, 'utf8'), dialect);
  read.set(file, page);
  return page;
}

const decoded: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string) =>
  text.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, (_, name) => decoded[name]!);
const headings = (page: string) =>
  [...page.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map((match) => `${match[1]} ${plain(match[2]!)}`);

/** The anchor that a heading gets: lower case, no signs, hyphens for spaces. */
const anchor = (heading: string) =>
  heading
    .slice(2)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const categories = [...new Set(rules.map((rule) => rule.category))].sort();
const membersOf = (category: string) =>
  rules
    .filter((rule) => rule.category === category)
    .map(({ id }) => id)
    .sort();
const pages = ['README.md', ...categories.map((category) => `${category}/README.md`)];

describe.each(categories)('the page about %s', (category) => {
  const page = html(path.join(folder, category, 'README.md'));

  test('has a heading for each rule and no other', () => {
    const title = category[0]!.toUpperCase() + category.slice(1);
    expect(headings(page)).toEqual([`1 ${title}`, ...membersOf(category).map((id) => `2 ${id}`)]);
  });

  test('has one table, with a row for each rule', () => {
    const rows = [...page.matchAll(/<tr>\n<td><a href="#([\w-]+)"><code>(.*?)<\/code>/g)];
    expect(rows.map((match) => match[1])).toEqual(membersOf(category));
    expect(rows.map((match) => match[2])).toEqual(membersOf(category));
    expect(page.split('<table>')).toHaveLength(2);
  });

  test('shows the words of each rule as they are', () => {
    const sections = new Map(
      page
        .split('<h2>')
        .slice(1)
        .map((text) => [text.slice(0, text.indexOf('<')), plain(text)]),
    );
    for (const { id, summary, why, fix, source, unless } of rules.filter((rule) => rule.category === category)) {
      const section = sections.get(id)!;
      for (const words of [summary, why, fix, source, unless]) expect(section).toContain(words.replaceAll('`', ''));
    }
  });

  test('holds no tag of its own', () => {
    const tags = new Set([...page.replace(/^<!--.*?-->/, '').matchAll(/<\/?([^\s>]*)/g)].map((match) => match[1]));
    expect(
      [...tags].filter((tag) => !/^(h[12]|p|a|table|thead|tbody|tr|th|td|strong|ul|li|code|pre)$/.test(tag!)),
    ).toEqual([]);
  });
});

test('the page about all rules names each category, and each fault', () => {
  const page = html(path.join(folder, 'README.md'));
  const index = page.slice(page.indexOf('<!-- categories -->'), page.indexOf('<!-- /categories -->'));
  expect(headings(index)).toEqual(Object.keys(faultWords).map((id) => `2 ${id}`));
  const links = [...index.matchAll(/<td><a href="([^"]*)"/g)].map((match) => match[1]);
  expect(links).toEqual(categories.map((category) => `${category}/README.md`));
});

test.each([...pages.map((page) => `src/core/rules/${page}`), 'README.md'])('links of %s lead somewhere', (page) => {
  const own = path.join(root, page);
  const targets = [...html(own).matchAll(/<a href="([^"]*)"/g)].map((match) => match[1]!);
  for (const target of targets.filter((address) => !/^[a-z]+:/.test(address))) {
    const [file = '', place] = target.split('#');
    const full = file === '' ? own : path.join(path.dirname(own), file);
    expect(fs.existsSync(full), target).toBe(true);
    if (place !== undefined) expect(headings(html(full)).map(anchor), target).toContain(place);
  }
});
