import { describe, expect, test } from 'vitest';
import { fill, prepare } from '../../src/core/render.ts';
import { limits, ownTemplates } from '../../src/core/template/own.ts';
import { limits as costs } from '../../src/core/template/run.ts';
import { textHash } from '../../src/core/words/hash.ts';
import { brought, comment, own, seen, texts, wrong, wrongInPage } from './brought.ts';

/** The text of a page, with files laid over what cop brings. */
function page(path: string, files: Readonly<Record<string, string>>, view: object = seen): string {
  const { stock, mistakes } = own(files);
  expect(mistakes).toEqual([]);
  const template = stock.templates.find((one) => one.path === path)!;
  const shown = { id: 'x', title: template.meta.title, source: 's/', asOf: '' };
  return fill(template, prepare({ ...view, page: shown, pages: [shown] }, 'markdown'), stock.partials);
}

describe('laid over what cop brings', () => {
  const whole = '# One: Sourdough\n\n- [x](https://a.example)\n- [Ana](mailto:a@b.example)\n- Ben\n';

  test('nothing changes nothing', () => {
    const { stock, files, unused } = own({});
    expect([stock.templates, stock.partials, files, unused]).toEqual([brought.templates, brought.partials, [], []]);
    expect(page('community/one.md', {})).toBe(whole);
  });

  test('a copy of everything writes the same', () => {
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${path}.hbs`, text]));
    expect(page('community/one.md', files)).toBe(whole);
    expect(own(files).files.every(({ isOverride }) => isOverride)).toBe(true);
  });

  test('a page takes the place of a page', () => {
    const files = { 'community/one.md.hbs': 'Only {{list words}}. {{page.title}}' };
    expect(page('community/one.md', files)).toBe('Only one, two \\| 2 and \\<b>three\\</b>. One\n');
    expect(own(files).stock.templates).toHaveLength(1);
  });

  test('a partial takes the place of a partial, in our pages too', () => {
    const files = { 'partials/row.hbs': '* {{name}}{{#if to}}!{{/if}}\n' };
    expect(page('community/one.md', files)).toBe('# One: Sourdough\n\n* x!\n* Ana!\n* Ben\n');
  });

  test('pages and partials come besides', () => {
    const files = {
      'community/two.md.hbs': `${comment}\n{{> head}}\n{{#each people}}{{> card of=../group}}{{/each}}`,
      'partials/card.hbs': '{{name}} {{of.text}}{{#unless @last}}, {{/unless}}',
    };
    expect(page('community/two.md', files)).toBe('# Two: Sourdough\nAna Dough, Ben Dough\n');
    expect(own(files).files.map(({ path, isOverride }) => [path, isOverride])).toEqual([
      ['community/two.md', false],
      ['partials/card', false],
    ]);
  });
});

describe('files', () => {
  test.each([
    ['two.md.hbs', 'templates lie in community or partials'],
    ['one.md.hbs', 'templates lie in community or partials; did you mean “community/one.md.hbs”?'],
    ['comunity/one.md.hbs', 'templates lie in community or partials; did you mean “community/one.md.hbs”?'],
    ['Community/two.md.hbs', 'templates lie in community or partials; did you mean “community/two.md.hbs”?'],
    ['partial/x.hbs', 'templates lie in community or partials; did you mean “partials/x.hbs”?'],
    ['organisation/two.md.hbs', 'templates lie in community or partials'],
    ['starter/cop.yaml.hbs', 'templates lie in community or partials'],
    ['community/deep/two.md.hbs', 'templates lie in community or partials; did you mean “community/two.md.hbs”?'],
    ['community/two.hbs', 'a page ends in .md.hbs; did you mean “community/two.md.hbs”?'],
    ['partials/row.md.hbs', 'a partial ends in .hbs alone; did you mean “partials/row.hbs”?'],
    ['community/One.md.hbs', 'capitals count in names of pages; did you mean “community/one.md.hbs”?'],
    ['community/a b.md.hbs', 'the name of a page has letters, digits and dashes only'],
    ['community/.md.hbs', 'the name of a page has letters, digits and dashes only'],
    ['community/con.md.hbs', 'the name of a page has letters, digits and dashes only'],
    ['community/../x.md.hbs', 'templates lie in community or partials; did you mean “community/x.md.hbs”?'],
    ['partials/..hbs', 'the name of a partial has letters, digits and dashes only'],
    ['partials/__proto__.hbs', 'the name of a partial has letters, digits and dashes only'],
    ['partials/constructor.hbs', 'the name of a partial has letters, digits and dashes only'],
  ])('%s', (file, message) => {
    expect(wrong({ [file]: comment })).toEqual([`${file}:1:1: ${message}`]);
  });

  test('that differ in capitals only are one file on some systems', () => {
    expect(wrong({ 'partials/card.hbs': 'a', 'partials/Card.hbs': 'b' })).toEqual([
      'partials/card.hbs:1:1: on some systems this is the same file as partials/Card.hbs',
    ]);
  });

  test('with another ending are told, and do no harm', () => {
    const { unused, mistakes } = own({ 'README.md': '{{{', 'community/two.md': '', 'partials/row.hbs.bak': '' });
    expect([unused, mistakes]).toEqual([['README.md', 'community/two.md', 'partials/row.hbs.bak'], []]);
  });

  test('all mistakes are told at once, in order', () => {
    const files = {
      'partials/b.hbs': '{{> x}}\n{{{a}}}',
      'partials/a.hbs': '{{#if}}',
      'community/two.md.hbs': `${comment}{{nmae}} {{log name}}`,
    };
    expect(wrong(files).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'community/two.md.hbs:1:78',
      'community/two.md.hbs:1:87',
      'partials/a.hbs:1:1',
      'partials/b.hbs:1:1',
      'partials/b.hbs:2:1',
    ]);
  });

  test('line ends of another system and a byte order mark change nothing', () => {
    const text = `${comment}\n{{#if draft}}\nA\n{{/if}}\n{{name}}\n`;
    const other = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(page('community/two.md', { 'community/two.md.hbs': other })).toBe('A\nSourdough\n');
    const lines = ['{{nmae}}', 'a', '{{nmae}}'].join('\r\n');
    expect(wrongInPage(lines).map((line) => line.slice(0, 3))).toEqual(['2:3', '4:3']);
  });
});

