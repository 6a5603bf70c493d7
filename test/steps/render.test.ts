import { describe, expect, test } from 'vitest';
import { precompile } from '../../bin/templates.js';
import type { Kit } from '../../src/core/kit.ts';
import { type Partials, render, type Target, type Template } from '../../src/core/render.ts';
import { renderKit } from '../../src/core/sheets.ts';

/** What the build makes of a template. */
function template(text: string, path = 'partials/page', partials: readonly string[] = []): Template {
  const { meta, spec } = precompile(path, text, partials);
  return { path, meta, spec: new Function(`return (${spec})`)() };
}

function fill(
  text: string,
  context: object,
  target: Target = 'markdown',
  parts: Readonly<Record<string, string>> = {},
) {
  const names = Object.keys(parts);
  const partials: Partials = names.map((name) => template(parts[name]!, `partials/${name}`, names));
  return render(template(text, 'partials/page', names), context, target, partials);
}

describe('values', () => {
  test.each([
    ['text for Markdown', '{{a}}', { a: 'R&D *now*' }, 'R&D \\*now\\*\n'],
    ['numbers as text, side by side', '{{a}}{{b}}', { a: 1, b: 2.5 }, '12.5\n'],
    [
      'addresses',
      '[a]({{href}}) [b]({{x.href}})',
      { href: 'https://a.b/(c)', x: { href: 'javascript:1' } },
      '[a](https://a.b/%28c%29) [b]()\n',
    ],
    ['labels of diagrams', '"{{label}}"', { label: 'a "b" [c]' }, '"a \'b\' (c)"\n'],
    ['lists', '{{#each a}}{{this}};{{/each}}', { a: ['1.', '|', 2] }, '1\\.;\\|;2;\n'],
    ['groups in lists', '{{#each a}}{{b.c}};{{/each}}', { a: [{ b: { c: '#' } }] }, '\\#;\n'],
    ['nothing', '[{{a}}][{{b}}]', { a: '', b: null }, '[][]\n'],
    ['yes and no', '{{#if a}}A{{/if}}{{#unless b}}B{{/unless}}{{a}}', { a: true, b: false }, 'ABtrue\n'],
    [
      'blank texts and lists are no',
      '{{#if a}}A{{/if}}{{#if b}}B{{/if}}{{#if c}}C{{/if}}.',
      { a: '', b: [], c: null },
      '.\n',
    ],
    ['else', '{{#each a}}{{this}}{{else}}none{{/each}}', { a: [] }, 'none\n'],
    ['nothing acts that looks like a template', '{{a}}', { a: '{{b}} {{> c}}' }, '{\\{b}} {\\{> c}}\n'],
  ])('%s', (_, text, context, page) => {
    expect(fill(text, context)).toBe(page);
  });

  test('text for YAML', () => {
    const context = { a: 'yes', b: 'one, two', c: '', d: true, e: 5, comment: 'a\nb: c', href: 'https://a.b' };
    expect(fill('a: {{a}}\nb: {{b}}\nc: {{c}}\nd: {{d}}\ne: {{e}}\nf: {{href}} # {{comment}}\n', context, 'yaml')).toBe(
      'a: "yes"\nb: "one, two"\nc:\nd: true\ne: 5\nf: https://a.b # a b: c\n',
    );
  });

  test.each([
    [{ a: undefined }, 'A page cannot show what stands at a.'],
    [{ a: [{ b: Number.NaN }] }, 'A page cannot show what stands at a.b.'],
    [{ a: () => 'x' }, 'A page cannot show what stands at a.'],
    [{ a: new Map() }, 'A page cannot show what stands at a.'],
    [{ a: { 'b c': 'x' } }, '“b c” cannot be a name, at a.'],
    [{ a: JSON.parse('{"__proto__": 1}') }, '“__proto__” cannot be a name, at a.'],
  ])('%j is refused', (context, message) => {
    expect(() => fill('x', context)).toThrow(message);
  });
});

