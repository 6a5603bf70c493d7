import { type Finding, showPath } from '../finding.ts';
import { defineReporter } from '../reporter.ts';
import { textHash } from '../words/hash.ts';
import { jsonSafe } from '../words/safe.ts';

// GitLab knows five levels. An error fails the check: `critical`; `blocker` is for what takes a service down, and
// nothing here does. A warning waits for a quiet hour: `minor`.
const levels = { error: 'critical', warning: 'minor', info: 'info' } as const;

/**
 * A report for the code quality widget of a merge request. It compares two reports by fingerprints and wants each to
 * be unique: the first of equal findings has ours, the others one that also counts their file and their number there.
 */
export default defineReporter({
  name: 'gitlab',
  summary: 'A code quality report for GitLab.',
  format: (report, paper) => {
    const key = uniqueKeys();
    const content = report.findings.map((finding) => ({
      description: finding.message,
      check_name: finding.rule,
      fingerprint: key(finding),
      severity: levels[finding.severity],
      location: {
        path: paper.inCheckout(finding.file),
        lines: { begin: finding.range.line, end: finding.range.endLine },
      },
    }));
    return `${jsonSafe(JSON.stringify(content, null, 2))}\n`;
  },
});

/** Gives each of many findings a key of its own. */
function uniqueKeys(): (finding: Finding) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (finding) => {
    const own = ownKey(finding);
    const place = `${own}\n${finding.file}`;
    let key = own;
    while (used.has(key)) {
      const number = counts.get(place) ?? 0;
      counts.set(place, number + 1);
      key = textHash(`${place}\n${number}`);
    }
    used.add(key);
    return key;
  };
}

/** What lint has found carries a fingerprint; what a program has put together need not. */
function ownKey({ fingerprint, rule, file, path, message }: Finding): string {
  return fingerprint || textHash([rule, file, showPath(path), message].join('\n'));
}
