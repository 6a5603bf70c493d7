import { compose, type Scope } from '../core/adding/compose.ts';
import { knownFor } from '../core/adding/known.ts';
import { isMap, optionsOf, type PartOption } from '../core/adding/options.ts';
import { listsOf } from '../core/adding/place.ts';
import type { Trouble } from '../core/adding/read.ts';
import { type Given, isChoosing, type Listed, type Suggestion } from '../core/part.ts';
import { converse, type Known, type Step } from './conversation.ts';
import type { Io, Question } from './io.ts';

/** Chosen where nothing of what is offered is meant. */
const own = 'something else';
/** A list of texts is asked for one by one, no more often than this. */
const most = 9;

/** Asks for what is missing; and for what may be said besides, where the command line says no more than the main text. */
export async function interview(io: Io, part: Listed, given: Given, scope: Scope): Promise<Given> {
  const talk: Talk = { part, given, scope, isBrief: isBrief(part, given) };
  const options = inOrder(part);
  const known = await converse(
    io,
    options.flatMap((option) => stepsFor(option, talk)),
    {},
  );
  return heard(talk, known);
}

interface Talk {
  readonly part: Listed;
  /** What the command line says. */
  readonly given: Given;
  readonly scope: Scope;
  readonly isBrief: boolean;
}

/** Whoever gives fields by options knows which ones they want. */
function isBrief(part: Listed, given: Given): boolean {
  const aside = ['main', 'date', 'id', isChoosing(part.list) ? part.list.option : ''];
  return Object.keys(given).every((name) => aside.includes(name));
}

/** The list is chosen first, because suggestions depend on it; then the main text, then what is asked, in its order. */
function inOrder(part: Listed): PartOption[] {
  const { list, ask = [] } = part;
  const rank = ({ name }: PartOption) => {
    if (isChoosing(list) && name === list.option) return -2;
    if (name === 'main') return -1;
    return ask.includes(name) ? ask.indexOf(name) : -0.5;
  };
  return [...optionsOf(part)].sort((a, b) => rank(a) - rank(b));
}

/** All that is known so far: from the command line, from answers, and from what came with a suggestion. */
function heard(talk: Talk, known: Known): Given {
  const all: Record<string, readonly string[]> = { ...talk.given };
  for (const { name } of optionsOf(talk.part)) {
    if (all[name]) continue;
    const texts = [name, `${name}:own`, ...more(name)].flatMap((key) => known[key] ?? []).map(String);
    const said = texts.filter((text) => text !== own);
    if (said.length > 0) all[name] = said;
  }
  for (const [name, text] of Object.entries(comesWith(talk, all))) all[name] ??= [text];
  return all;
}

function more(name: string): string[] {
  return Array.from({ length: most - 1 }, (_, index) => `${name}:${index + 2}`);
}

function comesWith(talk: Talk, given: Given): Readonly<Record<string, string>> {
  const chosen = offered('main', talk, given).find(({ value }) => value === given.main?.[0]);
  // What somebody typed is theirs, even where it is called like a suggestion.
  return talk.given.main ? {} : (chosen?.with ?? {});
}

/** What is offered for an option: names of the files first, then what the part suggests, without what is there already. */
function offered(name: string, { part, scope }: Talk, given: Given): Suggestion[] {
  const { model, community, today } = scope;
  const suggest = part.suggest?.[name];
  const all = suggest?.({ model, community, today, given }) ?? [];
  return all.map((one) => (typeof one === 'string' ? { value: one } : one));
}

function stepsFor(option: PartOption, talk: Talk): Step[] {
  const { name, field } = option;
  const isTexts = field.form === 'list' && !option.reference && field.entry?.form !== 'choice' && !field.isCount;
  const after: Step = (known) => {
    if (talk.given[name] || isClosed(option) || !isOwn(option, known)) return undefined;
    const isNeeded = wants(talk, known).includes(name);
    return input(option, `${name}:own`, talk, known, isNeeded ? option.question : 'Which one, in your own words?');
  };
  const others = isTexts
    ? more(name).map(
        (key, index): Step =>
          (known) => {
            const before = known[index === 0 ? name : `${name}:${index + 1}`];
            const isOn = typeof before === 'string' && before !== own;
            return isOn ? input(option, key, talk, known, 'Another one?') : undefined;
          },
      )
    : [];
  return [(known) => first(option, talk, known), after, ...others];
}

/** The names of the options without which nothing can be added yet. */
function wants(talk: Talk, known: Known): string[] {
  const made = compose(talk.part, heard(talk, known), talk.scope);
  const troubles = Array.isArray(made) ? (made as readonly Trouble[]) : [];
  return troubles.filter(({ isMissing }) => isMissing).map(({ option }) => option);
}

