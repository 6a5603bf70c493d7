import { kinds } from '../../core/kinds/index.ts';
import { type Linted, touched } from '../../core/lint.ts';
import { UserError } from '../io.ts';
import { isBelow, type Workspace } from '../load.ts';
import { type Lens, plainLens } from './lens.ts';

/** Whether a file was asked for: all are where no path is given; mistakes in the settings concern whatever was. */
export function inFocus(workspace: Workspace): (file: string) => boolean {
  const { focus: wanted, root } = workspace;
  const settings = `${root}${kinds.config.file}`;
  return (file) =>
    wanted.length === 0 || file === settings || wanted.some(({ path }) => isBelow(workspace, file, path));
}

/** Sees only what was asked for by a path; rules over everything have looked at the rest too. */
export function focusOn(workspace: Workspace): Lens {
  if (workspace.focus.length === 0) return plainLens;
  const isWanted = inFocus(workspace);
  return (linted) => {
    const { report, model } = linted;
    const communities = model.communities.filter(({ files }) => files.some(({ doc }) => isWanted(doc.file)));
    const findings = report.findings.filter(({ file }) => isWanted(file));
    return {
      ...linted,
      report: {
        ...report,
        files: model.files.filter(({ doc }) => isWanted(doc.file)).length,
        communities: communities.length,
        touched: touched(communities, findings),
        findings,
        ignored: report.ignored.filter(({ finding }) => isWanted(finding.file)),
      },
    };
  };
}

/** A check that reads nothing must not pass: neither a misspelt folder nor a pattern that matches none. */
export function isEmpty({ model }: Linted, workspace: Workspace): boolean {
  const { focus: wanted, sources } = workspace;
  if (wanted.length > 0) return wanted.some(({ path }) => !sources.some(({ file }) => isBelow(workspace, file, path)));
  const settings = model.broken.has('config') || sources.some(({ unread }) => unread !== undefined);
  return model.communities.length === 0 && !settings;
}

/** Why nothing can be checked, and what to do. */
export function nothing({ root, focus: wanted, sources }: Workspace): UserError {
  const places = wanted.length > 0 ? wanted.map(({ shown }) => shown) : root === '' ? [] : [root];
  const where = places.length > 0 ? ` in ${places.join(', ')}` : ' here';
  if (wanted.length === 0 && sources.some(({ file }) => file === `${root}${kinds.config.file}`)) {
    const hint = 'Its cop.yaml says where communities are (`communities`); start one with `cop init`.';
    return new UserError(`There is no community${where}.`, hint);
  }
  return new UserError(
    `There is no community${where}.`,
    'Start one with `cop init`, or name the folder that holds them.',
  );
}
