import { levelOn } from '../../measures/ratings.ts';
import { at, type File, type Place, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { closest } from '../../words/closest.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'levels-out-of-order',
  on: 'file',
  severity: 'error',
  reads: ['skills', 'curriculum'],
  summary: 'Every level is on the scale, and learning leads upwards.',
  why: 'A level that the scale does not have cannot be counted, and a topic that leads nowhere closes no gap.',
  fix: 'Use a number or a name of the scale.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless: 'Nothing: capitals do not matter in the names of levels, and a scale of your own goes under `scale`.',
  good: [
    { skills: 'ratings:\n  - {member: ada, skills: {triage: 0}}\n  - {member: ben, skills: {triage: 4}}\n' },
    { skills: 'targets:\n  repairer: {triage: PRACTITIONER}\n' },
    {
      skills:
        'scale: [no, some, much]\ntargets:\n  repairer: {triage: Much}\nratings: []\nskills:\n  - {id: triage, name: Fault finding}\n',
      curriculum: 'topics: []\n',
    },
    { skills: 'scale: sfia\ntargets:\n  repairer: {triage: 7}\n' },
    { skills: 'plans:\n  - {member: ada, skill: triage, from: awareness, to: working}\n' },
    {
      curriculum:
        'topics:\n  - title: Finding the fault\n    skills: [triage, {skill: triage, to: 1}, {skill: triage, from: 3}]\n',
    },
    {
      curriculum: 'topics:\n  - title: Finding the fault\n    skills: [{skill: triage, from: 7, to: wizard}]\n',
      without: ['skills'],
    },
  ],
  bad: [
    { skills: 'ratings:\n  - member: ada\n    skills:\n      triage: 5 # !\n' },
    { skills: 'ratings:\n  - member: ada\n    skills:\n      triage: {level: 2.5, confidence: low} # !\n' },
    { skills: 'targets:\n  repairer:\n    triage: workin # !\n' },
    { skills: 'skills:\n  - id: triage\n    name: Fault finding\n    cover:\n      level: 9 # !\n' },
    { skills: 'plans:\n  - skill: triage\n    from: 2\n    to: Awareness # !\n' },
    { skills: 'plans:\n  - {skill: triage, from: expert, to: guru} # !\n' },
    {
      skills: 'scale: [no, some]\nskills: [{id: triage, name: Fault finding}]\ntargets: {}\nratings: []\n',
      curriculum: 'topics:\n  - title: Finding the fault\n    skills:\n      - {skill: triage, to: 2} # !\n',
    },
    {
      curriculum:
        'topics:\n  - title: Finding the fault\n    skills:\n      - skill: triage\n        from: 2\n        to: 2 # !\n',
    },
    {
      curriculum:
        'topics:\n  - title: Finding the fault\n    skills:\n      - skill: triage\n        from: 2\n        to: 1 # !\n',
      without: ['skills'],
    },
  ],
  *check(file, { community }) {
    const { skills, curriculum } = community ?? {};
    if (skills && skills.doc === file.doc)
      for (const given of inSkills(skills)) yield* problems(given, skills.value.scale);
    if (!curriculum || curriculum.doc !== file.doc || community?.broken.has('skills')) return;
    for (const given of inTopics(curriculum)) yield* problems(given, skills?.value.scale);
  },
});

type Level = number | string;

/** What of a file says levels: one, or a step from one to the next. */
interface Step {
  readonly what: string;
  readonly level?: Level;
  readonly from?: Level;
  readonly to?: Level;
  readonly place: Place;
}

function* inSkills(file: File<'skills'>): Generator<Step> {
  const { skills, targets, ratings, plans } = file.value;
  for (const [index, { name, cover }] of skills.entries())
    yield { what: name, level: cover.level, place: at(file, 'skills', index, 'cover') };
  for (const [role, levels] of Object.entries(targets)) {
    for (const [skill, level] of Object.entries(levels))
      yield { what: skill, level, place: at(file, 'targets', role, skill) };
  }
  for (const [index, rating] of ratings.entries()) {
    for (const [skill, { level }] of Object.entries(rating.skills))
      yield { what: skill, level, place: at(file, 'ratings', index, 'skills', skill) };
  }
  for (const [index, { skill = 'This plan', from, to }] of plans.entries())
    yield { what: skill, from, to, place: at(file, 'plans', index) };
}

function* inTopics(file: File<'curriculum'>): Generator<Step> {
  for (const [index, topic] of file.value.topics.entries()) {
    for (const [position, { skill = topic.title, from, to }] of topic.skills.entries())
      yield { what: skill, from, to, place: at(file, 'topics', index, 'skills', position) };
  }
}

/** Levels that the scale lacks, or else a step that does not lead upwards; without a scale only numbers are compared. */
function* problems({ what, place, ...levels }: Step, scale: readonly string[] | undefined): Generator<Problem> {
  const lost = Object.entries(levels).filter(
    ([, level]) => scale && level !== undefined && levelOn(scale, level) === undefined,
  );
  for (const [field, level] of lost) yield offScale(what, level!, { ...place, path: [...place.path, field] }, scale!);
  const { from, to } = levels;
  const [start, end] = scale ? [levelOn(scale, from), levelOn(scale, to)] : [numeric(from), numeric(to)];
  if (start === undefined || end === undefined || start < end) return;
  yield {
    at: { ...place, path: [...place.path, 'to'] },
    message: `“${shorten(what)}” leads from level “${from}” to level “${to}”, so nobody gets any further.`,
    fix: 'Write a level under `to` that lies above the one under `from`.',
  };
}

function numeric(level: Level | undefined): number | undefined {
  return typeof level === 'number' ? level : undefined;
}

function offScale(what: string, level: Level, place: Place, scale: readonly string[]): Problem {
  const near = typeof level === 'string' ? closest(level, scale, 1)[0] : undefined;
  const shown = shorten(scale.map((name, index) => `${index} ${name}`).join(', '), 160);
  return {
    at: place,
    message: `“${shorten(what)}”: level “${shorten(String(level), 40)}” is not on the scale (${shown}).`,
    ...(near !== undefined && { fix: `Write “${near}”, or another level of the scale.` }),
  };
}
