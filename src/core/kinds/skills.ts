import * as z from 'zod';
import {
  choice,
  date,
  due,
  file,
  id,
  item,
  level,
  list,
  map,
  name,
  number,
  required,
  section,
  text,
  yesNo,
} from '../field.ts';
import { defineKind } from '../kind.ts';
import { defaultScale, presetScale, presets } from '../words/scales.ts';

/** A list of level names, lowest first, or the name of a known scale; the value is always the list. */
function scale(description: string) {
  const words = ['dreyfus', 'sfia', 'e-cf'];
  const enumDescriptions = [...presets.values()].map((levels) => levels.join(', '));
  const names = z.array(z.string().max(100).meta({ description: 'The name of a level.' })).max(20);
  return z
    .preprocess((value, context) => {
      if (typeof value !== 'string') return value;
      const preset = presetScale(value);
      if (preset) return [...preset];
      const fix = `Write ${words.join(', ')} or a list of level names, lowest first.`;
      const message = `“${value}” is not a scale cop knows.`;
      context.issues.push({ code: 'custom', message, params: { rule: 'unknown-choice', fix }, input: value });
      return z.NEVER;
    }, names)
    .meta({
      description,
      json: {
        anyOf: [
          { enum: words, enumDescriptions },
          { type: 'array', items: { type: 'string' } },
        ],
      },
    })
    .prefault(defaultScale);
}

const importances = {
  critical: 'work stops without it',
  high: 'work suffers without it',
  normal: 'useful to many',
  low: 'good to have',
} as const;
const raters = {
  self: 'the person',
  peer: 'somebody who works with them',
  lead: 'somebody who leads them',
} as const;
const confidences = {
  low: 'a guess; counts one level lower',
  medium: 'probably right',
  high: 'shown at work',
} as const;

const skill = item(
  {
    id: id(),
    name: required(text('What is the skill called?', 200)),
    group: text('Which group does it stand in on the map of skills?', 200),
    importance: choice(importances, 'How much does the organisation depend on it? Without an answer: normal.'),
    supports: list(name('A strategy objective.'), 'Which objectives in strategy.yaml need this skill?'),
    levels: map(
      text('What you see somebody do at that level.'),
      'What do you see at each level? Level: one sentence, for example 2: repairs it with the guide.',
    ),
    cover: section(
      {
        level: level('At which level? A number or a level name, for example 3.'),
        people: number('How many people should be at that level? For example 2.', 'people', { max: 1e6, whole: true }),
      },
      'How many people does the organisation need, and how good should they be?',
    ),
  },
  'One skill; a name alone is enough.',
  'name',
);

const rating = item(
  {
    member: name('Whose skills are these? An id or name from members.yaml.'),
    date: date('When was this said? For example 2026-05-04.'),
    by: choice(raters, 'Who said it: the person, a peer or a lead?'),
    skills: map(
      item(
        {
          level: level('Which level? A number or a level name, for example 2.'),
          confidence: choice(
            confidences,
            'How sure is the answer? Low counts one level lower. Without an answer: medium.',
          ),
        },
        'The level, or the level and how sure it is.',
        'level',
      ),
      'Which level in which skill? Skill: level.',
    ),
  },
  'What one person can do, as of one day.',
);

const plan = item(
  {
    member: name('Whose plan is it? An id or name from members.yaml.'),
    skill: name('Which skill does the person want to build?'),
    from: level('At which level are they now? A number or a level name.'),
    to: level('Which level do they aim at? A number or a level name.'),
    by: due('By when? A date or a quarter, for example 2026-Q4.'),
    goal: text('What will they be able to do then?'),
    mentor: name('Who helps as a mentor?'),
    partner: name('Who learns the same thing alongside?'),
    through: list(name('A topic.'), 'Through which topics of the curriculum?'),
  },
  'One personal development plan; it is shown only to its owner.',
  'goal',
);

const shortage = item(
  {
    skill: name('Which skill is short?'),
    note: text('What should people who hire know?'),
    hiring: yesNo('Should somebody be hired for it? yes or no.'),
  },
  'One shortage to pass on to hiring.',
  'note',
);

export default defineKind({
  of: 'community',
  file: 'skills.yaml',
  summary: 'Which skills matter, how good people need to be and how good they say they are.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      scale: scale(
        'Which levels are there? Names from 0 up, or dreyfus, sfia, e-cf. Default: none, awareness, working, practitioner, expert.',
      ),
      skills: list(skill, 'Which skills does this community care about? Ten are plenty to start.'),
      targets: map(
        map(level('A number or a level name.'), 'The level this role needs in each skill. Skill: level.').unwrap(),
        'How good does each role need to be? Role: the level per skill.',
      ),
      ratings: list(rating, 'How good are people now? Collect only what they agreed to share.'),
      plans: list(plan, 'Who is learning what, with whose help?'),
      shortage_notes: list(shortage, 'Which shortages should hiring know about?'),
    },
    'The skills of one community.',
  ),
  example: `skills:
  - id: triage
    name: Fault finding
    importance: high
    supports:
      - fewer-returns
    cover:
      level: 3
      people: 2
targets:
  repairer:
    triage: 2
ratings:
  - member: ada
    date: 2026-05-04
    by: self
    skills:
      triage: {level: 3, confidence: high}
  - member: ben
    date: 2026-05-04
    by: self
    skills:
      triage: {level: 3, confidence: high}
  - member: chen
    date: 2026-05-04
    by: self
    skills:
      triage: 2
  - member: dia
    date: 2026-05-04
    by: self
    skills:
      triage: 2
  - member: eva
    date: 2026-05-04
    by: self
    skills:
      triage: 2
  - member: finn
    date: 2026-05-04
    by: self
    skills:
      triage: 2
`,
  names: { skill: ['skills.*'] },
  refs: {
    'skills.*.supports.*': { to: ['strategy objective'] },
    'targets.*key': { to: ['practice role', 'role'] },
    'targets.*.*key': { to: ['skill'] },
    'ratings.*.member': { to: ['member'] },
    'ratings.*.skills.*key': { to: ['skill'] },
    'plans.*.member': { to: ['member'] },
    'plans.*.mentor': { to: ['member'] },
    'plans.*.partner': { to: ['member'] },
    'plans.*.skill': { to: ['skill'] },
    'plans.*.through.*': { to: ['topic'] },
    'shortage_notes.*.skill': { to: ['skill'] },
  },
});
