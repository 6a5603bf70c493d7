import { definePart } from '../../part.ts';

export default definePart({
  name: 'target',
  noun: 'a target',
  summary: 'how good a role needs to be in a skill',
  group: 'learning',
  also: ['level', 'requirement'],
  list: ['targets'],
  argument: 'role',
  question: 'Which day job or role?',
  value: 'skills',
  examples: ['analyst --skills testing=2', '"Data engineer" --skills testing=3 --skills sql=2'],
  sample: ['manager', '--skills', 'testing=2,sql=1'],
});
