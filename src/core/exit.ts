import { count, type Finding } from './finding.ts';
import type { FailOn } from './words/levels.ts';

/** 0 done; 1 findings at or above the failing level, or too many warnings. 2 (could not do the job) is decided elsewhere. */
export function exitCode(findings: readonly Finding[], failOn: FailOn, maxWarnings?: number): 0 | 1 {
  const counts = count(findings);
  const failing = {
    error: counts.error,
    warning: counts.error + counts.warning,
    info: findings.length,
    never: 0,
  }[failOn];
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  return failing > 0 || tooMany ? 1 : 0;
}
