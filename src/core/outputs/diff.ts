import * as z from 'zod';
import { severities } from '../finding.ts';
import { defineOutput } from '../output.ts';
import { stages } from '../words/stages.ts';

const date = z.iso.date();
const stage = z.enum(stages).nullable();

const change = z.strictObject({
  file: z.string().describe('Name of the file, `charter.yaml`.'),
  field: z.string().describe('The field, `rhythm.activities`; blank for the file as a whole.'),
  words: z.string().describe('What changed, as a sentence; names of members and free texts are left out.'),
});

const finding = z.strictObject({
  rule: z.string().describe('Id of the rule, or of the reason for which a file cannot be used.'),
  severity: z.enum(severities).describe('On the side where the finding is.'),
  was: z.enum(severities).nullable().describe('The severity then, where it was another; null for all else.'),
  file: z.string().describe('The file on the side where the finding is, from the working folder.'),
  path: z
    .string()
    .describe('The place in the file, entries by name: `objectives[id=on-time].due`; blank for the file as a whole.'),
  message: z.string().describe('What is wrong, with the value as written; names of members are left out.'),
  fix: z.string().describe('The one next action.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('What the finding is known by from run to run.'),
  stage: stage.describe(
    'The stage that asks for it, or did, where the finding was made or cured by moving to another; null for all else.',
  ),
});

const part = z.strictObject({
  changes: z.array(change).describe('In the order of the files and their fields.'),
  made: z.array(finding).describe('Findings that are there now and were not then, errors first.'),
  cured: z.array(finding).describe('Findings that were there then and are not now, errors first.'),
  heavier: z.array(finding).describe('Findings of both sides that are more severe now, errors first.'),
  lighter: z.array(finding).describe('Findings of both sides that are less severe now, errors first.'),
});

const community = part.extend({
  slug: z.string().describe('Its short name now, or then where it is gone.'),
  name: z
    .string()
    .nullable()
    .describe('Its name now, or then where it is gone; null where its charter cannot be read.'),
  folder: z.string().describe('Its folder now, or then where it is gone, from the working folder.'),
  state: z.enum(['new', 'gone', 'changed', 'same']).describe('`changed` where its files or its findings did.'),
  was: z.string().nullable().describe('Its folder then; null where it is new.'),
  stage: z
    .strictObject({ past: stage, now: stage })
    .describe('Its stage then and now; null where it is not there or cannot be read.'),
});

export default defineOutput({
  command: 'diff',
  summary: 'What changed in communities since a commit, and which findings that made and cured.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    since: z
      .strictObject({
        asked: z.string().describe('As it was asked for: a branch, a tag, a commit, a day.'),
        commit: z
          .string()
          .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
          .describe('The whole name of the commit.'),
        date: date.describe('The day it was committed, in the zone of whoever did.'),
      })
      .describe('The commit that the files are compared with.'),
    today: date.describe('The day by which the findings of both sides are judged.'),
    unkept: z
      .array(z.string())
      .describe('Files that git does not keep and that were taken as they are now, from the working folder.'),
    communities: z
      .array(community)
      .describe('Those that are there on either side, in the order of their folders; those that are gone at the end.'),
    organisation: part
      .nullable()
      .describe('What changed in strategy.yaml and cop.yaml; null where only some communities were asked about.'),
  }),
});
