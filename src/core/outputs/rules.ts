import * as z from 'zod';
import { fault, rule } from '../output/rule.ts';
import { defineOutput } from '../output.ts';

export default defineOutput({
  command: 'rules',
  summary: 'The rules that were asked for, by category and id.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    rules: z.array(rule),
    faults: z
      .array(fault)
      .describe('Why a file cannot be used, whatever the settings say; none where only some rules were asked for.'),
  }),
});