describe('limits', () => {
  const fits = (size: number) => 'a'.repeat(size);

  test('of a file', () => {
    expect(wrong({ 'partials/a.hbs': fits(limits.bytes) })).toEqual([]);
    expect(wrong({ 'partials/a.hbs': fits(limits.bytes + 1) })).toEqual([
      'partials/a.hbs:1:1: this template is larger than 64 KiB',
    ]);
  });

  test('of a folder', () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`partials/p${1000 + index}.hbs`, 'a']));
    expect(wrong(files(limits.files))).toEqual([]);
    expect(wrong(files(limits.files + 5))).toEqual([
      'partials/p1100.hbs:1:1: there are more than 100 templates; this one and what follows were not read',
    ]);
  });

  test.each([
    ['itself', { a: '{{> a}}' }, 'a:1:1: a partial must not come back to itself: a → a'],
    [
      'itself, though nobody gets there',
      { a: '{{#if x}}{{else}}b\n {{> a x=""}}{{/if}}' },
      'a:2:2: a partial must not come back to itself: a → a',
    ],
    ['each other', { a: '{{> b}}', b: 'x {{> a}}' }, 'a:1:1: a partial must not come back to itself: a → b → a'],
    [
      'a longer way',
      { a: '{{> b}}', b: '{{> c}}', c: '{{> d}}', d: '{{> b}}' },
      'b:1:1: a partial must not come back to itself: b → c → d → b',
    ],
    [
      'one of ours',
      { row: '{{> diagram chart}}', diagram: '{{> row}}' },
      'diagram:1:1: a partial must not come back to itself: diagram → row → diagram',
    ],
  ])('a partial that comes back to %s', (_, files, message) => {
    const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`partials/${name}.hbs`, text]));
    expect(wrong(named)).toEqual([`partials/${message.replace(':', '.hbs:')}`]);
  });

  const lists = (depth: number, inside = 'x') =>
    `${'{{#each @root.words}}'.repeat(depth)}${inside}${'{{/each}}'.repeat(depth)}`;
  test.each([
    ['three are fine', lists(3), {}, []],
    ['side by side', lists(3) + lists(3), {}, []],
    ['four', lists(4), {}, ['2:64: here more than 3 lists stand inside each other']],
    [
      'with others between',
      `${lists(2, `{{#if draft}}{{else}}${lists(2)}{{/if}}`)}`,
      {},
      ['2:87: here more than 3 lists stand inside each other'],
    ],
    ['in an else', `{{#each nothing}}${lists(2)}{{else}}${lists(3)}{{/each}}`, {}, []],
    [
      'through a partial',
      lists(2, '{{> a}}'),
      { a: lists(2) },
      ['2:43: here more than 3 lists stand inside each other'],
    ],
    [
      'through two partials',
      lists(1, '{{> a}}'),
      { a: lists(1, '{{> b}}'), b: lists(2) },
      ['2:22: here more than 3 lists stand inside each other'],
    ],
    [
      'a partial in our page',
      '',
      { row: lists(3) },
      ['partials/row.hbs:1:1: where community/one.md.hbs:6:1 calls this, more than 3 lists stand inside each other'],
    ],
  ])('lists in lists: %s', (_, text, files, messages) => {
    const named = Object.fromEntries(Object.entries(files).map(([name, part]) => [`partials/${name}.hbs`, part]));
    expect(wrongInPage(text.replace('{{#if draft}}', '{{#if @root.draft}}'), named)).toEqual(
      messages.map((one) => one.replace('2:87', '2:91')),
    );
  });
});

