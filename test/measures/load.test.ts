import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { loads } from '../../src/core/measures/load.ts';

const today = '2026-06-01';

interface Files {
  readonly charter?: string;
  readonly roles?: string;
  readonly members?: string;
}

function measured(...communities: readonly Files[]) {
  const sources = communities.flatMap(({ charter = '', roles = '', members }, index) => {
    const folder = `communities/c${index}`;
    const base = `${charter.includes('stage:') ? '' : 'stage: active\n'}purpose: To learn from each other.\n`;
    return [
      { file: `${folder}/charter.yaml`, text: `name: C${index}\n${base}${charter}` },
      { file: `${folder}/roles.yaml`, text: `roles:\n${roles}` },
      ...(members === undefined ? [] : [{ file: `${folder}/members.yaml`, text: `members:\n${members}` }]),
    ];
  });
  return loads(compile(sources, ''), today);
}

const shown = (...communities: readonly Files[]) =>
  measured(...communities).map(
    ({ name, carries }) => `${name}: ${carries.map(({ community }) => community.slug).join(' ')}`,
  );

const role = (holder: string, more = '') => ({ roles: `  - {kind: manager, holder: ${holder}${more}}\n` });
const known = (id: string, name: string, more = '') => ({
  ...role(id),
  members: `  - {id: ${id}, name: ${name}${more}}\n`,
});

describe('who is the same person', () => {
  test.each<[string, Files[], string[]]>([
    ['one full name', [role('Ada Osei'), role('ADA  osei')], ['Ada Osei: c0 c1']],
    ['a first name may be anybody', [role('Ada'), role('Ada')], ['Ada: c0', 'Ada: c1']],
    ['a handle is one person', [role('tedsuo'), role('TedSuo'), role('mx-psi')], ['tedsuo: c0 c1', 'mx-psi: c2']],
    ['a name without spaces', [role('王伟'), role('王伟')], ['王伟: c0 c1']],
    ['an id and its name', [role('ada'), known('ada', 'Ada Osei'), role('Ada Osei')], ['Ada Osei: c0 c1 c2']],
    ['other ids, one name', [known('ada', 'Ada Osei'), known('ao', 'Ada Osei')], ['Ada Osei: c0 c1']],
    ['one id, two names', [known('ada', 'Ada Osei'), known('ada', 'Ada Mensah')], ['Ada Osei: c0', 'Ada Mensah: c1']],
    [
      'an id that means two people means nobody where it stands alone',
      [known('ada', 'Ada Osei'), known('ada', 'Ada Mensah'), role('ada'), role('ada')],
      ['Ada Osei: c0', 'Ada Mensah: c1', 'ada: c2', 'ada: c3'],
    ],
    ['one id, half a name', [known('ada', 'Ada'), known('ada', 'Ada Osei')], ['Ada Osei: c0 c1']],
    ['one id, half another name', [known('a1', 'Ben'), known('a1', 'Ada Osei')], ['Ben: c0', 'Ada Osei: c1']],
    ['one id, one first name', [known('ada', 'Ada'), known('ada', 'Ada')], ['Ada: c0 c1']],
    ['one id, two first names', [known('a1', 'Ada'), known('a1', 'Ben'), role('a1')], ['Ada: c0', 'Ben: c1', 'a1: c2']],
    ['a first name with an id', [known('ada', 'Ada'), role('ada')], ['Ada: c0 c1']],
    [
      'one name in two organisations',
      [known('ada', 'Ada Osei', ', organisation: North'), known('ao', 'Ada Osei', ', organisation: South')],
      ['Ada Osei: c0', 'Ada Osei: c1'],
    ],
    [
      'one name in one organisation',
      [known('ada', 'Ada Osei', ', organisation: North'), known('ao', 'Ada Osei', ', organisation: NORTH')],
      ['Ada Osei: c0 c1'],
    ],
    [
      'strange names',
      [role('__proto__'), role('constructor'), role('__proto__')],
      ['__proto__: c0 c2', 'constructor: c1'],
    ],
    ['groups are nobody', [role('Technical Committee'), role('"external: the data team"')], []],
    ['nor is a sentence', [role(`${'Whoever has time '.repeat(4)}`)], []],
    ['nobody is nobody', [role('TBD'), role('vacant')], []],
  ])('%s', (_, communities, expected) => {
    expect(shown(...communities)).toEqual(expected);
  });
});

describe('what counts', () => {
  test.each<[string, Files[], string[]]>([
    [
      'sponsors and organisers only',
      [role('Ada Osei'), { roles: '  - {kind: expert, holder: Ada Osei}\n' }],
      ['Ada Osei: c0'],
    ],
    ['no community that has ended', [{ ...role('Ada Osei'), charter: 'stage: retired\n' }], []],
    ['none that has paused', [{ ...role('Ada Osei'), charter: 'paused: {from: 2026-05-01}\n' }], []],
    [
      'one whose pause is over',
      [{ ...role('Ada Osei'), charter: 'paused: {from: 2026-04-01, until: 2026-05-31}\n' }],
      ['Ada Osei: c0'],
    ],
    ['no term that is over', [role('Ada Osei', ', term: {until: 2026-05-31}')], []],
    ['its last day', [role('Ada Osei', ', term: {until: 2026-06-01}')], ['Ada Osei: c0']],
    ['no term to come', [role('Ada Osei', ', term: {from: 2026-06-02}')], []],
    ['its first day', [role('Ada Osei', ', term: {from: 2026-06-01}')], ['Ada Osei: c0']],
    ['no broken list of members', [{ ...role('ada'), members: '  - {name: [}\n' }], []],
    ['no broken charter', [{ ...role('ada'), charter: 'kind: [\n' }], []],
  ])('%s', (_, communities, expected) => {
    expect(shown(...communities)).toEqual(expected);
  });
});

test('hours a week: of all roles, shared by those who hold one, a month has 4.33 weeks', () => {
  const [ada, ben] = measured(
    {
      roles:
        '  - {kind: manager, holder: Ada Osei, hours_per_week: 3}\n  - {kind: core, holder: [Ada Osei, Ben Kato], hours_per_month: 8.66}\n',
    },
    role('Ada Osei', ', hours_per_week: 2'),
    role('Ben Kato'),
  );
  expect(ada!.carries.map(({ hours, isTimed }) => [hours, isTimed])).toEqual([
    [4, true],
    [2, true],
  ]);
  expect(ada!.hours).toBeCloseTo(6);
  expect(ben!.hours).toBeCloseTo(1);
  expect(ben!.carries.map(({ isTimed }) => isTimed)).toEqual([true, false]);
});

test('the place is the first role in each community', () => {
  const [ada] = measured({
    roles:
      '  - {kind: expert, holder: Eva Blum}\n  - {kind: core, holder: Ada Osei}\n  - {kind: manager, holder: Ada Osei}\n',
  });
  expect(ada!.carries.map(({ place }) => place)).toEqual([
    { file: 'communities/c0/roles.yaml', path: ['roles', 1, 'holder'] },
  ]);
});
