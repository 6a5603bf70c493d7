import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Fix, Range, Report, Severity } from '../src/core/finding.ts';
import { type Paint, type Paper, plain, type RuleWords } from '../src/core/reporter.ts';
import { reporters } from '../src/core/reporters/index.ts';
import { textHash } from '../src/core/words/hash.ts';
import { elements, readGithub, readGitlab, readMarkdown, readSarif, readXml } from './read-formats.ts';
import { anyText } from './words/any-text.ts';

const hostile = 'communities/x/::error file=a::b\u001b[31m.yaml';
const long = `purpose: ${'We repair what others throw away, and we write down how. '.repeat(6)}Manger ${'Then we tell everybody. '.repeat(6)}`;

const sources: Record<string, string[]> = {
  'communities/repair-guild/charter.yaml': [
    'name: Repair Guild',
    'stage: actve',
    'rhythm:',
    '\tactivities:',
    '\t\t- name: 火曜日の相談会',
    '\t\t  minutes: 240',
    '  motto: 直す 👩‍🔧 é wins # cafe\u0301',
    long,
    'missions: |',
    '  first line',
    '  second line',
  ],
  'strategy.yaml': ['organisation: Second Life Goods'],
  [hostile]: ['::error::from the text', 'name: "\u001b[2J\u202egnp.exe" ##[group]x', '::stop-commands::t'],
};

/** The range of a text in a line; an empty text stands at the end. */
function on(file: string, line: number, text: string): Range {
  const whole = sources[file]![line - 1]!;
  const at = text === '' ? whole.length : whole.indexOf(text);
  if (at < 0) throw new Error(`${text} is not in line ${line} of ${file}`);
  return { line, column: at + 1, endLine: line, endColumn: at + 1 + text.length };
}

const charter = 'communities/repair-guild/charter.yaml';
const base = { why: 'People join what they understand.', fix: 'Say it in one sentence.' };
const finding = (severity: Severity, rule: string, range: Range, rest: Partial<Finding>): Finding => ({
  ...base,
  severity,
  rule,
  range,
  file: charter,
  path: [],
  message: 'Something is missing.',
  fingerprint: textHash(`${rule} ${rest.message}`),
  ...rest,
});

const everything: Report = {
  today: '2026-06-01',
  files: 40,
  communities: 14,
  touched: 2,
  findings: [
    finding('error', 'unknown-choice', on(charter, 2, 'actve'), {
      path: ['stage'],
      message: '“actve” is not a stage.',
      fix: 'Write one of: active, proposed, forming, sustaining, transforming, retired. Did you mean “active”? A stage says what people may expect of the community today.',
    }),
    finding('warning', 'rhythm-exceeds-time', on(charter, 6, '240'), {
      path: ['rhythm', 'activities', 0, 'minutes'],
      message: 'Meetings take 8 hours a month; members have 4.',
      why: 'Members leave first when meetings cost more than their managers agreed to.',
      fix: 'Slow the rhythm, shorten a meeting, or agree more time.',
      related: [
        { file: 'strategy.yaml', range: on('strategy.yaml', 1, 'Second Life'), message: 'The time is agreed here.' },
      ],
    }),
    finding('info', 'motto-too-cute', on(charter, 7, '👩‍🔧 é'), {
      path: ['rhythm', 'a'.repeat(40), 'b'.repeat(40), 'motto'],
      message: 'A tab\there, a line break\nthere, a 👩‍🔧 and 火曜日.',
    }),
    finding('warning', 'misspelt', on(charter, 8, 'Manger'), { path: ['purpose'] }),
    finding('warning', 'too-long', { line: 9, column: 11, endLine: 11, endColumn: 14 }, { path: ['missions'] }),
    finding('info', 'not-there', { line: 99, column: 1, endLine: 99, endColumn: 1 }, { why: '', fix: '' }),
    finding('error', 'broken-yaml', on(hostile, 2, '"\u001b[2J\u202egnp.exe"'), {
      file: hostile,
      path: ['##[group]', '\u001b]8;;http://x\u0007'],
      message: '::error::first ##[group] and 50% done\r\n::set-output name=x::y \u2028\ud800 \u009b31m',
      why: `${'x'.repeat(80)} ::add-mask::1 ${'word '.repeat(11)}::warning::two`,
      fix: '##[error]do',
      related: [{ file: hostile, range: on(hostile, 3, ''), message: '::stop-commands::' }],
    }),
    finding('error', 'broken-end', on(hostile, 3, ''), { file: hostile, path: ['name'] }),
  ],
  ignored: [
    {
      finding: finding('warning', 'gone-quiet', on(charter, 1, 'name'), { path: ['name'] }),
      reason: 'They meet in person; ##[x] \u202e.',
    },
  ],
  baselined: [],
  stale: 0,
  untouched: 0,
};

