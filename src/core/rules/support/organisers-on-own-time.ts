import { softened } from '../../measures/origin.ts';
import { distinct, organising } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'organisers-on-own-time',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  summary: 'At least one of those who run the community does it in agreed time.',
  why: 'Free time is the first to go when work or family asks for it, and with everybody at once the community stands still.',
  fix: 'Ask the sponsor for agreed hours for at least one organiser, and write `time: agreed` with `hours_per_week` on the role.',
  effort: 'meeting',
  source: 'Design of communities: volunteers who are short of time.',
  unless:
    'Only a plain `time: own` on the roles of everybody who runs it counts; `support.manager_time` in the charter speaks against it. Where members started the community (`origin: grassroots`) this is a hint.',
  good: [
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, time: agreed, hours_per_week: 2}\n  - {kind: core, holder: Chen Liu, time: own}\n',
    },
    // Nobody has said how it is.
    {
      charter: 'stage: active\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei, time: own}\n  - {kind: events, holder: Chen Liu}\n',
    },
    // Agreed in one of two roles.
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, time: own}\n  - {kind: facilitator, holder: ada, time: agreed}\n',
    },
    {
      charter: 'stage: active\nsupport:\n  manager_time: Two hours a week\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei, time: own}\n',
    },
    { charter: 'stage: active\n', roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, time: own}\n' },
    { charter: 'stage: active\n', roles: 'roles:\n  - {kind: manager, time: own}\n' },
    { charter: 'stage: forming\n', roles: 'roles:\n  - {kind: manager, holder: Ada Osei, time: own}\n' },
  ],
  bad: [
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, time: own} # !\n  - {kind: core, holder: Chen Liu, time: own}\n',
    },
    {
      charter: 'stage: sustaining\n',
      roles:
        'roles:\n  - {kind: sponsor, holder: Maria Lind, time: agreed}\n  - kind: facilitator\n    holder: Ben Kato\n    time: own # !\n',
    },
    {
      charter: 'stage: active\norigin: grassroots\n',
      roles:
        'roles:\n  - {kind: core, holder: Chen Liu}\n  - {kind: communications, holder: chen, time: own} # !\n  - {kind: manager, time: agreed}\n',
    },
  ],
  *check(community, { severity }) {
    const { charter, roles } = community;
    if (!roles || charter.value.support.manager_time) return;
    const held = organising(community);
    const own = new Set(held.filter(({ role }) => role.time === 'own').map(({ person }) => person.key));
    const first = held.find(({ role }) => role.time === 'own');
    if (!first || held.some(({ person, role }) => role.time === 'agreed' || !own.has(person.key))) return;
    const people = distinct(held.map(({ person }) => person));
    yield {
      at: at(roles, 'roles', first.index, 'time'),
      message:
        people.length > 1
          ? 'Everyone who runs this community does it in their own time.'
          : `${first.person.name} runs this community in their own time.`,
      severity: softened(severity, charter.value.origin),
    };
  },
});
