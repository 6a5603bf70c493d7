import { helpsTwoMeet } from '../../measures/one-to-one.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { groupOf } from '../../words/formats.ts';

const talk = 'rhythm:\n  activities: [{name: Repair talk, type: talk, every: monthly}]\n';
const reported = 'rhythm:\n  activities: [{name: Repair talk, type: talk, every: monthly}] # !\n';

export default defineRule({
  id: 'no-small-group-time',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'skills', 'log'],
  summary: 'Something helps two members meet one to one.',
  why: 'What somebody cannot ask in front of thirty people they ask one. Many communities that failed had hardly any contact between two members.',
  fix: 'Pair people for 30 minutes a month, or open a problem clinic.',
  effort: 'hour',
  command: 'add activity --type problem-clinic',
  source: 'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (little one-to-one contact).',
  unless:
    'Activities for pairs, mentoring, shadowing, coffee or a problem clinic count, and so do a mentor in `plans` and pairs in the log of the last half year. Silent without activities, and where one of them does not say its `type`.',
  options: { days: 180 },
  good: [
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Pair half hour, type: pair, every: monthly}]\n' },
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Repair clinic, type: problem-clinic}]\n' },
    { charter: `stage: active\n${talk}`, skills: 'plans:\n  - {member: dia, skill: triage, to: 3, mentor: ada}\n' },
    { charter: `stage: active\n${talk}`, log: 'pairs:\n  - {date: 2025-12-03, members: [ada, dia]}\n' },
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Talk, type: talk}, Round]\n' },
    // Meetings at which members only listen are a finding of their own.
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Talk, type: talk}, {name: Demo, type: demo}]\n' },
    { charter: 'stage: active\nrhythm:\n' },
    { charter: talk },
  ],
  bad: [
    { charter: `stage: active\n${reported}` },
    { charter: `stage: sustaining\n${reported}`, log: 'pairs:\n  - {date: 2025-12-02, members: [ada, dia]}\n' },
    { charter: `stage: active\n${reported}`, log: 'pairs:\n  - {date: 2026-06-02, members: [ada, dia]}\n' },
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Talk, type: talk}, {name: Jam, type: jam}] # !\n' },
    { charter: `stage: active\n${reported}`, skills: 'plans:\n  - {member: dia, skill: triage, to: 3}\n' },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    const { activities } = charter.value.rhythm;
    if (activities.length === 0 || activities.some(({ type }) => type === undefined)) return;
    // Said by only-presentations, and mended by the same.
    if (activities.length > 1 && activities.every(({ type }) => groupOf(type!) === 'present')) return;
    if (helpsTwoMeet(community, today, options.days)) return;
    yield { at: at(charter, 'rhythm', 'activities'), message: 'Nothing here helps two members meet one to one.' };
  },
});
