import { definePart } from '../../part.ts';

export default definePart({
  name: 'asset',
  noun: 'an asset',
  summary: 'something the community made',
  group: 'log',
  also: ['guide', 'template', 'document', 'recording'],
  list: ['assets'],
  main: 'title',
  argument: 'title',
  ask: ['kind', 'link', 'by'],
  unique: [],
  examples: [
    '"How we test" --kind guide --link https://wiki.example.org/tests',
    '"Clinic checklist" --kind template --by ada --reviewed 2026-03-01',
  ],
  sample: [
    'How we test',
    '--kind',
    'guide',
    '--link',
    'Wiki: tests',
    '--by',
    'ada',
    '--reused',
    '3',
    '--date',
    '2026-03-12',
  ],
});
