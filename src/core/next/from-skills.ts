import { shownSkills } from '../measures/shown-skills.ts';
import { skillsRankingView } from '../view/skills-ranking.ts';
import type { Subject } from '../view/subject.ts';
import { sentence } from '../words/phrases.ts';
import { spotIn } from './spot.ts';
import type { Action } from './step.ts';

/** Rules that ask for the same: where one of them speaks, the skills are silent. */
const rules: readonly string[] = ['critical-gap-untaught', 'single-expert'];

/** The most urgent suggestion about skills, where it is to act now; names only of people who agreed to it. */
export function actionsOfSkills(
  subject: Subject,
  said: ReadonlySet<string>,
  line: (command: string) => string,
): Action[] {
  if (rules.some((rule) => said.has(rule))) return [];
  const ranking = skillsRankingView(subject, shownSkills(subject.model, subject.community, subject.today));
  const urgent = new Set(ranking.ranking.filter(({ band }) => band === 'act now').map(({ skill }) => skill));
  const [first] = ranking.bands.flatMap(({ skills }) => skills).filter(({ skill }) => urgent.has(skill));
  if (!first) return [];
  const why = ranking.ranking.find(({ skill }) => skill === first.skill)!.why;
  const spots = spotIn(subject.community, 'skills', ['skills']);
  return [
    {
      from: 'skills',
      id: first.skill,
      // Each of them begins with a word of our own, also where a name follows.
      what: `For “${first.skill}”: ${first.doing[0]!.charAt(0).toLowerCase()}${first.doing[0]!.slice(1)}`,
      why: why === '' ? 'It is the skill that is shortest.' : sentence(why),
      command: line('skills plan'),
      effort: 'hour',
      weight: 2,
      isEssential: false,
      spots,
      count: spots.length,
    },
  ];
}