describe('hostile templates', () => {
  test('a hundred thousand names in a file are too many bytes', () => {
    expect(wrongInPage('{{a}}'.repeat(100_000))).toEqual(['1:1: this template is larger than 64 KiB']);
  });

  test.each([
    ['names', '{{name}}'.repeat(8000)],
    ['mistakes', '{{a}}'.repeat(13_000)],
    ['comments', '{{!a}}'.repeat(10_000)],
    ['open comments', '{{!--'.repeat(13_000)],
    ['open braces', '{{'.repeat(32_000)],
    ['braces', '{'.repeat(65_000)],
    ['backslashes', '\\{{'.repeat(21_000)],
    ['open blocks', '{{#if a}}'.repeat(7000)],
    ['nested blocks', '{{#if name}}'.repeat(3000) + '{{/if}}'.repeat(3000)],
    ['chained blocks', `{{#if name}}${'{{else if name}}'.repeat(3500)}{{/if}}`],
    ['open brackets', `{{#if ${'(not '.repeat(12_000)}`],
    ['nested brackets', `{{#if ${'(not '.repeat(9000)}name${')'.repeat(9000)}}}{{/if}}`],
    ['steps out', `{{${'../'.repeat(20_000)}name}}`],
    ['a long name', `{{${'a'.repeat(65_000)}}}`],
    ['a long path', `{{${'a.'.repeat(30_000)}a}}`],
    ['a long text', `{{or "${'\\"'.repeat(30_000)}"}}`],
    ['values', `{{or ${'name '.repeat(12_000)}}}`],
    ['given values', `{{> row ${'a=name '.repeat(9000)}}}`],
    ['half tags', '<'.repeat(65_000)],
    ['half links', ']('.repeat(32_000)],
    ['half comments', '<!--'.repeat(16_000)],
    ['half fences', '```\n'.repeat(16_000)],
    ['long fences', '`'.repeat(65_000)],
    ['lines', '\n'.repeat(65_000)],
    ['open lists', `${'{{#each words}}'.repeat(3)}${'{{this}}'.repeat(7000)}${'{{/each}}'.repeat(3)}`],
  ])('many %s get a verdict', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(limits.bytes);
    const lines = wrong({ 'partials/x.hbs': text, 'community/two.md.hbs': `${comment}{{> x}}` });
    expect(lines.every((line) => /^(?:partials\/x|community\/two\.md)\.hbs:\d+:\d+: ./.test(line))).toBe(true);
  });

  test('partials that call each other more often than can be checked', () => {
    const call = (index: number, value: string) => `{{> p${index + 1} a${index}=${value}}}`;
    const fan = (index: number) => call(index, 'name') + call(index, '@root.group.text');
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`partials/p${index}.hbs`, fan(index)]));
    // What a partial is given goes on to those it calls, so each sees something else at each of its calls.
    const lines = wrongInPage('{{> p0}}', { ...files, 'partials/p50.hbs': 'x' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^partials\/p\d+\.hbs:1:\d+: partials call each other so often that this cannot be checked$/,
    );
  });

  test('a page that would never end ends with its place', () => {
    const many = { ...seen, words: Array.from({ length: 500 }, () => 'x') };
    const inner = `${'{{#each @root.words}}'.repeat(3)}{{this}}${'{{/each}}'.repeat(3)}`;
    expect(() => page('community/two.md', { 'community/two.md.hbs': `${comment}\n${inner}` }, many)).toThrow(
      /^community\/two\.md\.hbs:2:\d+: this page becomes too long; there are too many lists in lists$/,
    );
    const long = `{{#each words}}{{#each @root.words}}${'y'.repeat(60_000)}{{/each}}{{/each}}`;
    expect(() => page('community/two.md', { 'community/two.md.hbs': `${comment}\n${long}` }, many)).toThrow(
      'becomes too long',
    );
  });

  test('partials that call each other too often end with their place, in our pages too', () => {
    const fan = (index: number) => `{{> p${index + 1}}}`.repeat(12);
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`partials/p${index}.hbs`, fan(index)]));
    const all = { ...files, 'partials/p8.hbs': 'x', 'partials/head.hbs': '{{> p0}}' };
    expect(() => page('community/one.md', all)).toThrow(/^partials\/p\d\.hbs:1:\d+: this page becomes too long/);
  });

  test('what one page costs is not counted for the next', () => {
    const half = { ...seen, words: Array.from({ length: Math.floor(costs.steps / 3) }, () => 'x') };
    const files = {
      'community/two.md.hbs': `${comment}\n{{#each words}}{{this}}{{/each}}`,
      'community/one.md.hbs': '{{#each words}}{{this}}{{/each}}',
    };
    const { stock } = own(files);
    const shown = { id: 'x', title: 'x', source: '', asOf: '' };
    const prepared = prepare({ ...half, page: shown, pages: [] }, 'markdown');
    for (let time = 0; time < 2; time += 1)
      for (const template of stock.templates)
        expect(fill(template, { ...prepared }, stock.partials)).toHaveLength(half.words.length + 1);
  });

  test('no text becomes code', () => {
    const source = JSON.stringify(
      ownTemplates([{ file: 'partials/x.hbs', text: 'x"+process.exit()+"{{name}}' }], brought).stock,
    );
    expect(source).not.toContain('function');
  });
});

