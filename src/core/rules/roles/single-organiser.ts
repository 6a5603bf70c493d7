import { age, graces } from '../../measures/evidence.ts';
import { deputies, isDecidedNone, isStillLooking, named, organisers, organising } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const launched = 'stage: active\nlaunch:\n  date: 2025-09-01\n';
const alone = 'roles:\n  - {kind: manager, holder: Ada Osei}\n';

export default defineRule({
  id: 'single-organiser',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members', 'log'],
  starter: true,
  summary: 'At least two people can keep the community going.',
  why: 'Holidays, a new job or one busy quarter of a single person end more communities than a lack of interest does.',
  fix: 'Ask one person to be the `deputy` of this role, or add a second organiser to `roles.yaml`.',
  effort: 'meeting',
  command: 'add role core',
  source:
    'Wenger-Trayner, Key success and failure factors (dependence on one or two people); Kubernetes SIG governance (two or three chairs).',
  unless:
    'Quiet for the first 120 days after the launch: one leader at the beginning is normal. `deputy: none, because …` records a decision.',
  options: { days: graces.organiser },
  good: [
    { charter: launched, roles: 'roles:\n  - {kind: manager, holder: Ada Osei, deputy: Ben Kato}\n' },
    { charter: launched, roles: `${alone}  - {kind: events, holder: Chen Liu}\n` },
    // Anybody with the title of a lead can keep it going, whatever the kind of the role.
    { charter: launched, roles: `${alone}  - {kind: expert, title: Tech lead, holder: Chen Liu}\n` },
    { charter: launched, roles: `${alone}  - {kind: leader, holder: Chen Liu}\n` },
    { charter: launched, roles: `${alone}  - {kind: facilitator, holder: Ada Osei, deputy: Ben Kato}\n` },
    {
      charter: launched,
      roles:
        'roles:\n  - kind: manager\n    holder: Ada Osei\n    deputy: none, because we are six\n  - {kind: events, holder: ada}\n',
    },
    // Reported as a placeholder, or as nobody at all.
    { charter: launched, roles: `${alone}  - {kind: core, holder: TBD}\n` },
    { charter: launched, roles: 'roles:\n  - {kind: manager, holder: Ada Osei, deputy: TBD}\n' },
    { charter: launched, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n  - manager\n' },
    { charter: 'stage: active\nlaunch:\n  date: 2026-02-01\n', roles: alone },
    { charter: 'stage: forming\nlaunch:\n  date: 2025-09-01\n', roles: alone },
  ],
  bad: [
    { charter: launched, roles: 'roles:\n  - {kind: manager, holder: Ada Osei} # !\n' },
    {
      charter: launched,
      roles: 'roles:\n  - {kind: events, holder: ada}\n  - kind: manager # !\n    holder: Ada Osei\n',
    },
    // Neither a sponsor nor an adviser keeps it going, and nobody steps in for themselves.
    {
      charter: launched,
      roles:
        'roles:\n  - {kind: sponsor, title: Chair, holder: Maria Lind, deputy: Omar Diallo}\n  - {kind: adviser, holder: Olga Brandt}\n  - kind: core\n    holder: Ada Osei\n    deputy: ada # !\n',
    },
    {
      charter: launched,
      roles:
        'roles:\n  - kind: manager\n    holder: Ada Osei\n    deputy: vacant # !\n  - {kind: core, holder: none}\n',
    },
    {
      charter: 'stage: active\nlaunch:\n  date: 2026-01-31\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei} # !\n',
    },
    {
      charter: 'stage: sustaining\nlaunch:\n',
      roles: 'roles:\n  - {kind: leader, title: Chair, holder: Ada Osei} # !\n',
      without: ['log'],
    },
  ],
  *check(community, { today, options }) {
    const { roles } = community;
    const people = organisers(community);
    if (!roles || people.length !== 1 || deputies(community).length > 0 || isStillLooking(community)) return;
    const days = age(community, today);
    if (days !== undefined && days <= options.days) return;
    const holdings = organising(community);
    if (holdings.some(({ role }) => role.deputy !== undefined && isDecidedNone(role.deputy))) return;
    const main = holdings.find(({ role }) => role.kind === 'manager') ?? holdings[0]!;
    yield {
      at: at(roles, 'roles', main.index, 'deputy'),
      message: `If ${named(people)} is away, the community stops.`,
    };
  },
});
