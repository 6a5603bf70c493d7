import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { hardened, softened } from '../../src/core/measures/origin.ts';
import {
  currentMembers,
  deputies,
  distinct,
  holders,
  holdings,
  isDecidedNone,
  isPerson,
  isStillLooking,
  managingKinds,
  memberCount,
  named,
  organisers,
  peopleOf,
  vacancy,
} from '../../src/core/measures/people.ts';
import type { Community } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';

function community(sample: Sample): Community {
  return compile(workspace(sample).sources, '').communities[0]!;
}

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('who a text means', () => {
  test.each([
    ['ada', 'ada', 'Ada Osei'],
    ['Ada Osei', 'ada', 'Ada Osei'],
    ['  ADA   osei ', 'ada', 'Ada Osei'],
    ['Maria Lind', 'maria lind', 'Maria Lind'],
    ['external: Olga Brandt', 'olga brandt', 'Olga Brandt'],
  ])('%s', (text, key, name) => {
    expect(peopleOf(community({}))(text)).toEqual({ key, name });
  });

  test('members without an id go by their name', () => {
    const person = peopleOf(community({ members: 'members:\n  - Bö Ek\n' }));
    expect(person('bö ek')).toEqual({ key: 'bö ek', name: 'Bö Ek' });
  });

  test('without a list of members the text is all there is', () => {
    expect(peopleOf(community({ without: ['members'] }))('ada')).toEqual({ key: 'ada', name: 'ada' });
  });
});

describe('whether a holder is a person', () => {
  test.each(['Ada Osei', 'ada', 'Open Source Office', 'Noneva Tan', 'TODO Group', 'external: Olga Brandt'])(
    '%s',
    (text) => {
      expect(isPerson(text)).toBe(true);
    },
  );

  test.each([
    ['TBD'],
    ['tbd'],
    ['n/a'],
    ['?'],
    ['none'],
    ['none, because we share the work'],
    ['none because we share the work'],
    ['None: too early'],
    ['nobody yet'],
    ['no one'],
    ['vacant'],
    ['open'],
    ['-'],
    ['to be elected in May'],
  ])('not %s', (text) => {
    expect(isPerson(text)).toBe(false);
  });
});

const roles = `roles:
  - {kind: sponsor, holder: Maria Lind}
  - {kind: manager, holder: [Ada Osei, Ben Kato]}
  - {kind: facilitator, holder: ada}
  - {kind: core, holder: [TBD, Gil Noor]}
  - {kind: technology, holder: Finn Mora}
`;

describe('holders', () => {
  test('each person in each role, in order', () => {
    const found = holdings(community({ roles }), ['manager', 'facilitator']);
    expect(found.map(({ person, index }) => [person.key, index])).toEqual([
      ['ada', 1],
      ['ben', 1],
      ['ada', 2],
    ]);
  });

  test('each person once, whether by id or name', () => {
    expect(names(holders(community({ roles }), managingKinds))).toEqual(['Ada Osei', 'Ben Kato']);
  });

  test('organisers are neither sponsors nor technicians', () => {
    expect(names(organisers(community({ roles })))).toEqual(['Ada Osei', 'Ben Kato', 'Gil Noor']);
  });

  test('nobody without roles', () => {
    expect(organisers(community({ without: ['roles'] }))).toEqual([]);
    expect(organisers(community({ roles: 'roles: [manager]\n' }))).toEqual([]);
  });

  test('distinct keeps the first of equal keys', () => {
    const people = [
      { key: 'a', name: 'A' },
      { key: 'b', name: 'B' },
      { key: 'a', name: 'other' },
    ];
    expect(names(distinct(people))).toEqual(['A', 'B']);
  });
});

describe('vacancy', () => {
  test.each([
    ['no such role', 'roles: []\n', { path: ['roles'] }],
    ['no holder', 'roles: [core, sponsor]\n', { path: ['roles', 1, 'holder'] }],
    ['a placeholder', 'roles: [{kind: sponsor, holder: tbd}]\n', { path: ['roles', 0, 'holder'], said: 'placeholder' }],
    ['a decision', 'roles: [{kind: sponsor, holder: "none, for fun"}]\n', { said: 'none, because' }],
    ['a decision', 'roles: [{kind: sponsor, holder: none because we are few}]\n', { said: 'none, because' }],
    ['no decision', 'roles: [{kind: sponsor, holder: none}]\n', { text: 'none', said: undefined }],
    ['no decision', 'roles: [{kind: sponsor, holder: nobody yet}]\n', { text: 'nobody yet', said: undefined }],
  ])('%s: %s', (_, text, { path, ...rest }: { path?: readonly (string | number)[]; text?: string; said?: string }) => {
    const found = vacancy(community({ roles: text }), ['sponsor']);
    expect(found).toMatchObject(rest);
    if (path) expect(found?.place.path).toEqual(path);
  });

  test('the charter where there is no file of roles', () => {
    expect(vacancy(community({ without: ['roles'] }), ['sponsor'])?.place.file).toMatch(/charter\.yaml$/);
  });

  test('none where one of several roles is held', () => {
    expect(vacancy(community({ roles: 'roles: [manager, {kind: facilitator, holder: Ben}]\n' }), managingKinds)).toBe(
      undefined,
    );
  });
});

