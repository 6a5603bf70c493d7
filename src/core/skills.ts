import { type Account, type Block, commands, heading, text } from './account.ts';
import { commandLine } from './command-line.ts';
import type { Chartered } from './model.ts';
import { gaps } from './skills/gaps.ts';
import { hiring } from './skills/hiring.ts';
import { mentors } from './skills/mentors.ts';
import { pairs } from './skills/pairs.ts';
import { plan } from './skills/plan.ts';
import { type Question, type Reading, readingOf } from './skills/reading.ts';
import type { CommunitySkills, SkillsData } from './skills/told.ts';
import { unasked, type View } from './skills/view.ts';
import { csvText } from './words/csv.ts';
import { plainDate } from './words/dates.ts';
import { line } from './words/line.ts';
import { bare } from './words/phrases.ts';
import type { SkillsView } from './words/skills-views.ts';

/** What to tell, and about which communities. */
export interface SkillsQuestion extends Question {
  readonly view: SkillsView;
  readonly communities: readonly Chartered[];
  /** Whether the reports of the organisation are set beside the gaps. */
  readonly isCompared: boolean;
}

/** An account that can also be a table for spreadsheets. */
export interface SkillsAccount extends Account {
  readonly csv: () => string;
}

const all: { readonly [Name in SkillsView]: View<NonNullable<CommunitySkills[Name]>> } = {
  gaps,
  plan,
  mentors,
  pairs,
  hiring,
};

/**
 * The skills of communities in one view: gaps, what to do, who could teach, who could teach each other, whom to hire.
 * Names only of people who agreed; other numbers only of groups that are large enough; nobody is ranked.
 */
export function skillsAccount(question: SkillsQuestion): SkillsAccount {
  return accountOf(all[question.view] as View<unknown>, question);
}

function accountOf(view: View<unknown>, question: SkillsQuestion): SkillsAccount {
  const { communities, today, view: name, isCompared } = question;
  const told = communities.map((community) => {
    const reading = readingOf(question, community);
    return { reading, said: view.data(reading, isCompared) };
  });
  const data: SkillsData = {
    view: name,
    today,
    communities: told.map(({ reading, said }) => ({ ...headOf(reading), ...unasked, [name]: said })),
  };
  const isShort = told.length > 1;
  const table = () => [
    ['community', ...view.head],
    ...told.flatMap(({ reading, said }) => view.rows(said).map((row) => [headOf(reading).name, ...row])),
  ];
  return {
    blocks: told.flatMap(({ reading, said }) => [
      ...topOf(reading),
      ...view.blocks(said, reading, isShort),
      ...moreOf(name, reading, isShort),
    ]),
    data,
    // A line break of a name would start a line of its own, which the log of a build may obey.
    csv: () => csvText(table().map((row) => row.map(line))),
  };
}

function headOf({ subject: { community }, state, words, shown }: Reading) {
  return {
    slug: community.slug,
    folder: community.folder,
    name: community.charter.value.name,
    state,
    words,
    scale: (shown?.gaps.scale ?? []).map(bare),
  };
}

function topOf({ subject, words }: Reading): Block[] {
  return [heading(1, subject.community.charter.value.name), text(`Skills as of ${plainDate(subject.today)}. ${words}`)];
}

/** What else there is to see after the first view; where nothing can be shown yet, what fills it. */
function moreOf(name: SkillsView, { state, subject: { community, model } }: Reading, isShort: boolean): Block[] {
  const named = model.communities.length > 1 ? community : undefined;
  if (state !== 'shown') {
    if (isShort || community.broken.size > 0) return [];
    if (state === 'none') return [commands(commandLine('add skill', named))];
    return [commands(commandLine('add rating', named), 'cop import csv-skills --help')];
  }
  if (name !== 'gaps') return [];
  const views = isShort ? ['gaps', 'plan'] : ['plan', 'mentors'];
  return [commands(...views.map((view) => commandLine(`skills ${view}`, named)))];
}
