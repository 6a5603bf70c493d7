import { definePart } from '../../part.ts';

export default definePart({
  name: 'way-of-working',
  noun: 'a way of working',
  summary: 'how members treat each other',
  group: 'purpose',
  also: ['ground-rule', 'value', 'rule'],
  list: ['values', 'ways_of_working'],
  argument: 'sentence',
  question: 'How do members treat each other?',
  examples: ['"Ask before you are stuck for a day"', '"Criticise the work, not the person" --community data-guild'],
  sample: ['Say thank you: in public'],
});
