import { type Block, type Line, table, text } from '../account.ts';
import { floors } from '../measures/evidence.ts';
import { memberMoves, movement } from '../measures/member-moves.ts';
import { type MemberTypes, memberTypes } from '../measures/member-types.ts';
import { isSafe, parts } from '../measures/small-groups.ts';
import { classWords, type MemberClass } from '../view/member-words.ts';
import { peopleWords, smallestGroup } from '../view/since.ts';
import type { Subject } from '../view/subject.ts';
import { list, plural } from '../words/list.ts';
import { capital, joined, sentence } from '../words/phrases.ts';
import type { GroupData, MembersData, MovesData } from './told.ts';

// From the middle outwards; whoever is not known stands at the end.
const inside = ['core', 'active', 'occasional', 'peripheral', 'unknown'] as const satisfies readonly MemberClass[];

/** How members take part, as far as it may be shown: numbers of people only, small groups put together. */
export function membersData(subject: Subject, since: string): MembersData | null {
  const { community, today } = subject;
  const types = memberTypes(community, today);
  if (!types || community.broken.has('log')) return null;
  const least = smallestGroup(subject);
  const { groups } = parts(
    inside.map((type) => types.counts[type]),
    least,
  );
  return {
    basis: types.basis,
    members: types.members,
    smallestGroup: least,
    groups: groups.map(({ from, to, people }) => ({ from: inside[from]!, to: inside[to]!, people })),
    supporters: isSafe(types.counts.supporter, least) ? types.counts.supporter : null,
    guests: types.guests,
    quiet: quietOf(types, least),
    moves: movesOf(subject, since, least),
  };
}

/** Members who never came; null where their number, or that of the others at the edge, is too small to show. */
function quietOf({ all, counts }: MemberTypes, least: number): number | null {
  const quiet = all.filter(({ flag }) => flag === 'quiet').length;
  return isSafe(quiet, least) && isSafe(counts.peripheral - quiet, least) ? quiet : null;
}

function movesOf({ community, today }: Subject, since: string, least: number): MovesData | null {
  const moves = memberMoves(community, today, since);
  if (!moves) return null;
  const { more, less, ways } = movement(moves, least);
  const shown = (people: number) => (isSafe(people, least) ? people : null);
  return { more: shown(more), less: shown(less), ways: [...ways] };
}

/** Movement since a day in words first, then the mix. */
export function memberBlocks(data: MembersData, since: string): Block[] {
  const { basis, members, groups, smallestGroup: least } = data;
  const told = basis === 'attendance' ? 'as the meetings of half a year show' : 'as the list of members says';
  const mix = groups.filter(({ people }) => people > 0);
  return [
    text(movesWords(data, since)),
    ...(mix.length > 1
      ? [text(`${plural(members, 'member')}, ${told}:`), mixTable(mix, members)]
      : [text(oneGroupWords(data, mix, told, least))]),
    ...edgeWords(data).map(text),
  ];
}

function oneGroupWords({ members }: MembersData, mix: readonly GroupData[], told: string, least: number): string {
  const [only] = mix;
  if (only?.from === 'unknown') return `Nothing on file tells how the ${plural(members, 'member')} take part.`;
  if (only && only.from === only.to) return `All ${members} members are ${classWords[only.from]}, ${told}.`;
  return `It has ${plural(members, 'member')}; how they take part is not shown, as some groups have fewer than ${least} people.`;
}

function movesWords({ moves, smallestGroup: least, basis }: MembersData, since: string): string {
  if (!moves)
    return basis === 'attendance'
      ? `Who moved since ${since} is not known: too few meetings before it say who came.`
      : `Who moved is not known: that takes ${floors.events} meetings in half a year that say who came.`;
  const said = (people: number | null, how: string) =>
    people === 0 ? '' : `${people === null ? peopleWords(1, least) : peopleWords(people, 1)} ${how}`;
  const both = [said(moves.more, 'more than before'), said(moves.less, 'less than before')].filter(Boolean);
  if (both.length === 0) return `Since ${since} nobody has begun to take part more, or less.`;
  const ways = moves.ways.map(({ from, to, people }) => `${people} from ${classWords[from]} to ${classWords[to]}`);
  return sentence(`Who takes part, since ${since}: ${list(both)}${ways.length > 0 ? ` (${ways.join(', ')})` : ''}`);
}

function mixTable(mix: readonly GroupData[], members: number): Block {
  const rows = mix.map(({ from, to, people }): Line[] => [
    capital(groupWords(from, to)),
    String(people),
    [{ bar: { part: people, whole: members } }],
  ]);
  return table([{ head: 'Takes part' }, { head: 'People', align: 'right' }, { head: '', drops: 1 }], rows);
}

function groupWords(from: MemberClass, to: MemberClass): string {
  const row: readonly MemberClass[] = inside;
  const within = row.slice(row.indexOf(from), row.indexOf(to) + 1);
  return list(
    within.map((type) => classWords[type]),
    'or',
  );
}

function edgeWords({ supporters, guests, quiet, smallestGroup: least }: MembersData): string[] {
  const outside = [
    supporters === 0
      ? ''
      : supporters === null
        ? `fewer than ${plural(least, 'supporter')}`
        : plural(supporters, 'supporter'),
    guests > 0 ? `${plural(guests, 'visit')} by guests in half a year` : '',
  ];
  return [
    quiet === null || quiet === 0 ? '' : `${capital(peopleWords(quiet, 1))} came to none of six meetings or more.`,
    sentence(joined(outside, ' and ')).replace(/^/, outside.some(Boolean) ? 'From outside: ' : ''),
  ].filter(Boolean);
}

/** From so many members on, shares can be held against published ones. */
const comparable = 30;

/** One line of published numbers, where ours can be held against them. */
export function contextWords(types: MemberTypes | undefined): string | null {
  if (!types?.shares || types.members < comparable) return null;
  return 'For comparison: where others counted, 10 to 15 per cent were core and 15 to 20 per cent more were active (Wenger, McDermott & Snyder 2002); in large guilds about 20 per cent were active (Šmite et al. 2020). They counted in other ways.';
}
