import { definePart } from '../../part.ts';

export default definePart({
  name: 'reading',
  noun: 'a reading',
  summary: 'the number of an indicator on one day',
  group: 'log',
  also: ['number', 'value', 'measure', 'indicator'],
  list: ['readings'],
  main: 'indicator',
  argument: 'indicator',
  isOption: true,
  needs: () => ['value'],
  unique: ['indicator', 'date'],
  examples: ['late --value 2', '--indicator "Problems solved" --value 7 --date 2026-03-31'],
  sample: ['late', '--value', '1.5', '--date', '2026-03-02'],
});
