import { type ShortPath, shortPaths } from '../../measures/short-paths.ts';
import { defineRule } from '../../rule.ts';
import { list, shorten } from '../../words/list.ts';

const active = 'stage: active\n';
const skills =
  'skills:\n  - {id: triage, name: Fault finding}\n  - {id: solder, name: Soldering}\ntargets:\n  repairer: {triage: 3}\n';
const plain = 'skills:\n  - {id: triage, name: Fault finding}\ntargets:\n  repairer: {triage: 3}\n';
const both = skills.replace('{triage: 3}', '{triage: 3, Soldering: 1}');

/** A topic for each entry, which leads to that level of fault finding. */
function leading(...levels: (string | number)[]): string {
  return `topics:\n${levels.map((to, index) => `  - {id: t${index + 1}, title: Lesson ${index + 1}, skills: [{skill: triage, to: ${to}}]}\n`).join('')}`;
}

export default defineRule({
  id: 'path-misses-target',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'curriculum', 'skills'],
  starter: true,
  summary: 'Whoever follows the path for a role learns what the role needs, there or elsewhere.',
  why: 'People trust a path to bring them to where their work needs them; where it stops short, somebody has to know.',
  fix: 'Add a topic, or note under `elsewhere` where the rest is learned: on the job, mentoring, a course.',
  effort: 'hour',
  source:
    'Design of communities: a curriculum that guides learning; Webber 2016, Building Successful Communities of Practice (skills that roles need).',
  unless:
    '`elsewhere: {skill: where}` covers learning outside the path. Several paths for one role count together, and so does what people know already. Topics without skills and levels say nothing.',
  good: [
    {
      charter: active,
      skills: plain,
      curriculum:
        'topics:\n  - {title: Stubborn faults, skills: [{skill: triage, to: 3}]}\npaths:\n  - title: First year as a repairer\n    for: repairer\n    topics: [Stubborn faults]\n',
    },
    {
      charter: active,
      skills,
      curriculum: `${leading(2)}paths:\n  - {title: First weeks, for: Repairer, topics: [t1], elsewhere: {Fault finding: on the job}}\n`,
    },
    {
      charter: active,
      skills: both,
      curriculum: `${leading(2)}paths:\n  - {title: First weeks, for: repairer, topics: [t1], elsewhere: {everything else: mentoring}}\n`,
    },
    // Two paths for one role; a topic people bring along, and what that one builds on.
    {
      charter: active,
      skills,
      curriculum: `${leading(2, 3)}paths:\n  - {title: First weeks, for: repairer, topics: [t1]}\n  - {title: Second year, for: Repairer, topics: [t2]}\n`,
    },
    {
      charter: active,
      skills,
      curriculum: `${leading(3, 1)}  - {id: t3, title: Lifts, requires: [t1]}\npaths:\n  - {title: Second year, for: repairer, topics: [t2], assumes: [t3]}\n`,
    },
    // Nothing is said about levels: of any topic, of this one, or in the words of the scale.
    {
      charter: active,
      skills,
      curriculum: 'topics:\n  - {id: t1, title: Lesson}\npaths:\n  - {title: Start, for: repairer, topics: [t1]}\n',
    },
    {
      charter: active,
      skills,
      curriculum:
        'topics:\n  - {id: t1, title: Lesson, skills: [triage]}\npaths:\n  - {title: Start, for: repairer, topics: [t1]}\n',
    },
    {
      charter: active,
      skills,
      curriculum: `${leading('wizard')}paths:\n  - {title: Start, for: repairer, topics: [t1]}\n`,
    },
    // Unknown names are reported as such.
    {
      charter: active,
      skills,
      curriculum: `${leading(2)}paths:\n  - {title: Start, for: repairer, topics: [t1, t9]}\n`,
    },
    {
      charter: active,
      skills,
      curriculum: `${leading(2)}paths:\n  - {title: Start, for: repairman, topics: [t1]}\n  - {title: All, topics: [t1]}\n`,
    },
    {
      charter: active,
      skills: skills.replace('triage: 3', 'traige: 3, solder: guru'),
      curriculum: `${leading(2)}paths:\n  - {title: Start, for: repairer, topics: [t1]}\n`,
    },
    {
      charter: active,
      skills: skills.replace('triage: 3', 'solder: 0'),
      curriculum: `${leading(2)}paths:\n  - {title: Start, for: repairer, topics: [t1]}\n`,
    },
    { skills, curriculum: `${leading(2)}paths:\n  - {title: Start, for: repairer, topics: [t1]}\n` },
    {
      charter: active,
      curriculum: `${leading(1)}paths:\n  - {title: Start, for: repairer, topics: [t1]}\n`,
      without: ['skills'],
    },
  ],
  bad: [
    {
      charter: active,
      skills: plain,
      curriculum:
        'topics:\n  - {title: The fault card, skills: [{skill: triage, to: 2}]}\npaths:\n  - title: First year as a repairer # !\n    for: repairer\n    topics: [The fault card]\n',
    },
    // The path that leads furthest is the one to go on with.
    {
      charter: 'stage: sustaining\n',
      skills: skills.replace('3', 'expert'),
      curriculum: `${leading(1, 3, 3)}paths:\n  - {title: One, for: repairer, topics: [t1]}\n  - {title: Two, for: Repairer, topics: [t2]} # !\n  - {title: Three, for: repairer, topics: [t3]}\n`,
    },
    {
      charter: active,
      skills: both,
      curriculum: `${leading(3)}paths:\n  - {title: First weeks, for: repairer, topics: [t1]} # !\n`,
    },
    {
      charter: active,
      skills: both,
      curriculum: `${leading(1)}paths:\n  - {title: First weeks, for: repairer, topics: [t1], elsewhere: {packing: on the job}} # !\n`,
    },
    {
      charter: active,
      skills: `${skills}  manager: {solder: 1}\n`,
      curriculum: `${leading(3)}paths:\n  - {title: First weeks, for: manager, topics: [t1]} # !\n`,
      without: ['roles'],
    },
  ],
  *check(community) {
    const scale = community.skills?.value.scale ?? [];
    for (const found of shortPaths(community)) yield { at: found.path.place, message: messageFor(found, scale) };
  },
});

const mostNamed = 4;

function messageFor({ path, role, short }: ShortPath, scale: readonly string[]): string {
  const title = `“${shorten(path.value.title)}”`;
  const whose = `the role “${shorten(role, 40)}”`;
  const names = short.map(({ skill }) => `“${shorten(skill.name, 40)}”`);
  const { reached, wanted } = short[0]!;
  if (names.length > 1) {
    const more = names.length > mostNamed ? [`${names.length - mostNamed} more`] : [];
    return `${title} leaves ${whose} short of its target in ${list([...names.slice(0, mostNamed), ...more])}.`;
  }
  const target = `“${scale[wanted] ?? wanted}”`;
  if (reached === undefined) return `Nothing in ${title} builds ${names[0]}, and ${whose} needs level ${target} in it.`;
  return `${title} leads to level “${scale[reached] ?? reached}” in ${names[0]}, and ${whose} needs ${target}.`;
}
