import { isPerson, type Member, peopleOf, type Role } from '../measures/people.ts';
import type { Community } from '../model.ts';
import { peopleWords } from '../view/since.ts';
import { fold } from '../words/closest.ts';
import { list, listSome, plural } from '../words/list.ts';
import { capital, joined } from '../words/phrases.ts';
import { roleTitles } from '../words/roles.ts';
import { isSame, match } from './match.ts';
import { type Context, listOf, type Own, rest, type Sides } from './tell.ts';

/** Who came into which role and who left it: names stand in roles, so they are said; those of mere members are not. */
export const roles: Own = ({ past, now }, field, context, path) => {
  const pairs = paired(listOf<Role>(past), listOf<Role>(now));
  return pairs.flatMap(([before, after]) => [
    ...holdersTold(before, after, context),
    ...othersTold(before, after, (sides, told) => rest(field.entry!, path, sides, { told, context }).text),
  ]);
};

type Group = readonly Role[];

/** Roles of one kind and title before and after; where one title of a kind went and one came, they are one role. */
function paired(past: readonly Role[], now: readonly Role[]): (readonly [Group, Group])[] {
  const [before, after] = [grouped(past), grouped(now)];
  const lost = [...before.keys()].filter((key) => !after.has(key));
  const found = [...after.keys()].filter((key) => !before.has(key));
  const ofKind = (keys: readonly string[], kind: string) => keys.filter((key) => key.startsWith(`${kind}\n`));
  const renamed = new Map<string, string>();
  for (const key of found) {
    const kind = key.split('\n')[0]!;
    const [old, ...more] = ofKind(lost, kind);
    if (old !== undefined && more.length === 0 && ofKind(found, kind).length === 1) renamed.set(key, old);
  }
  const taken = new Set(renamed.values());
  return [
    ...[...after].map(([key, group]) => [before.get(renamed.get(key) ?? key) ?? [], group] as const),
    ...lost.filter((key) => !taken.has(key)).map((key) => [before.get(key)!, []] as const),
  ];
}

function grouped(all: readonly Role[]): Map<string, Role[]> {
  const groups = new Map<string, Role[]>();
  for (const role of all) {
    const key = `${role.kind}\n${fold(role.title ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  return groups;
}

function titleOf([role]: Group): string {
  return capital(role!.title ?? roleTitles[role!.kind]);
}

function holdersTold(past: Group, now: Group, { communities }: Context): string[] {
  const title = titleOf(now.length > 0 ? now : past);
  const renamed = past.length > 0 && now.length > 0 && titleOf(past) !== title;
  const said = renamed ? [`${titleOf(past)} is called ${title} now.`] : [];
  const before = namesOf(past, communities!.past);
  const after = namesOf(now, communities!.now);
  const came = after.filter((name) => !has(before, name));
  const left = before.filter((name) => !has(after, name));
  const kind = (now[0] ?? past[0])!.kind;
  if (past.length === 0 && after.length === 0) return [...said, `New role, still open: ${title}.`];
  if (now.length === 0 && before.length === 0) return [...said, `Role taken out: ${title}.`];
  if (came.length === 0 && left.length === 0) return said;
  // Whoever is only a member stands there without having chosen to be public.
  if (kind === 'member') return [...said, `${title}: other people.`];
  if (after.length === 0) return [...said, `${title} ${now.length > 0 ? 'vacant' : 'taken out'}, was ${list(before)}.`];
  if (before.length === 0) return [...said, `${title} filled: ${listSome(after)}.`];
  if (came.length === after.length && left.length === before.length)
    return [...said, `${title} changed: now ${listSome(after)}, was ${listSome(before)}.`];
  const parts = [came.length > 0 ? `${listSome(came)} came in` : '', left.length > 0 ? `${listSome(left)} left` : ''];
  return [...said, `${title}: ${joined(parts, ', ')}.`];
}

function namesOf(group: Group, community: Community): string[] {
  const person = peopleOf(community);
  const names = group.flatMap(({ holder }) => holder.filter(isPerson).map((text) => person(text).name));
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}

function has(names: readonly string[], name: string): boolean {
  return names.some((other) => fold(other) === fold(name));
}

/** What else changed in a role: time, duties, term. */
function othersTold(past: Group, now: Group, others: (sides: Sides, told: readonly string[]) => string): string[] {
  if (past.length !== 1 || now.length !== 1) return [];
  const text = others({ past: past[0], now: now[0] }, ['kind', 'title', 'holder']);
  return text === '' ? [] : [`${titleOf(now)}: ${text}.`];
}

/** How many members came and went; never who, and no small number. */
export const members: Own = ({ past, now }, _, { least }) => {
  const [before, after] = [listOf<Member>(past), listOf<Member>(now)];
  const people = (count: number) => peopleWords(count, least);
  const there = (all: readonly Member[]) => all.filter(({ left }) => left === undefined).length;
  if (before.length === 0) return [`A list of members was begun: ${people(there(after))}.`];
  if (after.length === 0) return [`The list of members was taken out: ${people(there(before))} stood there.`];
  const { added, removed, changed } = match(before, after);
  const turned = (from: (pair: readonly [Member, Member]) => boolean) => changed.filter(from).length;
  const came = there(added) + turned(([old, one]) => old.left !== undefined && one.left === undefined);
  const left = there(removed) + turned(([old, one]) => old.left === undefined && one.left !== undefined);
  const counts = [came > 0 ? `${people(came)} joined` : '', left > 0 ? `${people(left)} left` : ''];
  const isOther = changed.some(([old, one]) => !isSame({ ...old, left: '' }, { ...one, left: '' }));
  return [
    ...(came + left > 0 ? [capital(`${joined(counts, ', and ')}.`)] : []),
    ...(isOther ? ['Details of members changed.'] : []),
  ];
};

/** How many ratings are new or other; never whose, nor what they say. */
export const ratings: Own = ({ past, now }, _, { least }) => {
  const { added, removed, changed } = match(listOf(past), listOf(now));
  const counts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'taken out'],
  ] as const;
  return counts.flatMap(([count, word]) =>
    count === 0 ? [] : [count < least ? `Some ratings ${word}.` : `${plural(count, 'rating')} ${word}.`],
  );
};

/** Plans are for their owners alone. */
export const plans: Own = () => [];
