import { definePart } from '../../part.ts';

export default definePart({
  name: 'learning-path',
  noun: 'a learning path',
  summary: 'topics in the order that makes sense for a role',
  group: 'learning',
  also: ['path', 'track', 'onboarding'],
  list: ['paths'],
  main: 'title',
  argument: 'title',
  ask: ['for', 'topics', 'assumes'],
  examples: [
    '"First quarter as an analyst" --for analyst --topics testing-basics,reading-a-contract',
    '"For new hosts" --topics first-clinic --elsewhere "speaking=a course of the company"',
  ],
  sample: [
    'First quarter as an analyst',
    '--for',
    'analyst',
    '--topics',
    'tests-1,tests-2',
    '--elsewhere',
    'sql=on the job',
    '--elsewhere',
    'storytelling=a course',
  ],
});
