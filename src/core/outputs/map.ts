import * as z from 'zod';
import { defineOutput } from '../output.ts';
import { stages } from '../words/stages.ts';

const count = z.int().min(0);
const date = z.iso.date();
const stage = z.enum(stages);

const ref = z
  .strictObject({ slug: z.string(), name: z.string() })
  .describe('A community that is spoken of; with --stage it may be at another stage.');

const light = z.strictObject({
  colour: z.enum(['green', 'amber', 'red', 'grey']),
  direction: z.enum(['better', 'same', 'worse', 'unknown']).describe('How it has moved since the last look back.'),
});

const community = z.strictObject({
  slug: z.string().describe('Name of its folder, or its id.'),
  name: z.string(),
  folder: z.string().describe('Its folder, with forward slashes.'),
  stage: stage.describe('Stage that the charter names.'),
  about: z.string().describe('What it is about, in one line; blank where nobody says.'),
  lights: z.strictObject({
    rhythm: light,
    attendance: light,
    participation: light,
    leadership: light,
    learning: light,
    value: light,
  }),
  mark: z.enum(['new', 'quiet', 'paused']).nullable().describe('Null where nothing stands out.'),
  now: z.string().describe('Why it is marked, or since when it has ended, as a phrase; blank for nothing.'),
  members: count.nullable().describe('People who have said yes; null where nobody knows.'),
  next: z
    .strictObject({ date, what: z.string() })
    .nullable()
    .describe('The next day on which something takes place; null where none is known.'),
});

const neighbour = z.strictObject({
  communities: z.tuple([ref, ref]),
  as: z.enum(['said', 'alike']).describe('Whether one names the other under `related`, or both list the same skills.'),
  shared: z.array(z.string()).describe('The topics or skills that both have, as written.'),
  how: z.string().nullable().describe('What they say about it; null where they say nothing.'),
  similarity: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Shared skills in all skills of both, 4 decimals; null where they say that they are neighbours.'),
});

const carrier = z.strictObject({
  name: z.string(),
  carries: z.array(
    z.strictObject({
      community: ref,
      roles: z.array(z.string()).describe('What the roles of this person there are called.'),
    }),
  ),
  hours: z.number().min(0).nullable().describe('Hours a week in all of them together; null where no role says.'),
  isTimed: z.boolean().describe('Whether all roles say how much time they take: otherwise hours are the least.'),
  isHeavy: z.boolean().describe('Whether it is four communities or more, or more than ten hours a week in several.'),
});

const slot = z.strictObject({
  community: ref,
  meeting: z.string(),
  date: date.describe('The first day of the clash, in the zone of this meeting.'),
  time: z.string().describe('`14:00`, in its own zone.'),
  zone: z.string().nullable().describe('An IANA name; null where none is on file.'),
});

const clash = z.strictObject({
  meetings: z.tuple([slot, slot]),
  times: z.int().min(2).describe('How often they overlap in the coming twelve weeks.'),
  reasons: z
    .array(z.enum(['people', 'neighbours', 'audience']))
    .min(1)
    .describe('What the two communities share, what binds most first.'),
});

const aim = z.strictObject({
  id: z.string().nullable().describe('Null where it has none: then its statement is its name.'),
  statement: z.string(),
  product: z.string().nullable().describe('The product whose strategy it belongs to; null for the organisation.'),
});

export default defineOutput({
  command: 'map',
  summary: 'All communities at a glance, and what they share. Nobody is named but with a role.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    organisation: z.string().nullable().describe('What strategy.yaml calls it; null where nobody says.'),
    today: date.describe('The day that is judged by.'),
    stage: stage.nullable().describe('The only stage that was asked for; null for all.'),
    communities: z.array(community).describe('By stage, then by name.'),
    neighbours: z
      .array(neighbour)
      .describe('Pairs that say they are neighbours, then others with three skills in common, at most three of each.'),
    moreNeighbours: count.describe('Pairs with three skills in common that are left out above.'),
    sharedSkills: z
      .array(
        z.strictObject({ skill: z.string().describe('As the first of them writes it.'), communities: z.array(ref) }),
      )
      .describe('Skills that two communities or more list, without common_skills; what most list comes first.'),
    carriers: z.array(carrier).describe('Who helps to carry two communities or more, by name: known by their roles.'),
    clashes: z.array(clash).describe('Regular meetings that would make somebody choose, what binds most first.'),
    uncompared: z
      .array(ref)
      .describe(
        'Communities with regular meetings that do not say on which day at which time: none of them can clash.',
      ),
    unserved: z
      .array(aim)
      .nullable()
      .describe('Live objectives that no community of any stage serves; null without a strategy to read.'),
    newDomains: z
      .array(
        z.strictObject({
          community: ref,
          about: z.string(),
          now: z.string().describe('Why it counts as new, as a phrase: `started on 3 May 2026`.'),
        }),
      )
      .describe('Ideas, communities being set up, and those launched within 365 days.'),
    unreadable: z
      .array(
        z.strictObject({
          file: z.string(),
          why: z.string().describe('Its place and why, as a sentence.'),
        }),
      )
      .describe('Files that cannot be read, or are not there: what they would tell is missing.'),
  }),
});
