import { obstacles, type Subject } from '../core/asked.ts';
import { developmentPlan, type Owner, ownersCalled, ownersLike } from '../core/development.ts';
import { type Chartered, isChartered } from '../core/model.ts';
import type { Stock } from '../core/sheets.ts';
import { list } from '../core/words/list.ts';
import { pathFault } from '../core/words/path.ts';
import { type Given, textOf } from './command.ts';
import { compare, lineOf as line, refusal } from './compare.ts';
import { type Io, UserError } from './io.ts';

/** Who is asked for, and where to look. */
export interface Asked {
  readonly name: string;
  readonly subjects: readonly Subject[];
  readonly today: string;
  readonly stock: Stock;
}

const others = ['check', 'diff', 'dryRun', 'final', 'only', 'audience', 'format'];

/** Prints the development plan of one member, or writes it into a folder; it is never part of a kit. */
export async function printPlan(io: Io, asked: Asked, options: Given): Promise<number> {
  const wrong = others.filter((name) => options[name] !== undefined && options[name] !== false);
  if (wrong.length > 0)
    throw new UserError('--for prints the plan of one member; it goes with --out, --force and --today only.');
  const owner = ownerOf(asked);
  const page = developmentPlan(owner, asked.stock, asked.today);
  const out = textOf(options, 'out');
  if (out === undefined) {
    await io.out(page.text);
    return 0;
  }
  const [change] = await compare(io, [{ ...page, file: `${folderOf(out)}/${page.file}` }], options.force === true);
  const { file, state, text, original } = change!;
  const refused = refusal(change!);
  if (refused !== '') {
    await io.err(refused);
    return 1;
  }
  if (state !== 'same') await io.write([{ file, text, before: original }]);
  if (options.quiet !== true)
    await io.out(
      `${line(`${state === 'same' ? 'same  ' : state}  ${file}`)}${line(`Next: give it to ${owner.person.name}; it is meant for nobody else.`)}`,
    );
  return 0;
}

function ownerOf({ name, subjects, today }: Omit<Asked, 'stock'>): Owner {
  const communities = subjects.map(({ community }) => community).filter(isChartered);
  const given = { model: subjects[0]!.model, today };
  const found = ownersCalled(name, communities, given);
  const [owner, ...more] = found;
  if (!owner) throw unknown(name, { subjects, communities, today });
  if (more.length > 0) throw ambiguous(name, found);
  const { without, person } = owner;
  if (without === 'left') throw new UserError(`${person.name} has left the community; there is no plan to print.`);
  if (without === 'refused')
    throw new UserError(
      `${person.name} has asked that nothing about their skills is shown, so there is no plan to print.`,
      'If they would like one after all, change `consent` in members.yaml together with them.',
    );
  const inTheWay = obstacles({ model: given.model, community: owner.community });
  if (inTheWay.length > 0) throw new UserError(inTheWay.join('\n'), 'Repair it first, then run the same again.');
  return owner;
}

interface Looked extends Omit<Asked, 'name' | 'stock'> {
  readonly communities: readonly Chartered[];
}

function unknown(name: string, { subjects, communities, today }: Looked): UserError {
  const { model } = subjects[0]!;
  const near = ownersLike(name, communities, { model, today });
  const broken = subjects.filter(({ community }) => community.broken.size > 0).map(({ community }) => community.folder);
  if (near.length > 0)
    return new UserError(
      `There is no member “${name}”.`,
      `Did you mean ${list(
        near.map((one) => `“${one}”`),
        'or',
      )}?`,
    );
  if (broken.length > 0)
    return new UserError(`There is no member “${name}”.`, `Some files cannot be read: run \`cop lint ${broken[0]}\`.`);
  return new UserError(`There is no member “${name}”.`, 'Members stand in members.yaml, by id and name.');
}

function ambiguous(name: string, found: readonly Owner[]): UserError {
  const slugs = [...new Set(found.map(({ community }) => community.slug))];
  if (slugs.length > 1)
    return new UserError(
      `“${name}” is a member of ${list(slugs)}.`,
      `Say which plan: ${slugs.map((slug) => `cop render ${slug} --for "${name}"`).join(', or ')}`,
    );
  return new UserError(
    `Several members are called “${name}”.`,
    `Name one by id: ${list(
      found.map(({ person }) => person.key),
      'or',
    )}.`,
  );
}

function folderOf(folder: string): string {
  const clean = folder.replace(/\/+$/, '');
  const fault = pathFault(clean);
  if (!fault) return clean;
  throw new UserError(`“${folder}” cannot be the folder of the plan: ${fault}.`, 'Name a folder below this one.');
}
