import { definePart } from '../../part.ts';

export default definePart({
  name: 'in-scope',
  noun: 'a topic in scope',
  summary: 'a topic that belongs to the community',
  group: 'purpose',
  also: ['scope'],
  list: ['scope', 'in'],
  argument: 'topic',
  question: 'Which topic belongs here?',
  examples: ['testing', '"on-call for data" --community data-guild'],
  sample: ['data contracts'],
});
