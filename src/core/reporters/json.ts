import { count, type Finding, type Fix, type Range, showPath } from '../finding.ts';
import { defineReporter } from '../reporter.ts';
import { jsonSafe } from '../words/safe.ts';
import { isFixable } from '../words/summary.ts';

/** Everything a run found, for programs; fields are only ever added within one schema version. */
export default defineReporter({
  name: 'json',
  summary: 'Everything, for programs.',
  format: (report, paper) => {
    const content = {
      schemaVersion: 1,
      tool: { name: 'cop', version: paper.version },
      today: report.today,
      communities: report.communities,
      files: report.files,
      counts: {
        ...count(report.findings),
        ignored: report.ignored.length,
        baselined: report.baselined.length,
        untouched: report.untouched,
      },
      findings: report.findings.map((finding) => ({ ...known(finding), ...mending(paper.fixOf(finding)) })),
      ignored: report.ignored.map(({ finding, reason }) => ({ ...known(finding), reason })),
      baselined: report.baselined.map(known),
      stale: report.stale,
    };
    return `${jsonSafe(JSON.stringify(content, null, 2))}\n`;
  },
});

/** One finding as programs get it. */
export function written({ rule, severity, file, path, range, message, why, fix, related = [] }: Finding) {
  const places = related.map((other) => ({ file: other.file, ...position(other.range), message: other.message }));
  return {
    rule,
    severity,
    file,
    path,
    pointer: showPath(path),
    ...position(range),
    message,
    why,
    fix,
    ...(places.length > 0 && { related: places }),
  };
}

/** The same with what it is known by from one run to another. */
function known(finding: Finding) {
  const { fingerprint } = finding;
  return { ...written(finding), ...(fingerprint !== undefined && { fingerprint }) };
}

function mending(fix: Fix | undefined) {
  if (fix === undefined) return { fixable: false };
  const { title, file, edits, asks = false } = fix;
  const changes = edits.map(({ range, text }) => ({ ...position(range), text }));
  return { fixable: isFixable(fix), repair: { title, file, asks, edits: changes } };
}

function position({ line, column, endLine, endColumn }: Range) {
  return { line, column, endLine, endColumn };
}
