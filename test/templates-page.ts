import { pageId, pagesFor } from '../src/core/sheets.ts';
import { blocks, calls } from '../src/core/template/calls.ts';
import { givenTo, openingComment } from '../src/core/template/listing.ts';
import { type Scope, scopes } from '../src/core/template/meta.ts';
import { isGroup, isList, type Shape, shapeOf } from '../src/core/template/shape.ts';
import { texts } from '../src/core/template/texts.ts';
import { readTemplate } from '../src/core/template.ts';
import { partials, templates } from '../src/core/templates.ts';
import { shorten } from '../src/core/words/list.ts';
import { markdownText } from '../src/core/words/markdown.ts';
import type { PageView } from './views.ts';

/** The shape of what the pages of each scope see; every list must have an entry somewhere. */
export function shapesOf(views: readonly PageView[]): Partial<Record<Scope, Shape>> {
  const seen = scopes.filter((scope) => views.some((one) => one.scope === scope));
  return Object.fromEntries(seen.map((scope) => [scope, shapeOf(viewsFor(scope, views))]));
}

function viewsFor(scope: Scope, views: readonly PageView[]): object[] {
  return views.filter((one) => one.scope === scope).map(({ view }) => view);
}

/** The page about templates: how they work, what there is, and everything that they see. */
export function templatesPage(views: readonly PageView[]): string {
  const shapes = shapesOf(views);
  const parts = [
    '<!-- Generated from the templates and the view by `npm run gen`; do not edit. -->',
    intro,
    '## Pages',
    ...scopes.flatMap((scope) => (shapes[scope] === undefined ? [] : pagesPart(scope))),
    '## Partials',
    'Parts that pages share, called by name. What stands behind the name is the group that the partial sees, or what it is given.',
    partialsTable(shapes),
    '## Blocks and helpers',
    'This is all that a template can call; brackets put one helper into another: `{{#if (or a (not b))}}`.',
    table(['block', 'shows', 'for example'], Object.entries(blocks).map(callRow)),
    table(['helper', 'gives', 'for example'], Object.entries(calls).map(callRow)),
    ...scopes.flatMap((scope) => {
      const shape = shapes[scope];
      return shape === undefined ? [] : viewPart(scope, shape, viewsFor(scope, views));
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const intro = `# Templates

A page of \`cop render\` is a template filled with what the files of a community say. A template is a text in Markdown in which
\`{{community.name}}\` stands for a field of the view, \`{{#if …}}\` and \`{{#each …}}\` for what depends on it, and \`{{> link …}}\`
for a part that several pages share. The language is [Handlebars](https://handlebarsjs.com/guide/), kept to what stands on this
page. You can replace any page and any partial by one of your own, and add pages; the [README](../README.md#pages-of-your-own)
says how.

- **Names are checked before anything is written.** A name that the view does not have, also inside of \`{{#if …}}\`, is a mistake
  with its line, its column and the name that was probably meant.
- **Texts cannot act.** Every text of the files is written so that Markdown shows it as it is. Fields called \`href\` are addresses
  and stand in links, \`[…]({{href}})\`; diagrams are printed by the partial \`diagram\`; anything printed where its kind does not
  belong is a mistake.
- **Blank is no.** A field that nobody has filled is a blank text or an empty list, and \`{{#if …}}\` skips it.
- **No programs.** A template can call what is listed here and nothing else: no code from a repository is ever run. Tags of HTML
  are refused, lists stand at most three deep in each other, a template has at most 64 KiB, a folder at most 100 of them.

A page begins with a comment that says what it is:

\`\`\`handlebars
{{!-- title: Welcome | audience: members | order: 20 | summary: What newcomers should know first. --}}
{{> top}}
\`\`\`

\`audience\` is \`organisers\`, \`members\` or \`everyone\`; pages with a smaller \`order\` come first. A page that shows anything that
depends on the day it is written says \`| dated: yes\` as well.`;

const titles: Readonly<Record<Scope, string>> = {
  community: 'Of a community',
  organisation: 'About all communities',
  member: 'Of a member',
};

function pagesPart(scope: Scope): string[] {
  const rows = pagesFor(scope, templates).map((template) => {
    const { audience, dated, summary } = template.meta;
    return [
      `[\`${pageId(template)}\`](${template.path}.hbs)`,
      `${audience}${dated ? ', dated' : ''}`,
      markdownText(summary),
    ];
  });
  const lead = `In [\`${scope}/\`](${scope}).`;
  return rows.length === 0 ? [] : [`### ${titles[scope]}`, lead, table(['page', 'for', 'what for'], rows)];
}

function partialsTable(shapes: Partial<Record<Scope, Shape>>): string {
  const fields = Object.values(shapes).flatMap((shape) => Object.keys(shape));
  const names = partials.map(({ path }) => path.slice('partials/'.length));
  const rows = names.map((name) => {
    const text = texts[`partials/${name}`]!;
    const { parts } = readTemplate({ path: `partials/${name}`, file: name, text }, { partials: names });
    const reads = givenTo(parts, fields).map(code).join(' ');
    return [
      `[\`${name}\`](partials/${name}.hbs)`,
      markdownText(openingComment(text)),
      reads || '–',
      code(callOf(name)),
    ];
  });
  return table(['partial', 'shows', 'needs', 'for example'], rows);
}

/** The longest call of a partial in the templates: it shows the most. */
function callOf(name: string): string {
  const calls = Object.values(texts).flatMap(
    (text) => text.match(new RegExp(`\\{\\{> ${name}[ }][^}]*\\}*`, 'g')) ?? [],
  );
  return calls.filter((call) => call.length < 90).sort((a, b) => b.length - a.length)[0] ?? `{{> ${name}}}`;
}

function callRow([name, { summary, example }]: [string, { readonly summary: string; readonly example: string }]) {
  return [code(name), summary, code(example)];
}

const headings: Readonly<Record<Scope, string>> = {
  community: 'What pages of a community see',
  organisation: 'What pages about all communities see',
  member: 'What pages of a member see',
};

function viewPart(scope: Scope, shape: Shape, views: readonly object[]): string[] {
  const fields = isGroup(shape) ? Object.entries(shape) : [];
  const isPart = ([, inner]: [string, Shape]) => typeof inner !== 'string' && Object.keys(inner).length > 0;
  const rows = (of: readonly [string, Shape][]) => of.flatMap(([name, inner]) => rowsFor(name, inner, views));
  const head = ['field', 'is', 'for example'];
  return [
    `## ${headings[scope]}`,
    'In a table, `[]` stands for the entries of a list: inside of `{{#each …}}` their fields have their names alone. Examples are taken from the [examples](../examples/README.md).',
    table(head, rows(fields.filter((field) => !isPart(field)))),
    ...fields.filter(isPart).flatMap((field) => [`### ${scope}: \`${field[0]}\``, table(head, rows([field]))]),
  ];
}

function rowsFor(path: string, shape: Shape, views: readonly object[]): string[][] {
  if (isList(shape)) return listRows(path, shape, views);
  if (isGroup(shape)) {
    const names = Object.keys(shape);
    if (names.includes('mermaid')) return [[code(path), 'diagram', `print it with ${code(`{{> diagram ${path}}}`)}`]];
    return names.flatMap((name) => rowsFor(`${path}.${name}`, shape[name]!, views));
  }
  return [[code(path), kindOf(path, shape), exampleAt(path, views)]];
}

function listRows(path: string, [entry]: readonly Shape[], views: readonly object[]): string[][] {
  const here = `${path}[]`;
  if (entry === undefined || typeof entry === 'string') return [[code(path), 'list of texts', exampleAt(here, views)]];
  return [[code(path), 'list', ''], ...rowsFor(here, entry, views)];
}

function kindOf(path: string, shape: Shape): string {
  if (/\.href$/.test(path)) return 'address';
  return /\.beside$/.test(path) ? 'path of a file' : String(shape);
}

/** The first value that is not blank, over all views and entries of lists. */
function exampleAt(path: string, views: readonly object[]): string {
  const steps = path.split(/\.|(?=\[\])/);
  const found = views.flatMap((view) => valuesAt(view, steps)).find((value) => value !== '' && value !== false);
  if (found === undefined) return valuesAt(views[0], steps)[0] === false ? 'no' : '–';
  if (found === true) return 'yes';
  const plain = String(found).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return markdownText(shorten(plain, 70));
}

function valuesAt(value: unknown, [step, ...more]: readonly string[]): unknown[] {
  if (step === undefined) return value === null ? [] : [value];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, more)) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], more);
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
