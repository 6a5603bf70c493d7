import type { Community } from '../model.ts';
import { type MemberType, memberTypes } from './member-types.ts';
import { asOf } from './past.ts';
import type { Person } from './people.ts';
import { areSafe } from './small-groups.ts';

/** A member who takes part in another way than before. */
export interface Move {
  readonly person: Person;
  readonly from: MemberType;
  readonly to: MemberType;
  readonly isNamed: boolean;
}

/**
 * Members who have changed their type between an earlier day and `today`, in the order of members.yaml; undefined where
 * attendance did not tell on both days.
 */
export function memberMoves(community: Community, today: string, since: string): Move[] | undefined {
  const before = memberTypes(asOf(community, since), since);
  const now = memberTypes(community, today);
  if (before?.basis !== 'attendance' || now?.basis !== 'attendance') return undefined;
  const types = new Map(before.all.map(({ person, type }) => [person.key, type]));
  return now.all.flatMap(({ person, type, isNamed }) => {
    const from = types.get(person.key);
    return from && type && from !== type ? [{ person, from, to: type, isNamed }] : [];
  });
}

/** How a community has moved as a whole, without anybody's name. */
export interface Movement {
  /** Members who take part more than before, and less. */
  readonly more: number;
  readonly less: number;
  /** From which class to which, those that take part more first; in a direction only where each way is safe to show. */
  readonly ways: readonly { readonly from: MemberType; readonly to: MemberType; readonly people: number }[];
}

const order: readonly MemberType[] = ['supporter', 'peripheral', 'occasional', 'active', 'core'];

/** Sums of moves; ways that fewer than `least` people went are left out, and with them all others of that direction. */
export function movement(moves: readonly Move[], least: number): Movement {
  const up = moves.filter(({ from, to }) => order.indexOf(to) > order.indexOf(from));
  const down = moves.filter((move) => !up.includes(move));
  return { more: up.length, less: down.length, ways: [...waysOf(up, least), ...waysOf(down, least)] };
}

function waysOf(moves: readonly Move[], least: number): Movement['ways'] {
  const wayOf = ({ from, to }: Pick<Move, 'from' | 'to'>) => `${from} ${to}`;
  if (!areSafe(moves.map(wayOf), least)) return [];
  const all = order.flatMap((from) => order.map((to) => ({ from, to })));
  return all.flatMap((way) => {
    const people = moves.filter((move) => wayOf(move) === wayOf(way)).length;
    return people > 0 ? [{ ...way, people }] : [];
  });
}
