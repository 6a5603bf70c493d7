import { daysToLaunch } from '../../measures/launch.ts';
import { currentMembers, holders, memberCount, peopleOf, usualMinimum } from '../../measures/people.ts';
import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plural } from '../../words/list.ts';
import { roleKinds } from '../../words/roles.ts';

const soon = 'launch:\n  date: 2026-07-01\n';
const three = 'members:\n  - Ada Osei\n  - Ben Kato\n  - Chen Liu\n';

export default defineRule({
  id: 'below-launch-minimum',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter', 'roles', 'members'],
  starter: true,
  summary: 'Enough people have said yes before the launch.',
  why: 'A launch in front of empty chairs is remembered. With a handful of committed people the first meetings work, whoever else comes.',
  fix: 'Ask people in person first, lower `membership.launch_minimum`, or move the launch.',
  effort: 'meeting',
  command: 'render invitation',
  source: 'W3C Community and Business Group process (five people to start); CDC, Communities of Practice Resource Kit.',
  unless:
    'Quiet for an active community that lists only those with a role. Before that, quiet until 30 days before the launch (or `--gate launch`), and where neither members.yaml nor `membership.members_count` says how many there are.',
  options: { days: 30, people: usualMinimum },
  good: [
    { charter: `membership:\n  launch_minimum: 6\n${soon}` },
    { charter: soon, members: `${three}  - Dia Roy\n  - Eva Blum\n` },
    { charter: 'launch:\n  date: 2026-07-02\n', members: three },
    { charter: 'launch:\n  date: 2026-05-31\n', members: three },
    { charter: 'launch:\n', members: three },
    { charter: `membership:\n  launch_minimum: 3\n${soon}`, members: three },
    { charter: `membership:\n  launch_minimum: 8\n${soon}`, without: ['members'] },
    { charter: `membership:\n  members_count: 5\n${soon}`, without: ['members'] },
    // Only those with a role are listed: no list of members.
    { charter: 'stage: active\n', members: three },
    { charter: 'stage: sustaining\n', members: three },
    { charter: `stage: proposed\n${soon}`, members: three },
  ],
  bad: [
    { charter: `membership:\n  launch_minimum: 8 # !\n${soon}` },
    { charter: 'launch:\n  date: 2026-06-01\n', members: 'members: # !\n  - Ada Osei\n' },
    { charter: `membership:\n  members_count: 4 # !\n${soon}`, without: ['members'] },
    { charter: 'launch:\n', gate: true, members: three.replace('\n', ' # !\n') },
    {
      charter: 'stage: active\nlaunch:\n  date: 2025-03-01\n',
      members: 'members: # !\n  - Ada Osei\n  - Dia Roy\n',
    },
    { charter: 'stage: active\n', members: 'members: # !\n  - {name: Ada Osei, left: 2026-05-01}\n' },
    { charter: 'stage: active\nmembership:\n  members_count: 1 # !\n', without: ['members'] },
    { charter: 'stage: active\nmembership:\n  launch_minimum: 4 # !\n', members: three },
    { charter: 'stage: active\nmembership:\n  launch_minimum: 7 # !\n' },
  ],
  *check(community, { today, options, gate }) {
    const { charter } = community;
    const { launch_minimum: asked } = charter.value.membership;
    const count = memberCount(community, today);
    const least = asked ?? options.people;
    if (count === undefined || count >= least) return;
    const isActive = charter.value.stage === 'active';
    const days = daysToLaunch(charter, today);
    const isSoon = days !== undefined && days >= 0 && days <= options.days;
    if (!isActive && !gate && !isSoon) return;
    if (isActive && asked === undefined && areOnlyHolders(community, today)) return;
    const people = count === 1 ? '1 person has' : `${count} people have`;
    const said = isActive ? `This community has ${plural(count, 'member')};` : `${people} said yes;`;
    yield {
      at: place(community),
      message: asked
        ? `${said} you set ${asked} as the least you need.`
        : `${said} with fewer than ${least} a community rarely lasts.`,
      ...(isActive && {
        fix: 'Ask people in person, lower `membership.launch_minimum`, or go back to `stage: forming`.',
      }),
      ...(!isActive && !gate && { time: true as const }),
    };
  },
});

/** Whether everybody listed holds a role: such a list is not about members. */
function areOnlyHolders(community: Chartered, today: string): boolean {
  const listed = currentMembers(community, today);
  const person = peopleOf(community);
  const held = new Set(holders(community, roleKinds).map(({ key }) => key));
  return listed.length > 0 && listed.every(({ id, name }) => held.has(person(id ?? name).key));
}

/** The number they set, or else where the people are counted. */
function place({ charter, members }: Chartered) {
  if (charter.value.membership.launch_minimum !== undefined) return at(charter, 'membership', 'launch_minimum');
  return members?.value.members.length ? at(members, 'members') : at(charter, 'membership', 'members_count');
}
