import { definePart } from '../../part.ts';

export default definePart({
  name: 'backlog',
  noun: 'a wish',
  summary: 'what members would like to do or learn next',
  group: 'later',
  also: ['wish', 'idea', 'suggestion'],
  list: ['backlog'],
  main: 'what',
  argument: 'wish',
  ask: ['kind', 'asked-by', 'priority', 'from'],
  examples: [
    '"Visit the plant" --kind activity --votes 5',
    '"How do others test their reports?" --kind question --asked-by "Ben Kato"',
  ],
  sample: ['Visit the plant', '--kind', 'activity', '--asked-by', 'three members', '--votes', '5', '--from', 'member'],
});
