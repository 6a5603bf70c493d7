import { defineCriterion } from '../criterion.ts';
import { holders, keepers, managingKinds } from '../measures/people.ts';
import { isPractitionerLeading } from '../measures/practitioners.ts';
import { hasTurns } from '../measures/turns.ts';
import { charterOf, written } from '../measures/written.ts';

const ada = 'roles: [{kind: manager, holder: Ada Osei}]\n';
const two = 'roles: [{kind: manager, holder: Ada Osei}, {kind: core, holder: Ben Kato}]\n';
const three = 'roles: [{kind: manager, holder: Ada Osei, deputy: Dia Roy}, {kind: core, holder: Ben Kato}]\n';
const expected = 'citizenship: {expectations: [Bring one problem a quarter]}\n';

export const twoOrganisers = defineCriterion({
  id: 'two-organisers',
  asks: 'Two people or more can keep the community going',
  reads: ['roles.roles.holder', 'roles.roles.deputy'],
  rule: 'single-organiser',
  todo: 'Ask one person to step in when needed, and write them as the `deputy` of the manager.',
  met: [{ roles: two }, { roles: 'roles: [{kind: manager, holder: Ada Osei, deputy: Ben Kato}]\n' }],
  unmet: [{ roles: ada }, { roles: `${ada.replace('}]', '}, {kind: core, holder: TBD}]')}` }, { without: ['roles'] }],
  test: ({ community }) => keepers(community).length >= 2,
});

export const threeOrganisers = defineCriterion({
  id: 'three-organisers',
  asks: 'Three people or more can keep the community going',
  reads: ['roles.roles.holder', 'roles.roles.deputy'],
  rule: 'core-group-too-small',
  todo: 'Ask one more member to run something of their own: `cop add role events --holder …`.',
  met: [{}, { roles: three }],
  unmet: [{ roles: two }, { without: ['roles'] }],
  test: ({ community }) => keepers(community).length >= 3,
});

export const roleCards = defineCriterion({
  id: 'ways-to-take-part',
  asks: 'It is written what members, core group and manager do',
  reads: ['roles.roles.kind', 'roles.roles.holder', 'roles.citizenship.expectations'],
  todo: 'Name a manager and a core group with `cop add role`, and what you hope of members with `cop add expectation`.',
  met: [{ roles: two + expected }, { roles: two.replace('}]', '}, {kind: member, does: [Ask and answer]}]') }],
  unmet: [{}, { roles: ada + expected }, { roles: `roles: [{kind: core, holder: Ben Kato}]\n${expected}` }],
  test: ({ community }) => {
    const { roles } = written(community);
    const isMember = roles?.value.roles.some(({ kind }) => kind === 'member');
    const isExpected = isMember || (roles?.value.citizenship.expectations.length ?? 0) > 0;
    return isExpected && holders(community, managingKinds).length > 0 && holders(community, ['core']).length > 0;
  },
});

export const emergingLeaders = defineCriterion({
  id: 'leaders-growing',
  asks: 'Somebody is growing into a leading role',
  reads: ['charter.sustain.emerging_leaders', 'roles.roles.holder'],
  rule: 'single-organiser',
  todo: 'Ask a member who would like to lead something small, and note it: `cop add emerging-leader`.',
  met: [{ charter: 'sustain: {emerging_leaders: [dia]}\n' }, { roles: 'roles: [{kind: leader, holder: Dia Roy}]\n' }],
  unmet: [{}, { charter: 'sustain: {emerging_leaders: [TBD]}\n', roles: 'roles: [{kind: leader, holder: vacant}]\n' }],
  test: ({ community }) =>
    charterOf(community).sustain.emerging_leaders.length > 0 || holders(community, ['leader']).length > 0,
});

export const termOrRotation = defineCriterion({
  id: 'leading-in-turns',
  asks: 'Leading has an end: a term, or turns',
  reads: [
    'roles.roles.term.until',
    'roles.roles.chosen_by',
    'charter.governance.leadership.term_months',
    'charter.governance.leadership.chosen_by',
  ],
  rule: 'term-over',
  todo: 'Agree how long people lead, and write a last day under `term.until` on the role; it can be renewed.',
  met: [
    {},
    { charter: 'governance: {leadership: {term_months: 12}}\n', roles: ada },
    { charter: 'governance: {leadership: {chosen_by: rotating}}\n', roles: ada },
    { roles: 'roles: [{kind: facilitator, holder: [Ben Kato, Dia Roy], chosen_by: rotating}]\n' },
  ],
  unmet: [
    { roles: ada },
    { roles: 'roles: [{kind: manager, holder: TBD, term: {until: 2027-01-01}}]\n' },
    { roles: 'roles: [{kind: sponsor, holder: Maria Lind, term: {until: 2027-01-01}}]\n' },
  ],
  test: ({ community }) => hasTurns(community),
});

export const advocates = defineCriterion({
  id: 'advocates-named',
  asks: 'Somebody outside speaks up for the community',
  reads: ['charter.sustain.advocates'],
  rule: 'no-open-door',
  todo: 'Think of who outside was helped by you and ask them to say so: `cop add advocate`.',
  met: [{ charter: 'sustain: {advocates: [Head of returns]}\n' }],
  unmet: [{}, { charter: 'sustain: {advocates: [TBD]}\n' }],
  test: ({ community }) => charterOf(community).sustain.advocates.length > 0,
});

export const practitionerInCore = defineCriterion({
  id: 'practitioner-in-core',
  asks: 'Somebody who does the work helps to run the community',
  reads: ['roles.roles.holder', 'members.members.practice_role'],
  todo: 'Invite somebody who does this work every day into the core group: `cop add role core --holder …`.',
  met: [{}],
  unmet: [
    { roles: 'roles: [{kind: manager, holder: Olga Brandt}]\n' },
    { roles: 'roles: [{kind: manager, holder: TBD}]\n' },
    { members: 'members: [{id: ada, name: Ada Osei}, {name: Eva Blum, practice_role: repairer}]\n', roles: ada },
  ],
  // Nobody can know.
  idle: [{ without: ['members'] }, { members: 'members: [Ada Osei, Ben Kato]\n' }],
  test: ({ community, today }) => isPractitionerLeading(community, today),
});
