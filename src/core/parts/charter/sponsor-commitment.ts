import { definePart } from '../../part.ts';

export default definePart({
  name: 'sponsor-commitment',
  noun: 'a promise of the sponsor',
  summary: 'what the sponsor has promised to do',
  group: 'support',
  also: ['commitment', 'promise'],
  list: ['support', 'sponsor_commitments'],
  argument: 'sentence',
  question: 'What has the sponsor promised to do?',
  examples: ['"Opens the launch"', '"Asks line managers for four hours a month" --community data-guild'],
  sample: ['Comes to one clinic a quarter'],
});
