import { definePart } from '../../part.ts';

export default definePart({
  name: 'message',
  noun: 'a message',
  summary: 'a message that was sent',
  group: 'log',
  also: ['mail', 'announcement', 'newsletter'],
  list: ['messages'],
  main: 'about',
  argument: 'about',
  isOption: true,
  needs: () => ['to'],
  ask: ['from'],
  words: ['to'],
  unique: [],
  examples: ['results --to members --from manager', '--about launch --to members,line-managers --date 2026-02-11'],
  sample: ['results', '--to', 'sponsor,line-managers', '--from', 'manager', '--date', '2026-03-12'],
});
