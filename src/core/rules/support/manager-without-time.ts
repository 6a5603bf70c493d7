import { withoutTime } from '../../measures/managing.ts';
import { distinct, named, type Role } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'manager-without-time',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  starter: true,
  summary: 'Whoever runs the community has agreed time for it.',
  why: 'Running a community is work: planning, asking, writing up. Done on top of a full job, it is the first thing to give way.',
  fix: 'Agree hours with the line manager and write them on the role as `hours_per_week`. Even two a week is a start.',
  effort: 'meeting',
  source: 'Tobisch et al. 2025, Which Factors Influence the Success of Communities of Practice (limited time).',
  unless: '`support.manager_time` in the charter says it, or the role says `time: own`: done in free time, openly.',
  good: [
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 3}\n' },
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_month: 0.5}\n' },
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei, time: own}\n' },
    {
      charter: 'support:\n  manager_time: Two hours a week\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n',
    },
    // One person, two roles, time written on one of them.
    {
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: ada, hours_per_month: 6}\n',
    },
    // The manager runs it; a facilitator beside them may lead an hour a month.
    {
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 3}\n  - {kind: facilitator, holder: Ben Kato}\n',
    },
    { roles: 'roles:\n  - manager\n  - {kind: core, holder: Chen Liu}\n' },
    { charter: 'stage: proposed\n', roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
  ],
  bad: [
    { roles: 'roles:\n  - kind: manager # !\n    holder: Ada Osei\n' },
    { roles: 'roles:\n  - kind: facilitator # !\n    holder: Ben Kato\n' },
    { roles: 'roles:\n  - kind: manager\n    holder: Ada Osei\n    hours_per_week: 0 # !\n' },
    { roles: 'roles:\n  - kind: manager # !\n    holder: Ada Osei\n    time: agreed\n' },
    // One cause, one finding, however many people it concerns.
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei} # !\n  - {kind: manager, holder: [Ben Kato, Chen Liu]}\n  - {kind: manager, holder: Dia Roy, hours_per_week: 1}\n',
    },
  ],
  *check(community) {
    const { roles } = community;
    if (!roles) return;
    const idle = withoutTime(community);
    for (const group of [idle.filter(({ role }) => !role.time), idle.filter(({ role }) => role.time)]) {
      const first = group[0];
      if (!first) continue;
      const people = distinct(group.map(({ person }) => person));
      yield {
        at: at(roles, 'roles', first.index, hoursField(first.role)),
        message: first.role.time
          ? `Time for running the community is agreed for ${named(people)}, but not how much.`
          : `${named(people)} ${people.length > 1 ? 'have' : 'has'} no agreed time for running the community.`,
        ...(first.role.time && {
          fix: 'Write on the role how many hours were agreed, as `hours_per_week` or `hours_per_month`.',
        }),
      };
    }
  },
});

/** The field with a zero in it, or else the one to fill in. */
function hoursField({ hours_per_week, hours_per_month }: Role): string {
  return hours_per_week === undefined && hours_per_month !== undefined ? 'hours_per_month' : 'hours_per_week';
}
