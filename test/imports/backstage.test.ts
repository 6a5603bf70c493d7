import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isUnusable, type Yield } from '../../src/core/import.ts';
import backstage from '../../src/core/imports/backstage.ts';

const catalog = `# our catalog
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: oven-guild
  title: Oven Guild
  description: Keeps the ovens running
  annotations: {a: b}
spec:
  type: guild
  parent: bakery
  children: []
  profile: {displayName: Ovens, email: ovens@example.org}
  members: [ada, "user:default/chen"]
---
kind: Group
metadata: {name: bakery}
spec: {type: department, children: [oven-guild]}
---
kind: User
metadata: {name: ada}
spec: {profile: {displayName: Ada Osei, email: ada@example.org}}
--- # another
kind: User
metadata: {name: ben}
spec: {profile: {displayName: Ben Kato}, memberOf: [group:default/oven-guild]}
---
kind: User
metadata: {name: eva}
spec: {profile: {displayName: Eva Blum}, memberOf: [bakery]}
---
kind: Component
metadata: {name: till, name: twice}
...
`;
const result = (text: string, wishes: object = {}, ...more: string[]) =>
  backstage.take({
    sources: [text, ...more].map((one, index) => ({ file: `${index}.yaml`, text: one })),
    wishes: { ...wishes },
    model: compile([]),
    today: '2026-06-01',
  });

test('groups of a fitting type with their members', () => {
  const { drafts, taken, left } = result(catalog) as Yield;
  expect(drafts).toEqual([
    {
      name: 'Oven Guild',
      slug: 'oven-guild',
      notes: [],
      files: {
        charter: {
          name: 'Oven Guild',
          stage: 'forming',
          purpose: 'Keeps the ovens running',
          contact: 'ovens@example.org',
        },
        members: {
          members: [
            { id: 'ada', name: 'Ada Osei' },
            { id: 'chen', name: 'chen' },
            { id: 'ben', name: 'Ben Kato' },
          ],
        },
      },
    },
  ]);
  expect(taken).toEqual(['1 community', '0 roles', '3 people', '0 meetings']);
  expect(left.map(({ where }) => where)).toEqual([
    '0.yaml, line 34',
    'group bakery',
    'Oven Guild: metadata.annotations',
    'Oven Guild: spec.parent',
    'user ada: spec.profile.email',
  ]);
});

test('a group by name, whatever its type; users may stand in another file', () => {
  const { drafts, decided } = result(
    'kind: Group\nmetadata: {name: bakery}\nspec: {type: department}\n',
    { group: ['Bakery'] },
    catalog,
  ) as Yield;
  expect(drafts).toMatchObject([
    { slug: 'bakery', files: { charter: { purpose: 'Department “bakery” of the catalog.' } } },
  ]);
  expect(drafts[0]!.files.members).toEqual({ members: [{ id: 'eva', name: 'Eva Blum' }] });
  expect(decided).toHaveLength(2);
});

test.each([
  ['kind: Component\nmetadata: {name: a}\n', {}, 'no groups', 'catalog file'],
  ['kind: Group\nmetadata: {name: a}\nspec: {type: team}\n', {}, 'there are the types team', '--group a'],
  [catalog, { group: ['oven-gild'] }, 'no group “oven-gild”', '“oven-guild”'],
  ['a: [\n', {}, 'line 1', 'Mend it'],
  [`--- \n${'---\n'.repeat(3_000)}`, {}, 'more than 2000 documents', 'Split'],
])('%.40j %j is refused', (text, wishes, why, fix) => {
  const refused = result(text, wishes);
  expect(isUnusable(refused) && [refused.unusable, refused.fix]).toEqual([
    expect.stringContaining(why),
    expect.stringContaining(fix),
  ]);
});
