import { definePart } from '../../part.ts';

export default definePart({
  name: 'drive-step',
  noun: 'a step of the drive',
  summary: 'what you do to win the first members',
  group: 'people',
  also: ['drive', 'recruiting'],
  list: ['citizenship', 'drive', 'steps'],
  argument: 'step',
  question: 'What will you do to win members?',
  examples: ['"Ask ten people in person"', '"Poster at the lifts" --community data-guild'],
  sample: ['Write to everybody who asked'],
});
