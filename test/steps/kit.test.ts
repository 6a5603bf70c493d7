import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/core/compile.ts';
import type { Source } from '../../src/core/finding.ts';
import type { Kind } from '../../src/core/kind.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import { kitOf, obstacles, openFindings } from '../../src/core/kit.ts';
import { lint } from '../../src/core/lint.ts';
import { isChartered } from '../../src/core/model.ts';
import { header, type Page } from '../../src/core/plan.ts';
import { rules } from '../../src/core/rules/index.ts';
import { renderKit, sheetsOf } from '../../src/core/sheets.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { jsonSafe } from '../../src/core/words/safe.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';
const wanted = { out: 'launch-kit', wants: () => true, final: false };
const stock = { templates, partials };

/** Fields that take any text. */
const free = new Set(
  (
    'name purpose domain contact vision need evidence statement local ways_of_working safe_space in out ' +
    'members organisation how_to_join welcome spaces technology_support recognition sponsor_commitments message what ' +
    'concern answer item feedback unit source share_outside does decides title note risk link place reason'
  ).split(' '),
);

/** The smallest files with a text in the place of everything that people write in their own words. */
function rewrite(value: unknown, text: string, field = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => rewrite(entry, text, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rewrite(entry, text, key)]));
  return typeof value === 'string' && free.has(field) ? text : value;
}

function render(text: string): Page[] {
  const extra = {
    audience: text,
    platform: [{ name: text, for: ['talk'], address: text }],
    risks: [{ risk: text, answer: text }],
  };
  const sources = Object.entries(kinds as Record<string, Kind>).map(([name, { of, file, example }]) => {
    const given = parse(example, { version: '1.2', schema: 'failsafe' }) as object;
    const value = rewrite(name === 'charter' ? { ...given, ...extra } : given, text);
    return { file: of === 'community' ? `communities/a/${file}` : file, text: jsonSafe(JSON.stringify(value)) };
  });
  const model = compile(sources);
  const community = model.communities[0]!;
  expect(obstacles({ model, community })).toEqual([]);
  if (!isChartered(community)) throw new Error('There is no charter.');
  return renderKit(kitOf({ model, community }, wanted, openFindings(model, today, rules)), stock, today);
}

const tags =
  /^\/?(p|h[1-6]|ul|ol( start="\d+")?|li|em|strong|code|pre|blockquote|hr \/|br \/|a|table|thead|tbody|tr|t[hd]( align="\w+")?|del)$/;
const known = [
  /^a href="(?:[\w-]+\.md|https?:\/\/[^"]*|mailto:[^"]*)"$/i,
  /^code class="language-mermaid"$/,
  /^input type="checkbox" disabled=""( checked="")? \/$/,
];

const dialect = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };

function check({ file, text }: Page): void {
  const noted = `${header} from communities/a/\\*\\.yaml(?: as of 2026-06-01)?; edit the files or the template -->\n`;
  expect(text, file).toMatch(new RegExp(`^${noted}`));
  const html = micromark(text, dialect);
  const found = [...html.replace(/^<!--.*?-->/, '').matchAll(/<([^>]*)>/g)].map((match) => match[1]!);
  expect(
    found.filter((tag) => !tags.test(tag) && !known.some((form) => form.test(tag))),
    file,
  ).toEqual([]);
  expect(
    found.filter((tag) => tag === 'h1'),
    file,
  ).toHaveLength(1);
  expect(
    found.filter((tag) => tag === 'pre'),
    file,
  ).toHaveLength(text.split('\n```mermaid\n').length - 1);
  expect(text).not.toMatch(/[ \t]\n|\n{3}|\r/);
  expect(text.endsWith('\n') && !text.endsWith('\n\n'), file).toBe(true);
  expect(text).not.toMatch(/undefined|\[object|NaN|^\s*::|##\[/m);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<script>alert(1)</script>', '-->', '<!-- x', '```\n', '~~~', '](javascript:x)', '[a](b)', '![a'),
      fc.constantFrom(
        '# a',
        '\n\n# a\n\n',
        '- a',
        '1. a',
        '| a |',
        '---',
        '===',
        '> a',
        '*a*',
        '_a_',
        '`a`',
        '\\',
        '&lt;',
      ),
      fc.constantFrom(
        'https://example.com',
        'javascript:alert(1)',
        'a@b.cd',
        'www.example.com/*',
        '"',
        "'",
        '{{a}}',
        '%%',
      ),
      fc.constantFrom(
        '\u202e',
        '\u0000',
        '\r\n::error::a',
        '##[group]',
        'a',
        'word',
        'Zoë',
        ' ',
        '"]',
        '::',
        'end',
        '$a$',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((some) => some.join(''))
  .filter((text) => text.trim() !== '');

describe('pages with any text in them', () => {
  test('stay pages, with no tag or address of their own', () => {
    const search = { numRuns: Number(process.env.RUNS ?? 25), seed: Number(process.env.SEED ?? 7) };
    fc.assert(
      fc.property(hostile, (text) => {
        for (const page of render(text)) check(page);
      }),
      search,
    );
  });

  test('are the same when made twice', () => {
    expect(render('a *b* <c>')).toEqual(render('a *b* <c>'));
  });
});

describe('pages of one community', () => {
  const sheetsOn = (today: string, sources: readonly Source[]) => {
    const model = compile(sources);
    const [community] = model.communities;
    if (!community || !isChartered(community)) throw new Error('There is no charter.');
    return sheetsOf(kitOf({ model, community }, wanted, openFindings(model, today, rules)), stock);
  };
  const pagesOn = (today: string, sources: readonly Source[]) =>
    sheetsOn(today, sources).flatMap((sheet) => (sheet.isDated ? [] : sheet.at(today)));

  test('do not change overnight, though findings do', () => {
    const strategy =
      'ecosystem:\n  strategy:\n    period: {from: 2025-01-01, to: 2026-03-31}\n    objectives: [{id: fewer-returns, statement: Fewer}]\n';
    const log = 'events:\n  - {date: 2026-05-05, activity: clinic}\n';
    const { sources } = workspace({ strategy, log });
    const findings = (today: string) => lint(sources, { today }, rules).report.findings.length;
    expect(findings('2026-03-01')).not.toBe(findings('2026-08-01'));
    expect(pagesOn('2026-03-01', sources)).toEqual(pagesOn('2026-08-01', sources));
  });

  test('lie beside the files, also at the root', () => {
    const { sources } = workspace({});
    const folder = 'communities/repair-guild/';
    const own = sources.map(({ file, text }) => ({ file: file.replace(folder, ''), text }));
    expect(pagesOn('2026-06-01', sources)[0]!.file).toBe(`${folder}launch-kit/README.md`);
    expect(pagesOn('2026-06-01', own)[0]!.file).toBe('launch-kit/README.md');
  });
});
