import {
  choice,
  date,
  file,
  id,
  item,
  level,
  list,
  map,
  money,
  name,
  number,
  person,
  required,
  text,
  texts,
} from '../field.ts';
import { defineKind } from '../kind.ts';
import { formatMeanings } from '../words/format-names.ts';

const standings = {
  idea: 'somebody would like it',
  planned: 'it has a date, or somebody prepares it',
  running: 'people are learning it now',
  done: 'it was held',
  retired: 'nobody needs it any more',
} as const;
const reasons = {
  gap: 'a skill is missing',
  strategy: 'the organisation aims at something that needs it',
  request: 'somebody outside the community asked for it',
  incident: 'something went wrong',
  member: 'a member wishes it',
} as const;

const topic = item(
  {
    id: id(),
    title: required(text('What is the topic called?', 200)),
    status: choice(
      standings,
      'Where does the topic stand? Without an answer it is an idea; idea, planned and running count as live.',
    ),
    because: choice(
      reasons,
      'Why is it here: a skills gap, the strategy, a request, something that went wrong, a member’s own wish?',
    ),
    objectives: texts(
      'What will people be able to do afterwards? Start each line with something you can see, such as “Build” or “Choose”.',
    ),
    skills: list(
      item(
        {
          skill: name('Which skill does it build? An id or name from skills.yaml.'),
          from: level('At which level do people come in? A number or a level name, for example 1.'),
          to: level('To which level does it take them? A number or a level name, for example 2.'),
        },
        'One skill that the topic builds.',
        'skill',
      ),
      'Which skills does it build, and how far?',
    ),
    supports: list(name('An objective.'), 'Which objectives of the charter does it help?'),
    requires: list(name('A topic.'), 'Which topics should people know first?'),
    format: choice(formatMeanings, 'How do people learn it? For example workshop, problem-clinic or visit.'),
    hours: number('How many hours does it take, all together? For example 1.5.', 'hours', { max: 10_000 }),
    scheduled: date('When is it held? For example 2026-06-16.'),
    led_by: person('Who leads it? A member, a role, or somebody from outside, written {external: name}.'),
    cost: number('What does it cost, in the currency of the charter’s budget? 0 when it is free.', 'currency units'),
    practice: text('What do people try at work afterwards? For example “Use the checklist on one return”.'),
    evidence: text('How will you see that people learned it?'),
    resources: list(
      item(
        {
          title: text('What is it called?', 200),
          link: text('Where is it? An address or a place.', 2000),
        },
        'One thing to read, watch or use.',
        'title',
      ),
      'What is there to read, watch or use?',
    ),
    reviewed: date('When did somebody last check that the topic is still right?'),
  },
  'One topic that members learn; a title alone is enough.',
  'title',
);

const path = item(
  {
    title: required(text('What is the path called? For example “First weeks as a repairer”.', 200)),
    for: name('Whom is it for? A day job or a role from roles.yaml.'),
    topics: list(name('A topic.'), 'Which topics, in which order?'),
    assumes: list(name('A topic.'), 'Which topics do these people know already?'),
    elsewhere: map(
      text('Where it is learned: on the job, mentoring, a course.'),
      'Which skills are learned outside this path, and where? Skill: where.',
    ),
  },
  'One learning path: topics in the order that makes sense for a role.',
  'title',
);

const training = item(
  {
    need: text('What do people need to learn that nobody here can teach?'),
    people: number('How many people need it?', 'people', { max: 1_000_000, whole: true }),
    provider: text('Who could teach it?', 200),
    cost: money('What does it cost? For example 1200 EUR.'),
    status: text('Where does it stand? For example asked for, booked or done.', 200),
  },
  'One training from outside that members ask for.',
  'need',
);

export default defineKind({
  of: 'community',
  file: 'curriculum.yaml',
  summary: 'What members learn together: topics, learning paths and training from outside.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      topics: list(topic, 'What do members want or need to learn?'),
      paths: list(path, 'In which order does somebody new to a role learn it?'),
      external_training: list(training, 'Which training from outside do members need?'),
    },
    'The curriculum of one community.',
  ),
  example: `topics:
  - id: triage-basics
    title: Finding the fault in ten minutes
    status: planned
    because: gap
    format: workshop
    hours: 1.5
    scheduled: 2026-06-16
    led_by: Ada Osei
    objectives:
      - Sort ten returned items by likely fault
    skills:
      - skill: triage
        from: 1
        to: 2
    supports:
      - first-time-right
    practice: Use the fault card on three returns within two weeks
paths:
  - title: First weeks as a repairer
    for: repairer
    topics:
      - triage-basics
`,
  names: { topic: ['topics.*'] },
  refs: {
    'topics.*.skills.*.skill': { to: ['skill'] },
    'topics.*.supports.*': { to: ['objective'] },
    'topics.*.requires.*': { to: ['topic'] },
    'topics.*.led_by': { to: ['member', 'role'], open: true },
    'paths.*.for': { to: ['practice role', 'role'] },
    'paths.*.topics.*': { to: ['topic'] },
    'paths.*.assumes.*': { to: ['topic'] },
    'paths.*.elsewhere.*key': { to: ['skill'], open: true },
  },
});
