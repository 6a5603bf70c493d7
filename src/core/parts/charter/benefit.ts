import { definePart } from '../../part.ts';
import { memberBenefits, organisationBenefits } from '../../words/benefits.ts';

export default definePart({
  name: 'benefit',
  noun: 'a benefit',
  summary: 'what members or the organisation gain',
  group: 'purpose',
  also: ['gain', 'value', 'advantage'],
  list: {
    option: 'for',
    question: 'Who gains it?',
    lists: { members: ['benefits', 'members'], organisation: ['benefits', 'organisation'] },
  },
  argument: 'benefit',
  question: 'What do they gain?',
  suggest: { main: ({ given }) => (given.for?.[0] === 'organisation' ? organisationBenefits : memberBenefits) },
  examples: ['"Help with a problem within a day" --for members', '"Less work done twice" --for organisation'],
  sample: ['A second pair of eyes', '--for', 'members'],
});
