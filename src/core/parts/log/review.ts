import { definePart } from '../../part.ts';

export default definePart({
  name: 'review',
  noun: 'a look back',
  summary: 'a time when the community looked back at itself',
  group: 'log',
  also: ['lookback', 'retrospective', 'retro'],
  list: ['reviews'],
  main: 'what',
  argument: 'what',
  isOption: true,
  ask: ['who', 'changed'],
  unique: [],
  examples: ['charter --who core --changed "New objective for autumn"', '--what health --date 2026-03-01'],
  sample: ['charter', '--who', 'core,ada', '--changed', 'A new objective', '--date', '2026-03-12'],
});
