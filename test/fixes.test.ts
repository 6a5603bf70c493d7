import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, parseDocument, visit } from 'yaml';
import type { Source } from '../src/core/finding.ts';
import { parse } from '../src/core/parse.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { sampleDay } from '../src/core/sample.ts';
import type { Asked } from '../src/core/settings.ts';
import { examples } from '../src/core/start/examples.ts';
import { holds, mended, stateOf } from './mending.ts';
import { judgeOnce, workspace } from './workspace.ts';

const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 60) };

function askedOf(sample: Sample): Asked {
  return { today: sample.today ?? sampleDay, profile: 'full', gate: sample.gate ?? false };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says in words that it can be mended, or yields no repair', () => {
    const found = rule.bad.flatMap((sample) => judgeOnce(rule, sample).report.findings);
    const repairs = found.filter((finding) => finding.repair);
    // A field that is misspelt is required as well.
    if (id === 'required-field-missing') expect(repairs.length).toBeGreaterThan(0);
    else expect(repairs.length > 0).toBe(rule.fixable !== undefined);
  });

  test('its samples are mended as they should be', () => {
    let helped = 0;
    for (const sample of [...rule.bad, ...rule.good]) {
      const asked = askedOf(sample);
      const start = stateOf(workspace(sample).sources, asked);
      if (!start.views.all.report.findings.some(({ repair }) => repair)) continue;
      const result = mended(start, asked);
      holds(start, result, asked);
      helped += result.done.filter(({ finding }) => finding.rule === id).length;
    }
    if (rule.fixable !== undefined) expect(helped).toBeGreaterThan(0);
  });
});

const root = path.join(import.meta.dirname, '../examples');

function filesOf(example: string): Source[] {
  const folder = path.join(root, example);
  const files = (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /\.ya?ml$/.test(file))
    .sort();
  return files.map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
}

describe('examples', () => {
  test.each(examples)('nothing is to be mended in $name', ({ name, day }) => {
    const asked: Asked = { today: day, profile: 'standard' };
    const start = stateOf(filesOf(name), asked);
    expect(mended(start, asked).sources).toEqual(start.sources);
  });

  test.each(['standard', 'full'] as const)('broken, with profile %s', (profile) => {
    const asked: Asked = { today: '2026-06-01', profile };
    const start = stateOf(filesOf('broken'), asked);
    const result = mended(start, asked);
    expect(result.done.length).toBeGreaterThan(15);
    expect(result.left).toEqual([]);
    holds(start, result, asked);
  });
});

const fixable = rules.filter((rule) => rule.fixable !== undefined);
const samples = fixable.flatMap((rule) =>
  rule.bad.filter((sample) => judgeOnce(rule, sample).report.findings.some(({ repair }) => repair)),
);

interface Layout {
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly padding: boolean;
  readonly crlf: boolean;
  readonly bom: boolean;
  readonly open: boolean;
  /** Draws for where lists and groups are in brackets, and where comments and blank lines go. */
  readonly flows: readonly number[];
  readonly notes: readonly number[];
}

const layouts = fc.record<Layout>({
  indent: fc.constantFrom(1, 2, 3, 4, 6),
  indentSeq: fc.boolean(),
  padding: fc.boolean(),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  open: fc.boolean(),
  flows: fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
  notes: fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
});

/** The same content as somebody else would have written it. */
function laidOut(source: Source, layout: Layout): Source {
  const { file } = source;
  const text = source.text as string;
  const { value, faults } = parse(source);
  if (faults.length > 0) return source;
  const isSame = (other: string): boolean => {
    const read = parse({ file, text: other });
    return read.faults.length === 0 && JSON.stringify(read.value) === JSON.stringify(value);
  };
  let written = text;
  const take = (other: string): void => {
    if (isSame(other)) written = other;
  };
  // What is said about ignored rules depends on the lines.
  if (!text.includes('cop-ignore')) {
    take(printed(text, layout));
    const lines = written.split('\n');
    take(lines.flatMap((line, index) => noted(line, layout.notes[index % layout.notes.length]!)).join('\n'));
  }
  if (layout.open) take(written.replace(/\n+$/, ''));
  if (layout.crlf) take(written.replaceAll('\n', '\r\n'));
  if (layout.bom) take(`\ufeff${written}`);
  return { file, text: written };
}

function printed(text: string, { indent, indentSeq, padding, flows }: Layout): string {
  const document = parseDocument(text, { schema: 'failsafe', keepSourceTokens: false });
  let at = 0;
  visit(document, (_, node) => {
    if (!isCollection(node)) return;
    const draw = flows[at++ % flows.length]!;
    if (draw < 3) node.flow = true;
    else if (draw < 6) node.flow = false;
  });
  return document.toString({ indent, indentSeq, flowCollectionPadding: padding, lineWidth: 0 });
}

function noted(line: string, draw: number): string[] {
  const space = /^ */.exec(line)![0];
  if (draw === 0) return [`${space}# “ünï” 🙂 above`, line];
  if (draw === 1) return [line === '' ? line : `${line} # behind`];
  if (draw === 2) return ['', line];
  if (draw === 3) return [line, `${space}  # further in`];
  return [line];
}

test('samples in any layout', () => {
  const seen = { done: 0, wanted: 0 };
  fc.assert(
    fc.property(fc.nat(samples.length - 1), layouts, (index, layout) => {
      const sample = samples[index]!;
      const asked = askedOf(sample);
      const { sources } = workspace(sample);
      const start = stateOf(
        sources.map((source) => laidOut(source, layout)),
        asked,
      );
      const result = mended(start, asked);
      holds(start, result, asked);
      seen.done += result.done.length;
      seen.wanted += mended(stateOf(sources, asked), asked).done.length;
    }),
    settings,
  );
  // Every layout is as good as that of the samples.
  expect(seen.done).toBe(seen.wanted);
  expect(seen.done).toBeGreaterThanOrEqual(settings.numRuns);
});
