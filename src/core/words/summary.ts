import type { FailOn } from './levels.ts';
import { plural } from './list.ts';

const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];

interface Counted {
  readonly files: number;
  readonly communities: number;
  readonly touched: number;
  readonly findings: readonly { readonly severity: Severity; readonly file: string }[];
  readonly ignored: readonly unknown[];
}

/** The last line of a report: a symbol, the colour it may have, and what was found in how much. */
export interface Summary {
  readonly colour: 'red' | 'yellow' | 'green';
  readonly symbol: string;
  readonly text: string;
}

const symbols = {
  red: { unicode: '✖', ascii: 'x' },
  yellow: { unicode: '⚠', ascii: '!' },
  green: { unicode: '✔', ascii: 'ok' },
} as const;

/** Sums a report up; red only where the run fails at `failOn`. */
export function summary(report: Counted, paper: { readonly unicode: boolean; readonly failOn: FailOn }): Summary {
  const colour = colourOf(report, paper.failOn);
  const symbol = symbols[colour][paper.unicode ? 'unicode' : 'ascii'];
  const ignored = report.ignored.length > 0 ? `${report.ignored.length} ignored` : '';
  if (colour === 'green') return { colour, symbol, text: `${over(report)}, no problems${ignored && ` (${ignored})`}` };
  const counts = severities.flatMap((severity) => {
    const count = report.findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  const found = `${plural(report.findings.length, 'problem')} (${counts.join(', ')})`;
  const text = `${found} in ${touched(report)} of ${over(report)}`;
  return { colour, symbol, text: ignored ? `${text} ${paper.unicode ? '·' : '-'} ${ignored}` : text };
}

function colourOf(report: Counted, failOn: FailOn): Summary['colour'] {
  if (report.findings.length === 0) return 'green';
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return report.findings.some((finding) => failing.includes(finding.severity)) ? 'red' : 'yellow';
}

// Findings can all stand outside the communities, in strategy.yaml for instance.
function isByFile(report: Counted): boolean {
  return report.communities === 0 || (report.findings.length > 0 && report.touched === 0);
}

function over(report: Counted): string {
  return isByFile(report) ? plural(report.files, 'file') : plural(report.communities, 'community', 'communities');
}

function touched(report: Counted): number {
  if (!isByFile(report)) return report.touched;
  return Math.min(report.files, new Set(report.findings.map((finding) => finding.file)).size);
}
