import { definePart } from '../../part.ts';

export default definePart({
  name: 'external-group',
  noun: 'an external group',
  summary: 'another organisation or group that takes part',
  group: 'people',
  also: ['partner'],
  list: ['membership', 'external_groups'],
  argument: 'name',
  question: 'Which other organisation or group takes part?',
  examples: ['"The supplier guild"', '"Two partner clinics" --community data-guild'],
  sample: ['The supplier guild'],
});
