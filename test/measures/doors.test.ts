import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { doors } from '../../src/core/measures/doors.ts';
import { isChartered } from '../../src/core/model.ts';
import { workspace } from '../workspace.ts';

const empty = { contact: '', platform: '[]', rhythm: '', membership: '' };

const waysIn = (written: Partial<typeof empty>) => {
  const charter = Object.entries({ ...empty, ...written }).map(([key, value]) => `${key}: ${value}\n`);
  const [community] = compile(workspace({ charter: charter.join('') }).sources, '').communities.filter(isChartered);
  return doors(community!, '2026-06-01').map(({ as, text }) => `${as} ${text}`);
};

const chat = '[{name: Chat}, {name: List, address: "#guild"}]';

test.each([
  [{ contact: 'Ada Osei' }, ['contact Ada Osei']],
  [{ contact: 'TBD' }, []],
  [{ contact: 'nobody yet' }, []],
  [{ platform: chat }, ['platform #guild']],
  [{ platform: '[{name: Chat, address: "#guild", retired: yes}, {name: List, address: TBD}]' }, []],
  [{ rhythm: '{activities: [Clinic, {name: Review, audience: private}]}' }, []],
  [{ rhythm: '{activities: [{name: Show, audience: open, ends: 2026-06-01}]}' }, ['meeting Show']],
  [{ rhythm: '{activities: [{name: Show, audience: open, ends: 2026-05-31}]}' }, []],
  [{ membership: '{joining: open}', platform: chat }, ['platform #guild']],
  [
    {
      membership: '{joining: approval}',
      contact: 'Ada',
      platform: chat,
      rhythm: '{activities: [{name: Show, audience: open}]}',
    },
    ['contact Ada'],
  ],
])('%j', (written, expected) => {
  expect(waysIn(written)).toEqual(expected);
});
