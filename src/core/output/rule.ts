import * as z from 'zod';
import { severities } from '../finding.ts';
import { type Effort, efforts } from '../words/effort.ts';
import { profiles } from '../words/levels.ts';
import { stages } from '../words/stages.ts';

/** What there is to say about a rule without running it. */
export const rule = z.strictObject({
  id: z.string().describe('Its id, which stays for ever.'),
  category: z.string().describe('What it is about: a group of rules with a page of its own.'),
  summary: z.string().describe('The good state, in one sentence.'),
  why: z.string().describe('Why it matters.'),
  fix: z.string().describe('The one next action.'),
  effort: z.enum(Object.keys(efforts) as Effort[]).describe('What the next action takes.'),
  command: z
    .string()
    .nullable()
    .describe('The command that does it, from behind `cop`; null where a file is edited instead.'),
  source: z.string().describe('Where it comes from.'),
  unless: z.string().describe('What keeps it quiet, or when it is right to ignore it.'),
  severity: z
    .partialRecord(z.enum(stages), z.enum(severities))
    .describe('How severe it is by the stage of a community; only stages at which it speaks.'),
  profiles: z.array(z.enum(profiles)).describe('Profiles in which its findings are shown.'),
  time: z.boolean().describe('Whether it depends on today.'),
  fixable: z.string().nullable().describe('What `--fix` may do, in words; null where it may do nothing.'),
  options: z
    .record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]))
    .describe('What `cop.yaml` may set of it, with the value that holds without it.'),
  reads: z.array(z.string()).describe('The kinds of file without which it cannot judge, as `cop schema` lists them.'),
});

/** Why a file cannot be used: no rule, and nothing that could be switched off. */
export const fault = z.strictObject({
  id: z.string().describe('What findings carry in place of the id of a rule.'),
  why: z.string().describe('Why it matters.'),
  severity: z.literal('error'),
});
