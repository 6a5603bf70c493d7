import { describe, expect, test } from 'vitest';
import { isLeadTitle } from '../../src/core/words/roles.ts';

describe('a title of somebody who leads', () => {
  test.each([
    'Chair',
    'co-chair',
    'Co-Chairs',
    'Tech lead',
    'Technical  Lead',
    'Core team lead',
    'Working group chair',
    'Guild leader',
    'Maintainers',
    'Co-ordinator',
    'coordinator',
    'Organizer',
    'Deputy chairwoman',
  ])('%s', (title) => {
    expect(isLeadTitle(title)).toBe(true);
  });

  test.each([
    'Clinical governance lead',
    'gcLiaison',
    'tcSponsor',
    'Chair of the board',
    'Leading expert',
    'Community',
    'Head nurse',
    '',
    'core '.repeat(5000),
  ])('%s', (title) => {
    expect(isLeadTitle(title)).toBe(false);
  });
});
