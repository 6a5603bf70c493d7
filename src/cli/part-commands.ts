import { optionsOf, type PartOption } from '../core/adding/options.ts';
import { commandOf } from '../core/adding/words.ts';
import { kinds } from '../core/kinds/index.ts';
import { groups, type Listed } from '../core/part.ts';
import { closest } from '../core/words/closest.ts';
import { list } from '../core/words/list.ts';
import { add } from './adding.ts';
import type { Command, Given, Option } from './command.ts';
import { converse, mayAsk } from './conversation.ts';
import { type Io, UserError } from './io.ts';

/** Options of every command that puts something into a file. */
export const ofAll: readonly Option[] = [
  { flags: '-y, --yes', summary: 'ask nothing; what is not said stays open' },
  { flags: '--no-input', summary: 'ask nothing, not even at a terminal' },
  { flags: '--dry-run', summary: 'show what would change, and write nothing' },
];

/** Which community is meant. */
export const communityOption: Option = {
  flags: '--community <name>',
  summary: 'which community, where there are several and the working folder is in none of them',
  values: 'community',
};

/** A part as a command: its fields are the options. */
export function partCommand(part: Listed): Command {
  const options = optionsOf(part);
  const [main] = options;
  const ofCommunity = kinds[part.kind].of === 'community' ? [communityOption] : [];
  return {
    name: part.name,
    summary: part.summary,
    args: [{ name: `[${part.argument}]`, summary: main!.question }],
    options: [
      ...options.filter(({ name }) => name !== 'main' || part.isOption).map((option) => optionOf(option, part)),
      ...ofCommunity,
      ...ofAll,
    ],
    examples: part.examples.map((example) => `${commandOf(part)} ${example}`),
    run: (io, args, given) => add(io, part, args, given),
  };
}

function optionOf({ name, flags, question, field, isMany }: PartOption, part: Listed): Option {
  const words = field.choices ?? field.entry?.choices ?? [];
  const isDated = name === 'date' && (part.dated === 'date' || part.kind === 'log');
  const notes = [
    // A few words stand behind the option itself, and a long list of them helps nobody.
    ...(words.length > 0 && words.length <= 15 && !flags.includes(`<${words.join('|')}>`) ? [words.join(', ')] : []),
    ...(isMany ? ['may be repeated'] : []),
    ...(isDated ? ['left out: today'] : []),
  ];
  return {
    flags,
    summary: `${question}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
    ...(isMany && { many: true }),
    ...(words.length > 0 && { values: words }),
  };
}

type Thing = Pick<Listed, 'name' | 'summary' | 'group' | 'also'>;

/** Runs `cop add` without a part, or with a word that is none: offers the parts, or says which there are. */
export async function chooseThing(
  io: Io,
  things: readonly Thing[],
  verb: string,
  args: readonly string[],
  options: Given,
) {
  const [word] = args;
  if (word !== undefined) throw unknown(word, things, verb);
  if (mayAsk(io, options)) return await ask(io, things);
  throw new UserError(`Say what to ${verb}.`, listing(things, verb));
}

function unknown(word: string, things: readonly Thing[], verb: string): UserError {
  const called = new Map<string, string[]>();
  const add = (one: string, name: string) => called.set(one, [...(called.get(one) ?? []), name]);
  for (const { name } of things) add(name, name);
  for (const { name, also = [] } of things) for (const one of also) add(one, name);
  // A word that several parts answer to names all of them.
  const words = called.has(word.toLowerCase()) ? [word.toLowerCase()] : closest(word, called.keys(), 2);
  const near = [...new Set(words.flatMap((one) => called.get(one)!))].slice(0, 3);
  const quoted = near.map((name) => `“${name}”`);
  const hint = near.length > 0 ? `Did you mean ${list(quoted, 'or')}?` : `All of them: cop ${verb}`;
  return new UserError(`There is no part “${word}” to ${verb}.`, hint);
}

/** All things in their groups, one line each. */
function listing(things: readonly Thing[], verb: string): string {
  const widest = Math.max(...things.map(({ name }) => name.length));
  const sections = groupsOf(things).map(({ title, inside }) => {
    const lines = inside.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`);
    return [`\n${title}`, ...lines].join('\n');
  });
  return [...sections, `\nMore about one of them: cop ${verb} ${things[0]!.name} --help`].join('\n');
}

function groupsOf(things: readonly Thing[]) {
  return Object.entries(groups)
    .map(([group, title]) => ({ group, title, inside: things.filter((thing) => thing.group === group) }))
    .filter(({ inside }) => inside.length > 0);
}

async function ask(io: Io, things: readonly Thing[]): Promise<string> {
  const all = groupsOf(things);
  const steps = [
    () =>
      all.length === 1
        ? undefined
        : {
            name: 'group',
            message: 'What is it about?',
            type: 'select' as const,
            choices: all.map(({ group, title }) => ({ value: group as string, name: title as string })),
          },
    (known: Readonly<Record<string, unknown>>) => {
      const { inside } = all.find(({ group }) => group === known.group) ?? all[0]!;
      const choices = inside.map(({ name, summary }) => ({ value: name, name: `${name}: ${summary}` }));
      return { name: 'part', message: 'Which of them?', type: 'select' as const, choices };
    },
  ];
  return String((await converse(io, steps, {})).part);
}
