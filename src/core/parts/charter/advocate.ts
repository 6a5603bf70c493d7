import { definePart } from '../../part.ts';

export default definePart({
  name: 'advocate',
  noun: 'an advocate',
  summary: 'somebody outside who speaks up for the community',
  group: 'later',
  also: ['supporter'],
  list: ['sustain', 'advocates'],
  argument: 'name',
  question: 'Who outside speaks up for the community?',
  examples: ['"The head of quality"', '"Two editors of the staff letter" --community data-guild'],
  sample: ['The head of quality'],
});
