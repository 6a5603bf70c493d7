import { count, type Finding, severities } from '../finding.ts';
import { list, plural } from '../words/list.ts';
import { capital } from '../words/phrases.ts';

const shown = 5;

const groups = {
  error: {
    noun: 'error',
    title: 'To settle first',
    note: 'Start with these: without them the community cannot work, or a file cannot be relied on.',
  },
  warning: {
    noun: 'warning',
    title: 'To settle soon',
    note: 'None of them stops you today. Each makes something harder later.',
  },
  info: { noun: 'hint', title: 'Worth a thought', note: 'A good reason to leave them as they are is an answer, too.' },
} as const;

/** What is still open: how much, the first things to do (one of each rule, the most severe first), and all of it. */
export function openView(findings: readonly Finding[]) {
  const counts = count(findings);
  const first = oneOfEach(findings).slice(0, shown);
  const used = severities.filter((severity) => counts[severity] > 0);
  return {
    isAny: findings.length > 0,
    counts: list(used.map((severity) => plural(counts[severity], groups[severity].noun))),
    first: first.map(({ message, fix, rule, file }) => ({
      message: quoted(message),
      fix: quoted(fix),
      rule,
      file: baseName(file),
    })),
    more: findings.length > first.length ? String(findings.length - first.length) : '',
    groups: used.map((severity) => {
      const { title, note } = groups[severity];
      return { title, note, points: pointsOf(findings.filter((finding) => finding.severity === severity)) };
    }),
  };
}

/** The first finding of each rule, the most severe ones first. */
export function oneOfEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return sorted.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** Findings of one rule together, with what they have in common said once. */
function pointsOf(findings: readonly Finding[]) {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    if (known) known.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  return [...rules].map(([rule, all]) => {
    const isOne = new Set(all.map(({ fix }) => fix)).size === 1;
    return {
      title: capital(rule.replaceAll('-', ' ')),
      why: quoted(all[0]!.why),
      fix: isOne ? quoted(all[0]!.fix) : '',
      places: all.map(({ message, fix, file, range }) => ({
        message: quoted(message),
        fix: isOne ? '' : quoted(fix),
        where: `${baseName(file)}, line ${range.line}`,
      })),
    };
  });
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Texts of findings mark what is to be typed with backticks, which a page would show as they are. */
export function quoted(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}
