import type { Finding, Path } from './finding.ts';
import { identityOf } from './identity.ts';
import { documentIn, type Model } from './model.ts';
import { textHash } from './words/hash.ts';

/**
 * What a finding is known by from one run to another: sixteen hexadecimal digits made from its rule, its file below the
 * root, its place as `identityPath` writes it, and the words of the first sentence of its message in no order, without
 * numbers (“36 days ago” is another number tomorrow).
 *
 * It survives moved lines, reordered keys and lists, another severity, another day, and other names that are offered
 * instead (“Did you mean …?”). It does not survive another name or id of the entry it stands in, nor another value in
 * that sentence. Findings that are alike to the letter have the same
 * fingerprint, so whoever compares two runs counts them. `file` is for a file that lies elsewhere now.
 */
export function fingerprint(finding: Finding, model: Model, file = finding.file.slice(model.root.length)): string {
  const { rule, message } = finding;
  return textHash([rule, file, spotOf(finding, model), essence(message)].join('\n'));
}

/** The place of a finding in its file, as `identityPath` writes it. */
export function spotOf({ file, path }: Finding, model: Model): string {
  return identityPath(documentIn(model, file)?.value, path);
}

/** A path whose entries of lists are named by what they are known by: `objectives[id=on-time].due`. */
export function identityPath(value: unknown, path: Path): string {
  let shown = '';
  let here = value;
  for (const step of path) {
    // A single value where a list may stand is its first entry.
    const isAlone = step === 0 && here !== undefined && !Array.isArray(here);
    const next = isAlone ? here : (here as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof step === 'number') shown += `[${next === undefined ? step : identityOf(next)}]`;
    else shown += shown === '' ? step : `.${step}`;
    here = next;
  }
  return shown;
}

/** What a message says at first; values that it lists may stand in another order, advice may be another. */
function essence(message: string): string {
  const [sentence] = /^(?:“[^”]*”|[.?!](?!\s|$)|[^.?!])*/u.exec(message)!;
  return withoutNumbers(sentence)
    .split(/[\s“”(),;:]+/u)
    .sort()
    .join(' ');
}

/** Numbers become “#”, and what is counted by them one of it, so that “1 day” and “2 days” are alike. */
function withoutNumbers(message: string): string {
  return message.replace(/\d+(?:[.,:-]\d+)*/g, '#').replace(/(# \p{L}+?)s\b/gu, '$1');
}

/** A finding with what it is known by. */
export interface Marked {
  readonly finding: Finding;
  readonly fingerprint: string;
}

/** Those of some findings that others do not hold; of equal ones as many as there are more, the last first. */
export function withoutKnown<T extends Marked>(marked: readonly T[], known: readonly Marked[]): T[] {
  const left = new Map<string, number>();
  for (const { fingerprint: key } of known) left.set(key, (left.get(key) ?? 0) + 1);
  return marked.filter(({ fingerprint: key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
