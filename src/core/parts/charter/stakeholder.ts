import type { Scene } from '../../part.ts';
import { definePart } from '../../part.ts';
import { fold } from '../../words/closest.ts';

const usual = ['members', 'line-managers', 'sponsor', 'leaders', 'other-communities', 'everyone', 'external'];

/** The groups that nobody plans to tell anything yet. */
function groupsWithout({ community }: Scene): string[] {
  const told = (community?.charter?.value.communications.stakeholders ?? []).map(({ group }) => fold(group ?? ''));
  return usual.filter((group) => !told.includes(group));
}

export default definePart({
  name: 'stakeholder',
  noun: 'a group to tell',
  summary: 'who hears what, from whom, where and when',
  group: 'launch',
  also: ['audience', 'group'],
  list: ['communications', 'stakeholders'],
  main: 'group',
  argument: 'group',
  needs: () => ['message'],
  ask: ['from', 'channel', 'when'],
  unique: ['group', 'message'],
  suggest: { main: groupsWithout },
  examples: [
    'line-managers --message "What your people will do, and what you get back" --from sponsor',
    'members --message "A place for stubborn problems" --channel "team chat" --when 2026-03-01',
  ],
  sample: [
    'other-communities',
    '--message',
    'Where we overlap, and where not',
    '--from',
    'manager',
    '--when',
    'before the launch',
  ],
});
