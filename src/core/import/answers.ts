import { idFrom } from '../adding/ids.ts';
import type { Edit } from '../edit.ts';
import type { Fields } from '../import.ts';
import { levelOn } from '../measures/ratings.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { newIds } from './people.ts';
import type { OnFile } from './roster.ts';

/** A level, and how sure it is where that is said. */
export interface Answer {
  readonly level: number;
  readonly confidence?: 'low' | 'medium' | 'high';
}

/** What one person answers on one day: skill by its short name. */
export interface Answers {
  readonly member: string;
  readonly date: string;
  /** Whether the day is that of the answers, or only that of the import. */
  readonly isDated: boolean;
  readonly by?: string;
  readonly skills: ReadonlyMap<string, Answer>;
}

/** What becomes of answers: an entry, fields for one that is there, or nothing; and what says something else there. */
export interface Verdict {
  readonly entry?: Fields;
  readonly edits: readonly Edit[];
  readonly taken: number;
  readonly other: readonly string[];
}

const none: Verdict = { edits: [], taken: 0, other: [] };

/** Compares answers with the ratings on file: what is there stays, what is blank is filled, what is said again is nothing new. */
export function judge(answers: Answers, { skills }: Community, there: OnFile | undefined): Verdict {
  const ratings = (skills?.value.ratings ?? []).map((rating, index) => ({ ...rating, index }));
  const words = [answers.member, ...(there ? [there.value.name, there.key] : [])].map(fold);
  const own = ratings.filter(({ member }) => member !== undefined && words.includes(fold(member)));
  const sameDay = own.find(({ date, by }) => date === answers.date && (by ?? answers.by) === answers.by);
  const known = answers.isDated ? [] : [...own].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const rating = sameDay ?? known[0];
  if (!rating) return { ...none, entry: entryOf(answers), taken: answers.skills.size };
  const scale = skills!.value.scale;
  const said = new Map(
    Object.entries(rating.skills).map(([skill, { level, confidence }]) => [
      fold(skill),
      { level: levelOn(scale, level), confidence },
    ]),
  );
  const fresh = [...answers.skills].filter(([skill]) => !said.has(fold(skill)));
  const other = [...answers.skills].flatMap(([skill, { level, confidence }]) => {
    const on = said.get(fold(skill));
    const isSame = on === undefined || (on.level === level && (confidence ?? 'medium') === (on.confidence ?? 'medium'));
    return isSame ? [] : [skill];
  });
  // Answers without a day that differ from the newest on file are new answers.
  if (!sameDay)
    return fresh.length + other.length === 0 ? none : { ...none, entry: entryOf(answers), taken: answers.skills.size };
  const edits = fresh.map(
    ([skill, answer]): Edit => ({ path: ['ratings', rating.index, 'skills', skill], set: plain(answer) }),
  );
  return { edits, taken: edits.length, other };
}

function entryOf({ member, date, by, skills }: Answers): Fields {
  const levels = Object.fromEntries([...skills].map(([skill, answer]) => [skill, plain(answer)]));
  return { member, date, ...(by && { by }), skills: levels };
}

function plain({ level, confidence }: Answer) {
  return confidence === undefined ? level : { level, confidence };
}

/** The skills of a community, those on file and those that are new. */
export interface Skills {
  /** The short name of a skill, by the short name wanted and its name. */
  key(wanted: string | undefined, name: string): string;
  readonly added: readonly Fields[];
}

/** The skills of a community as they stand in its files. */
export function skillsOf({ skills }: Community): Skills {
  const known = new Map<string, string>();
  for (const { id, name } of skills?.value.skills ?? [])
    for (const word of [name, id ?? name]) known.set(fold(word), id ?? name);
  const ids = newIds(known.keys(), idFrom);
  const added: Fields[] = [];
  const key = (wanted: string | undefined, name: string) => {
    const found = known.get(fold(wanted ?? name));
    if (found !== undefined) return found;
    const id = ids(wanted ?? name, 'skill');
    for (const word of [id, name]) if (!known.has(fold(word))) known.set(fold(word), id);
    added.push({ id, name });
    return id;
  };
  return { key, added };
}
