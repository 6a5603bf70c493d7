import { isStillLooking, keepers, leastForCore, memberCount, named } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plural } from '../../words/list.ts';

const twelve = 'membership:\n  members_count: 12\n';
const two = 'roles: # !\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: Ben Kato}\n';

export default defineRule({
  id: 'core-group-too-small',
  on: 'community',
  severity: { forming: 'info', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  summary: 'Three people or more share the work of keeping the community going.',
  why: 'Two people can run a community until both are busy in the same month. A core group of three or more plans, invites and covers for each other.',
  fix: 'Invite two active members into the core group, and add them to `roles.yaml` as `kind: core`.',
  effort: 'meeting',
  command: 'add role core',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (lack of a core group); Webber & Dunbar 2020, The fractal structure of communities of practice (about 40 members).',
  unless:
    'Quiet below 8 members, where the number of members is not on file, and where `single-organiser` or `no-manager` says more. Deputies count.',
  options: { least: 3, members: leastForCore, many: 40 },
  good: [
    {
      charter: 'stage: active\nmembership:\n  members_count: 30\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: Ben Kato}\n  - {kind: core, holder: Chen Liu}\n',
      without: ['members'],
    },
    {
      charter: `stage: active\n${twelve}`,
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei, deputy: Ben Kato}\n  - {kind: events, holder: Chen Liu}\n',
      without: ['members'],
    },
    {
      charter: `stage: active\n${twelve}`,
      roles:
        'roles:\n  - {kind: manager, holder: [Ada Osei, Ben Kato]}\n  - {kind: expert, title: Tech lead, holder: Chen Liu}\n',
      without: ['members'],
    },
    { charter: 'membership:\n  members_count: 7\n', roles: two.replace(' # !', ''), without: ['members'] },
    { charter: 'membership:\n', roles: two.replace(' # !', ''), without: ['members'] },
    // Other findings: nobody at all, one alone, a placeholder.
    { charter: twelve, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n', without: ['members'] },
    {
      charter: `stage: active\n${twelve}`,
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n',
      without: ['members'],
    },
    { charter: twelve, roles: `${two.replace(' # !', '')}  - {kind: core, holder: TBD}\n`, without: ['members'] },
    { charter: `stage: proposed\n${twelve}`, roles: two.replace(' # !', ''), without: ['members'] },
    { charter: twelve, without: ['members', 'roles'] },
  ],
  bad: [
    { charter: `stage: active\n${twelve}`, roles: two, without: ['members'] },
    { charter: 'membership:\n  members_count: 8\n', roles: two, without: ['members'] },
    { charter: 'stage: sustaining\nmembership:\n  members_count: 41\n', roles: two, without: ['members'] },
    {
      charter: `stage: active\n${twelve}`,
      roles:
        'roles: # !\n  - {kind: manager, holder: Ada Osei, deputy: Ben Kato}\n  - {kind: core, holder: Ben Kato}\n',
      without: ['members'],
    },
    // Before the launch one person alone is worth a remark.
    { charter: twelve, roles: 'roles: # !\n  - {kind: manager, holder: Ada Osei}\n', without: ['members'] },
  ],
  *check(community, { today, options }) {
    const { roles, charter } = community;
    const members = memberCount(community, today);
    if (!roles || members === undefined || members < options.members || isStillLooking(community)) return;
    const people = keepers(community);
    if (people.length === 0 || people.length >= options.least) return;
    if (people.length === 1 && charter.value.stage !== 'forming') return;
    const size = `Only ${named(people)} ${people.length === 1 ? 'keeps' : 'keep'} this community of ${plural(members, 'member')} going.`;
    yield {
      at: at(roles, 'roles'),
      message:
        members > options.many ? `${size} Above about ${options.many} members a leadership team is the rule.` : size,
    };
  },
});
