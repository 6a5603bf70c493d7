import * as z from 'zod';
import { severities } from '../finding.ts';

/** Where something stands in a file. */
export const position = {
  line: z.int().min(1).describe('First line, from 1.'),
  column: z.int().min(1).describe('First column, from 1, in UTF-16 code units.'),
  endLine: z.int().min(1).describe('Last line.'),
  endColumn: z.int().min(1).describe('The column behind the last one.'),
};

/** A finding, complete without the files. */
export const finding = z.strictObject({
  rule: z.string().describe('Id of the rule, or of the reason for which a file cannot be used.'),
  severity: z.enum(severities),
  file: z.string().describe('Path below the working folder, with forward slashes.'),
  path: z.array(z.union([z.string(), z.int()])).describe('Keys and 0-based indexes from the root of the file.'),
  pointer: z.string().describe('The same as a person reads it: `objectives[0].supports`.'),
  ...position,
  message: z.string().describe('What is wrong, with the value as written.'),
  why: z.string().describe('Why it matters.'),
  fix: z.string().describe('The one next action.'),
  related: z
    .array(z.strictObject({ file: z.string(), ...position, message: z.string() }))
    .optional()
    .describe('Other places that belong to it.'),
});
