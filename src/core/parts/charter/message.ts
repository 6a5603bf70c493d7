import { definePart } from '../../part.ts';

export default definePart({
  name: 'message',
  noun: 'a planned message',
  summary: 'a message that is planned for a day',
  group: 'launch',
  also: ['announcement', 'newsletter', 'mail'],
  list: ['communications', 'messages'],
  main: 'text',
  argument: 'text',
  needs: () => ['date', 'to'],
  ask: ['about', 'from', 'channel'],
  words: ['to'],
  unique: ['text', 'date'],
  examples: [
    '"We start on 10 March: come and bring a problem" --date 2026-03-02 --to members --about launch',
    '"What the first clinics solved" --date 2026-06-01 --to sponsor,line-managers --about results --from manager',
  ],
  sample: [
    'We start soon: come and bring a problem',
    '--date',
    '2026-02-03',
    '--to',
    'members,everyone',
    '--about',
    'launch',
    '--from',
    'manager',
  ],
});
