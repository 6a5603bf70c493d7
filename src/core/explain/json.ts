import type { Explanation, Tried } from '../explain.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/explain.ts';
import { plain } from '../reporter.ts';
import { written } from '../reporters/json.ts';
import { settingsFor } from './entry.ts';

/** What `cop explain` tells, but for the version: about a rule, a reason for which a file cannot be used, or a category. */
export type ExplainData = Without<OutputOf<typeof output>, 'schemaVersion'>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Page = Extract<ExplainData, { readonly rule: unknown }>['rule'];

/** Everything on the page of a rule as data; fields are only ever added within one schema version. */
export function ruleData({ explained, printed }: Explanation): Page {
  const { settable, ignore, bad, good, ...entry } = explained;
  const output = printed({ paint: plain, width: 80, unicode: true });
  return {
    ...entry,
    // Null where the settings, or a comment, change nothing.
    settings: settable ? text(settingsFor(explained)) : null,
    ignore: ignore?.text ?? null,
    bad: { ...tried(bad), output: text(output) },
    good: tried(good),
  };
}

function tried({ snippets, findings, ...rest }: Tried): Page['good'] {
  const files = snippets.map(({ file, lines, reported }) => ({ file, text: text(lines), reported }));
  return { files, ...rest, findings: findings.map(written) };
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
