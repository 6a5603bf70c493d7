import * as z from 'zod';
import { finding as alone, position } from '../output/finding.ts';
import { defineOutput } from '../output.ts';

const count = z.int().min(0);
const known = alone.extend({
  fingerprint: z
    .string()
    .describe('What it is known by from one run to another; findings that are alike to the letter share one.'),
});
const finding = known.extend({
  fixable: z.boolean().describe('Whether `cop lint --fix` mends it.'),
  repair: z
    .strictObject({
      title: z.string().describe('What is done: Rename “goals” to “objectives”.'),
      file: z.string(),
      asks: z.boolean().describe('It takes away what a person wrote, so `--fix` leaves it: ask somebody first.'),
      edits: z
        .array(z.strictObject({ ...position, text: z.string().describe('What stands there then.') }))
        .describe('In the order of the file, none touching the next; places are those before any edit.'),
    })
    .optional()
    .describe('How its file is changed so that it is gone.'),
});

export default defineOutput({
  command: 'lint',
  summary: 'Everything that a run found.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('cop'), version: z.string() }),
    today: z.iso.date().describe('The day by which the files were judged.'),
    communities: count.describe('Communities that were looked at.'),
    files: count.describe('Files that were looked at.'),
    counts: z.strictObject({
      error: count,
      warning: count,
      info: count,
      ignored: count,
      baselined: count,
      untouched: count.describe('Findings outside the change that was asked about.'),
    }),
    findings: z.array(finding).describe('By file, line, column, rule.'),
    ignored: z
      .array(known.extend({ reason: z.string().describe('The reason given in the comment.') }))
      .describe('What `# cop-ignore` comments silence.'),
    baselined: z.array(known).describe('What the baseline holds already.'),
    stale: count.describe('Entries of the baseline that are found no more.'),
  }),
});
