import { expect, test } from 'vitest';
import { reporters } from '../src/core/reporters/index.ts';
import { diff, exitCode, fix, format, lint, render, version } from '../src/index.ts';
import { elements, readSarif, readXml } from './read-formats.ts';
import { pathOf, workspace } from './workspace.ts';

const today = '2026-06-01';
const { sources } = workspace({});
const charter = pathOf('charter', 'repair-guild');
const faulty = sources.map(({ file, text }) => ({
  file,
  text: file === charter ? String(text).replace('forming', 'formin') : text,
}));

test('lint gives a report, format prints it, exitCode judges it', () => {
  const report = lint(faulty, { today });
  expect(report.findings.map(({ rule, range }) => [rule, range.line])).toEqual([['unknown-choice', 2]]);
  expect(JSON.parse(format(report, 'json')).tool).toEqual({ name: 'cop', version });
  expect(exitCode(report.findings, 'error')).toBe(1);
  expect(exitCode(lint(sources, { today }).findings, 'info')).toBe(0);
  expect(lint(sources, { today, rules: { 'no-sponsor': 'off' } }).ignored).toEqual([]);
});

test('fix gives new texts and what was done, and leaves what it was given', () => {
  const misspelt = faulty.map((source) =>
    source.file === charter ? { ...source, text: String(source.text).replace(/^purpose:/m, 'purpos:') } : source,
  );
  const before = structuredClone(misspelt);
  const { sources: mended, fixes, report } = fix(misspelt, { today });
  expect(fixes.map(({ file, title }) => [file, title])).toEqual([[charter, 'Rename “purpos” to “purpose”']]);
  expect(mended).toEqual(faulty);
  expect(mended.filter((source, index) => source !== misspelt[index])).toHaveLength(1);
  expect(report).toEqual(lint(faulty, { today }));
  expect(misspelt).toEqual(before);
  expect(fix(faulty, { today }).fixes).toEqual([]);
});

test('a report is written in every format, with what is usual where nothing else is said', () => {
  const report = lint(faulty, { today });
  for (const name of Object.keys(reporters) as (keyof typeof reporters)[]) {
    const text = format(report, name);
    expect(text).toContain(name === 'gitlab' || name === 'sarif' ? '"unknown-choice"' : 'unknown-choice');
    expect(text).toMatch(/[^\n]\n$/);
  }
  const { results, tool } = readSarif(format(report, 'sarif')).runs[0];
  expect(tool.driver.rules[results[0]!.ruleIndex!]!.id).toBe('unknown-choice');
  expect(elements(readXml(format(report, 'junit', { failOn: 'never' })), 'failure')).toEqual([]);
});

test('render gives pages, diff compares them with what is there', () => {
  const pages = render(sources, { today });
  const kit = 'communities/repair-guild/launch-kit';
  expect(pages[0]!.file).toBe(`${kit}/README.md`);
  const files = pages.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining([`${kit}/calendar.ics`, `${kit}/pictures/poster-a4.svg`]));
  expect(files.at(-1)).toMatch(/^overview\//);
  expect(new Set(files).size).toBe(files.length);
  const [page] = pages;
  expect(diff([page!], new Map()).map(({ state }) => state)).toEqual(['create']);
  expect(diff([page!], new Map([[page!.file, page!.text]])).map(({ state }) => state)).toEqual(['same']);
  expect(diff([page!], new Map([[page!.file, '# Mine\n']])).map(({ state }) => state)).toEqual(['foreign']);
});

test('files below another root', () => {
  const below = sources.map(({ file, text }) => ({ file: `a/b/${file}`, text }));
  expect(lint(below, { today, root: 'a/b/' }).communities).toBe(1);
  expect(render(below, { today, root: 'a/b/', only: ['invitation'] }).map(({ file }) => file)).toEqual([
    'a/b/communities/repair-guild/launch-kit/invitation.md',
  ]);
  expect(render(faulty, { today })).toEqual([]);
});
