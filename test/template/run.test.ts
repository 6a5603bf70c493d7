import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { precompile } from '../../bin/templates.js';
import { fill, type Prepared, prepare, type Template } from '../../src/core/render.ts';
import { blank, scopeOf } from '../../src/core/template/meta.ts';
import { ownTemplates } from '../../src/core/template/own.ts';
import { runnable } from '../../src/core/template/run.ts';
import { shapes } from '../../src/core/template/shapes.ts';
import { texts } from '../../src/core/template/texts.ts';
import { readTemplate } from '../../src/core/template.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { exampleViews } from '../views.ts';
import { seen } from './brought.ts';

const names = ['head', 'row'];

/** A template as Handlebars makes code of it, and as it runs without. */
function both(path: string, text: string): { compiled: Template; run: Template } {
  const compiled = { path, meta: blank, spec: new Function(`return (${precompile(path, text, names).spec})`)() };
  const { parts, mistakes } = readTemplate({ path, file: path, text }, { partials: names });
  expect(mistakes).toEqual([]);
  return { compiled, run: { path, meta: blank, spec: runnable(parts) } };
}

const head = both('partials/head', '[{{name}}{{@root.group.text}}{{#if @root.draft}} {{list @root.words}}{{/if}}]');
const row = both('partials/row', '- {{name}} {{to}}\n{{#each @root.nothing}}x{{else}}none{{/each}}\n{{> head}}\n');

/** What a template prints, whichever way it runs; its partials run the other way or the same. */
function prints(text: string): string {
  const one = both('partials/page', text);
  const view = prepare(seen, 'markdown');
  const results = [
    fill(one.compiled, view, [head.compiled, row.compiled]),
    fill(one.run, view, [head.run, row.run]),
    fill(one.run, view, [head.compiled, row.run]),
    fill(one.compiled, view, [head.run, row.compiled]),
  ];
  expect(new Set(results).size).toBe(1);
  return results[0]!;
}

