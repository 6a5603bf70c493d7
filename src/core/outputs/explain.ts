import * as z from 'zod';
import { finding } from '../output/finding.ts';
import { fault, rule } from '../output/rule.ts';
import { defineOutput } from '../output.ts';

const sample = z.strictObject({
  files: z
    .array(
      z.strictObject({
        file: z.string().describe('Path of the file.'),
        text: z.string().describe('What stands in it; the rest is that of the smallest file without a finding.'),
        reported: z.array(z.int().min(1)).describe('Lines that a finding of the rule points at, from 1.'),
      }),
    )
    .describe('The files that matter.'),
  missing: z.array(z.string()).describe('Files that are left out on purpose.'),
  today: z.iso.date().describe('The day by which it is judged.'),
  gate: z.boolean().describe('Whether it is judged as before a launch (`--gate launch`).'),
  findings: z.array(finding).describe('What the rule says about it.'),
});

const page = rule.extend({
  settings: z.string().nullable().describe('Lines for `cop.yaml` that set it; null where no setting changes anything.'),
  ignore: z.string().nullable().describe('A comment that silences it; null where none does.'),
  bad: sample.extend({ output: z.string().describe('What `cop lint` prints of it.') }).describe('What is reported.'),
  good: sample.describe('What is fine.'),
});

const category = z.strictObject({
  id: z.string(),
  summary: z.string().describe('What its rules are about.'),
  rules: z.array(rule),
});

const schemaVersion = z.literal(1);

export default defineOutput({
  command: 'explain',
  summary:
    'The page of a rule, of a reason for which a file cannot be used, or of a category: whichever was asked for.',
  schema: z.union([
    z.strictObject({ schemaVersion, rule: page }),
    z.strictObject({ schemaVersion, fault }),
    z.strictObject({ schemaVersion, category }),
  ]),
});
