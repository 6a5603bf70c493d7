import { definePart } from '../../part.ts';

export default definePart({
  name: 'story',
  noun: 'a story',
  summary: 'what somebody did differently because of the community',
  group: 'log',
  also: ['value', 'success', 'win'],
  list: ['stories'],
  main: 'what',
  argument: 'what',
  ask: ['changed', 'result', 'who', 'cycle'],
  unique: [],
  hint: { who: () => 'ask before you write a name' },
  examples: [
    '"Used a clinic check in the invoice report" --changed "It stops on missing rows" --result "One late report less"',
    '"Found a partner for a project" --who "Ben Kato" --cycle applied --date 2026-03-10',
  ],
  sample: [
    'Used a check from the clinic',
    '--changed',
    'The report stops on missing rows',
    '--who',
    'Eva',
    '--cycle',
    'applied',
    '--date',
    '2026-03-12',
  ],
});
