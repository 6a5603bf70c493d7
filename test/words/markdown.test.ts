import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { line } from '../../src/core/words/line.ts';
import { markdownAddress, markdownCode, markdownText, markdownWords } from '../../src/core/words/markdown.ts';
import { anyPoint } from './any-text.ts';

describe('texts that stay as they are', () => {
  test.each([
    'R&D',
    'Research & Development; AT&T',
    'don’t, don\'t, "quoted"',
    'e.g. 3-4 hours (max)',
    '5 * 4 = 20',
    'a < b and c > d, <5 people',
    'snake_case_name',
    '~5 people, (~10 at most)',
    '$5 a month, 5 $ a year',
    'C#, F# and #hashtags',
    'C:\\Users\\Ana',
    '2026-03-01',
    '1.5 hours',
    '-5 to +5',
    'Wow!',
    'a = b, x == y',
    'Ask: why?',
    '100 %',
    'https://example.com/a/b?c=d&e=f#g',
    'see https://example.com/~ana, then (http://example.org).',
    'www.example.com',
    'mail ana.osei@example.com.',
    '10 000 €',
    '🧑‍🔧 Repair',
  ])('%s', (text) => {
    expect(markdownText(text)).toBe(text);
  });
});

describe('texts that would act', () => {
  test.each([
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['2026) item', '2026\\) item'],
    ['> quote', '\\> quote'],
    ['---', '\\---'],
    ['===', '\\==='],
    [':--', '\\:--'],
    ['::error::x', '\\::error::x'],
    ['##[error]x', '##\\[error\\]x'],
    ['a | b', 'a \\| b'],
    ['*bold*', '\\*bold\\*'],
    ['_thin_ __bold__', '\\_thin\\_ \\_\\_bold\\_\\_'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['`code`', '\\`code\\`'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['<img src=x>', '\\<img src=x>'],
    ['<!-- c', '\\<!-- c'],
    ['&lt; &#60; &#x3c;', '\\&lt; \\&#60; \\&#x3c;'],
    ['a\\*b', 'a\\\\\\*b'],
    ['ends in \\', 'ends in \\\\'],
    ['heading #', 'heading \\#'],
    ['{{x}} {% y %}', '{\\{x}} {\\% y %}'],
    ['$x$', '\\$x\\$'],
    ['ftp://example.com', 'ftp\\://example.com'],
    ['http://localhost', 'http\\://localhost'],
    ['https://ana:secret@example.com', 'https\\://ana:secret\\@example.com'],
    ['https://example.com/_a_', 'https\\://example.com/\\_a\\_'],
    ['“https://example.com/”', '“https\\://example.com/”'],
    ['www.example.com/*', 'www\\.example.com/\\*'],
    ['_a@example.com', '\\_a\\@example.com'],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['a\u0000b\u202ec\u001b[31m', 'abc\\[31m'],
    ['  spaces   around  ', 'spaces around'],
  ])('%s', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });
});

/** Where pages put texts; `@` is the text. */
const pages = [
  '@',
  '# @',
  '### @ and more',
  'Before @ after.',
  'First line\n@',
  'First line\n@\nlast line',
  '- @\n- Next: @',
  '1. @',
  '- [ ] @',
  '> @',
  '**@** and *@*',
  '**To decide:** @ (see [@](https://example.com/page)).',
  '"@", (@)',
  '| @ | @ |\n| --- | --- |\n| @ | x @ |\n| a | @ |\n',
  '@\n\n@\n\n---\n\n@',
];

const dialect = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };
const html = (page: string) => micromark(page, dialect);
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The pages with a harmless word in the place of the text. */
const models = new Map(pages.map((page) => [page, html(page.replaceAll('@', 'Zzz'))]));

