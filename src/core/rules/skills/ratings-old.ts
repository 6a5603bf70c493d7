import { floors } from '../../measures/evidence.ts';
import { ratingsAge } from '../../measures/ratings-age.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plural } from '../../words/list.ts';

const active = 'stage: active\n';

/** One rating of each of the six members on these days. */
function rated(...days: string[]): string {
  const names = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];
  return days.map((day, index) => `  - {member: ${names[index]}, date: ${day}, skills: {triage: 2}}\n`).join('');
}

const [old, year, fresh] = ['2025-05-31', '2025-06-01', '2026-05-04'];

export default defineRule({
  id: 'ratings-old',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'skills', 'members'],
  time: true,
  summary: 'What members say they can do is from the last twelve months.',
  why: 'People learn, and they move on. A plan made from old answers sends the wrong people to the wrong session.',
  fix: 'Ask members to look at their own line again, and write down the new date.',
  effort: 'meeting',
  command: 'add rating',
  source:
    'Webber 2016, Building Successful Communities of Practice (regular skills assessments); Progression, Skill Gap Analysis (a window of 12 months).',
  unless:
    'Fewer than five members have a dated rating. Only the newest of each member counts, and those of people who left do not.',
  options: { months: 12, least: floors.dated },
  good: [
    { charter: active, skills: `ratings:\n${rated(old, old, fresh, fresh, fresh)}` },
    { charter: active, skills: `ratings:\n${rated(year, year, year, year, year)}` },
    { charter: active, skills: `ratings:\n${rated(old, old, old, old)}  - {member: eva, skills: {triage: 2}}\n` },
    // The one in the middle counts; of an even number the day halfway between two.
    { charter: active, skills: `ratings:\n${rated('2020-01-01', '2020-01-01', year, fresh, fresh)}` },
    {
      charter: active,
      skills: `ratings:\n${rated('2024-07-01', '2024-07-01', '2024-07-01', '2026-06-01', '2026-06-01', '2026-06-01')}`,
    },
    // Old answers may stay on file below the new ones, and above them.
    {
      charter: active,
      skills: `ratings:\n${rated(old, old, old, old, old)}${rated(fresh, fresh, fresh)}${rated(old, old, old)}`,
    },
    {
      charter: active,
      skills: `ratings:\n${rated(old, old, old, old, old)}`,
      members:
        'members:\n  - {id: ada, name: Ada Osei, left: 2026-03-01}\n  - {id: ben, name: Ben Kato}\n  - {id: chen, name: Chen Liu}\n  - {id: dia, name: Dia Roy}\n  - {id: eva, name: Eva Blum}\n',
    },
    { skills: `ratings:\n${rated(old, old, old, old, old)}` },
    { charter: active, without: ['skills'] },
  ],
  bad: [
    { charter: active, skills: `ratings: # !\n${rated(old, old, old, fresh, fresh)}` },
    {
      charter: 'stage: sustaining\n',
      skills: `ratings: # !\n${rated(old, old, old, year, fresh)}`,
      without: ['members'],
    },
    { charter: active, skills: `ratings: # !\n${rated('2024-05-31', old, old, old, fresh, fresh)}` },
    {
      charter: active,
      skills: `ratings: # !\n${rated('2024-01-01', '2024-01-01', '2025-05-01', '2025-06-30', fresh, fresh)}`,
    },
  ],
  *check(community, { today, options }) {
    const { skills } = community;
    const age = ratingsAge(community, today, options.months);
    if (!skills || !age || age.people < options.least || !age.isOld) return;
    const { people, past } = age;
    yield {
      at: at(skills, 'ratings'),
      message: `The ratings of ${past === people ? 'all ' : `${past} of `}${plural(people, 'member')} are more than ${plural(options.months, 'month')} old.`,
    };
  },
});