describe('a template without code prints what Handlebars prints', () => {
  test.each([
    [
      '{{name}} {{group.inner.deep}} {{group/text}} {{this.name}} {{@root.name}}',
      'Sourdough D Dough Sourdough Sourdough\n',
    ],
    [
      '{{#each people}}{{name}} {{@index}}{{@key}}{{#if @first}}!{{/if}}{{#unless @last}}, {{/unless}}{{/each}}',
      'Ana 00!, Ben 11\n',
    ],
    [
      '{{#each people}}\n- {{name}}:\n{{#each skills}}\n  - {{this}} {{../name}} {{../../name}}\n{{else}}\n  - {{name}}\n{{/each}}\n{{/each}}\n',
      '- Ana:\n  - mixing Ana Sourdough\n- Ben:\n  - Ben\n',
    ],
    [
      '{{#each nothing}}x{{else}}none{{/each}}{{#each words}}{{this}};{{/each}}',
      'noneone;two \\| 2;\\<b>three\\</b>;\n',
    ],
    [
      '{{#with group}}{{text}} {{../name}}{{#with inner}} {{deep}} {{../../name}}{{/with}}{{/with}}{{#with empty.text}}x{{else}}-{{/with}}',
      'Dough Sourdough D Sourdough-\n',
    ],
    [
      '{{#if draft}}a{{/if}}{{#if nothing}}b{{else if words}}c{{else}}d{{/if}}{{#unless empty.text}}e{{/unless}}{{^if draft}}f{{/if}}',
      'ace\n',
    ],
    [
      '{{list words}}; {{or empty.text "x"}}; {{or empty.text empty.href}}',
      'one, two \\| 2 and \\<b>three\\</b>; x;\n',
    ],
    [
      '{{#if (and name words (not nothing))}}a{{/if}}{{#if (eq name "Sourdough")}}b{{/if}}{{#if (eq draft true)}}c{{/if}}{{#if (eq words.length 3)}}d{{/if}}',
      'abcd\n',
    ],
    ['{{words.[1]}} {{words.length}} {{people.[0].name}}', 'two \\| 2 3 Ana\n'],
    [
      '{{> head}}{{> head group name="N"}}{{#each people}}{{> row to=link.text}}{{/each}}',
      '[SourdoughDough one, two \\| 2 and \\<b>three\\</b>][NDough one, two \\| 2 and \\<b>three\\</b>]- Ana a\nnone\n[AnaDough one, two \\| 2 and \\<b>three\\</b>]- Ben b\nnone\n[BenDough one, two \\| 2 and \\<b>three\\</b>]\n',
    ],
    ['a {{~name~}} b {{~#if draft~}} c {{~/if}} {{!-- d --}} \\{{name}}', 'aSourdoughbc  {{name}}\n'],
    ['  {{> head}}\n', '[SourdoughDough one, two \\| 2 and \\<b>three\\</b>]'],
  ])('%s', (text, page) => {
    expect(prints(text).trim()).toBe(page.trim());
  });

  const path = (inList: boolean) =>
    fc.constantFrom(
      ...['name', 'group.text', 'group.inner.deep', 'empty.text', '@root.name'],
      ...(inList ? ['this', '../name', '@index'] : []),
    );
  const printed = (inList: boolean) =>
    fc.oneof(
      path(inList).map((name) => `{{${name}}}`),
      path(inList).map((name) => `{{~or ${name} "–"~}}`),
      fc.constantFrom(
        '{{list @root.words}}',
        '{{!-- a --}}',
        '{{> head @root}}',
        '{{> row @root to="x"}}',
        '{{@root.words.[0]}}',
      ),
    );
  const white = fc.constantFrom('', ' ', '\n', '\n\n', 'a', ' - b\n', '  ', '\\{{x}}');
  const block = (inside: string, more: string) =>
    fc.constantFrom(
      `{{#if @root.draft}}${inside}{{else}}${more}{{/if}}`,
      `{{#if @root.nothing}}${inside}{{else if @root.words}}${more}{{/if}}`,
      `{{#unless @root.nothing~}}\n${inside}{{/unless}}`,
      `{{#if (and @root.name (not @root.empty.text))}}\n${inside}\n{{/if}}\n`,
      `{{^if @root.nothing}}\n${inside}{{/if}}`,
    );
  const sequence = (parts: readonly (readonly [string, string])[]) => parts.map(([text, gap]) => gap + text).join('');
  // Inside of a list names of the view are reached from its root.
  const rooted = (text: string) => text.replaceAll(/\{\{(~?or )?(name|group|empty)\b/g, '{{$1@root.$2');
  const parts = (inList: boolean) => fc.array(fc.tuple(printed(inList), white), { maxLength: 4 }).map(sequence);
  const text = fc
    .tuple(parts(false), parts(true))
    .chain(([outer, inner]) => fc.tuple(fc.constant(outer), block(rooted(inner), 'x'), block(outer, 'y')))
    .chain(([outer, inner, whole]) => fc.tuple(block(whole, outer), fc.constant(inner)))
    .map(([whole, inner]) => `${whole}{{#each words}}${inner}{{/each}}\n${whole}`);

  test('whatever stands in it', () => {
    fc.assert(
      fc.property(text, (written) => {
        prints(written);
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});

describe('every template of ours', () => {
  const builtIn = { templates, partials, texts, shapes };
  const copies = Object.entries(texts).map(([file, text]) => ({ file: `${file}.hbs`, text }));

  test('keeps the rules for templates of one’s own', () => {
    const { mistakes, files } = ownTemplates(copies, builtIn);
    expect(mistakes).toEqual([]);
    expect(files).toHaveLength(copies.length);
  });

  test('prints the same without code, for all examples', () => {
    const { stock } = ownTemplates(copies, builtIn);
    let pages = 0;
    for (const { scope, view } of exampleViews()) {
      for (const template of templates.filter(({ path: one }) => scopeOf(one) === scope)) {
        const own = stock.templates.find((one) => one.path === template.path)!;
        expect(own.meta).toEqual(template.meta);
        expect(own.spec).not.toBe(template.spec);
        expect(fill(own, view as Prepared, stock.partials)).toBe(fill(template, view as Prepared, partials));
        pages += 1;
      }
    }
    expect(pages).toBeGreaterThan(40);
  });
});

describe('what is not there', () => {
  const run = (text: string, view: object) => {
    const { parts } = readTemplate({ path: 'partials/x', file: 'x', text }, { partials: [] });
    return fill({ path: 'partials/x', meta: blank, spec: runnable(parts) }, prepare(view, 'markdown'), []);
  };

  test('is blank where a whole group or entry is not there', () => {
    expect(run('[{{a.b.c}}][{{b.c}}][{{list.[7]}}]', { a: null, b: '', list: ['x'] })).toBe('[][][]\n');
  });

  test('is a mistake with its place in a group', () => {
    expect(() => run('a\n {{a.bc}}', { a: { bd: 'x' } })).toThrow(
      'partials/x.hbs:2:4: there is no “bc” here; did you mean “bd”?',
    );
    expect(() => run('{{#if bc}}x{{/if}}', { a: 'x' })).toThrow('partials/x.hbs:1:7: there is no “bc” here');
  });

  test.each(['toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])('%s is nowhere', (name) => {
    expect(() => run(`{{a.[${name}]}}`, { a: { b: 'x' } })).toThrow();
  });
});
