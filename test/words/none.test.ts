import { expect, test } from 'vitest';
import { noneSaid } from '../../src/core/words/none.ts';

test.each([
  ['none, because we share a workshop', 'because'],
  ['None: we meet in person', 'because'],
  ['none because we are three', 'because'],
  ['none – the boss decided so', 'because'],
  ['none', 'bare'],
  [' None. ', 'bare'],
  ['none yet', undefined],
  ['Nonesuch', undefined],
  ['', undefined],
  ['A mailbox, none other', undefined],
])('%s', (text, said) => {
  expect(noneSaid(text)).toBe(said);
});
