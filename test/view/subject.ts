import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { type CommunityView, viewOf } from '../../src/core/view.ts';
import { workspace } from '../workspace.ts';

/** What the pages of the first community of a sample see. */
export function viewFor(sample: Sample): CommunityView {
  const model = compile(workspace(sample).sources);
  const community = model.communities.find(isChartered)!;
  return viewOf(model, community, { today: sample.today ?? '2026-06-01', findings: [] });
}

/** Takes away what the smallest valid charter has. */
export const blank = `name: Thin Air
stage: proposed
purpose: Help people breathe
domain:
audience:
contact:
vision:
scope:
needs:
benefits:
objectives:
values:
membership:
support:
platform:
knowledge:
rhythm:
indicators:
communications:
launch:
review:
`;

/** Every file but the charter. */
export const others = ['roles', 'members', 'curriculum', 'skills', 'log', 'strategy', 'config'] as const;
