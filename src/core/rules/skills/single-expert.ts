import { isImportant, understudyOf } from '../../measures/sessions.ts';
import { hangsOnOne, type SkillGap, type Standing, skills as skillsOf } from '../../measures/skills.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

/** Ratings of the six members of the smallest valid files. */
function rated(...levels: (string | number)[]): string {
  const names = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];
  const lines = levels.map((level, index) => `  - {member: ${names[index]}, skills: {triage: ${level}}}\n`);
  return `ratings:\n${lines.join('')}`;
}

/** Fault finding with these words added. */
function skill(more: string): string {
  return `skills:\n  - {id: triage, name: Fault finding${more}}\n`;
}

const active = 'stage: active\n';
const wanted = ', importance: high, cover: {level: 3, people: 2}';
const reported = skill(wanted).replace('}}\n', '}} # !\n');
const nameless =
  'members:\n  - {id: ada, name: Ada Osei}\n  - {id: ben, name: Ben Kato}\n  - {id: chen, name: Chen Liu}\n  - {id: dia, name: Dia Roy}\n  - {id: eva, name: Eva Blum}\n';

export default defineRule({
  id: 'single-expert',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members', 'skills', 'config'],
  starter: true,
  summary: 'At least two people can do what the organisation depends on.',
  why: 'What only one person can do waits while they are away, and is gone when they leave.',
  fix: 'Pair the one who can do it with the one who comes next.',
  effort: 'meeting',
  command: 'skills plan',
  source:
    'CHAOSS, Contributor Absence Factor; OpenSSF best practices badge (bus factor of two or more); Webber 2016, Building Successful Communities of Practice (gaps and low coverage).',
  unless:
    'Fewer than five people, or under 60 % of the members, have said what they can do. `cover: {people: 1}` accepts the risk of one. An unsure answer counts one level lower. Names appear only where the person agreed to it and cop.yaml does not keep skills anonymous.',
  good: [
    { charter: active, skills: skill(wanted) + rated(3, 3, 2, 2, 2) },
    { charter: active, skills: skill(', importance: high, cover: {level: 3, people: 1}') + rated(3, 2, 2, 2, 2) },
    { charter: active, skills: skill(', importance: high, cover: {people: 0}') + rated(1, 1, 1, 1, 1) },
    { charter: active, skills: skill(', cover: {level: 3, people: 2}') + rated(3, 2, 2, 2, 2) },
    { charter: active, skills: skill(', importance: low, cover: {level: 3, people: 2}') + rated(3, 2, 2, 2, 2) },
    // Three are wanted: that is a gap, but no single expert.
    { charter: active, skills: skill(', importance: high, cover: {level: 3, people: 3}') + rated(3, 3, 2, 2, 2) },
    // Too few answers; nobody says how many members there are; no level is wanted.
    { charter: active, skills: skill(wanted) + rated(3, 2, 2, 2) },
    { charter: active, skills: skill(wanted) + rated(3, 2, 2, 2, 2), without: ['members'] },
    { charter: active, skills: `${skill(', importance: critical')}targets: {}\n${rated(1, 1, 1, 1, 1)}` },
    { charter: 'stage: forming\n', skills: skill(wanted) + rated(3, 2, 2, 2, 2) },
    { charter: active, without: ['skills'] },
  ],
  bad: [
    { charter: active, skills: reported + rated(3, 2, 2, 1, 2) },
    { charter: active, skills: reported + rated(2, 2, 2, 2, 2) },
    {
      charter: 'stage: sustaining\n',
      skills: `skills:\n  - {id: triage, name: Fault finding, importance: critical, cover: {level: 4, people: 1}} # !\n${rated(2, 2, 2, 2, 2)}`,
    },
    // Not sure; no cover, so two people at the level of the highest target.
    { charter: active, skills: reported + rated(3, '{level: 3, confidence: low}', 1, 0, 0) },
    { charter: active, skills: skill(', importance: critical').replace('}\n', '} # !\n') + rated(0, 0, 3, 0, 0) },
    { charter: active, skills: reported + rated(0, 0, 4, 0, 0), members: nameless },
    { charter: active, skills: reported + rated(3, 2, 2, 1, 2), config: 'privacy: {skills: anonymous}\n' },
  ],
  *check(community, { today, model }) {
    const measured = skillsOf(community, today);
    if (!measured?.isEnough) return;
    const isNamed = model.config?.value.privacy.skills !== 'anonymous';
    const nameOf = (one: Standing | undefined) => (isNamed && one?.person.isNamed ? one.person.name : undefined);
    for (const gap of measured.skills) {
      const { skill, holders, cover, place } = gap;
      if (!isImportant(gap) || !hangsOnOne(gap)) continue;
      const level = `level “${shorten(measured.scale[cover.level]!, 40)}”${cover.level < measured.scale.length - 1 ? ' or above' : ''}`;
      const holder = nameOf(holders[0]);
      const who = holders.length === 0 ? 'nobody' : `only ${holder ?? 'one person'}`;
      yield {
        at: place,
        message: `“${shorten(skill.name)}”: ${who} is at ${level}.`,
        fix: holders.length === 0 ? fixForNobody(gap) : fixForOne(holder, nameOf(understudyOf(gap)?.understudy)),
      };
    }
  },
});

function fixForNobody({ next }: SkillGap): string {
  if (next.length > 0) return 'Plan practice for those one level below, with help from outside.';
  return 'Bring in help: a guest, a course, another community, or somebody new.';
}

function fixForOne(holder = 'that person', other = 'the one who comes next'): string {
  return `Pair ${holder} with ${other}, so that two can do it.`;
}
