import { compile, readBefore } from '../../core/compile.ts';
import type { Source } from '../../core/finding.ts';
import { audit, type Linted, lint } from '../../core/lint.ts';
import type { State, Views } from '../../core/mend.ts';
import { rules } from '../../core/rules/index.ts';
import type { Asked } from '../../core/settings.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import type { Workspace } from '../load.ts';
import { type Based, baselineLens, baselineOf } from './baseline.ts';
import { changeLens } from './change.ts';
import { focusOn } from './focus.ts';

/** One workspace with its baseline, and how its files are seen, now and after they are changed. */
export interface Look extends Based {
  readonly see: (sources: readonly Source[]) => Linted;
  /** The same beside all that the rules of the workspace say, whatever was asked for. */
  readonly views: (sources: readonly Source[], since?: State) => Views;
}

/** How a workspace is to be looked at: by rules first, then through what was asked for. */
export async function lookAt(io: Io, workspace: Workspace, asked: Asked, options: Given): Promise<Look> {
  const focus = focusOn(workspace);
  const change = await changeLens(workspace, asked);
  const baseline = await baselineOf(io, workspace, options);
  const known = baselineLens(baseline);
  const narrow = (linted: Linted, sources: readonly Source[]) =>
    [focus, change(sources), known].reduce((seen, lens) => lens(seen), linted);
  const isAll = [...(asked.only ?? []), ...(asked.skip ?? [])].length === 0;
  return {
    workspace,
    baseline,
    see: (sources) => narrow(lint(sources, asked, rules, workspace.root), sources),
    views: (sources, since) => {
      const before = since && readBefore(since.sources, since.views.all.model);
      const model = compile(sources, workspace.root, before);
      const all = { model, ...audit(model, { ...asked, only: [], skip: [] }, rules) };
      return { all, shown: narrow(isAll ? all : { model, ...audit(model, asked, rules) }, sources) };
    },
  };
}