describe('names that are not there', () => {
  const context = { title: 'A', list: [{ name: 'B' }], group: { inner: '' }, nothing: null };
  test.each([
    ['{{titles}}', 'partials/page.hbs:1:3: there is no “titles” here; did you mean “title”?'],
    ['a\n {{group.inne}}', 'partials/page.hbs:2:4: there is no “inne” here; did you mean “inner”?'],
    ['{{#if titles}}x{{/if}}', 'partials/page.hbs: there is no “titles” here; did you mean “title”?'],
    ['{{#if group.innner}}x{{/if}}', 'partials/page.hbs: there is no “innner” here; did you mean “inner”?'],
    ['{{#each lists}}x{{/each}}', 'partials/page.hbs: there is no “lists” here; did you mean “list”?'],
    ['{{#each list}}{{#if nam}}x{{/if}}{{/each}}', 'partials/page.hbs: there is no “nam” here; did you mean “name”?'],
    [
      '{{#each list}}{{../titles}}{{/each}}',
      'partials/page.hbs:1:17: there is no “titles” here; did you mean “title”?',
    ],
    ['{{#if (or title absent)}}x{{/if}}', 'partials/page.hbs: there is no “absent” here'],
    ['{{> part}}', 'partials/part.hbs:1:3: there is no “missing” here'],
    ['{{> part a="b"}}', 'partials/part.hbs:1:3: there is no “missing” here'],
    ['{{nothing.name}}', 'partials/page.hbs:1:3: there is no “name” here'],
  ])('%s', (text, message) => {
    const names = { part: '{{missing}}' };
    let said = '';
    try {
      fill(text, context, 'markdown', names);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toBe(message);
  });
});

describe('helpers', () => {
  const context = { a: 'x', none: '', n: 2, yes: true, no: false, empty: [], one: ['a'], three: ['a', '', 'b|', 'c'] };
  test.each([
    [
      '{{#if (eq a "x")}}1{{/if}}{{#if (eq a "y")}}2{{/if}}{{#if (eq n 2)}}3{{/if}}{{#if (eq yes true)}}4{{/if}}',
      '134',
    ],
    ['{{list three}}; {{list one}}; {{list empty}}.', 'a, b\\| and c; a; .'],
    ['{{or none empty no a n}}{{or none empty}}', 'x'],
    ['{{#if (and a yes one)}}1{{/if}}{{#if (and a empty)}}2{{/if}}', '1'],
    ['{{#if (not empty)}}1{{/if}}{{#if (not a)}}2{{/if}}{{#if (not (eq a "y"))}}3{{/if}}', '13'],
    ['{{one.[0]}}{{#with a}}{{this}}{{/with}}', 'ax'],
  ])('%s', (text, page) => {
    expect(fill(text, context)).toBe(`${page}\n`);
  });
});

describe('partials', () => {
  test('see the context and what they are given', () => {
    const parts = { row: '| {{name}} | {{x}} |\n' };
    const context = { list: [{ name: 'A' }, { name: '|' }] };
    expect(fill('{{#each list}}\n{{> row x="1"}}\n{{/each}}\n', context, 'markdown', parts)).toBe(
      '| A | 1 |\n| \\| | 1 |\n',
    );
  });

  test('may call partials, and know the whole', () => {
    const parts = { outer: '({{> inner group}})', inner: '{{a}}{{@root.b}}' };
    expect(fill('{{> outer}}', { group: { a: '1' }, b: '2' }, 'markdown', parts)).toBe('(12)\n');
  });
});

describe('layout', () => {
  test.each([
    ['a  \n\n\n\nb\t\n', 'a\n\nb\n'],
    ['\n\n{{!-- gone --}}\n\na', 'a\n'],
    ['{{#if x}}\n\nA\n\n{{/if}}\n{{#if y}}\nB\n{{/if}}\n\nC\n', 'A\n\nC\n'],
    ['a\r\nb\r\n', 'a\nb\n'],
  ])('%j', (text, page) => {
    expect(fill(text, { x: true, y: false })).toBe(page);
  });
});

describe('a kit', () => {
  const page = (id: string, order: number) =>
    template(
      `{{!-- title: The ${id} | audience: everyone | order: ${order} | summary: About: all. --}}\n` +
        '# {{page.title}} ({{page.id}}, {{page.audience}}, {{page.summary}})\n{{#if draft}}Draft{{/if}} {{name}}\n' +
        '{{#each pages}}\n- {{id}} {{order}}\n{{/each}}\n',
      `community/${id}.md`,
    );
  const templates = [page('b', 2), template('x: y', 'starter/cop.yaml'), page('c', 1), page('a', 2)];
  const kit: Kit = {
    scope: 'community',
    folder: 'communities/x/launch-kit',
    source: 'communities/x/',
    draft: false,
    wants: () => true,
    keeps: () => true,
    today: '2026-06-01',
    view: () => ({ name: 'N', draft: true }),
    news: () => '',
  };

  // A template that does not say where its page comes from is helped out.
  const first = '<!-- generated by cop from communities/x/*.yaml; edit the files or the template -->\n\n';

  test('has its pages in order, each knowing all', () => {
    const pages = renderKit(kit, { templates, partials: [] });
    expect(pages.map(({ file }) => file)).toEqual(['c', 'a', 'b'].map((id) => `communities/x/launch-kit/${id}.md`));
    expect(pages[0]!.text).toBe(`${first}# The c (c, everyone, About: all.)\n N\n- c 1\n- a 2\n- b 2\n`);
  });

  test('may be only a part, and a draft', () => {
    const pages = renderKit({ ...kit, wants: ({ id }) => id === 'a', draft: true }, { templates, partials: [] });
    expect(pages).toHaveLength(1);
    expect(pages[0]!.text).toBe(`${first}# The a (a, everyone, About: all.)\nDraft N\n- c 1\n- a 2\n- b 2\n`);
  });
});
