import { definePart } from '../../part.ts';

export default definePart({
  name: 'ladder-step',
  noun: 'a step of the ladder',
  summary: 'a step that leads from member to leader',
  group: 'later',
  also: ['ladder'],
  list: ['sustain', 'ladder'],
  argument: 'step',
  question: 'Which step comes next on the way from member to leader?',
  examples: ['"Bring a problem"', '"Host a clinic" --community data-guild'],
  sample: ['Write one page for the wiki'],
});