/** Whether words of one's own are asked for: where nothing of what was offered is meant, or besides what was chosen. */
function isOwn({ name }: PartOption, known: Known): boolean {
  const said = known[name];
  return said === own || (Array.isArray(said) && said.includes(own));
}

function first(option: PartOption, talk: Talk, known: Known): Question | undefined {
  const { name } = option;
  const given = heard(talk, known);
  if (given[name]) return undefined;
  const isNeeded = wants(talk, known).includes(name);
  const isOffered = talk.isBrief && talk.part.ask?.includes(name) && (talk.part.askIf?.[name]?.(given) ?? true);
  if (!isNeeded && !isOffered) return undefined;
  const choices = choicesFor(option, talk, given);
  // Where a number does as well, names are typed: whoever counted heads has no list to choose from.
  if (choices.length === 0 || option.field.isCount) return input(option, name, talk, known, option.question);
  const message = messageOf(option, talk, given, option.question);
  if (isSeveral(option, talk.part))
    return { name, message: `${message} (several are fine${isNeeded ? '' : ', none too'})`, type: 'checkbox', choices };
  const open = { value: '', name: 'leave it open' };
  return {
    name,
    message,
    type: 'select',
    choices: isNeeded ? choices : [open, ...choices],
    default: isNeeded ? choices[0]!.value : '',
  };
}

/** Whether several answers are taken: for lists, and for parts of which each answer becomes an entry. */
function isSeveral({ name, field }: PartOption, part: Listed): boolean {
  if (field.form === 'list') return true;
  return name === 'main' && part.main === undefined && !isMap(part) && field.form === 'text';
}

function choicesFor(option: PartOption, talk: Talk, given: Given): { value: string; name: string }[] {
  const { name, field } = option;
  const { list } = talk.part;
  const { choices: words, meanings = [] } = field.form === 'list' ? field.entry! : field;
  if (words) return words.map((word, at) => ({ value: word, name: meanings[at] ? `${word}: ${meanings[at]}` : word }));
  if (isChoosing(list) && name === list.option)
    return Object.keys(listsOf(talk.part, talk.scope.model)).map((word) => ({ value: word, name: word }));
  if (field.form === 'yes-no') return ['yes', 'no'].map((word) => ({ value: word, name: word }));
  const names = knownFor(option, talk.scope).map(({ value, label }) => ({ value, name: label }));
  const suggested = offered(name, talk, given).filter(({ value }) => !isThere(value, talk, given));
  const all = [...names, ...suggested.map((one) => ({ value: one.value, name: labelOf(one) }))];
  const isFixed = isClosed(option) && suggested.length === 0 && !(name === 'main' && talk.part.mayLack);
  return all.length === 0 || isFixed ? all : [...all, { value: own, name: own }];
}

/** Whether only names that exist may be given. */
function isClosed({ reference }: PartOption): boolean {
  return reference !== undefined && reference.open !== true && reference.unless === undefined;
}

/** A text that stands in its list already is not offered again. */
function isThere(value: string, talk: Talk, given: Given): boolean {
  if (talk.part.main !== undefined) return false;
  const made = compose(talk.part, { ...given, main: [value] }, talk.scope);
  return !Array.isArray(made) && (made as { match: { is: string } }).match.is === 'same';
}

function labelOf({ value, label, with: others = {} }: Suggestion): string {
  const more = Object.values(others);
  return label ?? (more.length > 0 ? `${value} (${more.join(', ')})` : value);
}

function messageOf({ name }: PartOption, { part, scope }: Talk, given: Given, question: string): string {
  const { model, community, today } = scope;
  const hint = part.hint?.[name]?.({ model, community, today, given }) ?? '';
  return hint === '' ? question : `${question} (${hint})`;
}

function input(option: PartOption, key: string, talk: Talk, known: Known, question: string): Question {
  const given = heard(talk, known);
  const isNeeded = !given[option.name] && wants(talk, known).includes(option.name);
  const check = (answer: string): true | string => {
    if (answer.trim() === '') return isNeeded ? 'This has to be said.' : true;
    const made = compose(talk.part, { ...given, [option.name]: [answer] }, talk.scope);
    const troubles = Array.isArray(made) ? (made as readonly Trouble[]) : [];
    const mine = troubles.find(({ option: name, isMissing }) => name === option.name && !isMissing);
    return mine?.message ?? true;
  };
  const message = messageOf(option, talk, given, question);
  const form = formOf(option);
  return { name: key, message: `${message}${form}${isNeeded ? '' : ' (Enter to skip)'}`, type: 'input', check };
}

/** How a value with parts is typed. */
function formOf({ field, flags }: PartOption): string {
  if (field.form === 'map' || field.entry?.form === 'group') return ` ${/<(.*)>$/.exec(flags)?.[1] ?? ''}`;
  return '';
}
