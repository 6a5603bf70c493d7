import { definePart } from '../../part.ts';

export default definePart({
  name: 'pair',
  noun: 'a pair',
  summary: 'two or three people who met to learn from each other',
  group: 'log',
  also: ['triad', 'mentoring', 'coffee'],
  list: ['pairs'],
  main: 'about',
  argument: 'about',
  needs: () => ['members'],
  unique: [],
  examples: [
    '"Testing" --members ada,ben',
    '"How to run a clinic" --members ada --members "Eva Blum" --date 2026-03-10',
  ],
  sample: ['How to run a clinic', '--members', 'ada,ben', '--date', '2026-03-12'],
});
