import { definePart } from '../../part.ts';

export default definePart({
  name: 'belief',
  noun: 'a belief',
  summary: 'a shared belief that guides decisions',
  group: 'purpose',
  also: ['principle'],
  list: ['values', 'beliefs'],
  argument: 'sentence',
  question: 'Which belief guides your decisions?',
  examples: ['"What is not written down is lost"', '"Small steps beat big plans" --community data-guild'],
  sample: ['What is not written down is lost'],
});
