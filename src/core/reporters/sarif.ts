import { type Finding, type Fix, type Range, type Report, type Severity, showPath } from '../finding.ts';
import { defineReporter, type Paper, type RuleWords } from '../reporter.ts';
import { plural } from '../words/list.ts';
import { markdownMessage } from '../words/markdown.ts';
import { jsonSafe } from '../words/safe.ts';
import { relativeUri } from '../words/uri.ts';
import { worstFirst } from '../words/worst.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
const weights = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

// What code scanning shows of one run; what is beyond it would be dropped without a word.
const mostResults = 5_000;

interface Entry {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly suppressions: readonly object[];
}

/**
 * A log in the static analysis results interchange format 2.1.0: one run, the rules that took part, and what was found.
 * What comments ignore and what a baseline holds is in it, marked as suppressed. Nothing in it depends on the machine
 * or the time.
 */
export default defineReporter({
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning and editors.',
  format: (report, paper) => {
    const entries = entriesOf(report);
    const reported = entries.filter((entry) => !isSuppressed(entry));
    const ranked = [...worstFirst(reported), ...worstFirst(entries.filter(isSuppressed))];
    const kept = new Set(ranked.slice(0, mostResults));
    const write = resultWriter(paper, entries.some(isSuppressed));
    const run = {
      tool: { driver: driver(paper) },
      ...notifications(entries.length - kept.size),
      columnKind: 'utf16CodeUnits',
      results: entries.filter((entry) => kept.has(entry)).map(write),
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${jsonSafe(JSON.stringify(log, null, 2))}\n`;
  },
});

function entriesOf({ findings, ignored, baselined }: Report): Entry[] {
  const entry = (finding: Finding, ...suppressions: object[]) => ({
    finding,
    severity: finding.severity,
    suppressions,
  });
  return [
    ...findings.map((finding) => entry(finding)),
    ...ignored.map(({ finding, reason }) => entry(finding, { kind: 'inSource', justification: reason })),
    ...baselined.map((finding) => entry(finding, { kind: 'external', justification: 'The baseline holds it.' })),
  ];
}

function isSuppressed({ suppressions }: Entry): boolean {
  return suppressions.length > 0;
}

function driver({ version, rules }: Paper): object {
  return { name: 'cop', version, semanticVersion: version, rules: rules.map(descriptor) };
}

function descriptor({ id, category, summary, why, fix, unless, severity, time }: RuleWords): object {
  const sections = [
    ['Why it matters', why],
    ['What to do', fix],
    ['What keeps it quiet', unless],
  ].filter(([, text]) => text !== '') as [string, string][];
  const more = `cop explain ${id}`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}`.trim() },
    help: {
      text: [...sections.map(([title, text]) => `${title}: ${text}`), `More: ${more}`].join('\n'),
      markdown: [
        ...sections.map(([title, text]) => `## ${title}\n\n${markdownMessage(text)}`),
        `## More\n\n${markdownMessage(`\`${more}\``)}`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [category, ...(time ? ['time'] : [])],
      // What stands in a file is sure; what it means for a community is a judgement.
      precision: category === 'integrity' ? 'very-high' : 'high',
      'problem.severity': weights[severity],
    },
  };
}

/** The one thing to say about the run itself: that not everything is in it. */
function notifications(left: number): object {
  if (left === 0) return {};
  const text = `${plural(left, 'finding is', 'findings are')} left out: ${mostResults} are kept, the worst first. cop lint --format json lists all.`;
  const notification = { level: 'warning', message: { text }, properties: { left } };
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [notification] }] };
}

function resultWriter({ rules, inCheckout, fixOf }: Paper, anySuppressed: boolean): (entry: Entry) => object {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const address = (file: string) => ({ uri: relativeUri(inCheckout(file)) });
  const place = (file: string, range: Range) => ({
    physicalLocation: { artifactLocation: address(file), region: region(range) },
  });
  return ({ finding, suppressions }) => {
    const { rule, severity, file, path, range, message, related = [], fingerprint } = finding;
    const index = indexes.get(rule);
    const where = showPath(path);
    const fix = suppressions.length > 0 ? undefined : fixOf(finding);
    return {
      ruleId: rule,
      ...(index !== undefined && { ruleIndex: index }),
      level: levels[severity],
      message: { text: plainMessage(message) },
      locations: [
        { ...place(file, range), ...(where !== '' && { logicalLocations: [{ fullyQualifiedName: where }] }) },
      ],
      ...(related.length > 0 && {
        relatedLocations: related.map((other) => ({
          ...place(other.file, other.range),
          message: { text: plainMessage(other.message) },
        })),
      }),
      ...(fingerprint !== undefined && { partialFingerprints: { 'copFingerprint/v1': fingerprint } }),
      // Where one result says whether it is suppressed, all have to.
      ...(anySuppressed && { suppressions }),
      ...(fix && { fixes: [change(fix, address(fix.file))] }),
    };
  };
}

function change({ title, edits }: Fix, artifactLocation: object): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }));
  return {
    description: { text: plainMessage(title) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

function region({ line, column, endLine, endColumn }: Range): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A message as plain text: `[text](address)` would be a link even there. */
function plainMessage(text: string): string {
  return text.replace(/\](?=\()/g, '\\]');
}
