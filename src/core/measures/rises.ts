import type { Community } from '../model.ts';
import { namesIn } from './names.ts';
import { peopleOf } from './people.ts';
import { levelOn } from './ratings.ts';

/** How ratings have moved since the first ones. */
export interface Rises {
  /** People with dated ratings of one skill on two days or more. */
  readonly compared: number;
  /** Those of them whose level in a skill rose from the first of these days to the last. */
  readonly up: number;
}

/** Whose rated level rose between two days up to today; says something from `floors.raters` people on, and never who. */
export function rises(community: Community, today: string): Rises {
  const { scale = [], ratings = [] } = community.skills?.value ?? {};
  const names = namesIn(community);
  const who = peopleOf(community);
  const said = new Map<string, Map<unknown, { date: string; level: number }[]>>();
  for (const [index, { member, date, skills }] of ratings.entries()) {
    if (member === undefined || date === undefined || date > today) continue;
    const { key } = who(member);
    const own = said.get(key) ?? new Map<unknown, { date: string; level: number }[]>();
    said.set(key, own);
    for (const [text, { level }] of Object.entries(skills)) {
      const skill = names('skills', 'ratings', index, 'skills', text)[0]?.value;
      const place = levelOn(scale, level);
      if (skill !== undefined && place !== undefined)
        own.set(skill, [...(own.get(skill) ?? []), { date, level: place }]);
    }
  }
  const moves = [...said.values()].map((own) => [...own.values()].flatMap(moved)).filter((own) => own.length > 0);
  return { compared: moves.length, up: moves.filter((own) => own.some((move) => move > 0)).length };
}

/** Levels between the first day and the last; nothing where there is one day only. Of one day the highest level counts. */
function moved(answers: readonly { readonly date: string; readonly level: number }[]): number[] {
  const sorted = [...answers].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)) || a.level - b.level);
  const [first, last] = [sorted[0]!.date, sorted.at(-1)!.date];
  const on = (day: string) => Math.max(...sorted.filter(({ date }) => date === day).map(({ level }) => level));
  return first === last ? [] : [on(last) - on(first)];
}
