import { precompile } from '../../bin/templates.js';
import type { Template } from '../../src/core/render.ts';
import { type BuiltIn, type Own, ownTemplates } from '../../src/core/template/own.ts';
import type { Shape } from '../../src/core/template/shape.ts';

/** What the pages of these tests see. */
export const seen = {
  name: 'Sourdough',
  draft: true,
  group: { text: 'Dough', href: 'https://a.example', inner: { deep: 'D' } },
  empty: { text: '', href: '', inner: { deep: '' } },
  words: ['one', 'two | 2', '<b>three</b>'],
  people: [
    { name: 'Ana', skills: ['mixing'], link: { text: 'a', href: 'mailto:a@b.example' } },
    { name: 'Ben', skills: [], link: { text: 'b', href: '' } },
  ],
  nothing: [],
  chart: { isShown: true, alt: 'A chart', mermaid: ['flowchart LR', '  a["label"]'], diagram: { kind: 'flow' } },
};

const text = 'text';
const link: Shape = { text, href: text };
const group: Shape = { text, href: text, inner: { deep: text } };
const page: Shape = { id: text, title: text, source: text, asOf: text };
const shape: Shape = {
  name: text,
  draft: 'yes or no',
  group,
  empty: group,
  words: [text],
  people: [{ name: text, skills: [text], link }],
  nothing: [text],
  chart: { isShown: 'yes or no', alt: text, mermaid: [text], diagram: 'drawing' },
  page,
  pages: [page],
};

const top = '{{!-- title: One | audience: everyone | order: 1 | summary: The first. --}}\n';

/** The texts that these tests begin with. */
export const texts: Readonly<Record<string, string>> = {
  'community/one.md': `${top}{{> head}}\n\n{{> row name="x" to=group.href}}\n{{#each people}}\n{{> row to=link.href}}\n{{/each}}\n`,
  'partials/head': '{{!-- The first line. --}}\n# {{page.title}}: {{name}}\n',
  'partials/row': '{{!-- A line: name and to. --}}\n- {{#if to}}[{{name}}]({{to}}){{else}}{{name}}{{/if}}\n',
  'partials/diagram': '{{#if isShown}}\n```mermaid\n{{#each mermaid}}\n{{this}}\n{{/each}}\n```\n{{/if}}\n',
};

const names = Object.keys(texts).flatMap((path) => /^partials\/(.*)$/.exec(path)?.[1] ?? []);

function built(path: string): Template {
  const { meta, spec } = precompile(path, texts[path]!, names);
  return { path, meta, spec: new Function(`return (${spec})`)() };
}

/** One page and three partials, as cop would bring them. */
export const brought: BuiltIn = {
  templates: [built('community/one.md')],
  partials: names.map((name) => built(`partials/${name}`)),
  texts,
  shapes: { community: shape },
};

/** The first comment of a page of one's own. */
export const comment = '{{!-- title: Two | audience: members | order: 2 | summary: The second. --}}';

/** Lays files over these. */
export function own(files: Readonly<Record<string, string>>): Own {
  return ownTemplates(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    brought,
  );
}

/** What is wrong with files, a line each. */
export function wrong(files: Readonly<Record<string, string>>): string[] {
  return own(files).mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

/** What is wrong with a page of one's own, without its name; line 1 is its comment. */
export function wrongInPage(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const found = wrong({ 'community/two.md.hbs': `${comment}\n${text}`, ...files });
  return found.map((line) => line.replace(/^community\/two\.md\.hbs:/, ''));
}
