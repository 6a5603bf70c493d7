import { definePart } from '../../part.ts';

export default definePart({
  name: 'objective',
  noun: 'an objective',
  summary: 'what will be different, and when you look back at it',
  group: 'purpose',
  also: ['goal', 'aim', 'target', 'okr'],
  list: ['objectives'],
  main: 'statement',
  argument: 'statement',
  ask: ['due', 'supports', 'owner'],
  examples: [
    '"Month-end reports are on time" --due 2026-Q4',
    '"Data people feel at home here" --local "Two left for lack of peers" --ongoing yes',
  ],
  sample: [
    'Every new pipeline has tests',
    '--supports',
    'eco-1',
    '--due',
    '2026-Q4',
    '--subtopics',
    'nightly checks',
    '--subtopics',
    'alerts, and who hears them',
  ],
});
