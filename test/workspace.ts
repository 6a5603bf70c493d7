import { compile, read } from '../src/core/compile.ts';
import type { Report, Source } from '../src/core/finding.ts';
import { audit } from '../src/core/lint.ts';
import type { Listed, Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { type Judged, judge, readingOnce } from '../src/core/sample.ts';
import type { Asked } from '../src/core/settings.ts';

export { overlay, pathOf, workspace } from '../src/core/sample.ts';

/** Reads equal files once: a thousand samples share seven of their eight. Nobody may change what is shared. */
export const readOnce: typeof read = readingOnce((source, root) => frozen(read(source, root)));

/** `lint`, with files that were read before. */
export function lintOnce(sources: readonly Source[], asked: Asked, all: readonly Listed[] = rules): Report {
  return audit(compile(sources, '', readOnce), asked, all).report;
}

/** What a rule says about one of its samples, alone: a broken rule turns only its own tests red. */
export function judgeOnce(rule: Listed, sample: Sample): Judged {
  const known = judged.get(rule)?.get(sample);
  const given = known ?? judge(rule, sample, rules, readOnce);
  judged.set(rule, (judged.get(rule) ?? new Map()).set(sample, given));
  return given;
}

const judged = new Map<Listed, Map<Sample, Judged>>();

function frozen(given: ReturnType<typeof read>): ReturnType<typeof read> {
  const stack: unknown[] = 'kind' in given ? [given.value, given.issues, given.doc.value] : [given.value];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    stack.push(...Object.values(Object.freeze(value)));
  }
  return given;
}
