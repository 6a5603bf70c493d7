import { definePart } from '../../part.ts';

export default definePart({
  name: 'shortage-note',
  noun: 'a shortage',
  summary: 'a shortage that people who hire should know about',
  group: 'learning',
  also: ['shortage', 'hiring', 'gap'],
  list: ['shortage_notes'],
  main: 'note',
  argument: 'note',
  needs: () => ['skill'],
  ask: ['hiring'],
  unique: ['skill', 'note'],
  examples: [
    '"One person knows it, and she leaves in May" --skill sql --hiring yes',
    '"Two more by autumn" --skill testing',
  ],
  sample: ['One person knows it, and she leaves in May', '--skill', 'sql', '--hiring', 'yes'],
});
