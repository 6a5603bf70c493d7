import type { Scene, Suggestion } from '../../part.ts';
import { definePart } from '../../part.ts';
import { agendaParts, agendaPoints } from '../../words/agenda.ts';

/** A point for each subject that nothing on the agenda covers yet. */
function slotsWithout({ community }: Scene): Suggestion[] {
  const covered = (community?.charter?.value.launch.agenda ?? []).flatMap(({ covers }) => covers as string[]);
  return agendaParts
    .filter((slot) => !covered.includes(slot))
    .map((slot) => ({ value: agendaPoints[slot].item, with: { covers: slot } }));
}

export default definePart({
  name: 'launch-agenda',
  noun: 'a point of the launch agenda',
  summary: 'what happens at the launch, in order',
  group: 'launch',
  also: ['agenda', 'agenda-item', 'launch'],
  list: ['launch', 'agenda'],
  main: 'item',
  argument: 'item',
  ask: ['minutes', 'who', 'covers'],
  suggest: { main: slotsWithout },
  examples: [
    '"Why we start, and who does what" --minutes 15 --who sponsor --covers charter,roles',
    '"Your questions" --minutes 10 --who manager --covers questions',
  ],
  sample: ['Bread and soup', '--minutes', '15', '--who', 'everyone', '--covers', 'social,taking-part'],
});
