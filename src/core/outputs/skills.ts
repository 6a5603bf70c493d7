import * as z from 'zod';
import { defineOutput } from '../output.ts';
import { skillsViews } from '../words/skills-views.ts';

const compared = z
  .strictObject({
    reports: z.array(z.string()).describe('Titles of the reports.'),
    notListed: z
      .array(z.strictObject({ skill: z.string(), reports: z.array(z.string()) }))
      .describe('What reports name and the community does not list.'),
    notReported: z.array(z.string()).describe('What the community lists and no report names.'),
  })
  .describe('The list of the community beside `gap_reports` of the strategy.');

const count = z
  .strictObject({
    from: z.number().nullable(),
    to: z.number().nullable(),
  })
  .describe('How many people, both limits included; a limit is null where it is not shown.');

const level = z.strictObject({
  level: z.number(),
  name: z.string(),
});

const run = z
  .strictObject({
    from: z.number().nullable(),
    to: z.number().nullable(),
    people: z.number(),
  })
  .describe('People from one counted level to another, both included; null stands for those without an answer.');

const skill = z.strictObject({
  skill: z.string().describe('Its name.'),
  id: z.string().nullable().describe('Null where it has none.'),
  importance: z.enum(['critical', 'high', 'normal', 'low']),
  rank: z.number().describe('1 for the highest priority; equal priorities share a rank.'),
  isTied: z.boolean().describe('Whether another skill shares the rank.'),
  band: z.enum(['act now', 'plan', 'watch']),
  priority: z
    .number()
    .nullable()
    .describe('P, 0 to 100, rounded to 2 decimals; null unless every number of the community may be shown.'),
});

const gap = skill
  .extend({
    weight: z
      .number()
      .describe('w: skill.shape.importance 1 to 4, and one more where a live objective of the strategy needs it.'),
    shortfall: z.number().nullable().describe('G: levels missing in levels asked for, 4 decimals.'),
    coverRatio: z.number().nullable().describe('R: people who can do it in people wanted, at most 1, 4 decimals.'),
    confidence: z.number().nullable().describe('C: mean of low 0, medium ½ and high 1, 4 decimals.'),
    needed: z.number().nullable().describe('People whose role asks for it.'),
    meeting: z.number().nullable().describe('Of these, at their target.'),
    below: z.number().nullable().describe('Of these, below it.'),
    unknown: z.number().nullable().describe('Of these, without an answer.'),
    coverage: z.number().nullable().describe('Meeting in meeting and below, 4 decimals.'),
    wanted: level
      .extend({ people: z.number() })
      .nullable()
      .describe('How many people are wanted, and from which level on; null where nobody is.'),
    holders: count.describe('People at that level or above: the bus factor.'),
    next: z.number().nullable().describe('People one level below.'),
    namedHolders: z.array(z.string()).describe('Holders who agreed to be named.'),
    namedNext: z.array(z.string()).describe('People one level below who agreed to be named.'),
    unsure: z
      .number()
      .nullable()
      .describe('People who say that they are at their target and are not sure: they need practice with support.'),
    namedUnsure: z.array(z.string()),
    namedUnknown: z.array(z.string()),
    people: z
      .array(run)
      .describe(
        'All members by counted level; neighbours that are too few stand together. Empty where all are too few.',
      ),
  })
  .describe(
    'The numbers of one skill. Symbols are those of the method: P = 100 × w/5 × (0.5 G + 0.3 (1 − R) + 0.2 (1 − C)), or with the weights in cop.yaml.',
  );

const part = z
  .strictObject({
    part: z.number(),
    whole: z.number(),
    ratio: z.number(),
  })
  .describe('A part of a whole, and the ratio rounded to 4 decimals.');

const gaps = z
  .strictObject({
    coverage: part
      .nullable()
      .describe(
        'Answers at the level that roles ask for, in all answers of people who need the skill; null where it is not shown.',
      ),
    response: part.nullable().describe('Members who answered, in all members; null where it is not shown.'),
    age: z.string().describe('From when the answers are, as a sentence; empty where few have a date.'),
    skills: z.array(gap).describe('Highest priority first; empty unless the state is `shown`.'),
    compared: compared
      .nullable()
      .describe('Set side by side with the reports of the organisation; null where that was not asked for.'),
  })
  .describe('Gaps of a community.');

const short = z
  .strictObject({
    skill: z.string(),
    importance: skill.shape.importance,
    level: level.describe('q: the level that is wanted.'),
    wanted: z.number().describe('N: people wanted at that level.'),
    missing: count.describe('Of these, how many have to come from outside.'),
    growth: z.string().describe('What is under way to build it inside.'),
  })
  .describe('A skill in which practice inside will not be enough.');

