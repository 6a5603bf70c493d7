import { definePart } from '../../part.ts';

export default definePart({
  name: 'related',
  noun: 'a neighbour',
  summary: 'a neighbouring community and what you share',
  group: 'later',
  also: ['neighbour', 'community', 'neighbor'],
  list: ['related'],
  main: 'community',
  argument: 'community',
  ask: ['topics', 'how'],
  rename: { community: 'neighbour' },
  examples: [
    'repair-guild --topics "finding faults" --how "A joint clinic each spring"',
    '"Tool Guild" --how "We read each other’s notes"',
  ],
  sample: ['data-pipelines', '--topics', 'testing', '--how', 'A joint clinic'],
});