describe('copies', () => {
  const mark = (from: string, hash: string) => `{{!-- ejected from ${from} ${hash} --}}\n`;
  const hash = textHash(texts['partials/row']!);
  test.each([
    ['that are current', mark('partials/row.hbs', hash), undefined],
    ['of an older original', mark('partials/row.hbs', '0123456789abcdef'), hash],
    ['of something that is gone', mark('partials/old.hbs', hash), 'gone'],
    ['of something that never was', mark('__proto__.hbs', hash), 'gone'],
    ['without a mark', '', undefined],
    ['with half a mark', '{{!-- ejected from partials/row.hbs --}}\n', undefined],
  ])('%s', (_, line, drift) => {
    const { files, mistakes } = own({ 'partials/row.hbs': `${line}${texts['partials/row']}` });
    expect([files[0]!.drift, mistakes]).toEqual([drift, []]);
  });

  test('with a mark keep their first comment', () => {
    const text = `${mark('community/one.md.hbs', hash)}${comment}\nA`;
    const { files, mistakes } = own({ 'community/one.md.hbs': text, 'community/three.md.hbs': text });
    expect([mistakes, files.map(({ meta }) => meta.title)]).toEqual([[], ['Two', 'Two']]);
    expect(page('community/three.md', { 'community/three.md.hbs': text })).toBe('A\n');
  });
});
