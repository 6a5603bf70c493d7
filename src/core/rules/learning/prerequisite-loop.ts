import { type Loop, prerequisites } from '../../measures/prerequisites.ts';
import type { Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'prerequisite-loop',
  on: 'community',
  severity: 'error',
  reads: ['curriculum'],
  summary: 'Every topic can be reached by learning what it builds on.',
  why: 'Where each of two topics needs the other first, nobody can begin with either.',
  fix: 'Remove one `requires`, that of the topic people can begin with.',
  effort: 'minutes',
  source: 'Design of communities: structured learning paths.',
  unless: 'Nothing: a circle has no beginning. Put what both topics need into a topic of its own.',
  good: [
    { curriculum: 'topics:\n  - {id: basics, title: Basics}\n  - {id: lifts, title: Lifts, requires: [basics]}\n' },
    // Two ways to the same beginning are no circle.
    {
      curriculum:
        'topics:\n  - {id: a, title: Lifts, requires: [b, c]}\n  - {id: b, title: Motors, requires: [d]}\n  - {id: c, title: Cables, requires: [d]}\n  - {id: d, title: Current}\n',
    },
    { curriculum: 'topics:\n  - {id: basics, title: Basics, requires: [lifts]}\n' },
  ],
  bad: [
    {
      curriculum:
        'topics:\n  - title: Finding the fault\n    requires: [Soldering] # !\n  - title: Soldering\n    requires: [Finding the fault]\n',
    },
    { curriculum: 'topics:\n  - id: basics\n    title: Basics\n    requires:\n      - basics # !\n' },
    {
      charter: 'stage: proposed\n',
      curriculum:
        'topics:\n  - {id: a, title: Current, requires: [c]} # !\n  - {id: b, title: Motors, requires: [a, a]}\n  - {id: c, title: Lifts, requires: [b]}\n  - {id: d, title: Cranes, requires: [c]}\n',
    },
    // Two circles with a topic in common.
    {
      charter: 'stage: retired\n',
      curriculum:
        'topics:\n  - id: a\n    title: Current\n    requires:\n      - b # !\n      - c # !\n  - {id: b, title: Motors, requires: [a]}\n  - {id: c, title: Lifts, requires: [a, A]}\n',
    },
    {
      curriculum: `topics:\n${[1, 2, 3, 4, 5, 6, 7].map((step) => `  - {id: t${step}, title: Lesson ${step}, requires: [t${step > 1 ? step - 1 : 7}]}${step > 1 ? '' : ' # !'}\n`).join('')}`,
    },
  ],
  *check(community) {
    const topics: readonly Topic[] = community.curriculum?.value.topics ?? [];
    const { loops } = prerequisites(community);
    for (const loop of loops) yield { at: loop.needs[0]!.place, message: messageFor(loop, topics) };
  },
});

type Topic = Value<'curriculum'>['topics'][number];

function messageFor({ needs, length }: Loop, topics: readonly Topic[]): string {
  const names = needs.map(({ topic }) => `“${shorten(topics[topic]!.title, 30)}”`);
  if (length === 1) return `${names[0]} needs itself first.`;
  const more = length - names.length;
  const chain = [...names, ...(more > 0 ? [`${more} more`] : []), names[0]].join(' → ');
  return `Each of these topics needs the next one first, so none can begin: ${chain}.`;
}
