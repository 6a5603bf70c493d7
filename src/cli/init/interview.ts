import type { Asking, Given } from '../../core/start/answer.ts';
import { readAnswer } from '../../core/start/answers.ts';
import { askings } from '../../core/start/askings.ts';
import { type CheckName, checkWords } from '../../core/start/checks.ts';
import { happeningOf, happeningWords, withHappening } from '../../core/start/happening.ts';
import { listing } from '../../core/start/listing.ts';
import { list } from '../../core/words/list.ts';
import { terminal } from '../../core/words/safe.ts';
import { converse, type Known, type Step } from '../conversation.ts';
import { Interrupted, type Io, type Question } from '../io.ts';
import { clashes, type Home } from './home.ts';
import { differenceWords, differing, fates, type Place, type Policy, planFor, writesOf } from './plan.ts';

/** What a conversation left: the answers, and what happens to files that differ. */
export interface Agreed {
  readonly given: Given;
  readonly policy: Policy;
}

/** How the conversation can be steered; it comes before the first question. */
export const intro = 'Enter skips a question, “back” returns to the one before, Ctrl-C stops.';

/** Asks for what is not given, shows what will happen, and lets nothing happen without a yes. */
export async function interview(
  io: Io,
  given: Given,
  place: Place,
  { policy, isDry }: { readonly policy: Policy | undefined; readonly isDry: boolean },
): Promise<Agreed> {
  const questions = askings.flatMap((asking): Step[] =>
    asking.name === 'existing' ? [asked(asking, place.home), heard] : [asked(asking, place.home)],
  );
  const ends = isDry ? [] : [conflicts(io, place), consent(io, place)];
  const start: Known = { ...given, ...(policy === undefined ? {} : { conflict: policy }) } as Known;
  const known = await converse(io, [...questions, offers(place), ...ends], start);
  if (known.conflict === 'stop' || known.go === 'stop') throw new Interrupted();
  return { given: givenIn(known), policy: (known.conflict as Policy | undefined) ?? 'skip' };
}

/** The answers among all that is known. */
function givenIn(known: Known): Given {
  const texts = askings.flatMap(({ name }) => (typeof known[name] === 'string' ? [[name, known[name]] as const] : []));
  const checks = String(known.checks ?? '').split(' ');
  const ci = checks.find((check) => check === 'github' || check === 'gitlab');
  return {
    ...Object.fromEntries(texts),
    ...(ci === undefined ? {} : { ci }),
    ...(checks.includes('preCommit') ? { preCommit: 'yes' } : {}),
    unread: known.heard === 'note',
  };
}

function asked(asking: Asking, home: Home): Step {
  return (known) => {
    const given = givenIn(known);
    const all = withHappening(given);
    if (asking.name === 'timezone' && home.model.config?.value.timezone !== undefined) return undefined;
    const isDue = asking.offered?.(given) === true || (all[asking.name] === undefined && asking.needed?.(all) === true);
    return isDue ? questionOf(asking, given, home) : undefined;
  };
}

function questionOf(asking: Asking, known: Given, home: Home): Question {
  const { name, choices, usual } = asking;
  const question = known.origin === 'grassroots' && asking.softly ? asking.softly : asking.question;
  if (choices) {
    const listed = Object.entries(choices).map(([value, meaning]) => ({ value, name: `${value}: ${meaning}` }));
    const open = { value: '', name: 'leave it open' };
    if (name === 'stage') return { name, message: question, type: 'select', choices: listed, default: 'forming' };
    return { name, message: question, type: 'select', choices: [open, ...listed], default: '' };
  }
  const isNeeded = asking.needed?.(withHappening(known)) === true;
  const hint = usual === undefined ? ' (Enter to skip)' : ` (Enter for “${usual}”)`;
  const check = (text: string): true | string => {
    const value = readAnswer(asking, text, known);
    if (typeof value !== 'string') return `${value.wrong} ${value.fix}`;
    if (name !== 'name' && name !== 'slug') return true;
    return clashes({ ...known, [name]: value }, home)[0]?.message ?? true;
  };
  return { name, message: isNeeded ? question : `${question}${hint}`, type: 'input', check };
}

/** Shows what was read out of free words, because nobody but the person knows whether it is right. */
const heard: Step = (known) => {
  const given = givenIn(known);
  if (given.existing === undefined) return undefined;
  const happening = happeningOf(given);
  const note = { value: 'note', name: 'keep my words as a note, and nothing else' };
  if (!happening) {
    const message = 'No day or time is clear in that. What now?';
    return { name: 'heard', message, type: 'select', choices: [note] };
  }
  const choices = [{ value: 'right', name: 'yes; my words stay beside it as a note' }, note];
  return { name: 'heard', message: `I read: ${terminal(happeningWords(happening))}. Right?`, type: 'select', choices };
};

/** Offers what could check the files by itself: never more than one question, and no is the answer that needs no thought. */
function offers({ ground }: Place): Step {
  return ({ ci, preCommit }) => {
    const pipelines = ci === undefined ? ground.offers.filter((name) => name !== 'preCommit') : [];
    const hook = preCommit === undefined && ground.offers.includes('preCommit') ? (['preCommit'] as const) : [];
    const both = hook.length > 0 ? pipelines.map((name) => [name, 'preCommit'] as const) : [];
    const sets: readonly (readonly CheckName[])[] = [
      ...pipelines.map((name) => [name]),
      ...hook.map((name) => [name]),
      ...both,
    ];
    if (sets.length === 0) return undefined;
    const choices = [
      { value: '', name: 'no' },
      ...sets.map((names) => ({ value: names.join(' '), name: list(names.map((name) => checkWords[name])) })),
    ];
    return { name: 'checks', message: 'Shall the files be checked automatically, too?', type: 'select', choices };
  };
}

/** What happens to files that are there and differ. */
function conflicts(io: Io, place: Place): Step {
  return async (known) => {
    if (known.conflict !== undefined) return undefined;
    const files = differing(await planFor(io, givenIn(known), place));
    if (files.length === 0) return undefined;
    const choices = [
      { value: 'skip', name: 'keep them as they are' },
      { value: 'overwrite', name: 'replace them' },
      { value: 'stop', name: 'stop, and write nothing' },
    ];
    await io.err(`\n${files.map((file) => `  ${terminal(file)}\n`).join('')}`);
    return { name: 'conflict', message: `${differenceWords(files)}. What now?`, type: 'select', choices };
  };
}

function consent(io: Io, place: Place): Step {
  return async (known) => {
    if (known.conflict === 'stop') return undefined;
    const plan = await planFor(io, givenIn(known), place);
    const policy = (known.conflict as Policy | undefined) ?? 'skip';
    if (writesOf(plan, policy).length === 0) return undefined;
    await io.err(`\n${listing(fates(plan, policy))}\n`);
    const choices = [
      { value: 'write', name: 'yes' },
      { value: 'stop', name: 'no, stop and write nothing' },
    ];
    return { name: 'go', message: 'Write these files?', type: 'select', choices };
  };
}
