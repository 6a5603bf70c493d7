import { expect, test } from 'vitest';
import { yesNoMeant } from '../../src/core/words/yes-no.ts';

test.each([
  ['Y', 'yes'],
  ['Yes!', 'yes'],
  ['ｙｅｓ', 'yes'],
  ['off', 'no'],
  ['“no”', 'no'],
  ['yes and no', undefined],
  ['none', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%j means %s', (text, meant) => expect(yesNoMeant(text)).toBe(meant));
