import { compile } from '../core/compile.ts';
import { firstFault, obstacles } from '../core/kit.ts';
import { type Broken, type Chartered, isChartered, type Model } from '../core/model.ts';
import { logLine } from '../core/words/safe.ts';
import { choose } from './choice.ts';
import { type Given, textOf } from './command.ts';
import { type Io, UserError } from './io.ts';
import { home, type Workspace } from './load.ts';
import { communityAround } from './part-target.ts';

/** The communities that somebody asks about, and the day. */
export interface Here {
  readonly workspace: Workspace;
  readonly model: Model;
  readonly today: string;
  /** Those with a readable charter, in the order of their folders. */
  readonly communities: readonly Chartered[];
  /** Whether something that was asked about could not be read; it is said already, and the exit code is 2. */
  readonly isPartial: boolean;
}

/**
 * Reads the workspace around the working folder. With a name, that community; inside the folder of one, this one; else
 * all. What cannot be read is said on stderr; throws where nothing is left, or where cop.yaml cannot be used. `others`
 * are words that could have been meant where the name is that of no community.
 */
export async function subjectsHere(
  io: Io,
  name: string | undefined,
  options: Given,
  others: readonly string[] = [],
): Promise<Here> {
  const workspace = await home(io);
  const model = compile(workspace?.sources ?? [], workspace?.root);
  const settings = model.files.find((file): file is Broken => file.kind === 'config' && file.value === undefined);
  if (settings) throw new UserError(firstFault(settings), 'Until the settings can be read, nothing can be said.');
  const subjects = choose(model, name, others);
  if (!workspace) throw new Error('a community without a workspace');
  const around = name === undefined ? await communityAround(io, workspace, model) : undefined;
  const asked = around ? subjects.filter(({ community }) => community === around) : subjects;
  const reasons = asked.flatMap(obstacles);
  const communities = asked.map(({ community }) => community).filter(isChartered);
  if (communities.length === 0)
    throw new UserError(reasons.join('\n'), 'Mend it first; `cop lint` shows all there is.');
  for (const reason of [...new Set(reasons)]) await io.err(`${logLine(`cop: ${reason}`)}\n`);
  return {
    workspace,
    model,
    today: textOf(options, 'today') ?? io.today(),
    communities,
    isPartial: reasons.length > 0,
  };
}
