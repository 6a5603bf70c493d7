import { count, type Finding, severities } from '../finding.ts';
import { list, plural } from '../words/list.ts';

const shown = 5;

/** What is still open: how much, and the first things to do: one of each rule, the most severe ones first. */
export function openView(findings: readonly Finding[]) {
  const counts = count(findings);
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const distinct = sorted.filter(({ rule }, index) => sorted.findIndex((other) => other.rule === rule) === index);
  const first = distinct.slice(0, shown);
  return {
    isAny: findings.length > 0,
    counts: list(
      severities.flatMap((severity) => (counts[severity] > 0 ? [plural(counts[severity], words[severity])] : [])),
    ),
    first: first.map(({ message, fix, rule, file }) => ({
      message: quoted(message),
      fix: quoted(fix),
      rule,
      file: file.slice(file.lastIndexOf('/') + 1),
    })),
    more: sorted.length > first.length ? String(sorted.length - first.length) : '',
  };
}

/** Texts of findings mark what is to be typed with backticks, which a page would show as they are. */
function quoted(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

const words = { error: 'error', warning: 'warning', info: 'hint' } as const;
