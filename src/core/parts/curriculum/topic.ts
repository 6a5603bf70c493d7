import { definePart } from '../../part.ts';

export default definePart({
  name: 'topic',
  noun: 'a topic',
  summary: 'something that members want or need to learn',
  group: 'learning',
  also: ['lesson', 'course', 'subject', 'learning'],
  list: ['topics'],
  main: 'title',
  argument: 'title',
  ask: ['objectives', 'skills', 'format', 'led-by', 'scheduled', 'because', 'supports'],
  examples: [
    '"Testing a pipeline" --objectives "Write three checks for your own work" --skills "testing,to=2"',
    '"Reading a contract" --format workshop --scheduled 2026-05-12 --led-by "external: The university"',
  ],
  sample: [
    'Contracts between teams',
    '--objectives',
    'Write one contract, and agree on it',
    '--skills',
    'skill=testing,from=1,to=2',
    '--skills',
    'sql',
    '--supports',
    'on-time',
    '--requires',
    'tests-1',
    '--hours',
    '1.5',
    '--resources',
    'title=The long read, part 1,link=https://example.org/a?b=c',
  ],
});
