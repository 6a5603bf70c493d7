import { definePart } from '../../part.ts';

export default definePart({
  name: 'criterion',
  noun: 'a criterion',
  summary: 'whom you invite, in your own words',
  group: 'people',
  also: ['criteria', 'membership'],
  list: ['membership', 'criteria'],
  argument: 'sentence',
  question: 'Whom do you invite?',
  examples: ['"Works with customer data every week"', '"Has run at least one project" --community data-guild'],
  sample: ['Works with data every week'],
});
