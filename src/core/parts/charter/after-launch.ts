import type { Scene, Suggestion } from '../../part.ts';
import { definePart } from '../../part.ts';

const usual: readonly (readonly [days: number, what: string])[] = [
  [1, 'Thank everybody, and send the notes'],
  [14, 'First regular meeting'],
  [30, 'Tell what has been solved so far'],
  [90, 'First look back'],
];

/** A step for each of the usual days on which nothing is planned yet. */
function weeksWithout({ community }: Scene): Suggestion[] {
  const planned = (community?.charter?.value.launch.after ?? []).map(({ days }) => days);
  return usual
    .filter(([days]) => !planned.includes(days))
    .map(([days, value]) => ({ value, label: `day ${days}: ${value}`, with: { days: String(days) } }));
}

export default definePart({
  name: 'after-launch',
  noun: 'a step after the launch',
  summary: 'what happens in the three months after the launch',
  group: 'launch',
  also: ['after', 'follow-up'],
  list: ['launch', 'after'],
  main: 'what',
  argument: 'what',
  needs: () => ['days'],
  ask: ['who', 'channel'],
  unique: ['what', 'days'],
  suggest: { main: weeksWithout },
  examples: ['"Thank everybody, and send the notes" --days 1 --who manager', '"First look back" --days 90 --who core'],
  sample: ['Ask five members what to change', '--days', '45', '--who', 'core'],
});
