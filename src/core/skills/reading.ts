import { growth } from '../measures/growth.ts';
import type { Participant } from '../measures/ratings.ts';
import { rounded } from '../measures/ratio.ts';
import { type ShownSkill, type ShownSkills, shownSkills } from '../measures/shown-skills.ts';
import type { SkillGap, Standing } from '../measures/skills.ts';
import { type Advice, type Suggestions, suggestions } from '../measures/suggestions.ts';
import type { Chartered, Model } from '../model.ts';
import { answeredWords, withoutWords } from '../view/skills.ts';
import { type AdviceLine, adviceLines } from '../view/skills-advice.ts';
import { neighboursOf, ranked } from '../view/skills-ranking.ts';
import { type Subject, subjectOf } from '../view/subject.ts';
import { fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { bare } from '../words/phrases.ts';
import { levelName } from '../words/skill-levels.ts';
import type { CommunitySkills, LevelData, SkillData } from './told.ts';

/** What is asked about the skills of a community. */
export interface Question {
  readonly model: Model;
  readonly today: string;
  /** Ids or names of skills; all of them where there is none. */
  readonly skills: readonly string[];
}

/** The skills of one community, as far as they may be shown. */
export interface Reading {
  readonly subject: Subject;
  readonly state: CommunitySkills['state'];
  /** How many have answered, or why nothing is shown. */
  readonly words: string;
  readonly shown: ShownSkills | undefined;
  /** Whether all is there that says what may be told. */
  readonly isRead: boolean;
  /** What is asked about, most urgent first. */
  readonly rows: readonly ShownSkill[];
  /**
   * Whether numbers may be shown that are made of single answers: groups of one may be shown, or everybody agreed to be
   * named. Otherwise priorities are bands: from the number one could work out who answered what.
   */
  readonly isExact: boolean;
  readonly suggested: Suggestions;
  readonly adviceOf: (row: ShownSkill) => Advice | undefined;
  readonly linesOf: (row: ShownSkill) => readonly AdviceLine[];
}

/** Reads what may be told about the skills of a community. */
export function readingOf({ model, today, skills }: Question, community: Chartered): Reading {
  const subject = subjectOf(model, community, today);
  const unread = unreadOf(community);
  const shown = unread === '' ? shownSkills(model, community, today) : undefined;
  const all = ranked(shown);
  const nothing: Suggestions = { skills: [], duties: new Map(), overloaded: [] };
  const suggested = shown ? suggestions(shown.community, shown.gaps) : nothing;
  const advice = new Map(suggested.skills.map((one) => [one.gap, one]));
  const grows = growth(shown?.community ?? community);
  const neighbours = neighboursOf(community, subject.charter.related, model.communities);
  const state = !shown || shown.gaps.skills.length === 0 ? 'none' : all.length === 0 ? 'few' : 'shown';
  return {
    subject,
    state,
    words:
      unread || (state === 'none' ? withoutWords(subject) || 'There is no list of skills yet.' : answeredWords(shown)),
    shown,
    isRead: unread === '',
    rows: all.filter(({ gap }) => skills.length === 0 || skills.some((name) => isSkill(gap, name))),
    isExact: shown !== undefined && isExact(shown),
    suggested,
    adviceOf: ({ gap }) => advice.get(gap),
    linesOf: (row) =>
      adviceLines({
        advice: advice.get(row.gap),
        shown: row,
        all: { isNamed: shown!.isNamed, least: shown!.least, scale: shown!.gaps.scale },
        growth: grows(row.gap.skill),
        neighbours,
      }),
  };
}

/** Without the list of members nobody knows who agreed to what, without roles not what is needed: then nothing is told. */
function unreadOf({ broken }: Chartered): string {
  const files = (['skills', 'members', 'roles'] as const).filter((kind) => broken.has(kind));
  return files.length > 0 ? `Nothing can be said: ${list(files.map((kind) => `${kind}.yaml`))} cannot be read.` : '';
}

/** Whether a skill is meant by an id or a name. */
export function isSkill({ skill }: Pick<SkillGap, 'skill'>, name: string): boolean {
  return [skill.id ?? '', skill.name].some((word) => fold(word) === fold(name));
}

function isExact({ least, gaps, isNamed }: ShownSkills): boolean {
  return least <= 1 || gaps.skills.every(({ standings }) => standings.every(({ person }) => isNamed(person)));
}

/** What every view says of a skill. */
export function skillData({ gap }: ShownSkill, { shown, isExact: isShown }: Reading): SkillData {
  const sharing = (shown?.gaps.skills ?? []).filter(({ rank }) => rank === gap.rank);
  return {
    skill: bare(gap.skill.name),
    id: gap.skill.id ?? null,
    importance: gap.skill.importance ?? 'normal',
    rank: gap.rank,
    isTied: sharing.length > 1,
    band: gap.band,
    priority: isShown ? rounded(gap.priority, 2) : null,
  };
}

/** `42.00, act now`, or the band alone. */
export function priorityWords({ priority, band }: SkillData): string {
  return priority === null ? band : `${priority.toFixed(2)}, ${band}`;
}

/** `1`, or `2, shared`. */
export function rankWords({ rank, isTied }: SkillData): string {
  return isTied ? `${rank}, shared` : String(rank);
}

/** The name of a person. */
export function nameOf(person: Participant): string {
  return bare(person.name);
}

/** The names of those who agreed to be named. */
export function namesOf(standings: readonly Standing[], { shown }: Reading): string[] {
  return standings.filter(({ person }) => shown?.isNamed(person)).map(({ person }) => nameOf(person));
}

/** A level with its name. */
export function levelData(level: number, { shown }: Reading): LevelData {
  return { level, name: levelName(shown?.gaps.scale ?? [], level).replace(/ \(\d+\)$/, '') };
}
