import fs from 'node:fs';
import path from 'node:path';
import type { Configuration } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { describe, expect, test } from 'vitest';

// What stands in the kits of the examples, which test/examples.test.ts keeps current.
const root = path.join(import.meta.dirname, '../examples');
const all = (fs.readdirSync(root, { recursive: true }) as string[]).map((file) => file.split(path.sep).join('/'));
const kits = all.filter((file) => /(?:^|\/)(?:launch-kit|overview)\//.test(file));
const pages = kits.filter((file) => file.endsWith('.md'));
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** Rules of markdownlint that pages cannot keep, each with its reason; all others hold. */
const config: Configuration = {
  default: true,
  // A paragraph is one line: whoever edits the files sees in a diff what changed, not where lines broke.
  'line-length': false,
  // The first line says where the page comes from.
  'first-line-heading': false,
  // What a picture shows stands below it in italics.
  'no-emphasis-as-heading': false,
  // An address that somebody wrote stays as it is: an invitation is read in mail programs, too.
  'no-bare-urls': false,
  // Several parts of a page may have the same steps.
  'no-duplicate-heading': { siblings_only: true },
};

test('pages are found at all', () => {
  expect(pages.length).toBeGreaterThan(60);
});

test('pages are clean Markdown', () => {
  const strings = Object.fromEntries(pages.map((file) => [file, read(file)]));
  const found = Object.entries(lint({ strings, config })).flatMap(([file, errors]) =>
    errors.map(({ lineNumber, ruleNames, errorContext }) => `${file}:${lineNumber} ${ruleNames[1]} ${errorContext}`),
  );
  expect(found).toEqual([]);
});

describe('addresses', () => {
  const links = pages.flatMap((file) =>
    [...read(file).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target]) => ({ file, target: target! })),
  );

  test('of other pages and pictures lead to a file', () => {
    const own = links.filter(({ target }) => !/^[a-z]+:/.test(target));
    expect(own.length).toBeGreaterThan(100);
    const dead = own.filter(({ file, target }) => {
      const [to, anchor] = target.split('#');
      const goal = to === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(to!));
      return !all.includes(goal) || (anchor !== undefined && !anchors(read(goal)).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  test('of pictures say what they show', () => {
    const silent = pages.flatMap((file) => [...read(file).matchAll(/!\[\s*\]\(/g)].map(() => file));
    expect(silent).toEqual([]);
  });

  test('of pictures are used: none lies there that no page shows', () => {
    const pictures = kits.filter((file) => file.endsWith('.svg'));
    const shown = new Set(links.map(({ file, target }) => path.posix.join(path.posix.dirname(file), target)));
    expect(pictures.filter((file) => !shown.has(file))).toEqual([]);
  });
});

/** The anchors of headings, as sites that show Markdown make them. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
