import { definePart } from '../../part.ts';

export default definePart({
  name: 'practice-role',
  noun: 'a day job',
  summary: 'a day job that members have; skills and paths aim at it',
  group: 'people',
  also: ['job', 'profession', 'day-job'],
  list: ['practice_roles'],
  main: 'name',
  argument: 'name',
  ask: ['description'],
  examples: ['"Data engineer"', 'Analyst --description "Answers questions with data"'],
  sample: ['Team lead', '--description', 'Looks after five to nine people'],
});
