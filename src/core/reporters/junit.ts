import type { Finding, Report, Severity } from '../finding.ts';
import { defineReporter, type Paper } from '../reporter.ts';
import { failing } from '../words/levels.ts';
import { plural } from '../words/list.ts';
import { xmlText } from '../words/xml.ts';

/** A rule and all that it has to say in this run. */
interface Case {
  readonly rule: string;
  readonly category: string;
  readonly failures: readonly Finding[];
  /** Reported, but not enough to fail the run. */
  readonly passed: readonly Finding[];
  readonly ignored: Report['ignored'];
  readonly baselined: readonly Finding[];
}

/**
 * Test results as most CI servers show them: one suite for each category of rules, one case for each rule that took
 * part, so that what passes is seen too and a rule keeps its case from run to run. A case fails where a finding is
 * severe enough to fail the run (`failOn`); what is reported below that passes and is listed in its output; a rule of
 * which nothing is left but what comments ignore or a baseline holds is skipped.
 */
export default defineReporter({
  name: 'junit',
  summary: 'JUnit XML: one test case per rule, for the test view of CI servers.',
  format: (report, paper) => {
    const cases = casesOf(report, paper);
    const categories = [...new Set(cases.map(({ category }) => category))];
    const suites = categories.map((category) => ({
      category,
      cases: cases.filter((one) => one.category === category),
    }));
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="cop lint" ${counts(cases)}>`,
      ...suites.flatMap((suite) => [
        `  <testsuite name="${xmlText(suite.category)}" ${counts(suite.cases)}>`,
        ...suite.cases.flatMap((one) => caseLines(one, paper)),
        '  </testsuite>',
      ]),
      '</testsuites>',
    ];
    return `${lines.join('\n')}\n`;
  },
});

function casesOf(report: Report, { rules, failOn }: Paper): Case[] {
  const levels: readonly Severity[] = failing(failOn);
  const categories = new Map(rules.map(({ id, category }) => [id, category]));
  const said = [...report.findings, ...report.ignored.map(({ finding }) => finding), ...report.baselined];
  // A report can hold what no rule of the list has said: it was put together by a program.
  const others = said.map(({ rule }) => rule).filter((rule) => !categories.has(rule));
  const all = [...categories.keys(), ...new Set(others)].map((rule): Case => {
    const own = report.findings.filter((finding) => finding.rule === rule);
    return {
      rule,
      category: categories.get(rule) ?? 'other',
      failures: own.filter(({ severity }) => levels.includes(severity)),
      passed: own.filter(({ severity }) => !levels.includes(severity)),
      ignored: report.ignored.filter(({ finding }) => finding.rule === rule),
      baselined: report.baselined.filter((finding) => finding.rule === rule),
    };
  });
  return all.sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : 0));
}

function isSkipped({ failures, passed, ignored, baselined }: Case): boolean {
  return failures.length + passed.length === 0 && ignored.length + baselined.length > 0;
}

function counts(cases: readonly Case[]): string {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const skipped = cases.filter(isSkipped).length;
  return `tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}" time="0"`;
}

function caseLines(one: Case, { inCheckout }: Paper): string[] {
  const { rule, category, failures, passed, ignored, baselined } = one;
  const [first] = [...failures, ...passed];
  const file = first === undefined ? '' : ` file="${xmlText(inCheckout(first.file))}" line="${first.range.line}"`;
  const start = `    <testcase classname="cop.${xmlText(category)}" name="${xmlText(rule)}"${file} time="0"`;
  const output = [
    ...passed.map((finding) => line(finding)),
    ...ignored.map(({ finding, reason }) => `${line(finding)} (ignored: ${xmlText(reason)})`),
    ...baselined.map((finding) => `${line(finding)} (in the baseline)`),
  ];
  const inside = [
    ...(isSkipped(one) ? [`      <skipped message="${aside(one)}"/>`] : []),
    ...(failures.length > 0 ? failure(failures) : []),
    ...(output.length > 0 ? ['      <system-out>', ...output, '      </system-out>'] : []),
  ];
  return inside.length === 0 ? [`${start}/>`] : [`${start}>`, ...inside, '    </testcase>'];
}

/** One failure for all findings of a rule: most views read no second one. */
function failure(findings: readonly Finding[]): string[] {
  const [first, ...more] = findings;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  const texts = findings.flatMap((finding) => [
    line(finding),
    ...(finding.fix === '' ? [] : [`  ${xmlText(finding.fix)}`]),
  ]);
  const start = `      <failure type="${first!.severity}" message="${xmlText(first!.message)}${rest}">`;
  return [start, ...texts, '      </failure>'];
}

function line({ file, range, severity, message }: Finding): string {
  return xmlText(`${file}:${range.line}:${range.column}: ${severity}: ${message}`);
}

function aside({ ignored, baselined }: Case): string {
  const parts = [
    ...(ignored.length > 0 ? [`${plural(ignored.length, 'finding')} ignored`] : []),
    ...(baselined.length > 0 ? [`${plural(baselined.length, 'finding')} in the baseline`] : []),
  ];
  return parts.join(', ');
}
