import { type FailOn, failing } from './levels.ts';
import { plural } from './list.ts';

const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];

interface Found {
  readonly severity: Severity;
  readonly file: string;
}

interface Counted<F extends Found> {
  readonly files: number;
  readonly communities: number;
  readonly touched: number;
  readonly findings: readonly F[];
  readonly ignored: readonly unknown[];
  readonly baselined: readonly unknown[];
  readonly stale: number;
  readonly untouched: number;
}

interface Place<F extends Found> {
  readonly unicode: boolean;
  readonly failOn: FailOn;
  /** How a finding can be mended; one that asks a person first is none for `--fix`. */
  readonly fixOf: (finding: F) => { readonly asks?: true } | undefined;
}

/** The end of a report: a symbol, the colour it may have, what was found in how much, and what else there is to say. */
export interface Summary {
  readonly colour: 'red' | 'yellow' | 'green';
  readonly symbol: string;
  readonly text: string;
  /** A line of its own; empty where there is nothing to say. */
  readonly note: string;
}

const symbols = {
  red: { unicode: '✖', ascii: 'x' },
  yellow: { unicode: '⚠', ascii: '!' },
  green: { unicode: '✔', ascii: 'ok' },
} as const;

/** Sums a report up, with what it leaves out; red only where the run fails at `failOn`. */
export function summary<F extends Found>(report: Counted<F>, place: Place<F>): Summary {
  const colour = colourOf(report, place.failOn);
  const symbol = symbols[colour][place.unicode ? 'unicode' : 'ascii'];
  const note = noteOf(report);
  const aside = setAside(report);
  if (colour === 'green') {
    const hides = report.baselined.length > 0 || report.untouched > 0;
    return {
      colour,
      symbol,
      note,
      text: `${over(report)}, no ${hides ? 'new ' : ''}problems${aside && ` (${aside})`}`,
    };
  }
  const fixable = report.findings.filter((finding) => isFixable(place.fixOf(finding))).length;
  const found = `${plural(report.findings.length, 'problem')} (${severityCounts(report.findings)})`;
  const parts = [
    `${found} in ${touched(report)} of ${over(report)}`,
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(aside === '' ? [] : [aside]),
  ];
  return { colour, symbol, note, text: parts.join(place.unicode ? ' · ' : ' - ') };
}

/** The end of a report as lines. */
export function summaryLines<F extends Found>(report: Counted<F>, place: Place<F>): string[] {
  const { symbol, text, note } = summary(report, place);
  return [`${symbol} ${text}`, ...(note === '' ? [] : [note])];
}

/** Whether `--fix` mends it without asking. */
export function isFixable(fix: { readonly asks?: true } | undefined): boolean {
  return fix !== undefined && fix.asks !== true;
}

/** `1 error, 2 warnings`: how many there are of each severity, those that there are. */
export function severityCounts(findings: readonly { readonly severity: Severity }[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  return counts.join(', ');
}

/** What was found and is not reported, each with the reason why. */
function setAside({ ignored, baselined, untouched }: Counted<Found>): string {
  const counts = [
    [ignored.length, 'ignored'],
    [baselined.length, 'in the baseline'],
    [untouched, 'outside the change'],
  ] as const;
  return counts.flatMap(([count, where]) => (count > 0 ? [`${count} ${where}`] : [])).join(', ');
}

function noteOf({ stale }: Counted<Found>): string {
  if (stale === 0) return '';
  const entries = plural(stale, 'entry of the baseline is', 'entries of the baseline are');
  return `${entries} found no more: run cop lint --prune-baseline`;
}

function colourOf(report: Counted<Found>, failOn: FailOn): Summary['colour'] {
  if (report.findings.length === 0) return 'green';
  return report.findings.some(({ severity }) => failing(failOn).includes(severity)) ? 'red' : 'yellow';
}

// Findings can all stand outside the communities, in strategy.yaml for instance.
function isByFile(report: Counted<Found>): boolean {
  return report.communities === 0 || (report.findings.length > 0 && report.touched === 0);
}

function over(report: Counted<Found>): string {
  return isByFile(report) ? plural(report.files, 'file') : plural(report.communities, 'community', 'communities');
}

function touched(report: Counted<Found>): number {
  if (!isByFile(report)) return report.touched;
  return Math.min(report.files, new Set(report.findings.map((finding) => finding.file)).size);
}
