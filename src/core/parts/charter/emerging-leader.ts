import { definePart } from '../../part.ts';

export default definePart({
  name: 'emerging-leader',
  noun: 'an emerging leader',
  summary: 'a member who grows into a leading role; ask them first',
  group: 'later',
  also: ['leader'],
  list: ['sustain', 'emerging_leaders'],
  argument: 'member',
  question: 'Which member grows into a leading role?',
  examples: ['ada', '"Ben Kato" --community data-guild'],
  sample: ['dia'],
});
