import { definePart } from '../../part.ts';

export default definePart({
  name: 'change',
  noun: 'a change',
  summary: 'how the community has changed',
  group: 'later',
  also: ['history', 'version'],
  list: ['history'],
  main: 'change',
  argument: 'change',
  ask: ['why'],
  dated: 'date',
  unique: ['change', 'date'],
  examples: ['"We split into two groups" --why "Too many for one room"', '"New sponsor" --date 2026-03-01'],
  sample: ['New sponsor', '--date', '2026-03-01', '--why', 'Hers moved on'],
});
