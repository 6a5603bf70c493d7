import * as z from 'zod';
import { defineOutput } from '../output.ts';
import { type Effort, efforts } from '../words/effort.ts';
import { stages } from '../words/stages.ts';

const count = z.int().min(0);

const action = z.strictObject({
  from: z
    .enum(['rule', 'light', 'skills', 'plan', 'growth'])
    .describe('What it comes from: a rule, a light, the skills, a plan, or nothing that is wrong at all.'),
  id: z.string().describe('Id of the rule, name of the light or of the skill, or a name of its own.'),
  what: z.string().describe('What to do, in one or two sentences; backticks mark what is typed or stands in a file.'),
  why: z.string().describe('What is behind it, in one or two sentences; backticks as above.'),
  command: z.string().nullable().describe('A command line to copy; null where a file is edited at one of `places`.'),
  explain: z.string().nullable().describe('A command line that tells more; null where no rule is behind it.'),
  effort: z.enum(Object.keys(efforts) as Effort[]).describe('What it takes.'),
  ratio: z
    .number()
    .nullable()
    .describe(
      'What it is worth, 1 to 3, divided by its effort, 1 to 8, 4 decimals; null for what is not weighed: steps of a plan, and `growth`.',
    ),
  places: z
    .array(z.strictObject({ file: z.string(), line: z.int().min(1).describe('Counted from 1.') }))
    .max(3)
    .describe('Where to look or to write, at most three.'),
  count: count.describe('How many places there are in all.'),
});

const actions = z.array(action).describe('The best ratio of worth to effort first; steps of a plan in their order.');
const more = count.describe('How many more actions there are.');

const community = z.strictObject({
  slug: z.string().describe('Name of its folder.'),
  name: z.string(),
  stage: z.enum(stages).describe('Stage that the charter names.'),
  state: z
    .enum(['open', 'clear', 'quiet', 'asleep', 'paused', 'closing', 'ended'])
    .describe(
      '`open`: there are actions; `clear`: nothing is open; `quiet` and `asleep`: the actions are the plan to revive it; `paused`: nothing to do; `closing` and `ended`: the actions are what makes a good end.',
    ),
  says: z.string().describe('One or two sentences about the state; blank where the actions say all.'),
  actions,
  more,
  growth: action.nullable().describe('What it can grow by; null unless it does well and nothing is urgent.'),
});

export default defineOutput({
  command: 'next',
  summary: 'What communities do next, in the order of their folders.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    today: z.iso.date().describe('The day that is judged by.'),
    communities: z.array(community),
    organisation: z
      .strictObject({ actions, more })
      .nullable()
      .describe('What is open in the files of the organisation; null where one community was asked about.'),
  }),
});
