import { definePart } from '../../part.ts';

export default definePart({
  name: 'question',
  noun: 'a question and its answer',
  summary: 'what people ask, and what you answer',
  group: 'launch',
  also: ['faq', 'answer'],
  list: ['faq'],
  main: 'q',
  argument: 'question',
  needs: () => ['answer'],
  rename: { a: 'answer' },
  examples: [
    '"Must I come every time?" --answer "No. Come when you have a question."',
    '"Who decides?" --answer "The core group, in the open"',
  ],
  sample: ['Must I come every time?', '--answer', 'No: come when you can.'],
});
