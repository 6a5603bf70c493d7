import { definePart } from '../../part.ts';

export default definePart({
  name: 'gap-report',
  noun: 'a report about missing skills',
  summary: 'a report that says which skills are short',
  group: 'organisation',
  also: ['gap', 'report', 'survey'],
  list: ['gap_reports'],
  main: 'title',
  argument: 'title',
  ask: ['date', 'skills', 'training-needs', 'link'],
  words: ['skills'],
  examples: [
    '"Data skills review 2026" --date 2026-02-01 --skills "Data testing,SQL"',
    '"Exit talks" --training-needs "Testing basics for 12 people" --source "HR, from 9 talks"',
  ],
  sample: [
    'Exit talks',
    '--date',
    '2026-01-15',
    '--skills',
    'Data testing,SQL',
    '--training-needs',
    'Testing, for twelve people',
    '--source',
    'HR, from nine talks',
  ],
});
