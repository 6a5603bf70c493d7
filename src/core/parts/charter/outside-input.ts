import { definePart } from '../../part.ts';

export default definePart({
  name: 'outside-input',
  noun: 'an outside impulse',
  summary: 'somebody from outside who brings something new',
  group: 'later',
  also: ['guest', 'visit', 'speaker'],
  list: ['sustain', 'outside_input'],
  main: 'what',
  argument: 'what',
  needs: () => ['who'],
  ask: ['when'],
  unique: ['what', 'who'],
  examples: [
    '"A talk about testing" --who "The university"',
    '"Swap visit" --who "Retail data guild" --when 2026-05-05',
  ],
  sample: ['A talk about contracts', '--who', 'The university', '--when', 'May'],
});
