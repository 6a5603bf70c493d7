import type { Audited } from '../criterion.ts';
import type { Finding } from '../finding.ts';
import { folderOf } from '../link.ts';
import { audit } from '../lint.ts';
import type { Chartered, Model } from '../model.ts';
import type { Listed } from '../rule.ts';
import { rulesThere } from '../speaking.ts';

/**
 * What audits look at, for each community of a model. All rules run once, with the settings of cop.yaml but for the
 * profile; what a comment ignores is decided and left out.
 */
export function auditedIn(model: Model, today: string, rules: readonly Listed[]): (community: Chartered) => Audited {
  const { report, settings } = audit(model, { today, profile: 'full' }, rules);
  const byFolder = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const folder = folderOf(finding.file);
    const others = byFolder.get(folder);
    if (others) others.push(finding);
    else byFolder.set(folder, [finding]);
  }
  return (community) => ({
    model,
    community,
    today,
    findings: byFolder.get(community.folder) ?? [],
    rules: rulesThere(rules, community, { model, settings }),
  });
}
