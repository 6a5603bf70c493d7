import * as z from 'zod';
import { choice, date, file, item, list, name, number, required, text, texts } from '../field.ts';
import { defineKind } from '../kind.ts';
import { audiences, cycleMeanings, cycleWords, subjects } from '../words/choices.ts';
import { formatMeanings } from '../words/format-names.ts';

const most = 1_000_000;

/**
 * Who came, or how many: a number, or the list of names. Undefined when nobody wrote it down.
 * Names stay a plain list, so that the place of a name in the value is its place in the file.
 */
function attendance(description: string) {
  const names = z.array(z.string().max(200).meta({ description: 'A member.' })).max(2000);
  const json = { type: ['integer', 'array', 'string'], minimum: 0, items: { type: 'string' } };
  return z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), names)
    .transform((entries, context): number | string[] => {
      const only = entries.length === 1 ? entries[0]!.trim() : '';
      if (!/^[-+.\d]+$/.test(only)) return entries;
      if (/^\d+$/.test(only) && Number(only) <= most) return Number(only);
      const message = `“${only}” is not a whole number of people.`;
      const params = { rule: 'wrong-type', fix: 'Write a whole number, digits only, or a list of members.' };
      context.issues.push({ code: 'custom', message, params, input: only });
      return z.NEVER;
    })
    .meta({ description, json })
    .optional();
}

const assetKinds = {
  guide: 'how to do something',
  template: 'something to fill in or to start from',
  code: 'something that runs',
  recording: 'something to watch or listen to',
  standard: 'what people agreed to do alike',
  story: 'what happened, and what was learned',
} as const;
const reviewed = {
  charter: 'whether its words still hold',
  health: 'whether the community is alive and does people good',
  skills: 'what people can do now',
  leadership: 'who leads, and who comes next',
} as const;

const event = item(
  {
    date: required(date('When was it? For example 2026-05-05.')),
    activity: name('Which regular activity was it? An id or name from the charter; or launch, or orientation.'),
    title: text('What was it called, if it had a title of its own?', 200),
    type: choice(formatMeanings, 'What sort of meeting was it? For example problem-clinic, talk or visit.'),
    audience: choice(audiences, 'Was it for members only, or open to everyone?'),
    led_by: list(name('A member or a role.'), 'Who led it?'),
    attended: attendance('Who came? A list of members, or just how many. Name only people who agreed to it.'),
    guests: number('How many people from outside the community came?', 'people', { max: most, whole: true }),
    outside_speaker: text('Which speaker came from outside?', 200),
    community: name('Which other community was it held with?'),
    topics: list(name('A topic.'), 'Which topics of the curriculum were covered?'),
    problems_raised: number('How many problems were brought?', 'problems', { max: most, whole: true }),
    problems_solved: number('How many of them were solved?', 'problems', { max: most, whole: true }),
    decisions: texts('What was decided?'),
    notes_link: text('Where are the notes? An address or a place.', 2000),
  },
  'One meeting that took place.',
);

const message = item(
  {
    date: date('When was it sent?'),
    to: texts('To whom? Groups such as members, line-managers, sponsor or everyone.'),
    about: choice(subjects, 'What was it about?'),
    from: name('Who sent it? A role or a member.'),
  },
  'One message that was sent.',
);

const reading = item(
  {
    date: date('On which day does the number hold?'),
    indicator: name('Which indicator? An id or name from the charter.'),
    value: number('What was the number?', '', { min: -1_000_000_000 }),
  },
  'The number of one indicator on one day.',
);

const asset = item(
  {
    date: date('When was it made?'),
    title: text('What is it called?', 200),
    kind: choice(assetKinds, 'What sort of thing is it?'),
    link: text('Where is it? An address or a place.', 2000),
    by: name('Who made it?'),
    reviewed: date('When did somebody last check that it is still right?'),
    audience: choice(audiences, 'Is it for members only, or open to everyone?'),
    reused: number('How often did somebody use it again?', 'times', { max: most, whole: true }),
  },
  'One thing the community made.',
  'title',
);

const story = item(
  {
    date: date('When was it told?'),
    who: name('Who tells it?'),
    cycle: choice(
      cycleMeanings,
      'How far did it carry: worth the time, learned, tried at work, results got better, success seen differently?',
      cycleWords,
    ),
    what: text('What happened in the community?'),
    changed: text('What did the person do differently because of it?'),
    result: text('What came of it?'),
  },
  'One story of what the community was good for.',
  'what',
);

const feedback = item(
  {
    date: date('When did it come in?'),
    from: text('Who said it: members, newcomers, a survey?', 200),
    said: text('What did they say?'),
    answers: number('How many people answered, if it was a survey?', 'people', { max: most, whole: true }),
    answer: text('What was the answer?'),
    changed: text('What changed because of it?'),
  },
  'One thing members said about the community.',
  'said',
);

const review = item(
  {
    date: date('When was it?'),
    what: choice(reviewed, 'What was looked at?'),
    who: list(name('A member or a role.'), 'Who took part?'),
    changed: text('What was changed?'),
  },
  'One time the community looked back at itself.',
  'what',
);

const pair = item(
  {
    date: date('When did they meet?'),
    members: list(name('A member.'), 'Which two or three people?'),
    about: text('What about?'),
  },
  'Two or three people who met to learn from each other.',
);

const recognition = item(
  {
    date: date('When was it?'),
    who: name('Who was thanked?'),
    for: text('What for?'),
    how: text('How? For example “Named in the newsletter”.'),
  },
  'One time somebody’s contribution was noticed.',
  'who',
);

export default defineKind({
  of: 'community',
  file: 'log.yaml',
  summary: 'What happened: meetings, messages, numbers and stories, added at the end as they come.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      events: list(event, 'Which meetings took place?'),
      messages: list(message, 'Which messages were sent?'),
      readings: list(reading, 'What did the indicators show, and when?'),
      assets: list(asset, 'What has the community made: guides, templates, recordings?'),
      stories: list(story, 'What did somebody do differently because of the community?'),
      feedback: list(feedback, 'What did members say, and what came of it?'),
      reviews: list(review, 'When did you last look at the charter, the health or the skills?'),
      pairs: list(pair, 'Who met one to one?'),
      recognition: list(recognition, 'Whose contribution was noticed, and how?'),
    },
    'The log of one community; it only grows.',
  ),
  example: `events:
  - date: 2026-05-05
    activity: clinic
    type: problem-clinic
    led_by:
      - ben
    attended: [ada, ben, chen, dia, eva, finn]
    problems_raised: 3
    problems_solved: 2
  - date: 2026-05-19
    activity: clinic
    type: problem-clinic
    led_by:
      - ben
    attended: [ada, ben, chen, dia, eva]
    problems_raised: 2
    problems_solved: 2
messages:
  - date: 2026-05-20
    to:
      - members
    about: results
    from: manager
readings:
  - date: 2026-05-29
    indicator: returns-twice
    value: 11
`,
  refs: {
    'events.*.activity': { to: ['activity'] },
    'events.*.led_by.*': { to: ['member', 'role'], open: true },
    'events.*.attended.*': { to: ['member'] },
    'events.*.community': { to: ['community'] },
    'events.*.topics.*': { to: ['topic'] },
    'messages.*.from': { to: ['member', 'role'], open: true },
    'readings.*.indicator': { to: ['indicator'] },
    'assets.*.by': { to: ['member'], open: true },
    'stories.*.who': { to: ['member'], open: true },
    'reviews.*.who.*': { to: ['member', 'role'], open: true },
    'pairs.*.members.*': { to: ['member'], open: true },
    'recognition.*.who': { to: ['member'], open: true },
  },
});
