import { isImportant } from '../../measures/sessions.ts';
import { hangsOnOne, type SkillGap, type SkillsGaps, skills as skillsOf } from '../../measures/skills.ts';
import { liveTopics } from '../../measures/topics.ts';
import type { Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';

/** Ratings of the six members of the smallest valid files. */
function rated(...levels: (string | number)[]): string {
  const names = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];
  const lines = levels.map((level, index) => `  - {member: ${names[index]}, skills: {triage: ${level}}}\n`);
  return `ratings:\n${lines.join('')}`;
}

const skill = 'skills:\n  - {id: triage, name: Fault finding, importance: critical, cover: {level: 3, people: 2}}\n';
const reported = 'skills:\n  - {id: triage, name: Fault finding, importance: high, cover: {level: 3, people: 2}} # !\n';
const short = rated(3, 3, 1, 1, 2, 2);
const noTopics = 'topics: []\n';

export default defineRule({
  id: 'critical-gap-untaught',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members', 'skills', 'curriculum'],
  starter: true,
  summary: 'Something is planned for each important skill that is short.',
  why: 'A gap in a skill the organisation depends on does not close by itself; work waits for the few who can do it.',
  fix: 'Plan something for it: a topic, a mentor in `plans`, or a line in `shortage_notes` if it has to be hired.',
  effort: 'hour',
  command: 'add topic',
  source: 'Design of communities: the skills gap report as input, aimed at critical skills.',
  unless:
    'Fewer than five people, or under 60 % of the members, have said what they can do. A live topic, a personal plan, a wish in the backlog that names the skill, a training from outside that names it and a shortage note all count as planned. Where one person alone can do it, or nobody, `single-expert` says so.',
  good: [
    { charter: 'stage: active\n', skills: skill + short },
    { charter: 'stage: forming\n', skills: skill + short, curriculum: noTopics },
    { charter: 'stage: active\n', skills: skill + rated(3, 3, 2, 2, 2, 2), curriculum: noTopics },
    {
      charter: 'stage: active\n',
      skills: `skills:\n  - {id: triage, name: Fault finding}\n${short}`,
      curriculum: noTopics,
    },
    // One person only, or nobody, is a finding of its own.
    { charter: 'stage: active\n', skills: skill + rated(3, 2, 2, 2, 2, 2), curriculum: noTopics },
    { charter: 'stage: active\n', skills: skill + rated(2, 2, 2, 2, 2, 2), curriculum: noTopics },
    { charter: 'stage: active\n', skills: skill + rated(3, 3, 1, 1), curriculum: noTopics },
    { charter: 'stage: active\n', skills: skill + short, curriculum: noTopics, without: ['members'] },
    {
      charter: 'stage: active\nbacklog:\n  - Practise fault  finding on coffee machines\n',
      skills: skill + short,
      curriculum: noTopics,
    },
    {
      charter: 'stage: active\n',
      skills: `${skill}plans:\n  - {member: eva, skill: Fault finding, to: 3}\n${short}`,
      curriculum: noTopics,
    },
    {
      charter: 'stage: active\n',
      skills: `${skill}shortage_notes:\n  - {skill: triage, hiring: yes}\n${short}`,
      curriculum: noTopics,
    },
    {
      charter: 'stage: active\n',
      skills: skill + short,
      curriculum: 'topics: []\nexternal_training:\n  - {need: Fault finding on lifts, people: 3}\n',
    },
    {
      charter: 'stage: active\n',
      skills: skill + short,
      curriculum: 'topics:\n  - {title: The fault card, skills: [traige]}\n',
    },
  ],
  bad: [
    { charter: 'stage: active\n', skills: reported + short, curriculum: noTopics },
    { charter: 'stage: sustaining\n', skills: reported + rated(3, 3, 1, 2, 2), without: ['curriculum'] },
    {
      charter: 'stage: active\n',
      skills: reported.replace('people: 2', 'people: 3') + rated(3, 3, '{level: 3, confidence: low}', 2, 2, 2),
      curriculum: noTopics,
    },
    {
      charter: 'stage: active\nbacklog:\n  - Fix the triaged pile\n',
      skills: reported + short,
      curriculum: 'topics:\n  - {title: The fault card, status: done, skills: [triage]}\n',
    },
  ],
  *check(community, { today }) {
    const measured = skillsOf(community, today);
    if (!measured?.isEnough) return;
    const planned = plannedIn(community);
    for (const gap of measured.skills) {
      // What hangs on one person is said by single-expert.
      const isShort = gap.below.length > 0 || (gap.holders.length < gap.cover.people && !hangsOnOne(gap));
      if (!isImportant(gap) || !isShort || planned(gap)) continue;
      yield { at: gap.place, message: messageFor(gap, measured) };
    }
  },
});

function messageFor({ skill, below, holders, cover }: SkillGap, { scale }: SkillsGaps): string {
  if (below.length > 0) {
    const who = below.length === 1 ? '1 person is' : `${below.length} people are`;
    const whose = below.length === 1 ? 'their role needs' : 'their roles need';
    return `“${skill.name}”: ${who} below what ${whose}, and nothing is planned for it.`;
  }
  const level = `“${scale[cover.level] ?? cover.level}”`;
  return `“${skill.name}”: ${holders.length} people are at level ${level} where you want ${cover.people}, and nothing is planned for it.`;
}

/** Whether anything is planned for a skill: by reference, or in words that name it. */
function plannedIn(community: Chartered): (gap: SkillGap) => boolean {
  const { charter, curriculum, links } = community;
  const topics = curriculum?.value.topics ?? [];
  const live = new Set(liveTopics(community));
  const named = links.filter(({ place, to }) => {
    const [list, index] = place.path;
    if (!to.to.includes('skill')) return false;
    if (place.file === community.skills?.doc.file) return list === 'plans' || list === 'shortage_notes';
    const isTopic = place.file === curriculum?.doc.file && list === 'topics';
    return isTopic && live.has(topics[Number(index)]!);
  });
  const targets = new Set(named.flatMap((link) => link.targets.map(({ value }) => value)));
  // A misspelt name is a finding of its own: the skill it may mean is not called unplanned.
  const maybe = new Set(named.flatMap(({ suggestions }) => suggestions));
  const wishes = [
    ...charter.value.backlog.flatMap(({ what }) => what ?? []),
    ...(curriculum?.value.external_training ?? []).flatMap(({ need }) => need ?? []),
  ].map(words);
  return ({ skill, key }) => {
    if (targets.has(skill) || maybe.has(key) || maybe.has(skill.name)) return true;
    return wishes.some((wish) => [key, skill.name].some((name) => wish.includes(words(name))));
  };
}

/** Folded words with a space around each, so that one text is found in another only at whole words. */
function words(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
