import { definePart } from '../../part.ts';
import { roleWords } from '../../words/cards.ts';

export default definePart({
  name: 'expectation',
  noun: 'an expectation',
  summary: 'what you hope every member does',
  group: 'people',
  also: ['citizenship'],
  list: ['citizenship', 'expectations'],
  argument: 'sentence',
  question: 'What do you hope every member does?',
  suggest: { main: () => roleWords.member.does },
  examples: ['"Bring one problem a quarter"', '"Answer a question when you can" --community data-guild'],
  sample: ['Try one thing at work each month'],
});
