import { type Composed, compose, optionAt, orderOf, type Scope } from '../core/adding/compose.ts';
import { entryAt, judge, type Step, type Verdict } from '../core/adding/judge.ts';
import { optionsOf } from '../core/adding/options.ts';
import type { Trouble } from '../core/adding/read.ts';
import { addedLine, bareNoun, called, nextLine, type Request, refusal, thereLine } from '../core/adding/words.ts';
import { edit } from '../core/edit.ts';
import type { Finding, Path } from '../core/finding.ts';
import type { Model } from '../core/model.ts';
import { locate } from '../core/parse.ts';
import type { Listed, Given as Said } from '../core/part.ts';
import { rules } from '../core/rules/index.ts';
import { type Given, textOf, textsOf } from './command.ts';
import { lineOf, patches } from './compare.ts';
import { mayAsk } from './conversation.ts';
import { type Io, UserError, type Write } from './io.ts';
import { interview } from './part-questions.ts';
import { findPlace, modelWith, type Place, type Target, targetOf } from './part-target.ts';

/** Adds one part to the file it belongs to, by options or by questions; or throws with all that is in the way. */
export async function add(io: Io, part: Listed, args: readonly string[], options: Given): Promise<number> {
  const asks = mayAsk(io, options);
  const today = textOf(options, 'today') ?? io.today();
  const given = readGiven(part, args, options);
  const place = await findPlace(io, part.kind, options, asks);
  const target = await targetOf(io, part.kind, place);
  const scope: Scope = { model: place.model, community: place.community, file: target.file, today };
  const said = asks ? await interview(io, part, given, scope) : given;
  const name = textOf(options, 'community');
  const request: Request = { part, given: said, where: name === undefined ? [] : ['--community', name] };
  const { there, fresh } = sorted(part, entriesOf(request, scope), target);
  const known = there.map((entry) => thereLine(part, entry, spotOf(target.file.doc, entry.path))).join('');
  if (fresh.length === 0) {
    if (options.quiet !== true) await io.out(known);
    return 0;
  }
  const made = make(part, fresh, target);
  const after = modelWith(place, target, made.text);
  const step = { before: place.model, after, file: target.path, entries: made.paths };
  const verdict = judge(step, rules, today);
  // With the first member, names that were written before can be compared: no mistake of the new entry.
  const own = verdict.mistakes.filter((finding) => target.before !== undefined || entryAt(finding, step));
  if (own.length > 0) throw mistaken(request, own, step);
  return await finish(io, options, {
    known,
    target,
    text: made.text,
    told: told(part, fresh, made, { after, verdict }),
  });
}

/** A text with new entries in it. */
export interface Made {
  readonly text: string;
  /** Where each fresh entry stands, in the order of the entries. */
  readonly paths: readonly Path[];
}

