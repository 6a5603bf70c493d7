import { definePart } from '../../part.ts';

export default definePart({
  name: 'external-training',
  noun: 'a training from outside',
  summary: 'training from outside that members need',
  group: 'learning',
  also: ['training', 'course', 'provider'],
  list: ['external_training'],
  main: 'need',
  argument: 'need',
  ask: ['people', 'provider', 'cost', 'status'],
  examples: [
    '"Testing for twelve people" --people 12 --cost "1200 EUR"',
    '"Speaking in public" --provider "The city college" --status "asked for"',
  ],
  sample: [
    'Speaking in public',
    '--people',
    '6',
    '--provider',
    'The city college',
    '--cost',
    '1200 EUR',
    '--status',
    'asked for',
  ],
});
