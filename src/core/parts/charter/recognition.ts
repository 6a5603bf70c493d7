import { definePart } from '../../part.ts';

export default definePart({
  name: 'recognition',
  noun: 'a form of recognition',
  summary: 'how contribution is noticed',
  group: 'support',
  also: ['thanks', 'award'],
  list: ['support', 'recognition'],
  argument: 'sentence',
  question: 'How is contribution noticed?',
  examples: ['"Named in the quarterly letter"', '"Counts in appraisal" --community data-guild'],
  sample: ['A thank-you from the sponsor'],
});
