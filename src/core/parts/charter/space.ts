import { definePart } from '../../part.ts';

export default definePart({
  name: 'space',
  noun: 'a space',
  summary: 'a room or another physical means',
  group: 'support',
  also: ['room'],
  list: ['support', 'spaces'],
  argument: 'space',
  question: 'Which room, or what else?',
  examples: ['"Room 4.12 every second Tuesday"', '"A shelf in the corridor" --community data-guild'],
  sample: ['Room 2.1 on Fridays'],
});
