import { definePart } from '../../part.ts';

export default definePart({
  name: 'recognition',
  noun: 'a recognition',
  summary: 'a time when somebody’s contribution was noticed',
  group: 'log',
  also: ['thanks', 'award', 'praise'],
  list: ['recognition'],
  main: 'for',
  argument: 'for',
  needs: () => ['who'],
  ask: ['how'],
  unique: [],
  examples: [
    '"Six clinics in a row" --who ben --how "Named in the newsletter"',
    '"The best question of the year" --who "Eva Blum"',
  ],
  sample: ['Six clinics in a row', '--who', 'ben', '--how', 'Named in the newsletter', '--date', '2026-03-12'],
});
