import { definePart } from '../../part.ts';
import { indicatorTemplates } from '../../words/indicator-templates.ts';

export default definePart({
  name: 'indicator',
  noun: 'an indicator',
  summary: 'what you count or ask to notice that it works',
  group: 'purpose',
  also: ['kpi', 'measure', 'metric', 'number'],
  list: ['indicators'],
  main: 'name',
  argument: 'name',
  ask: ['objective', 'baseline', 'target', 'by', 'every', 'owner'],
  suggest: { main: () => indicatorTemplates },
  examples: [
    '"Problems solved" --unit "per quarter" --target 6 --direction up --every quarterly',
    '"Late reports" --objective on-time --baseline 4 --target 1 --by 2026-Q4 --direction down',
  ],
  sample: [
    'Problems solved',
    '--objective',
    'on-time',
    '--unit',
    'per quarter',
    '--baseline',
    '0',
    '--target',
    '6.5',
    '--by',
    '2026-Q4',
    '--direction',
    'up',
    '--revisit',
    'yes',
  ],
});
