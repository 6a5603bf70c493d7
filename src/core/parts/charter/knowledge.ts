import { definePart } from '../../part.ts';

export default definePart({
  name: 'knowledge',
  noun: 'a habit of knowledge',
  summary: 'how knowledge is made, shared inside, or shared outside',
  group: 'meetings',
  also: ['create', 'exchange', 'share'],
  list: {
    option: 'how',
    question: 'Is it about making knowledge, exchanging it inside, or sharing it outside?',
    lists: {
      create: ['knowledge', 'create'],
      exchange: ['knowledge', 'exchange'],
      'share-outside': ['knowledge', 'share_outside'],
    },
  },
  argument: 'habit',
  question: 'What do you do?',
  examples: [
    '"Write up every clinic that solved something" --how create',
    '"A page of tips each quarter" --how share-outside',
  ],
  sample: ['Record the talks', '--how', 'exchange'],
});
