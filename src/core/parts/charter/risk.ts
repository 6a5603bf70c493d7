import { definePart } from '../../part.ts';

export default definePart({
  name: 'risk',
  noun: 'a risk',
  summary: 'what could go wrong, and what you do then',
  group: 'purpose',
  also: ['danger'],
  list: ['risks'],
  main: 'risk',
  argument: 'risk',
  ask: ['answer'],
  examples: ['"Only one team turns up" --answer "Ask three teams in person"', '"The sponsor moves on"'],
  sample: ['Only one team turns up', '--answer', 'Ask three teams in person'],
});
