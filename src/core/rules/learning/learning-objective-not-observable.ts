import { levelOn } from '../../measures/ratings.ts';
import { liveTopics } from '../../measures/topics.ts';
import { at, type Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { isEnglish } from '../../words/language.ts';
import { list, shorten } from '../../words/list.ts';
import { hiddenVerb, visibleVerbs } from '../../words/verbs.ts';

/** One topic with these objectives, each on a line of its own. */
function aims(...lines: string[]): string {
  return `topics:\n  - title: Finding the fault\n    objectives:\n${lines.map((line) => `      - ${line}\n`).join('')}`;
}

export default defineRule({
  id: 'learning-objective-not-observable',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum', 'skills'],
  starter: true,
  summary: 'Each learning objective begins with something people can be seen to do.',
  why: 'Nobody can see whether somebody understands. What people will do can be practised, shown and checked.',
  fix: 'Begin with something you can see: explain, list; use, build, solve; compare, diagnose, choose; design, coach, set the standard.',
  effort: 'minutes',
  source: 'Bloom’s taxonomy, as taught in the guides of Lehigh University and Pasadena City College.',
  unless:
    'Only the first verb counts, only in English (`language` of the charter), and only in topics that are to come or under way.',
  good: [
    { curriculum: aims('Sort ten returned items by likely fault') },
    { curriculum: aims('Participants will be able to explain what they know about triage', 'Know-how cards, sorted') },
    { charter: 'language: de\n', curriculum: aims('Learn more about Prüfen') },
    { charter: 'stage: proposed\n', curriculum: aims('Understand the fault card') },
    {
      curriculum:
        'topics:\n  - {title: Fuses, status: done, objectives: [Understand fuses]}\n  - {title: Faxes, status: retired, objectives: [Know faxes]}\n',
    },
  ],
  bad: [
    { curriculum: aims('Understand the fault card # !') },
    {
      charter: 'stage: active\nlanguage: en-GB\n',
      curriculum: aims(
        'Members will be able to understand the fault card # !',
        'By the end of the clinic, every participant is aware of the risks # !',
        'Learn how to solder # !',
        'Explain what a fuse does',
      ),
    },
    {
      charter: 'stage: sustaining\n',
      curriculum:
        'topics:\n  - {title: Triage, objectives: [Grasp the idea], skills: [{skill: triage, to: 2}, {skill: triage, to: 1}]} # !\n',
    },
    {
      curriculum:
        'topics:\n  - {title: Triage, status: running, objectives: [Know triage], skills: [{skill: triage, to: none}]} # !\n',
    },
    {
      curriculum: 'topics:\n  - {title: Triage, objectives: [Know triage], skills: [{skill: triage, to: 2}]} # !\n',
      without: ['skills'],
    },
  ],
  *check(community) {
    const { charter, curriculum, skills } = community;
    if (!isEnglish(charter.value.language)) return;
    const live = new Set(liveTopics(community));
    for (const [index, topic] of (curriculum?.value.topics ?? []).entries()) {
      if (!live.has(topic)) continue;
      for (const [position, objective] of topic.objectives.entries()) {
        const verb = hiddenVerb(objective);
        if (verb === undefined) continue;
        yield {
          at: at(curriculum!, 'topics', index, 'objectives', position),
          message: `“${shorten(objective)}”: nobody can see “${verb}”. What will people do?`,
          fix: fixFor(objective, topic, skills?.value.scale ?? []),
        };
      }
    }
  },
});

type Topic = Value<'curriculum'>['topics'][number];

/** What to write instead, by the highest level to which the topic leads; nothing special where it says none. */
function fixFor(objective: string, { skills }: Topic, scale: readonly string[]): string | undefined {
  const learning = /\blearns? (?:how )?to\b/i.exec(objective)?.[0].toLowerCase();
  if (learning) return `Leave out “${learning}” and begin with what follows, if that can be seen.`;
  const level = Math.max(0, ...skills.map(({ to }) => levelOn(scale, to) ?? 0));
  if (level === 0) return undefined;
  const verbs = visibleVerbs[Math.ceil((visibleVerbs.length * level) / (scale.length - 1)) - 1] ?? [];
  const choice = list(
    verbs.map((verb) => `“${verb}”`),
    'or',
  );
  return `Begin with something you can see; for level “${scale[level]}” that may be ${choice}.`;
}
