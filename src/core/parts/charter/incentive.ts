import { definePart } from '../../part.ts';

export default definePart({
  name: 'incentive',
  noun: 'an incentive',
  summary: 'a prize, and for what',
  group: 'support',
  also: ['prize', 'reward'],
  list: ['support', 'incentives'],
  argument: 'sentence',
  question: 'Which prize is there, and for what?',
  examples: ['"A conference ticket for the best write-up"', '"Lunch for every host" --community data-guild'],
  sample: ['Lunch for every host'],
});
