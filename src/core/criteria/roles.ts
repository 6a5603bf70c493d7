import { defineCriterion } from '../criterion.ts';
import { dutiesOf } from '../measures/duties.ts';
import { isEmpowered, running, withoutTime } from '../measures/managing.ts';
import { holders, holdings, keepers, leastForCore, managingKinds, memberCount, vacancy } from '../measures/people.ts';
import { toolHelp } from '../measures/tool-help.ts';
import { written } from '../measures/written.ts';

const ada = 'roles: [{kind: manager, holder: Ada Osei}]\n';
const nobody = 'roles: [{kind: manager, holder: TBD}]\n';
const two = 'roles: [{kind: manager, holder: Ada Osei}, {kind: core, holder: Ben Kato}]\n';
const three = 'roles: [{kind: manager, holder: Ada Osei, deputy: Dia Roy}, {kind: core, holder: Ben Kato}]\n';

export const sponsor = defineCriterion({
  id: 'sponsor-named',
  asks: 'A sponsor is named, or it is decided to have none',
  reads: ['roles.roles.holder'],
  rule: 'no-sponsor',
  todo: 'Ask somebody with authority to stand behind you: `cop add role sponsor --holder …`, or write `none, because …`.',
  met: [{}, { roles: 'roles: [{kind: sponsor, holder: "none, because members started it"}]\n' }],
  unmet: [{ roles: ada }, { roles: 'roles: [{kind: sponsor, holder: TBD}]\n' }, { without: ['roles'] }],
  test: ({ community }) => {
    const empty = vacancy(community, ['sponsor']);
    return empty === undefined || empty.said === 'none, because';
  },
});

export const manager = defineCriterion({
  id: 'manager-named',
  asks: 'Somebody looks after the community as its manager or facilitator',
  reads: ['roles.roles.holder'],
  rule: 'no-manager',
  todo: 'Ask one person to look after it, for three months to begin with: `cop add role manager --holder …`.',
  met: [{}, { roles: 'roles: [{kind: facilitator, holder: Ben Kato}]\n' }],
  unmet: [{ roles: nobody }, { roles: 'roles: [{kind: core, holder: Ben Kato}]\n' }, { without: ['roles'] }],
  test: ({ community }) => holdings(community, managingKinds).length > 0,
});

export const managerDecides = defineCriterion({
  id: 'manager-empowered',
  asks: 'It is written what the manager may decide without asking',
  reads: ['roles.roles.decides', 'charter.governance.decides'],
  rule: 'manager-not-empowered',
  todo: 'Agree with the sponsor on two things the manager decides alone, and write them under `decides` on the role.',
  met: [{}, { charter: 'governance: {decides: The core group chooses the topics}\n', roles: ada }],
  unmet: [{ roles: ada }, { roles: 'roles: [{kind: manager, holder: Ada Osei, decides: [TBD]}]\n' }],
  // A community without a manager is not asked: that is a question of its own.
  idle: [{ roles: nobody }, { roles: 'roles: [{kind: facilitator, holder: Ben Kato}]\n' }, { without: ['roles'] }],
  test: ({ community }) => (holders(community, ['manager']).length > 0 ? isEmpowered(written(community)) : undefined),
});

export const managerQualities = defineCriterion({
  id: 'manager-qualities-named',
  asks: 'It is written why this person is the right one to run the community',
  reads: ['roles.roles.qualities'],
  todo: 'Write under `qualities` on the role why people trust them with it: knowledgeable, passionate, respected.',
  met: [{ roles: 'roles: [{kind: manager, holder: Ada Osei, qualities: [respected]}]\n' }],
  unmet: [{}, { roles: 'roles: [{kind: manager, holder: Ada Osei, qualities: [TODO]}]\n' }],
  idle: [{ roles: nobody }, { without: ['roles'] }],
  test: ({ community }) => {
    const runs = running(written(community));
    return runs.length > 0 ? runs.some(({ role }) => role.qualities.length > 0) : undefined;
  },
});

export const managerHours = defineCriterion({
  id: 'manager-time-agreed',
  asks: 'Whoever runs the community has agreed hours for it',
  reads: [
    'roles.roles.hours_per_week',
    'roles.roles.hours_per_month',
    'roles.roles.time',
    'charter.support.manager_time',
  ],
  rule: 'manager-without-time',
  todo: 'Agree hours with the line manager of whoever runs it, two a week are a start, and write `hours_per_week` on the role.',
  met: [
    {},
    { roles: 'roles: [{kind: manager, holder: Ada Osei, time: own}]\n' },
    { charter: 'support: {manager_time: Two hours a week}\n', roles: ada },
  ],
  unmet: [{ roles: ada }, { charter: 'support: {manager_time: TBD}\n', roles: ada }],
  idle: [{ roles: nobody }, { without: ['roles'] }],
  test: ({ community }) => {
    const own = written(community);
    return running(own).length > 0 ? withoutTime(own).length === 0 : undefined;
  },
});