const infos: Report = {
  ...everything,
  touched: 1,
  ignored: [],
  findings: everything.findings.filter((one) => one.severity === 'info'),
};
const nothing: Report = { ...everything, touched: 0, findings: [] };
const aside: Report = {
  ...nothing,
  baselined: [everything.findings[1]!, everything.findings[3]!],
  stale: 1,
  untouched: 3,
};

const words = (id: string, severity: Severity, rest: Partial<RuleWords> = {}): RuleWords => ({
  id,
  category: 'rhythm',
  summary: 'People know what to expect.',
  why: 'Nobody joins what they cannot picture; `stage` says it.',
  fix: 'Say it in one sentence.',
  unless: '',
  severity,
  time: false,
  ...rest,
});

const fixes: Readonly<Record<string, Fix>> = {
  'unknown-choice': {
    title: 'Write “active” for “actve”',
    file: charter,
    edits: [{ range: on(charter, 2, 'actve'), text: 'active' }],
  },
  misspelt: {
    title: 'Take the word away',
    file: charter,
    edits: [{ range: on(charter, 8, 'Manger'), text: '' }],
    asks: true,
  },
};

const paper: Paper = {
  paint: plain,
  width: 80,
  unicode: true,
  lineOf: (file, line) => sources[file]?.[line - 1],
  failOn: 'error',
  version: '1.2.3',
  rules: [
    words('broken-yaml', 'error', { category: 'integrity', summary: 'Every file can be read.' }),
    words('gone-quiet', 'warning', { time: true, unless: 'The community rests (`rests_until`).' }),
    words('misspelt', 'warning', { category: 'integrity' }),
    words('never-heard', 'info'),
    words('rhythm-exceeds-time', 'warning'),
    words('unknown-choice', 'error', { category: 'integrity' }),
  ],
  inCheckout: (file) => file,
  fixOf: ({ rule }) => fixes[rule],
};

/** Colours as words, so that a golden file shows them. */
const named: Paint = {
  bold: (text) => `<bold>${text}</>`,
  dim: (text) => `<dim>${text}</>`,
  red: (text) => `<red>${text}</>`,
  yellow: (text) => `<yellow>${text}</>`,
  blue: (text) => `<blue>${text}</>`,
  green: (text) => `<green>${text}</>`,
  cyan: (text) => `<cyan>${text}</>`,
};

const all = Object.values(reporters).map((reporter) => [reporter.name, reporter] as const);
const reports = { everything, infos, nothing, aside };

describe.each(all)('%s', (name, reporter) => {
  test.each(Object.entries(reports))('%s', async (which, report) => {
    await expect(reporter.format(report, paper)).toMatchFileSnapshot(`reporters/${name}-${which}.txt`);
  });
});

test.each(['pretty', 'compact'] as const)('%s with ASCII only', async (name) => {
  const text = reporters[name].format(everything, { ...paper, unicode: false, width: 60 });
  await expect(text).toMatchFileSnapshot(`reporters/${name}-ascii.txt`);
});

test('pretty with colours', async () => {
  const text = reporters.pretty.format(everything, { ...paper, paint: named, width: 120 });
  await expect(text).toMatchFileSnapshot('reporters/pretty-colours.txt');
});

test('colours only add: without them the text is the same', () => {
  const text = reporters.pretty.format(everything, { ...paper, paint: named });
  expect(text.replace(/<(bold|dim|red|yellow|blue|green|cyan|\/)>/g, '')).toBe(
    reporters.pretty.format(everything, paper),
  );
});

