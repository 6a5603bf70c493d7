import { describe, expect, test } from 'vitest';
import { teamSpread } from '../../src/core/measures/teams.ts';

const outside = { external: true };

describe('how people spread over teams', () => {
  test.each([
    ['nobody', [], { people: 0, placed: 0, teams: 0, largest: undefined }],
    ['no team known', [{}, {}], { people: 2, placed: 0, teams: 0, largest: undefined }],
    [
      'spelt in two ways, one unknown',
      [{ team: 'Workshop' }, { team: ' workshop' }, {}],
      { people: 3, placed: 2, teams: 1, largest: { team: 'Workshop', people: 2 } },
    ],
    [
      'of two equals the first',
      [{ team: 'A' }, { team: 'B' }, { team: 'B' }, { team: 'A' }],
      { people: 4, placed: 4, teams: 2, largest: { team: 'A', people: 2 } },
    ],
    [
      'one name in two organisations',
      [
        { team: 'Web', organisation: 'X' },
        { team: 'Web', organisation: 'Y' },
        { team: 'Web', organisation: 'x ' },
      ],
      { people: 3, placed: 3, teams: 2, largest: { team: 'Web', people: 2 } },
    ],
    [
      'guests are in no team, however many',
      [outside, outside, { team: 'A' }],
      { people: 3, placed: 3, teams: 2, largest: { team: 'A', people: 1 } },
    ],
    [
      'a guest in a team is in it',
      [{ team: 'A', ...outside }],
      { people: 1, placed: 1, teams: 1, largest: { team: 'A', people: 1 } },
    ],
    [
      'a team called like a property',
      [{ team: '__proto__' }],
      { people: 1, placed: 1, teams: 1, largest: { team: '__proto__', people: 1 } },
    ],
  ])('%s', (_, people, spread) => {
    expect(teamSpread(people)).toEqual(spread);
  });
});
