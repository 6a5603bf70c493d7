import { definePart } from '../../part.ts';

export default definePart({
  name: 'concern',
  noun: 'a worry',
  summary: 'what worries people, and what you answer',
  group: 'launch',
  also: ['worry', 'objection', 'resistance'],
  list: ['communications', 'concerns'],
  main: 'concern',
  argument: 'concern',
  ask: ['answer', 'who', 'kind', 'training'],
  examples: [
    '"Another meeting" --kind time --answer "Come only with a question"',
    '"A new tool again" --who analysts --kind tool',
  ],
  sample: ['I will look stupid', '--who', 'newcomers', '--kind', 'trust', '--answer', 'Everybody asks here'],
});
