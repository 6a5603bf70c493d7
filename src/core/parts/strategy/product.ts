import { definePart } from '../../part.ts';

export default definePart({
  name: 'product',
  noun: 'a product',
  summary: 'a product or service with a vision and strategy of its own',
  group: 'organisation',
  also: ['service'],
  list: ['products'],
  main: 'name',
  argument: 'name',
  ask: ['vision', 'strategy-period-from', 'strategy-period-to', 'strategy-objectives'],
  examples: [
    '"Partner portal" --vision "Partners run their week from one page"',
    'Warehouse --strategy-period-from 2026-01-01 --strategy-period-to 2027-12-31 --strategy-objectives "Nothing waits a day"',
  ],
  sample: [
    'Warehouse',
    '--vision',
    'Nothing waits',
    '--vision-horizon-years',
    '6',
    '--strategy-period-from',
    '2026-01-01',
    '--strategy-period-to',
    '2027-12-31',
    '--strategy-objectives',
    'id=no-wait,statement=Nothing waits a day',
  ],
});
