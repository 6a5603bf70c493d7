import type { Source } from '../../core/finding.ts';
import { type Linted, lint } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import type { Asked } from '../../core/settings.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import type { Workspace } from '../load.ts';
import { baselineLens } from './baseline.ts';
import { changeLens } from './change.ts';
import { focusOn } from './focus.ts';

/** One workspace, and how its files are seen, now and after they are changed. */
export interface Look {
  readonly workspace: Workspace;
  readonly see: (sources: readonly Source[]) => Linted;
}

/** How a workspace is to be looked at: by rules first, then through what was asked for. */
export async function lookAt(io: Io, workspace: Workspace, asked: Asked, options: Given): Promise<Look> {
  const focus = focusOn(workspace);
  const change = await changeLens(workspace, asked);
  const baseline = await baselineLens(io, workspace, options);
  const see = (sources: readonly Source[]) => {
    const lenses = [focus, change(sources), baseline];
    return lenses.reduce((linted, lens) => lens(linted), lint(sources, asked, rules, workspace.root));
  };
  return { workspace, see };
}