test('json reads back to what was found', () => {
  const read = JSON.parse(reporters.json.format(everything, paper));
  expect(Object.keys(read)).toEqual(
    'schemaVersion tool today communities files counts findings ignored baselined stale'.split(' '),
  );
  expect(read.counts).toEqual({ error: 3, warning: 3, info: 2, ignored: 1, baselined: 0, untouched: 0 });
  expect(read.findings.map((one: Finding) => one.message)).toEqual(everything.findings.map((one) => one.message));
  expect(read.findings[1]).toMatchObject({ pointer: 'rhythm.activities[0].minutes', line: 6, related: [{ line: 1 }] });
  expect(read.ignored[0]).toMatchObject({ rule: 'gone-quiet', reason: 'They meet in person; ##[x] \u202e.' });
});

describe('github', () => {
  const lines = reporters.github.format(everything, paper).trimEnd().split('\n');

  test('the worst comes first, and one line is one finding', () => {
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual(
      'error error error warning warning warning notice notice'.split(' ').concat([undefined as never]),
    );
  });

  // The way the runner of GitHub Actions reads a command.
  test('a runner reads back the file and the message', () => {
    const [, , properties = '', data] = /^::(\w+) (.*?)::(.*)$/.exec(lines[1]!)!;
    const read = properties
      .split(',')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
    expect(read.map(([name]) => name)).toEqual('file line col endLine endColumn title'.split(' '));
    expect(read[0]![1]!.replaceAll('%3A', ':')).toBe('communities/x/::error file=a::b\\u{1b}[31m.yaml');
    expect(data).toContain('50%25 done');
    expect(data!.split('%0A')).toHaveLength(2);
  });

  test('no end column where the range ends on another line', () => {
    expect(lines[5]).toContain(',line=9,col=11,endLine=11,title=');
  });
});

/** A reader of each format finds all that was found, and nothing that acts. */
function valid(name: string, written: string, findings: readonly Finding[]): void {
  const messages = findings.map(({ message }) => message);
  if (name === 'json') expect(JSON.parse(written).findings).toHaveLength(findings.length);
  if (name === 'sarif') expect(readSarif(written).runs[0].results).toHaveLength(2 * findings.length);
  if (name === 'gitlab') expect(readGitlab(written).map(({ description }) => description)).toEqual(messages);
  if (name === 'junit') {
    const failures = elements(readXml(written), 'failure');
    expect(failures).toHaveLength(new Set(findings.map(({ rule }) => rule)).size);
  }
  if (name === 'github') expect(readGithub(written)).toHaveLength(findings.length);
  if (name === 'markdown') {
    const { html, targets, kinds } = readMarkdown(written);
    expect(html).toHaveLength(2 * new Set(findings.map(({ file }) => file)).size);
    expect([
      ...targets,
      ...['link', 'image', 'footnoteReference', 'emphasis'].filter((kind) => kinds.has(kind)),
    ]).toEqual([]);
  }
}

describe('for any text', () => {
  const text = fc.oneof(
    anyText,
    fc.constantFrom('::error::', '  ::x::', '##[group]', '###[x]', '\u2028::a'),
    fc.string(),
  );
  const place = fc.record({ line: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 90 }) });
  const one = fc
    .tuple(text, text, text, text, text, place, fc.integer({ min: 0, max: 60 }))
    .map(([file, key, message, why, fix, { line, column }, width]): Finding => {
      const range = { line, column, endLine: line, endColumn: column + width };
      return {
        rule: 'a-rule',
        severity: 'error',
        file,
        path: [key],
        range,
        message,
        why,
        fix,
        related: [{ file, range, message }],
      };
    });

  test.each(all)('%s gives no control character and no workflow command', (name, reporter) => {
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 3 }),
        fc.array(text, { minLength: 4, maxLength: 4 }),
        (findings, lines) => {
          const report = {
            ...everything,
            findings,
            ignored: findings.map((finding) => ({ finding, reason: finding.why })),
          };
          const written = reporter.format(report, { ...paper, lineOf: (_, line) => lines[line - 1] });
          expect(written).toMatch(/[^\n]\n$/);
          expect(written).not.toMatch(
            /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
          );
          expect(written).not.toMatch(/\p{Cs}/u);
          expect(written).not.toContain('##[');
          const commands = written.split('\n').filter((line) => /^\s*::/.test(line));
          expect(commands).toHaveLength(name === 'github' ? findings.length : 0);
          valid(name, written, findings);
        },
      ),
      { seed: 20260601, numRuns: 300 },
    );
  });
});
