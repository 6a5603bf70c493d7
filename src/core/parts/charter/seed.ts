import { definePart } from '../../part.ts';

export default definePart({
  name: 'seed',
  noun: 'a seed',
  summary: 'an idea, project or event that keeps people coming',
  group: 'later',
  also: ['idea', 'project'],
  list: ['sustain', 'seeds'],
  main: 'what',
  argument: 'what',
  ask: ['kind', 'when', 'who'],
  examples: [
    '"Shared test templates" --kind project --when 2026-05-01',
    '"A day without meetings" --kind idea --who "Ana Silva"',
  ],
  sample: ['A library of good checks', '--kind', 'project', '--when', 'in autumn'],
});
