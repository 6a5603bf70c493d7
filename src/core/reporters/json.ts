import { count, type Finding, type Range, showPath } from '../finding.ts';
import { defineReporter } from '../reporter.ts';
import { jsonSafe } from '../words/safe.ts';

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
      counts: { ...count(report.findings), ignored: report.ignored.length },
      findings: report.findings.map(written),
      ignored: report.ignored.map(({ finding, reason }) => ({ ...written(finding), reason })),
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

function position({ line, column, endLine, endColumn }: Range) {
  return { line, column, endLine, endColumn };
}
