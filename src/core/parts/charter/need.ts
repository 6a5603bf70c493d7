import { definePart } from '../../part.ts';

export default definePart({
  name: 'need',
  noun: 'a need',
  summary: 'a problem or request that people have now',
  group: 'purpose',
  also: ['problem', 'request'],
  list: ['needs'],
  main: 'need',
  argument: 'need',
  ask: ['evidence', 'dated', 'from'],
  examples: [
    '"Four reports came late this year"',
    '"Six teams asked for help with tests" --from request --dated 2026-03-01',
  ],
  sample: [
    'Six teams asked for help with tests',
    '--evidence',
    'Tickets 4, 7: asked twice',
    '--dated',
    '2026-03-01',
    '--from',
    'request',
  ],
});
