import { definePart } from '../../part.ts';

export default definePart({
  name: 'support-offer',
  noun: 'an offer to all communities',
  summary: 'a tool, room or prize that every community may use',
  group: 'organisation',
  also: ['offer', 'support'],
  list: {
    option: 'kind',
    question: 'Is it a tool, a room or another space, or a prize?',
    lists: {
      tool: ['support_offer', 'tools'],
      space: ['support_offer', 'spaces'],
      incentive: ['support_offer', 'incentives'],
    },
  },
  argument: 'offer',
  question: 'What may every community use?',
  examples: ['"The wiki" --kind tool', '"The big room on Fridays" --kind space'],
  sample: ['The big room on Fridays', '--kind', 'space'],
});
