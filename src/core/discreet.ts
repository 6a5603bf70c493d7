import type { Finding } from './finding.ts';
import { leastGroup } from './measures/small-groups.ts';
import type { Model } from './model.ts';

/** Rules that say of how few people something holds; the skills report says the same so that nobody can be meant. */
const telling: ReadonlySet<string> = new Set(['single-expert', 'critical-gap-untaught']);

/** The findings that pages may print: pages travel further than the files do. */
export function discreet(findings: readonly Finding[], { config }: Model): readonly Finding[] {
  if (leastGroup(config?.value.privacy.min_group) <= 1) return findings;
  return findings.filter(({ rule }) => !telling.has(rule));
}
