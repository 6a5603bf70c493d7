import { definePart } from '../../part.ts';

export default definePart({
  name: 'out-of-scope',
  noun: 'a topic out of scope',
  summary: 'a neighbouring topic that does not belong',
  group: 'purpose',
  also: ['scope'],
  list: ['scope', 'out'],
  argument: 'topic',
  question: 'Which neighbouring topic does not belong here?',
  examples: ['"choosing the reporting tool"', 'hiring --community data-guild'],
  sample: ['hiring'],
});
