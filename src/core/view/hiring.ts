import { growth } from '../measures/growth.ts';
import { namesIn } from '../measures/names.ts';
import type { Skill } from '../measures/ratings.ts';
import type { ShownSkill, ShownSkills } from '../measures/shown-skills.ts';
import { bare, sentence } from '../words/phrases.ts';
import { levelAndAbove } from '../words/skill-levels.ts';
import { masked } from './masked.ts';
import { shortageOf, shortagePeople, underWay } from './skills-advice.ts';
import { filled, type Subject } from './subject.ts';

/** What people who hire should know: what is short beyond what practice inside can close, and no name of anybody. */
export function hiringView(subject: Subject, shown: ShownSkills | undefined) {
  const { community } = subject;
  const grows = growth(community);
  const rows = shortages(shown);
  const notes = notesOf(subject);
  const view = {
    isAny: rows.length > 0 || notes.length > 0,
    state: shown === undefined ? 'none' : shown.skills.length === 0 ? 'few' : 'shown',
    short: rows.map(({ row, people }) => ({
      skill: bare(row.gap.skill.name),
      level: levelAndAbove(shown!.gaps.scale, row.gap.cover.level),
      people,
      seen: bare(filled(row.gap.skill.levels[String(row.gap.cover.level)] ?? '')),
      inside: growthWords(row, grows),
    })),
    isRange: rows.some(({ people }) => /^\d+ (?:or|to) /.test(people)),
    notes,
    levels: (shown?.gaps.scale ?? []).map((name, level) => ({ level, name: bare(name) })),
  };
  return masked(view, namesOf(subject));
}

/** Skills in which people are short, in the order of the file. */
export function shortages(shown: ShownSkills | undefined) {
  return (shown?.skills ?? []).flatMap((row) => {
    const short = filled(row.gap.skill.name) ? shortageOf(row) : undefined;
    return short ? [{ row, short, people: shortagePeople(short) }] : [];
  });
}

function growthWords({ gap }: ShownSkill, grows: ReturnType<typeof growth>): string {
  return underWay(grows(gap.skill)).replace(/^In the curriculum: /, '') || 'nothing yet';
}

/** What the community wants to pass on, by skill. */
function notesOf({ community }: Subject) {
  const names = namesIn(community);
  return (community.skills?.value.shortage_notes ?? []).map(filled).flatMap(({ skill, note, hiring }, index) => {
    const known = names('skills', 'shortage_notes', index, 'skill')[0]?.value as Skill | undefined;
    const name = bare(known?.name ?? skill ?? '');
    if (!note && !name) return [];
    return [
      { skill: name, note: sentence(note ?? ''), hiring: hiring === true ? 'yes' : hiring === false ? 'no' : '' },
    ];
  });
}

/** Everybody whose name could stand in a note: nobody is named to people outside the community. */
function namesOf({ community, roles, directory }: Subject): string[] {
  const members = (community.members?.value.members ?? []).map(({ name }) => name);
  return [...members, ...directory.holdersOf(roles)];
}
