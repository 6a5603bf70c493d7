import { definePart } from '../../part.ts';

export default definePart({
  name: 'activity',
  noun: 'an activity',
  summary: 'something that happens regularly',
  group: 'meetings',
  also: ['meeting', 'event', 'rhythm', 'session'],
  list: ['rhythm', 'activities'],
  main: 'name',
  argument: 'name',
  ask: ['every', 'day', 'time', 'starts', 'minutes', 'type', 'format', 'audience', 'led-by', 'place', 'link'],
  examples: [
    '"Problem clinic" --every fortnightly --day Tuesday --time 14:00 --starts 2026-03-03 --minutes 60',
    '"Letter to members" --type newsletter --every async',
  ],
  sample: [
    'Coffee round',
    '--type',
    'coffee',
    '--every',
    'monthly',
    '--day',
    'last Friday',
    '--time',
    '9:30',
    '--minutes',
    '30',
    '--led-by',
    'ada',
  ],
});
