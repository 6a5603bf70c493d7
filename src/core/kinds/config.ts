import * as z from 'zod';
import { choice, file, item, list, map, number, pattern, required, section, text, texts, zone } from '../field.ts';
import { defineKind } from '../kind.ts';
import { failMeanings, levelMeanings, levels, profileMeanings } from '../words/levels.ts';

const skillNames = {
  named: 'with names, of people who agree',
  anonymous: 'never with names',
} as const;

const ruleSetting = item(
  {
    level: choice(levelMeanings, 'How much does it matter here? Off means never reported.', { warn: 'warning' }),
    options: map(optionValue('The value of the option.'), 'Options of the rule, for example days: 60.'),
  },
  'How one rule behaves here.',
  'level',
);

/** One text; a list is read as its entries with commas between. */
function optionValue(description: string) {
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  return z
    .preprocess((value) => (isTexts(value) ? (value as string[]).join(', ') : value), z.string().max(1000))
    .meta({ description, json: { type: ['string', 'number', 'boolean', 'array'] } });
}

/** A level, or a list of a level and options as in `[warning, {days: 60}]`; without a level the rule keeps its own. */
function rules(description: string) {
  const short = { enum: levels, enumDescriptions: Object.values(levelMeanings) };
  const long = { type: 'array', items: [short, { type: 'object' }], minItems: 1, maxItems: 2 };
  return map(
    z
      .preprocess(fromPair, ruleSetting)
      .meta({ description: 'A level, or a level and options.', main: 'level', json: { anyOf: [short, long] } }),
    description,
  );
}

function fromPair(value: unknown, context: z.RefinementCtx): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length <= 2) return { level: value[0], options: value[1] };
  const params = { rule: 'wrong-type', fix: 'Write a level, or a list such as [warning, {days: 60}].' };
  const message = 'A rule takes a level and one group of options, not more.';
  context.issues.push({ code: 'custom', message, params, input: value });
  return z.NEVER;
}

/** Two numbers of years, `5-10`. */
function years(description: string) {
  return z
    .string()
    .max(20)
    .refine((value) => /^\s*\d{1,2}\s*-\s*\d{1,2}\s*$/.test(value), {
      message: 'These are not two numbers of years.',
      params: { rule: 'wrong-type', fix: 'Write the smallest and the largest number, for example 5-10.' },
    })
    .meta({ description, json: { type: 'string', pattern: '^\\s*\\d{1,2}\\s*-\\s*\\d{1,2}\\s*$' } })
    .optional();
}

const override = item(
  {
    files: list(
      pattern('A path from the root.'),
      'Which files? Paths from the root; * stands for any name, ** for any folders.',
    ),
    rules: rules('Which rules behave differently there? Rule: level.'),
    reason: required(text('Why? For example “The board meets in March”.')),
  },
  'Rules that behave differently in some files, with the reason.',
);

const lint = section(
  {
    profile: choice(
      profileMeanings,
      'How much is checked? starter asks for the essentials, full for everything. Without an answer: standard.',
    ),
    rules: rules('Which rules behave differently here? Rule: off, info, warning or error.'),
    overrides: list(override, 'Which rules behave differently in some files only?'),
    fail_on: choice(failMeanings, 'From which level on does the check fail? Without an answer: error.'),
    baseline: text('Which file lists the findings that were there before? For example cop-baseline.json.', 1000),
  },
  'How strict is the check?',
);

const render = section(
  {
    templates: text('Which folder holds templates of your own? For example templates.', 1000),
    out: text('Into which folder, inside the community’s, are pages written? Without an answer: launch-kit.', 1000),
    documents: texts('Which pages are written? Leave it out for all of them.'),
  },
  'How are pages written?',
);

const privacy = section(
  {
    skills: choice(skillNames, 'May skills be kept with names, if the person agrees, or never?'),
    min_group: number('How many people must a group have to be shown? Without an answer: 5.', 'people', {
      min: 1,
      max: 1000,
      whole: true,
    }),
  },
  'What may be shown about people?',
);

const share = (question: string) => number(question, 'percent', { min: 0, max: 100, whole: true });

const weights = section(
  {
    shortfall: share('How much do levels count that people miss? Without an answer: 50.'),
    cover: share('How much does it count that too few people can do it? Without an answer: 30.'),
    confidence: share('How much does it count that people are not sure? Without an answer: 20.'),
  },
  'What makes a skill urgent? Three parts in percent, 100 together.',
).refine(isWhole, {
  message: 'The three weights do not add up to 100.',
  params: { rule: 'wrong-type', fix: 'Write all three, for example {shortfall: 50, cover: 30, confidence: 20}.' },
});

function isWhole({
  shortfall,
  cover,
  confidence,
}: {
  shortfall?: number;
  cover?: number;
  confidence?: number;
}): boolean {
  const parts = [shortfall, cover, confidence];
  if (parts.every((part) => part === undefined)) return true;
  return parts.every((part) => part !== undefined) && parts.reduce<number>((all, part) => all + part!, 0) === 100;
}

export default defineKind({
  of: 'organisation',
  file: 'cop.yaml',
  summary: 'Settings for all communities in this folder; without it, sensible defaults hold.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      communities: list(
        pattern('A folder, or a pattern for folders.'),
        'Where are the communities? Folders; * stands for any name. For example communities/*.',
      ),
      timezone: zone('In which time zone are meetings, unless a charter says otherwise? For example Europe/Berlin.'),
      ignore: texts('Which YAML files in community folders are not for cop? File names, for example budget.yaml.'),
      lint,
      render,
      privacy,
      skills: section({ weights }, 'How are skills weighed against each other?'),
      horizons: section(
        {
          vision: years('How many years ahead do visions look here? Without an answer: 5-10.'),
          strategy: years('How many years do strategies last here? Without an answer: 1-3.'),
        },
        'How far ahead do you plan?',
      ),
      common_skills: texts('Which skills are so general that sharing them is no overlap? For example writing.'),
    },
    'Settings of the organisation.',
  ),
  example: `communities:
  - communities/*
timezone: Europe/Berlin
`,
});
