import { definePart } from '../../part.ts';

export default definePart({
  name: 'rating',
  noun: 'a rating',
  summary: 'what one person can do, as of one day; only what they agreed to share',
  group: 'learning',
  also: ['assessment', 'self-assessment', 'level'],
  list: ['ratings'],
  main: 'member',
  argument: 'member',
  needs: () => ['skills'],
  ask: ['by'],
  dated: 'date',
  unique: ['member', 'date'],
  examples: [
    'ana-silva --skills testing=2 --skills sql=3 --by self',
    '"Ben Kato" --skills "testing=3,confidence=low" --by peer --date 2026-05-04',
  ],
  sample: ['finn', '--skills', 'testing=2', '--skills', 'sql=3,confidence=low', '--by', 'self', '--date', '2026-05-04'],
});
