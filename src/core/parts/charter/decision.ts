import { definePart } from '../../part.ts';

export default definePart({
  name: 'decision',
  noun: 'who decides what',
  summary: 'who decides what',
  group: 'people',
  also: ['governance'],
  list: ['governance', 'decides'],
  argument: 'sentence',
  question: 'Who decides what?',
  examples: ['"The core group chooses the topics"', '"The sponsor decides about money" --community data-guild'],
  sample: ['The core group chooses the topics'],
});