/** What was given on the command line, by the names of the options. */
function readGiven(part: Listed, args: readonly string[], options: Given): Said {
  const given: Record<string, readonly string[]> = {};
  for (const { name } of optionsOf(part)) {
    const texts = textsOf(options, camel(name === 'main' && part.isOption ? part.argument : name));
    if (texts.length > 0 && !(name === 'main' && !part.isOption)) given[name] = texts;
  }
  if (args[0] === undefined) return given;
  if (given.main && given.main[0] !== args[0])
    throw new UserError(`“${args[0]}” and --${part.argument} ${given.main[0]} say two things.`, 'Give one of them.');
  return { ...given, main: [args[0]] };
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** One entry for each main text; all there is to say against them, at once. */
function entriesOf(request: Request, scope: Scope): Composed[] {
  const { part, given } = request;
  const mains = given.main ?? [];
  const each = mains.length > 1 ? mains.map((main) => ({ ...given, main: [main] })) : [given];
  return each.map((one) => {
    const made = compose(part, one, scope);
    if ('edits' in made) return made;
    const { message, hint } = refusal({ ...request, given: one }, made);
    throw new UserError(message, hint);
  });
}

/** Entries that are there, and those that are new; one that says something else under a name that is taken is refused. */
function sorted(part: Listed, entries: readonly Composed[], target: Target) {
  const other = entries.find(({ match }) => match.is === 'other');
  if (other) {
    const { file, line } = spotOf(target.file.doc, other.path);
    const what = `${called(part, other.label)}`;
    throw new UserError(
      `There is something else by that name already: ${file}:${line}  ${what}. Nothing was written.`,
      'Change it there, or choose another name.',
    );
  }
  const isThere = ({ match }: Composed) => match.is === 'same';
  return { there: entries.filter(isThere), fresh: entries.filter((entry) => !isThere(entry)) };
}

/** Puts entries into the text of a file; throws where the file stays as it is. */
export function make(part: Listed, fresh: readonly Composed[], target: Target): Made {
  const edits = fresh.flatMap((entry) => entry.edits);
  const edited = edit({ file: target.path, text: target.text }, edits, orderOf(part.kind));
  if ('refused' in edited) throw new UserError(`${edited.refused} Nothing was written.`, edited.fix);
  let at = 0;
  const paths = fresh.map((entry) => {
    const [first] = edited.paths.slice(at, at + entry.edits.length);
    at += entry.edits.length;
    return entry.match.is === 'open' ? entry.path : (first ?? entry.path);
  });
  return { text: edited.text, paths };
}

/** The mistakes that an entry would bring, each with the option that is to blame. */
function mistaken(request: Request, mistakes: readonly Finding[], step: Step): UserError {
  const { part } = request;
  const troubles: Trouble[] = [];
  const others: string[] = [];
  for (const finding of mistakes) {
    const { file, path, range, message, fix } = finding;
    const entry = entryAt(finding, step);
    if (!entry) others.push(`  ${file}:${range.line}  ${message}`);
    else
      troubles.push({
        option: optionAt(part, path.slice(entry.length)).name,
        isMissing: false,
        message: `${message} ${fix}`,
      });
  }
  if (troubles.length > 0) {
    const { message, hint } = refusal(request, troubles);
    return new UserError(message, hint);
  }
  return new UserError(
    `The ${bareNoun(part)} would bring a mistake into the files. Nothing was written.`,
    others.join('\n'),
  );
}

function told(
  part: Listed,
  fresh: readonly Composed[],
  { paths }: Made,
  { after, verdict }: { after: Model; verdict: Verdict },
) {
  return (file: string) => {
    const doc = after.byFile.get(file)!.doc;
    const lines = fresh.map((entry, index) => addedLine(part, entry, spotOf(doc, paths[index]!)));
    return `${lines.join('')}${nextLine(verdict)}`;
  };
}

/** The file and the line of a place. */
export function spotOf(doc: Parameters<typeof locate>[0], path: Path) {
  return { file: doc.file, line: locate(doc, path).line };
}

interface Result {
  readonly known: string;
  readonly target: Target;
  readonly text: string;
  readonly told: (file: string) => string;
}

async function finish(io: Io, options: Given, { known, target, text, told }: Result): Promise<number> {
  const { path, before } = target;
  if (options.dryRun === true) {
    const patch = await patches([{ file: path, text, ...(before !== undefined && { before }) }]);
    await io.out(`${known}${patch}\nNothing was written: this was a dry run.\n`);
    return 0;
  }
  await io.write([{ file: path, text, ...(before !== undefined && { before }) } satisfies Write]);
  if (options.quiet !== true) await io.out(`${known}${told(path)}`);
  return 0;
}

/** Starts a whole file of its kind where there is none. */
export async function addFile(io: Io, kind: Listed['kind'], options: Given): Promise<number> {
  const place: Place = await findPlace(io, kind, options, mayAsk(io, options));
  const target = await targetOf(io, kind, place);
  if (target.before !== undefined) {
    if (options.quiet !== true) await io.out(lineOf(`already there: ${target.path}:1`));
    return 0;
  }
  const step = { before: place.model, after: modelWith(place, target, target.text), file: target.path, entries: [] };
  const { mistakes } = judge(step, rules, textOf(options, 'today') ?? io.today());
  const next = nextLine({ mistakes, wanted: [], answered: [] });
  const usual = 'Next: fill in what you know; each question stands above its field.\n';
  const told = (file: string) => `${lineOf(`added: ${file}:1`)}${next === '' ? usual : next}`;
  return await finish(io, options, { known: '', target, text: target.text, told });
}
