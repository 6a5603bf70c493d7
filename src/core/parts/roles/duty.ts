import type { Scene } from '../../part.ts';
import { definePart } from '../../part.ts';
import { dutyGroups } from '../../words/cards.ts';
import { fold } from '../../words/closest.ts';

/** The usual duties that nobody has written down yet. */
function openDuties({ community }: Scene): string[] {
  const there = (community?.roles?.value.duties ?? []).map(({ duty }) => fold(duty ?? ''));
  const usual = dutyGroups.flatMap(({ duties }) => duties.map((duty) => `${duty[0]!.toUpperCase()}${duty.slice(1)}`));
  return usual.filter((duty) => !there.includes(fold(duty)));
}

export default definePart({
  name: 'duty',
  noun: 'a duty',
  summary: 'what has to be done, and who answers for it',
  group: 'people',
  also: ['responsibility', 'task', 'raci'],
  list: ['duties'],
  main: 'duty',
  argument: 'duty',
  ask: ['owns', 'does', 'asked', 'told'],
  suggest: { main: openDuties },
  examples: [
    '"Update the charter" --owns manager --does core --asked sponsor',
    '"Run the launch" --owns manager --told member',
  ],
  sample: ['Book the room', '--owns', 'manager', '--does', 'core,facilitator', '--told', 'member'],
});
