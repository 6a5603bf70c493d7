import { definePart } from '../../part.ts';

export default definePart({
  name: 'feedback',
  noun: 'feedback',
  summary: 'what members said, and what came of it',
  group: 'log',
  also: ['survey', 'opinion', 'comment'],
  list: ['feedback'],
  main: 'said',
  argument: 'said',
  ask: ['from', 'answer', 'changed'],
  unique: [],
  examples: [
    '"The clinics are too long" --from members --answer "Forty minutes from May"',
    '"Worth the time: 4 of 5" --from "spring survey" --answers 14',
  ],
  sample: [
    'The clinics are too long',
    '--from',
    'newcomers',
    '--answers',
    '4',
    '--answer',
    'Forty minutes from May',
    '--date',
    '2026-03-12',
  ],
});