export const expectations = defineCriterion({
  id: 'member-part-described',
  asks: 'It is written what is hoped of every member',
  reads: ['roles.citizenship.expectations'],
  todo: 'Write two small things you hope every member does: `cop add expectation "Bring one problem a quarter"`.',
  met: [{ roles: 'roles: []\ncitizenship: {expectations: [Bring one problem a quarter]}\n' }],
  unmet: [{}, { roles: 'roles: []\ncitizenship: {expectations: [TODO]}\n' }, { without: ['roles'] }],
  test: ({ community }) => (written(community).roles?.value.citizenship.expectations.length ?? 0) > 0,
});

export const drive = defineCriterion({
  id: 'members-sought',
  asks: 'A drive for members has a goal and a date',
  reads: ['roles.citizenship.drive.goal', 'roles.citizenship.drive.by'],
  rule: 'below-launch-minimum',
  todo: 'Write under `citizenship.drive` how many people should have said yes (`goal`) and `by` when.',
  met: [{ roles: 'roles: []\ncitizenship: {drive: {goal: 20, by: 2026-07-01}}\n' }],
  unmet: [{}, { roles: 'roles: []\ncitizenship: {drive: {goal: 20}}\n' }, { without: ['roles'] }],
  test: ({ community }) => {
    const { goal, by } = community.roles?.value.citizenship.drive ?? {};
    return goal !== undefined && by !== undefined;
  },
});

export const technologySupport = defineCriterion({
  id: 'tool-help-named',
  asks: 'Somebody is named who helps when the tools misbehave',
  reads: ['charter.support.technology_support', 'charter.platform.support', 'roles.roles.holder'],
  rule: 'no-technology-support',
  todo: 'Name a person or the help desk under `support.technology_support`.',
  met: [{}, { charter: 'support: {technology_support: Help desk}\n', without: ['roles'] }],
  unmet: [
    { charter: 'support:\n', without: ['roles'] },
    { charter: 'support: {technology_support: TBD}\n', roles: 'roles: [{kind: technology, holder: TBD}]\n' },
  ],
  idle: [{ charter: 'support:\nplatform: none, because we share a workshop\n', without: ['roles'] }],
  test: ({ community }) => {
    const { isNeeded, isNamed, vacancy: empty } = toolHelp(written(community));
    return isNeeded ? isNamed || empty?.said === 'none, because' : undefined;
  },
});

export const dutiesOwned = defineCriterion({
  id: 'duties-owned',
  asks: 'Each duty has one owner and somebody who does it',
  reads: ['roles.duties.owns', 'roles.duties.does'],
  rule: 'duty-without-one-owner',
  todo: 'Leave one role under `owns` of each duty, and write under `does` who does the work.',
  met: [{ roles: 'roles: []\nduties: [{duty: Update the charter, owns: manager, does: [core]}]\n' }],
  unmet: [
    { roles: 'roles: []\nduties: [{duty: Update the charter, owns: [manager, core], does: [core]}]\n' },
    { roles: 'roles: []\nduties: [{duty: Update the charter, owns: manager}]\n' },
    { roles: 'roles: []\nduties: [{duty: Update the charter, owns: TBD, does: [core]}]\n' },
  ],
  idle: [{}, { without: ['roles'] }],
  test: ({ community }) => {
    const duties = dutiesOf(written(community));
    return duties.length > 0 ? duties.every(({ owners, isDone }) => owners.length === 1 && isDone) : undefined;
  },
});

export const coreOfThree = defineCriterion({
  id: 'core-group-of-three',
  asks: 'Three people or more share the work, deputies included',
  reads: ['roles.roles.holder', 'roles.roles.deputy', 'members.members', 'charter.membership.members_count'],
  rule: 'core-group-too-small',
  todo: 'Invite an active member into the core group: `cop add role core --holder …`.',
  met: [{}, { charter: 'membership: {members_count: 30}\n', roles: three, without: ['members'] }],
  unmet: [
    { charter: 'membership: {members_count: 30}\n', roles: two, without: ['members'] },
    { charter: 'membership:\n', roles: two, without: ['members'] },
  ],
  // Two are enough for seven.
  idle: [{ charter: 'membership: {members_count: 7}\n', roles: two, without: ['members'] }],
  test: ({ community, today }) => {
    if (keepers(community).length >= 3) return true;
    return (memberCount(community, today) ?? leastForCore) < leastForCore ? undefined : false;
  },
});
