import { definePart } from '../../part.ts';

export default definePart({
  name: 'term',
  noun: 'a term',
  summary: 'a word or abbreviation that needs explaining',
  group: 'purpose',
  also: ['glossary', 'word', 'abbreviation', 'acronym'],
  list: ['glossary'],
  argument: 'term',
  question: 'Which word or abbreviation?',
  value: 'meaning',
  examples: [
    'ETL --meaning "Fetch, reshape and load data"',
    '"month end" --meaning "The three days after the books close"',
  ],
  sample: ['ETL', '--meaning', 'Fetch, reshape: then load'],
});
