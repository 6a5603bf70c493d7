import { type Block, commands, heading, type Line, marked, points, table, text, toned } from '../account.ts';
import { commandLine } from '../command-line.ts';
import { compareText } from '../finding.ts';
import type { Listed } from '../rule.ts';
import { listSome, shorten } from '../words/list.ts';
import { bare, lowered } from '../words/phrases.ts';
import type { Told } from './one.ts';
import { type Action, compareActions, type Step } from './step.ts';

/** From so many communities on nobody reads all their actions in a row (house default). */
export const many = 8;

/** Fewer communities than this do not make an action a common one (house default). */
const fewest = 3;
const mostShared = 5;
const mostNames = 3;
const mostLetters = 47;

/** What many communities do next: what they share first, then the first action of each. */
export function manyBlocks(told: readonly Told[], most: number, rules: ReadonlyMap<string, Listed>): Block[] {
  const shared = sharedActions(told, most).slice(0, mostShared);
  return [
    heading(1, `Next in ${told.length} communities`),
    ...(shared.length > 0
      ? [
          heading(2, 'What many of them share'),
          points(
            shared.map((one) => pointOf(one, told.length, rules)),
            true,
          ),
        ]
      : []),
    heading(2, 'The first thing in each'),
    table(
      [
        { head: 'Community', wraps: true },
        { head: 'First', wraps: true },
      ],
      told.map(rowOf),
    ),
    text('To see one of them with its places and commands:'),
    commands(commandLine('next', told[0]!.community)),
  ];
}

interface Shared {
  /** The one that stands first by itself. */
  readonly action: Action;
  readonly all: readonly Action[];
  readonly names: readonly string[];
}

/** Actions of rules that are among the first of several communities; what most communities need comes first. */
function sharedActions(told: readonly Told[], most: number): Shared[] {
  const open = told.filter(({ state }) => state === 'open');
  const first = open.flatMap(({ steps }) => ofRules(steps.slice(0, most)).map(({ id }) => id));
  const ids = [...new Set(first)].filter((id) => first.filter((other) => other === id).length >= fewest);
  const found = ids.map((id): Shared => {
    const pairs = open.flatMap(({ community, steps }) =>
      ofRules(steps)
        .filter((step) => step.id === id)
        .map((action) => ({ action, name: nameOf(community) })),
    );
    const all = pairs.map(({ action }) => action).sort(compareActions);
    return { action: all[0]!, all, names: pairs.map(({ name }) => name) };
  });
  return found.sort(
    (a, b) =>
      b.names.length - a.names.length || compareActions(a.action, b.action) || compareText(a.action.id, b.action.id),
  );
}

function ofRules(steps: readonly (Step | Action)[]): Action[] {
  return steps.filter((step): step is Action => step.from === 'rule' && 'weight' in step);
}

function pointOf({ action, all, names }: Shared, count: number, rules: ReadonlyMap<string, Listed>) {
  const isOne = all.every(({ what, why }) => what === action.what && why === action.why);
  const rule = rules.get(action.id);
  // What differs from one to the other is said in the general words of the rule.
  const [what, why] = isOne || !rule ? [action.what, action.why] : [rule.fix, `Asked for: ${lowered(rule.summary)}`];
  return {
    text: [toned('strong', `${names.length} of ${count}: `), ...marked(what)],
    more: [
      marked(why),
      names.length === count ? 'All of them.' : `${listSome(names, mostNames)}.`,
      toned('code', `cop lint --only ${action.id}`),
    ],
  };
}

/** Said before the first step of a plan, which would sound odd without it. */
const before: Readonly<Partial<Record<Told['state'], string>>> = {
  quiet: 'Quiet: ',
  asleep: 'Asleep: ',
  closing: 'Closing: ',
  ended: 'Ended: ',
};

function rowOf({ community, state, says, steps }: Told): Line[] {
  const [first] = steps;
  const lead = first ? (before[state] ?? '') : '';
  return [
    nameOf(community),
    [toned('strong', lead), ...marked(cut(first ? first.what : says, mostLetters - lead.length))],
  ];
}

/** Shortened, but never in the middle of what backticks mark. */
function cut(words: string, most: number): string {
  const short = bare(shorten(words, most));
  if (short.split('`').length % 2 === 1) return short;
  // Nor behind a word that leads up to it.
  return `${short.slice(0, short.lastIndexOf('`')).replace(/(?:[\s,:;]+(?:under|in|to|as|it|or|and|add|the))*[\s,:;]*$/, '')}…`;
}

function nameOf({ charter, slug }: Told['community']): string {
  return shorten(bare(charter.value.name) || slug, 30);
}
