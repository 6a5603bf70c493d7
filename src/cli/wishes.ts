import { type Composed, compose } from '../core/adding/compose.ts';
import { judge } from '../core/adding/judge.ts';
import type { Chartered } from '../core/model.ts';
import type { Given as Said } from '../core/part.ts';
import backlog from '../core/parts/charter/backlog.ts';
import { parts } from '../core/parts/index.ts';
import { rules } from '../core/rules/index.ts';
import { plural } from '../core/words/list.ts';
import { make, spotOf } from './adding.ts';
import type { Given } from './command.ts';
import { lineOf, patches } from './compare.ts';
import { mayAsk } from './conversation.ts';
import { type Io, UserError, type Write } from './io.ts';
import { modelWith, targetOf } from './part-target.ts';
import type { Here } from './subjects.ts';

/** Wishes for the backlog of a community. */
export interface Wishes {
  readonly community: Chartered;
  readonly wishes: readonly Said[];
}

const part = parts.find(({ name }) => name === backlog.name)!;

/**
 * Puts wishes into the backlogs of charters. The change is shown first, then asked about; without a terminal only with
 * `--yes`, else exit 2 with `ready`, the command that writes. What is there already is not added twice.
 */
export async function addWishes(io: Io, here: Here, all: readonly Wishes[], options: Given, ready: string) {
  const changes: Write[] = [];
  let known = '';
  for (const one of all) {
    const found = await changeFor(io, here, one);
    known += found.known;
    if (found.change) changes.push(found.change);
  }
  await io.out(known);
  if (changes.length === 0) {
    const isAny = all.some(({ wishes }) => wishes.length > 0);
    await io.out(
      isAny ? 'Every suggestion is in the backlog already; nothing to write.\n' : 'There is nothing to suggest.\n',
    );
    return;
  }
  await io.out(await patches(changes));
  if (options.dryRun === true) return await io.out('\nNothing was written: this was a dry run.\n');
  if (!(await isWanted(io, options, ready))) return await io.out('Nothing was written.\n');
  await io.write(changes);
  if (options.quiet !== true) await io.out(changes.map(({ file }) => lineOf(`written: ${file}`)).join(''));
}

async function isWanted(io: Io, options: Given, ready: string): Promise<boolean> {
  if (options.yes === true) return true;
  if (mayAsk(io, options)) {
    const question = {
      name: 'write',
      message: 'Write this into the backlog?',
      type: 'confirm',
      default: true,
    } as const;
    return (await io.ask(question)) === true;
  }
  throw new UserError('Nothing was written: there is nobody to ask whether this is wanted.', `If it is: ${ready}`);
}

async function changeFor(io: Io, { workspace, model, today }: Here, { community, wishes }: Wishes) {
  const place = { workspace, model, community };
  const target = await targetOf(io, 'charter', place);
  const entries = wishes.map((wish) => {
    const made = compose(part, wish, { model, community, file: target.file, today });
    if ('edits' in made) return made;
    throw new UserError(`The backlog of ${target.path} cannot take a suggestion.`, made[0]?.message);
  });
  const isNew = ({ match }: Composed) => match.is === 'new';
  const fresh = entries.filter(isNew);
  const there = entries.filter((entry) => !isNew(entry));
  const known = there.map((entry) => {
    const { file, line } = spotOf(target.file.doc, entry.path);
    return lineOf(`already there: ${file}:${line}  ${entry.label}`);
  });
  if (fresh.length === 0) return { known: known.join(''), change: undefined };
  const { text, paths } = make(part, fresh, target);
  const after = modelWith(place, target, text);
  const { mistakes } = judge({ before: model, after, file: target.path, entries: paths }, rules, today);
  if (mistakes.length > 0)
    throw new UserError(
      `${plural(fresh.length, 'wish', 'wishes')} would bring a mistake into ${target.path}. Nothing was written.`,
      mistakes[0]!.message,
    );
  return { known: known.join(''), change: { file: target.path, text, before: target.before } };
}
