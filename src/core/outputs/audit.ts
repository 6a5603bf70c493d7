import * as z from 'zod';
import { defineOutput } from '../output.ts';
import { cycles } from '../words/choices.ts';
import { stages } from '../words/stages.ts';

const count = z.int().min(0);
const weight = z.int().min(0);
const stage = z.enum(stages);

const criterion = z.strictObject({
  id: z.string().describe('Kept for ever; says the good state.'),
  asks: z.string().describe('What it asks for.'),
  state: z.enum(['met', 'unmet', 'idle']).describe('`idle` where it is not asked yet, or too little is on file.'),
  weight: weight.describe('How much it counts in its part.'),
  reads: z.array(z.string()).describe('Fields it reads, as paths that begin with the kind of file.'),
  rule: z.string().nullable().describe('Id of the rule that explains it; null where none does.'),
  todo: z.string().describe('The one next action, a sentence; backticks mark what is to be typed.'),
});

const part = z.strictObject({
  title: z.string(),
  met: weight.describe('Weight of the criteria that are met; for `pitfalls`, of the rules that fired.'),
  of: weight.describe('Weight of those that apply; for `pitfalls`, of the rules that could fire at this stage.'),
  verdict: z.enum(['in place', 'nearly', 'started', 'not started', 'not asked yet', 'low', 'some', 'high']),
  missing: z.string().nullable().describe('Id of the criterion that would help most; null where nothing is missing.'),
  criteria: z.array(criterion).describe('None for `pitfalls`, which rest on rules.'),
});

const pitfalls = z
  .strictObject({
    pitfalls: z.array(
      z.strictObject({
        name: z.enum(['relevance', 'support', 'communication']),
        fired: weight.describe('Weight of the rules that fired: error 3, warning 2, info 1.'),
        possible: weight.describe('Weight of the rules that could fire at this stage.'),
        exposure: z.number().nullable().describe('`fired` in `possible`, 4 decimals; null where nothing can be asked.'),
        errors: count.describe('Rules that found an error.'),
        level: z.enum(['low', 'some', 'high', 'not asked yet']),
        rules: z.array(z.string()).describe('Ids of the rules that fired, the greatest weight first.'),
      }),
    ),
    beside: z
      .strictObject({ rhythm: count, health: count })
      .describe('Rules about rhythm and health that fired; they are told beside the three.'),
  })
  .describe('For `pitfalls`.');

const maturity = z
  .strictObject({
    declared: stage.describe('The stage that the charter names.'),
    shown: stage
      .nullable()
      .describe(
        'The highest stage that the files show; null below a proposal, and where the community changes or is over.',
      ),
    almost: stage
      .nullable()
      .describe('The highest stage with at most one thing missing in it and in each before it; null as above.'),
    missing: z.array(z.string()).describe('Ids of the criteria that keep it from the next stage, or the declared one.'),
    managerHours: z.number().nullable().describe('Hours a month of those who manage it; null where no role says so.'),
    memberLedShare: z.number().nullable().describe('Share of meetings that members led, 4 decimals; null for too few.'),
  })
  .describe('For `maturity`.');

const cell = z.strictObject({
  indicators: count.describe('Indicators of this cycle that belong to the objective.'),
  readings: count.describe('Readings of them.'),
  stories: count.describe('Stories of this cycle; they belong to no one objective.'),
});

const value = z
  .strictObject({
    matrix: z
      .array(
        z.strictObject({
          objective: z.string().nullable().describe('The objective as written; null for what belongs to none.'),
          cells: z.record(z.enum(cycles), cell),
        }),
      )
      .describe('Open and reached objectives in the order of the charter, then what belongs to none.'),
    empty: z.array(z.enum(cycles)).describe('Cycles of which no reading and no story is on file.'),
  })
  .describe('For `value`.');

const audit = z.strictObject({
  name: z.string(),
  title: z.string(),
  brief: z.string().describe('How its parts stand, in a few words.'),
  parts: z.array(part),
  remarks: z.array(z.string()).describe('What the parts together say, in sentences.'),
  details: z.union([pitfalls, maturity, value]).nullable().describe('What only this framework has; null for others.'),
});

const community = z.strictObject({
  slug: z.string().describe('Name of its folder.'),
  folder: z.string().describe('Its folder, with forward slashes.'),
  name: z.string(),
  stage: stage.describe('Stage that the charter names.'),
  audits: z.array(audit),
});

export default defineOutput({
  command: 'audit',
  summary: 'How communities stand in frameworks, in the order of their folders. There is no grade over several.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    today: z.iso.date().describe('The day that is judged by.'),
    frameworks: z.array(z.string()).describe('Names of the frameworks that were asked for.'),
    communities: z.array(community),
  }),
});
