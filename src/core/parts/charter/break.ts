import { definePart } from '../../part.ts';

export default definePart({
  name: 'break',
  noun: 'a quiet season',
  summary: 'a time when the community is quiet on purpose',
  group: 'meetings',
  also: ['holiday', 'pause', 'season'],
  list: ['rhythm', 'breaks'],
  main: 'why',
  argument: 'why',
  needs: ({ yearly }) => (yearly ? [] : ['from', 'to']),
  ask: [],
  unique: ['why', 'from', 'to', 'yearly'],
  examples: ['"summer holidays" --from 2026-07-20 --to 2026-08-20', '"year end" --yearly 12-20..01-06'],
  sample: ['year end', '--yearly', '12-20..01-06'],
});
