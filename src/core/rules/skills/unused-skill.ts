import { at, type Chartered, type Model } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { closest, fold } from '../../words/closest.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\n';
const triage = '  - {id: triage, name: Fault finding}\n';
const solder = '  - {id: solder, name: Soldering}\n';
const used = `skills:\n${triage}${solder}`;

export default defineRule({
  id: 'unused-skill',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'skills', 'curriculum', 'members', 'strategy'],
  summary: 'Somebody needs, teaches or has each skill on the list.',
  why: 'A long list that asks for everything gets poor answers. Every skill on it should be there for somebody.',
  fix: 'Remove it, or say who needs it under `targets` or `cover`.',
  effort: 'minutes',
  source:
    'Design of communities: structured learning paths. In one public framework 99 of 164 skills had nothing to learn them from.',
  unless:
    'It stands in a target, a topic, a rating, a plan, a shortage note, a wish or an offer of a member or a gap report, or a strategy objective needs it. While nothing at all refers to the list, it is only begun.',
  good: [
    { charter: active, skills: `${used}targets:\n  repairer: {soldering: 2}\n` },
    { charter: active, skills: `${used}ratings:\n  - {member: ada, skills: {triage: 1, solder: 0}}\n` },
    { charter: active, skills: `skills:\n${triage}  - {name: Soldering, cover: {people: 2}}\n` },
    { charter: active, skills: `skills:\n${triage}  - {name: Soldering, cover: {level: 2}}\n` },
    { charter: active, skills: `skills:\n${triage}  - {name: Soldering, supports: [fewer-returns]}\n` },
    { charter: active, skills: used, curriculum: 'topics:\n  - {title: Boards, skills: [Soldering]}\n' },
    { charter: active, skills: `${used}plans:\n  - {member: ada, skill: solder, to: 2}\n` },
    { charter: active, skills: used, members: 'members:\n  - {id: ada, name: Ada Osei, wants: [soldering]}\n' },
    { charter: active, skills: used, strategy: 'gap_reports:\n  - {title: Review, skills: [SOLDERING]}\n' },
    { charter: active, skills: used, strategy: 'gap_reports:\n  - {title: Review, skills: [solder]}\n' },
    // A misspelt name may mean it.
    { charter: active, skills: `${used}targets:\n  repairer: {triage: 2, Solderin: 1}\n` },
    // Only begun.
    { charter: active, skills: `${used}targets: {}\nratings: []\n`, curriculum: 'topics: []\n' },
    { skills: used },
  ],
  bad: [
    { charter: active, skills: `skills:\n${triage}  - name: Soldering # !\n` },
    {
      charter: 'stage: sustaining\n',
      skills: `skills:\n  - {id: gluing, name: Glueing, importance: high} # !\n${triage}${solder.replace('\n', ' # !\n')}`,
    },
    {
      charter: active,
      skills: `skills:\n${triage}${solder.replace('\n', ' # !\n')}targets: {}\nratings: []\n`,
      without: ['strategy'],
    },
    // No name like the misspelt one.
    {
      charter: active,
      skills: `skills:\n${triage}${solder.replace('\n', ' # !\n')}targets:\n  repairer: {triage: 2, painting: 1}\n`,
    },
  ],
  *check(community, { model }) {
    const { skills } = community;
    if (!skills) return;
    const isUsed = usedIn(community, model);
    const unused = [...skills.value.skills.entries()].filter(([, skill]) => !isUsed(skill));
    if (unused.length === skills.value.skills.length) return;
    for (const [index, { name }] of unused)
      yield { at: at(skills, 'skills', index), message: `Nobody needs, teaches or has “${shorten(name)}”.` };
  },
});

type Skill = NonNullable<Chartered['skills']>['value']['skills'][number];

/** Whether anything refers to a skill, or may mean it. */
function usedIn({ links }: Chartered, { strategy }: Model): (skill: Skill) => boolean {
  const named = links.filter(({ to }) => to.to.includes('skill'));
  const meant = new Set(named.flatMap(({ targets }) => targets.map(({ value }) => value)));
  // Where nothing is near, any names are suggested.
  const maybe = named.flatMap(({ text, suggestions }) => closest(text, suggestions).map(fold));
  const reports = strategy?.value.gap_reports ?? [];
  const words = new Set([...maybe, ...reports.flatMap(({ skills }) => skills.map(fold))]);
  return (skill) => {
    const { id, name, cover, supports } = skill;
    const isWanted = supports.length > 0 || cover.level !== undefined || cover.people !== undefined;
    return isWanted || meant.has(skill) || words.has(fold(name)) || (id !== undefined && words.has(fold(id)));
  };
}