const hiring = z
  .strictObject({
    short: z.array(short).describe('In the order of skills.yaml.'),
    notes: z
      .array(z.strictObject({ skill: z.string(), note: z.string() }))
      .describe('What the community wants to pass on.'),
  })
  .describe('What people who hire should know.');

const mentor = z
  .strictObject({
    mentor: z.string(),
    learner: z.string(),
    score: z
      .number()
      .nullable()
      .describe(
        '3 if the mentor reaches the learner’s target + 2 if near + 1 if from another team + 1 if sure − duties; null as above.',
      ),
  })
  .describe('One person who learns from another.');

const teaching = skill
  .extend({
    able: z.array(z.string()).describe('People at the wanted level or above.'),
    pairs: z.array(mentor),
    partners: z.array(z.string()).describe('Two who learn it together, or nobody.'),
    words: z
      .string()
      .describe('What to do, as a sentence without names where they may not be shown; empty where there is nothing.'),
  })
  .describe('Teaching and learning in one skill.');

const mentors = z
  .strictObject({
    skills: z.array(teaching).describe('Highest priority first; only skills with something to tell.'),
  })
  .describe('Who could teach what.');

const lesson = z
  .strictObject({
    skill: z.string(),
    distance: z.number().describe('Levels between them, 1 or more.'),
  })
  .describe('What one of two people can show the other.');

const pair = z
  .strictObject({
    people: z
      .tuple([z.string(), z.string()])
      .describe('The first teaches in the first lesson, the second in the second.'),
    lessons: z.tuple([lesson, lesson]),
    isAcrossTeams: z.boolean(),
    score: z.number().describe('2 to 5: levels apart, at most 2, on both sides, and 1 if their teams differ.'),
  })
  .describe('Two people who can teach each other.');

const suggestion = z
  .strictObject({
    kind: z.enum(['understudy', 'group-session', 'one-to-one', 'bring-in', 'hire', 'under-way']),
    words: z.string(),
    level: level
      .nullable()
      .describe('Level that a group session aims at, or that hiring has to bring; null for other kinds.'),
    people: count.describe('How many people it is for, or has to bring.'),
    formats: z.array(z.string()).describe('Forms of meeting that fit, any of them.'),
    lead: z
      .string()
      .nullable()
      .describe('Who leads a session, or is to be learnt from; null where nobody may be named.'),
    learners: z.array(z.string()).describe('Who takes part in a session; empty unless all of them may be named.'),
    others: z.array(z.string()).describe('Who helps in a session, or learns as understudy.'),
    pairs: z.array(mentor),
  })
  .describe('One suggestion.');

const planned = skill
  .extend({
    why: z.string().describe('The numbers behind it, as a sentence.'),
    suggestions: z.array(suggestion),
  })
  .describe('What to do about one skill.');

const plan = z
  .strictObject({
    skills: z.array(planned).describe('Highest priority first; only skills with something to do.'),
    overloaded: z
      .array(z.strictObject({ name: z.string(), duties: z.number() }))
      .describe(
        'People with more duties of leading and teaching than one can carry; empty unless every number may be shown.',
      ),
  })
  .describe('What to do, skill by skill.');

const communitySkills = z
  .strictObject({
    slug: z.string().describe('Name of its folder.'),
    folder: z.string().describe('Its folder, with forward slashes.'),
    name: z.string(),
    state: z
      .enum(['none', 'few', 'shown'])
      .describe(
        '`none` without a list of skills that can be read, `few` while too few have answered for any number, else `shown`.',
      ),
    words: z.string().describe('How many have answered, or why nothing is shown, as a sentence.'),
    scale: z.array(z.string()).describe('Names of the levels, from level 0 up.'),
    gaps: gaps.nullable().describe('The view that was asked for; the others are null.'),
    plan: plan.nullable(),
    mentors: mentors.nullable(),
    pairs: z.array(pair).nullable(),
    hiring: hiring.nullable(),
  })
  .describe('The skills of one community.');

export default defineOutput({
  command: 'skills',
  summary:
    'Skills of communities. Names are those of people who agreed to be named. A number is null where it is unknown, and where it would tell of fewer people than `privacy.min_group`.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    view: z.enum(skillsViews),
    today: z.string().describe('The day that is judged by, an ISO date.'),
    communities: z.array(communitySkills).describe('In the order of their folders.'),
  }),
});
