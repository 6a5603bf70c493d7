import type { Finding, Fix, Range, Report, Severity } from '../src/core/finding.ts';
import { type Paper, plain, type RuleWords } from '../src/core/reporter.ts';

/** Texts that would act somewhere: in a terminal, a log, a page, a document, an address, a name of a file. */
export const nasty: readonly string[] = [
  '\u001b[31m\u001b]8;;http://x\u0007 \u0000\u0001\u007f\u0085\u009b31m',
  ']]><!-- --> <![CDATA[ ]]> <?xml?> &amp; &#0; &#x1b; \ufffe\uffff\ufeff',
  '%0A::error::one %0D%25%2C%3A , : % %% %zz',
  '::error file=a,line=1::two\n::stop-commands::x\r\n  ::set-output name=a::b\r::warning::three',
  '##[group]x ##[error]y ###[z] ##[[a]',
  `${'long '.repeat(2_000)}end`,
  'x'.repeat(10_000),
  '👩‍🔧👩‍🔧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é e\u0301 直す \u200b\u200d',
  '\u202egnp.exe\u202c \u2066\u2069\u200e\u200f\u061c\u2028\u2029',
  'a\ud800b\udfffc\udc00\ud800',
  '<script>alert(1)</script><img src=x onerror=alert(1)></code></summary></details><a href="javascript:x">y</a>',
  '[text](https://evil.example/a) ![p](http://evil.example/b.png) <https://evil.example> https://evil.example/c www.evil.example a@evil.example [r][r]\n\n[r]: https://evil.example',
  '| a | b | \\| `code` `` `x ``` ~~~\n\n    code\n# heading\n- item\n1. one\n> quote\n---\n***b*** __i__ ~~s~~ $x$ :tada: @octocat #1',
  '{{7*7}} {% raw %} $\u007bx} {0} $(touch x) `touch x` ; rm -rf / "quoted\' \\',
  '',
  ' ',
  '\n',
  '..',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\windows\\nul',
  'a:b/c:d//e/./f',
  'con',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
];

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The text so many places further on, so that every text comes to stand in every field. */
function at(index: number): string {
  return nasty[index % nasty.length]!;
}

const range: Range = { line: 2, column: 3, endLine: 2, endColumn: 9 };

function hostile(index: number): Finding {
  return {
    rule: at(index),
    severity: severities[index % 3]!,
    file: at(index + 1),
    path: [at(index + 2), 0, at(index + 3)],
    range: { ...range, line: 1 + (index % 4), endLine: 1 + (index % 4) + (index % 2) },
    message: at(index + 4),
    why: at(index + 5),
    fix: at(index + 6),
    related: [{ file: at(index + 7), range, message: at(index + 8) }],
    fingerprint: at(index + 9),
  };
}

const all = nasty.map((_, index) => hostile(index));

/** A report in which every text is hostile. */
export const hostileReport: Report = {
  today: '2026-06-01',
  files: 40,
  communities: 14,
  touched: 2,
  findings: all,
  ignored: all.map((finding, index) => ({ finding, reason: at(index + 10) })),
  baselined: all,
  stale: 2,
  untouched: 3,
};

function words(id: string, index: number): RuleWords {
  return {
    id,
    category: at(index + 1),
    summary: at(index + 2),
    why: at(index + 3),
    fix: at(index + 4),
    unless: at(index + 5),
    severity: severities[index % 3]!,
    time: index % 2 === 0,
  };
}

function fixOf(finding: Finding): Fix | undefined {
  const index = all.indexOf(finding);
  if (index % 3 === 0) return undefined;
  const edits = [
    { range: { line: 1, column: 1, endLine: 1, endColumn: 1 }, text: at(index + 2) },
    { range, text: at(index + 3) },
  ];
  return { title: at(index), file: at(index + 1), edits, ...(index % 2 === 0 && { asks: true }) };
}

/** A paper on which every text is hostile too; every other rule is one that nobody has announced. */
export const hostilePaper: Paper = {
  paint: plain,
  width: 80,
  unicode: true,
  lineOf: (_, line) => nasty[line],
  failOn: 'warning',
  version: '1.2.3',
  rules: nasty.flatMap((id, index) => (index % 2 === 0 ? [words(id, index)] : [])),
  inCheckout: (file) => file,
  fixOf,
};
