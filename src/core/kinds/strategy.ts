import { choice, date, due, file, id, item, list, name, number, required, section, text, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const vision = section(
  {
    statement: text('What will be different? One sentence.'),
    horizon_years: number('How many years ahead does it look? Usually 5 to 10.', 'years', { max: 100 }),
    published: date('When was it published? For example 2025-01-15.'),
    by: due('By when should it be true? A date or a quarter; use it instead of horizon_years.'),
  },
  'Where do you want to be in five to ten years? A sentence is enough.',
  'statement',
);

const standings = {
  live: 'people work towards it',
  done: 'it is reached',
  dropped: 'it was given up',
} as const;

const strategy = section(
  {
    period: section(
      {
        from: date('First day, for example 2026-01-01.'),
        to: date('Last day, for example 2027-12-31.'),
      },
      'From when until when does it hold? Usually one to three years.',
    ),
    objectives: list(
      item(
        {
          id: id(),
          statement: required(text('What should be true at the end of the period?')),
          status: choice(standings, 'Does it still hold, is it done, or was it dropped? Without an answer it is live.'),
          replaces: list(name('A strategy objective.'), 'Which earlier objectives does it take the place of?'),
          measure: text('How will you see that it is reached?'),
        },
        'One objective; a sentence is enough.',
        'statement',
      ),
      'Which three or four objectives do people quote?',
    ),
  },
  'How do you get there in the next one to three years?',
);

const product = item(
  {
    name: text('What is the product or service called?', 200),
    vision,
    strategy,
  },
  'One product or service with its own vision and strategy.',
  'name',
);

const gapReport = item(
  {
    title: text('What is the report called?', 200),
    date: date('When was it written?'),
    link: text('Where is it? An address or a place.', 2000),
    skills: texts('Which skills does it find short?'),
    training_needs: texts('Which training does it ask for? For example “Fault finding for 12 people”.'),
    source: text('Who made it, and from what?'),
  },
  'One report about missing skills.',
  'title',
);

export default defineKind({
  of: 'organisation',
  file: 'strategy.yaml',
  summary: 'What the organisation is trying to achieve, so that communities can say what they help with.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      organisation: text('What is the organisation called?', 200),
      ecosystem: section(
        { vision, strategy },
        'Where is the organisation, with its partners, heading as a whole, and how does it get there?',
      ),
      products: list(product, 'Which products or services have a vision and strategy of their own?'),
      gap_reports: list(gapReport, 'Which reports say what skills are missing?'),
      support_offer: section(
        {
          tools: texts('Which tools may every community use?'),
          spaces: texts('Which rooms may every community use?'),
          incentives: texts('Which prizes or rewards are there?'),
          time_policy: text('How much time may people spend on communities?'),
        },
        'What does the organisation offer all its communities?',
      ),
    },
    'The strategy of the organisation.',
  ),
  example: `organisation: Second Life Goods
ecosystem:
  vision:
    statement: Nothing that can be repaired is thrown away.
    published: 2025-01-15
    horizon_years: 7
  strategy:
    period:
      from: 2026-01-01
      to: 2027-12-31
    objectives:
      - id: fewer-returns
        statement: Half as many goods come back twice
        status: live
`,
  names: { 'strategy objective': ['ecosystem.strategy.objectives.*', 'products.*.strategy.objectives.*'] },
  refs: {
    // Open: what was replaced may be gone from the file.
    'ecosystem.strategy.objectives.*.replaces.*': { to: ['strategy objective'], open: true },
    'products.*.strategy.objectives.*.replaces.*': { to: ['strategy objective'], open: true },
  },
});
