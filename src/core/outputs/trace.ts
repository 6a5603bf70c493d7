import * as z from 'zod';
import { defineOutput } from '../output.ts';

const date = z.iso.date();
const key = z.string().describe('Key of a node.');

const indicator = z
  .strictObject({
    unit: z.string().nullable(),
    baseline: z.number().nullable().describe('In the unit of the indicator, as are all its numbers.'),
    target: z.number().nullable(),
    direction: z.enum(['up', 'down', 'keep']).nullable(),
    by: date.nullable().describe('The day by which the target is to be reached; of a quarter its last day.'),
    latest: z
      .strictObject({ date, value: z.number() })
      .nullable()
      .describe('The newest reading with a number, up to `today`.'),
  })
  .nullable()
  .describe('The numbers of an indicator; null for everything else.');

const node = z.strictObject({
  key: z.string().describe('Names the node in this answer only: `n1`.'),
  kind: z
    .enum(['aim', 'objective', 'indicator', 'skill', 'topic', 'path', 'role'])
    .describe('An `aim` is an objective of the strategy, an `objective` one of a community.'),
  id: z.string().nullable().describe('Its id in its file; null where it has none, and for paths and roles.'),
  text: z.string().describe('Its statement, name or title, on one line.'),
  community: z
    .strictObject({ slug: z.string(), name: z.string(), folder: z.string() })
    .nullable()
    .describe('The community whose files it stands in; null for what the organisation wants.'),
  product: z.string().nullable().describe('The product whose strategy an aim belongs to; null for all else.'),
  status: z.string().nullable().describe('As written, or live, open, idea; null for what has no status.'),
  local: z.string().nullable().describe('Why an objective matters to members; null where nobody says.'),
  indicator,
  lost: z.array(z.string()).describe('Names that it refers to and that are not on file.'),
  isLinked: z.boolean().describe('Whether a chain leads up from it to a live objective of the strategy.'),
});

export default defineOutput({
  command: 'trace',
  summary: 'The chains from the strategy to objectives and indicators, and to skills, topics, paths and roles.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    organisation: z.string().nullable().describe('What strategy.yaml calls it; null where nobody says.'),
    today: date.describe('The day that is judged by.'),
    strategy: z.enum(['read', 'missing', 'unreadable']).describe('Whether there is a strategy.yaml to read.'),
    scope: z.enum(['all', 'community', 'objective']).describe('What was asked for.'),
    subject: z
      .string()
      .nullable()
      .describe('The name of the community, or the statement of the objective; null for all.'),
    nodes: z
      .array(node)
      .describe('What the organisation wants first, then community by community, in the order of the files.'),
    links: z
      .array(z.strictObject({ above: key, below: key }))
      .describe('Arrows from what is served to what serves it, to be followed both ways.'),
    notLinked: z
      .strictObject({
        aims: z.array(key).describe('Live aims that nobody serves; only where all communities are looked at.'),
        objectives: z.array(key).describe('Open ones that serve no live aim, without a reason of the members’ own.'),
        indicators: z.array(key).describe('Those of no objective.'),
        skills: z.array(key).describe('Those that no live aim needs.'),
        topics: z.array(key).describe('Topics to come that lead up to none; what members asked for is left out.'),
        paths: z.array(key).describe('Learning paths for no role, or for one that nobody knows.'),
      })
      .describe('Keys of the nodes that are not linked, by what is missing.'),
  }),
});
