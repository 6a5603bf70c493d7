import { expect, test } from 'vitest';
import { charterOf, written } from '../../src/core/measures/written.ts';
import { auditedOf } from '../audited.ts';

const { community } = auditedOf({
  charter:
    'vision: TODO\ncontact: tbd\nscope: {in: [repairs, TBD], out: [TODO]}\nneeds: [{need: TBD}, {need: Repairs come back}]\n',
  roles: 'roles: [{kind: manager, holder: [TBD, Ada Osei]}]\n',
  curriculum: 'topics: [{title: Soldering, practice: TBD}]\n',
  skills: 'skills: [{name: Soldering, group: TODO}]\n',
});

test('a placeholder is no answer, wherever it stands', () => {
  const { vision, contact, scope, needs, purpose } = charterOf(community);
  expect({ vision, contact, scope, needs }).toMatchObject({
    vision: '',
    contact: '',
    scope: { in: ['repairs'], out: [] },
    needs: [{ need: 'Repairs come back' }],
  });
  expect(purpose).toBe(community.charter.value.purpose);
  const { roles, curriculum, skills } = written(community);
  expect(roles?.value.roles[0]?.holder).toEqual(['Ada Osei']);
  expect(curriculum?.value.topics[0]?.practice).toBe('');
  expect(skills?.value.skills[0]?.group).toBe('');
});

test('the community itself stays as it is, and is read once', () => {
  const before = JSON.stringify(community.charter.value);
  expect(written(community)).toBe(written(community));
  expect(JSON.stringify(community.charter.value)).toBe(before);
  expect(community.charter.value.vision).toBe('TODO');
});

test('what is not there is not made up', () => {
  const { community: bare } = auditedOf({ without: ['roles', 'curriculum', 'skills'] });
  expect(Object.keys(written(bare)).sort()).toEqual(Object.keys(bare).sort());
});