describe('members', () => {
  const listed = (lines: string) =>
    community({ charter: 'membership: {members_count: 40}\n', members: `members:${lines}` });

  test.each([
    ['all without a last day', '\n  - Ada\n  - Ben\n', 2],
    ['not who left, on the day at the latest', '\n  - {name: Ada, left: 2026-06-01}\n  - Ben\n', 1],
    ['still who will leave', '\n  - {name: Ada, left: 2026-06-02}\n  - Ben\n', 2],
    ['who said yes for later', '\n  - {name: Ada, joined: 2026-07-01}\n', 1],
    ['nobody when all have left', '\n  - {name: Ada, left: 2026-01-01}\n', 0],
    ['the number in the charter when the list is empty', ' []\n', 40],
  ])('%s', (_, lines, count) => {
    expect(memberCount(listed(lines), today)).toBe(count);
  });

  test('the number in the charter where no list is kept', () => {
    const without = ['members'] as const;
    expect(memberCount(community({ charter: 'membership: {members_count: 40}\n', without }), today)).toBe(40);
    expect(memberCount(community({ without }), today)).toBe(undefined);
    expect(currentMembers(community({ without }), today)).toEqual([]);
  });

  test('nothing is known while the list cannot be read', () => {
    const broken = community({ charter: 'membership: {members_count: 40}\n', members: 'members: [{name: }]\n' });
    expect(memberCount(broken, today)).toBe(undefined);
  });
});

describe('who keeps it going', () => {
  const of = (...roles: readonly string[]) =>
    community({ roles: `roles:\n${roles.map((role) => `  - {${role}}\n`).join('')}` });

  test('organising kinds, leaders, and whoever has the title of a lead', () => {
    const everyone = of(
      'kind: sponsor, title: Chair, holder: Maria',
      'kind: adviser, title: Clinical governance lead, holder: Olga',
      'kind: expert, holder: Omar',
      'kind: leader, holder: Dia',
      'kind: member, title: Maintainer, holder: Eva',
      'kind: adviser, title: Co-chair, holder: Finn',
      'kind: communications, holder: [vacant, Gus]',
    );
    expect(names(organisers(everyone))).toEqual(['Dia Roy', 'Eva Blum', 'Finn Mora', 'Gus']);
  });

  test.each([
    ['of an organiser', ['kind: manager, holder: ada, deputy: ben'], ['Ben Kato']],
    ['not of a sponsor', ['kind: sponsor, holder: Maria, deputy: ben'], []],
    ['not of oneself', ['kind: manager, holder: ada, deputy: Ada Osei'], []],
    ['of the other who shares the role', ['kind: manager, holder: [ada, ben], deputy: Ben Kato'], ['Ben Kato']],
    ['not nobody', ['kind: manager, holder: ada, deputy: vacant', 'kind: core, holder: ben, deputy: TBD'], []],
    [
      'each once',
      ['kind: manager, holder: ada, deputy: ben', 'kind: core, holder: dia, deputy: Ben Kato'],
      ['Ben Kato'],
    ],
    ['none at all', ['kind: manager, holder: ada'], []],
  ])('a deputy: %s', (_, roles, expected) => {
    expect(names(deputies(of(...roles)))).toEqual(expected);
  });

  test.each([
    ['kind: core, holder: [ada, TBD]', true],
    ['kind: core, holder: ada, deputy: TODO', true],
    ['kind: sponsor, holder: TBD', false],
    ['kind: core, holder: vacant', false],
    ['kind: core, holder: ada', false],
  ])('%s: still looking %s', (role, expected) => {
    expect(isStillLooking(of(role))).toBe(expected);
  });

  test.each([
    [['Ada'], 'Ada'],
    [['Ada', 'Ben', 'Chen'], 'Ada, Ben and Chen'],
    [['Ada', 'Ben', 'Chen', 'Dia'], 'Ada, Ben and 2 others'],
    [['word '.repeat(30)], `${'word '.repeat(12).trim()}…`],
  ])('%j in a sentence', (people, expected) => {
    expect(named(people.map((name) => ({ key: name, name })))).toBe(expected);
  });

  test('a decision gives its reason', () => {
    expect(['none, because we are six', 'none because', 'none', 'Noneva, because'].map(isDecidedNone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('who started it', () => {
  test.each([
    ['error', 'grassroots', 'warning', 'error'],
    ['warning', 'grassroots', 'info', 'warning'],
    ['info', 'grassroots', 'info', 'info'],
    ['warning', 'mixed', 'warning', 'warning'],
    ['warning', undefined, 'warning', 'warning'],
    ['warning', 'appointed', 'warning', 'error'],
  ] as const)('%s, %s: softened %s, hardened %s', (severity, origin, soft, hard) => {
    expect(softened(severity, origin)).toBe(soft);
    expect(hardened(severity, origin)).toBe(hard);
  });
});