/** The same page with the text put there afterwards. */
function expected(page: string, text: string): string {
  const encoded = text.replace(/[&<>"]/g, (character) => entities[character]!);
  return models.get(page)!.replaceAll('Zzz', () => encoded);
}

/** A fixed seed and a few runs; for a long search, `SEED=… RUNS=20000`. */
const search = { numRuns: Number(process.env.RUNS ?? 200), seed: Number(process.env.SEED ?? 7) };

/** Links that addresses make by themselves are taken out again; where they lead is looked at. */
function withoutLinks(shown: string): string {
  return shown.replace(
    /<a href="(?!https:\/\/example\.com\/page")([^"]*)">(.*?)<\/a>/g,
    (_, href: string, text: string) => {
      expect(href).toMatch(/^(https?:\/\/[a-z\d.-]+(:\d+)?([/?#]|$)|mailto:)/i);
      return text;
    },
  );
}

function check(text: string): void {
  const written = line(text);
  fc.pre(written !== '');
  for (const page of pages) {
    const shown = html(page.replaceAll('@', () => markdownText(text)));
    expect(withoutLinks(shown), page).toBe(expected(page, written));
  }
}

const pieces = fc.oneof(
  fc.constantFrom(...'#*_-+=~`|[](){}<>!&\\$:;.,\'"@/ ^%\t\n\u00a0\u2028\u0000\u202e\ud800'),
  fc.constantFrom('a', 'B', '1', '12', ' ', '  ', 'ä', '€', '“', '”', '🧑‍🔧', '\u0301', 'x'),
  fc.constantFrom(
    'http://',
    'https://',
    'HTTPS://',
    'ftp://',
    'www.',
    'mailto:',
    'example.com',
    '.org',
    '/~a',
    '?a=b&c',
  ),
  fc.constantFrom('&amp;', '&lt', '&#60;', '&#x', '<!--', '-->', '<a>', '</p>', '<b', '<?', '![', '](', '[^1]', '[ ]'),
  fc.constantFrom('---', '***', '```', '~~~', '===', ':-', '-:', '1.', '2)', '\\|', '\\\\', '$$', '{{', '{%', '##'),
);

describe('any text', () => {
  test('is shown as it is, in the same page', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 12 }).map((some) => some.join('')),
        check,
      ),
      search,
    );
    fc.assert(fc.property(fc.string({ unit: anyPoint, maxLength: 40 }), check), search);
  });

  test('is read in no time', () => {
    for (const piece of ['_', '*', 'a_', '<a', '&a', '~', '#', 'a.a@', 'https://a', '\\', '[', 'a.', '= ', '- '])
      markdownText(piece.repeat(10_000));
  }, 2000);
});

describe('addresses', () => {
  test.each([
    ['https://example.com', 'https://example.com'],
    [' http://example.com/a b ', ''],
    ['https://example.com/a_(b)', 'https://example.com/a_%28b%29'],
    ['https://example.com/a|b<c>', 'https://example.com/a%7Cb%3Cc%3E'],
    ['https://example.com/?a=1&copy;=2&b[]=3', 'https://example.com/?a=1&amp;copy;=2&b%5B%5D=3'],
    ['https://exämple.com/ä', 'https://xn--exmple-cua.com/%C3%A4'],
    ['mailto:ana@example.com?subject=Hi', 'mailto:ana@example.com?subject=Hi'],
    ['mailto:', ''],
    ['javascript:alert(1)', ''],
    ['java\nscript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['//example.com', ''],
    ['example.com', ''],
    ['https:\\\\example.com', ''],
    ['https://ana:secret@example.com', ''],
    ['https://@example.com', ''],
    ['https://', ''],
    ['https://example.com/\u202e', ''],
    ['https://[::1]/', ''],
  ])('%s', (text, address) => {
    expect(markdownAddress(text)).toBe(address);
  });

  test('of any text are safe and whole', () => {
    const parts = fc.oneof(pieces, fc.constantFrom('https://example.com', 'mailto:a@b.c', '/', '?', '#'));
    const address = fc.array(parts, { maxLength: 8 }).map((some) => `https://example.com${some.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          address,
          fc.array(parts, { maxLength: 8 }).map((some) => some.join('')),
        ),
        (text) => {
          const target = markdownAddress(text);
          fc.pre(target !== '');
          expect(target).toMatch(/^(https?:\/\/|mailto:)[\x21-\x7e]+$/i);
          const href = /^<p>a <a href="[^"<>]+">b<\/a> c<\/p>$/;
          expect(html(`a [b](${target}) c`)).toMatch(href);
          expect(html(`| a |\n| - |\n| [b](${target}) |`)).toMatch(/<td><a href="[^"<>]+">b<\/a><\/td>/);
        },
      ),
      search,
    );
  });
});

describe('words of our own', () => {
  test.each([
    ['Name one in `roles.yaml`, see *there*.', 'Name one in `roles.yaml`, see \\*there\\*.'],
    ['`a_b` and c_d_', '`a_b` and c_d\\_'],
    ['A `pipe | in code` is a cell', 'A \\`pipe \\| in code\\` is a cell'],
    ['one ` alone', 'one \\` alone'],
    ['  two   spaces `a  b` ', 'two spaces `a b`'],
    ['', ''],
  ])('%j', (text, written) => expect(markdownWords(text)).toBe(written));

  test('of any sort are shown as they are, with code where backticks are', () => {
    const words = fc.array(fc.oneof(pieces, fc.constantFrom('`', '`a`', '`*x*`')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        words.map((some) => `Say ${some.join('')}.`),
        (text) => {
          const shown = withoutLinks(html(markdownWords(text))).replace(/<\/?(p|code)>/g, '');
          const bare = line(text).replace(/(?<!`)`(?! )([^`|]*[^`| ])`(?!`)/g, '$1');
          expect(shown).toBe(bare.replace(/[&<>"]/g, (character) => entities[character]!));
        },
      ),
      search,
    );
  });
});

describe('code', () => {
  test.each([
    [['a: 1'], '```yaml\na: 1\n```'],
    [['```', 'x'], '````yaml\n```\nx\n````'],
    [['  ````'], '`````yaml\n  ````\n`````'],
    [['a\u001bb'], '```yaml\na\\u{1b}b\n```'],
    [[], '```yaml\n```'],
  ])('%j', (lines, written) => expect(markdownCode(lines, 'yaml')).toBe(written));
});
