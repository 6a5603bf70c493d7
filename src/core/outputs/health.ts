import * as z from 'zod';
import { defineOutput } from '../output.ts';
import { stages } from '../words/stages.ts';

const count = z.int().min(0);
const date = z.iso.date();
const colour = z.enum(['green', 'amber', 'red', 'grey']);
const memberClass = z.enum(['core', 'active', 'occasional', 'peripheral', 'supporter', 'unknown']);

const action = z
  .strictObject({
    what: z.string().describe('A sentence.'),
    command: z.string().nullable().describe('What does it, or notes what came of it; null where there is no command.'),
  })
  .nullable()
  .describe('The one thing to do; null where there is nothing.');

const standing = z
  .strictObject({
    state: z
      .enum(['lively', 'slow', 'quiet', 'asleep', 'closing', 'paused', 'ended', 'beginning', 'unknown'])
      .describe('What somebody decided comes first; unknown where nothing is on file that happened.'),
    words: z.string().describe('What is behind the state, in a sentence.'),
    countedDays: count
      .nullable()
      .describe(
        'Days since the last sign of life, without breaks and pauses; null where the state does not rest on them.',
      ),
    lastSign: date.nullable().describe('Day of the last sign of life; null as above.'),
    slowAfter: count.nullable().describe('Counted days above which the community is slow; null as above.'),
    quietAfter: count.nullable().describe('Counted days above which it is quiet; null as above.'),
    action,
  })
  .describe('Where the community stands in its life.');

const light = z.strictObject({
  name: z.enum(['rhythm', 'attendance', 'participation', 'leadership', 'learning', 'value']),
  colour,
  word: z.string().describe('What the colour means, in a few words.'),
  says: z.string().describe('The number behind it in sentences, or why there is none.'),
  numbers: z
    .record(z.string(), z.number())
    .describe('The numbers behind it, ratios with 4 decimals; none of them a share of fewer than 15 members.'),
  direction: z.enum(['better', 'same', 'worse', 'unknown']).describe('How it has moved since the day of comparison.'),
  before: colour.describe('Its colour on that day.'),
  action,
});

const group = z.strictObject({
  from: memberClass,
  to: memberClass,
  people: count,
});

const members = z
  .strictObject({
    basis: z.enum(['attendance', 'declared']).describe('Whether attendance tells, or only the list of members.'),
    members: count.describe('People; outside supporters are no members.'),
    smallestGroup: z.int().min(1).describe('No smaller group of people is shown (`privacy.min_group`).'),
    groups: z
      .array(group)
      .describe(
        'People by class, neighbouring classes together where one is too small; empty where none may be shown.',
      ),
    supporters: count.nullable().describe('Outside supporters; null for fewer than `smallestGroup`.'),
    guests: count.describe('Visits by guests in 180 counted days.'),
    quiet: count.nullable().describe('Members who came to none of six meetings or more; null where too few to show.'),
    moves: z
      .strictObject({
        more: count.nullable().describe('Members who take part more than before; null for fewer than `smallestGroup`.'),
        less: count.nullable().describe('Members who take part less than before; null for fewer than `smallestGroup`.'),
        ways: z.array(group).describe('From class to class; only where each way in its direction may be shown.'),
      })
      .nullable()
      .describe(
        'Who has changed their class since the day of comparison; null where attendance did not tell on both days.',
      ),
  })
  .nullable()
  .describe(
    'How members take part, in numbers of people; null without a list of members, or where it or the log cannot be read.',
  );

const indicator = z.strictObject({
  id: z.string().describe('Kept for ever.'),
  title: z.string(),
  value: z.number().nullable().describe('Rounded to 4 decimals; null where there is too little on file.'),
  shown: z.string().nullable().describe('The number as a table shows it, `3 of 8`; null as above.'),
  unit: z.string(),
  says: z.string().describe('The number in a sentence, or what is missing.'),
  formula: z.string().describe('How it is reckoned, in words.'),
  needs: z.string().describe('What must be on file before there is a number.'),
  source: z.string(),
});

const attendance = z.strictObject({
  activity: z.string().describe('The regular activity, or `All meetings`.'),
  points: z
    .array(z.strictObject({ date, value: count.describe('People.') }))
    .describe('Its last meetings that say how many came, oldest first, at most 12.'),
});

const community = z.strictObject({
  slug: z.string().describe('Name of its folder.'),
  folder: z.string().describe('Its folder, with forward slashes.'),
  name: z.string(),
  stage: z.enum(stages).describe('Stage that the charter names.'),
  standing,
  since: z
    .strictObject({
      date,
      because: z
        .enum(['asked', 'review', 'usual'])
        .describe('Somebody asked for it, it is that of the last review, or it is 90 counted days ago.'),
    })
    .describe('The day that is compared with.'),
  lights: z.array(light).describe('All six, always in one order.'),
  members,
  indicators: z.array(indicator).describe('All of them, always in one order.'),
  attendance: z.array(attendance).describe('How many came, by regular activity.'),
  next: z
    .strictObject({ date, what: z.string() })
    .nullable()
    .describe('The next day on which something takes place; null where none is known.'),
  context: z
    .string()
    .nullable()
    .describe(
      'Published numbers to hold the shares against; null under 30 members, or where attendance does not tell.',
    ),
});

export default defineOutput({
  command: 'health',
  summary: 'How communities are, in the order of their folders. There is no score over the six lights, and no ranking.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    today: date.describe('The day that is judged by.'),
    communities: z.array(community),
  }),
});
