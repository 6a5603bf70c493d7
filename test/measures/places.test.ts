import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { placeless, tools, unsaid, usesOf } from '../../src/core/measures/places.ts';
import type { Chartered } from '../../src/core/model.ts';
import { workspace } from '../workspace.ts';

function compiled(charter: string, strategy?: string) {
  const model = compile(workspace({ charter, strategy }).sources, '');
  return { model, community: model.communities[0] as Chartered };
}

test('tools in use, with their place in the list', () => {
  const { community } = compiled(
    'platform:\n  - {name: Old forum, for: [vote], retired: yes}\n  - {name: Chat, for: [talk, meet]}\n  - Mailbox\n  - none, because of the rest\n',
  );
  const inUse = tools(community);
  expect(inUse.map(({ value, index }) => [value.name, index])).toEqual([
    ['Chat', 1],
    ['Mailbox', 2],
  ]);
  expect(unsaid(inUse).map(({ index }) => index)).toEqual([2]);
  expect([...usesOf(inUse)]).toEqual(['talk', 'meet']);
});

const talk = 'platform: [{name: Chat, for: [talk]}]\n';
const mixed = `rhythm:
  activities:
    - {name: Room, every: weekly, format: in-person}
    - {name: Both, every: weekly, format: hybrid}
    - {name: Call, every: weekly, format: online}
    - {name: Open, every: weekly}
    - {name: Placed, format: hybrid, place: Hall}
    - {name: Linked, format: hybrid, link: meet.example.org}
    - {name: Linked too, link: meet.example.org}
    - {name: Pair, format: online, type: pair}
    - {name: Visit, format: in-person, type: visit}
    - {name: Letter, format: online, type: newsletter}
    - {name: Asked for, format: in-person, every: on demand}
    - {name: Over, format: in-person, ends: 2026-05-31}
`;

test.each([
  ['nothing is there', `support:\n${talk}${mixed}`, undefined, ['Room', 'Both', 'Linked'], ['Both', 'Call'], ['Open']],
  ['a room is there', `${talk}${mixed}`, undefined, [], ['Both', 'Call'], []],
  ['the organisation has rooms', `support:\n${talk}${mixed}`, 'spaces: [Hall]', [], ['Both', 'Call'], []],
  ['it has tools', `support:\n${talk}${mixed}`, 'tools: [Video]', ['Room', 'Both', 'Linked'], [], ['Open']],
  ['a tool to meet with is there', mixed, undefined, [], [], []],
  ['a tool may be one to meet with', `platform: [Chat]\n${mixed}`, undefined, [], [], []],
  ['no tool is there', `platform: []\n${mixed}`, undefined, [], [], []],
])('%s', (_, charter, offer, inPerson, online, unknown) => {
  const { model, community } = compiled(charter, offer && `support_offer:\n  ${offer}\n`);
  const found = placeless(community, model, '2026-06-01');
  const names = Object.fromEntries(
    Object.entries(found).map(([key, list]) => [key, list.map((m: { value: { name: string } }) => m.value.name)]),
  );
  expect(names).toEqual({ inPerson, online, unknown });
});
