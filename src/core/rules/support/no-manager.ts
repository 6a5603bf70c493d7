import { holders, managingKinds, named, organisers, type Person, vacancy } from '../../measures/people.ts';
import { defineRule } from '../../rule.ts';
import { roleKinds } from '../../words/roles.ts';

export default defineRule({
  id: 'no-manager',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter', 'roles'],
  starter: true,
  summary: 'Somebody looks after the community as its manager or facilitator.',
  why: 'Where it is nobody’s job, the next meeting is not planned and the question of a newcomer is not answered. Communities with a facilitator do far better than those without.',
  fix: 'Name one person in `roles.yaml` as manager or facilitator, even for a three-month trial, and add a deputy later.',
  effort: 'meeting',
  command: 'add role manager',
  source: 'Wenger-Trayner, Three key success factors (leadership).',
  unless:
    'Where others are named who lead it (a core group, a chair, maintainers), it is only asked which of them is the manager. A contact in the charter is enough for a proposal.',
  good: [
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
    { roles: 'roles:\n  - {kind: facilitator, holder: Ada Osei}\n  - manager\n' },
    { roles: 'roles:\n  - {kind: manager, holder: TBD}\n' },
    { charter: 'stage: proposed\ncontact: Ada Osei\n', without: ['roles'] },
  ],
  bad: [
    { roles: 'roles: # !\n  - {kind: sponsor, holder: Maria Lind}\n' },
    { roles: 'roles:\n  - kind: manager # !\n    does: [Plans the clinics]\n' },
    {
      roles:
        'roles:\n  - manager # !\n  - {kind: sponsor, holder: Maria Lind}\n  - {kind: adviser, holder: Olga Brandt}\n',
    },
    { roles: 'roles:\n  - kind: manager\n    holder: none, because we share the work # !\n' },
    { charter: 'contact: Ada Osei # !\n', without: ['roles'] },
    { charter: 'stage: active\n', roles: 'roles: [] # !\n' },
    // Others lead it: a question, and no more than a warning.
    { charter: 'stage: active\n', roles: 'roles: # !\n  - {kind: core, holder: [Chen Liu, Dia Roy]}\n' },
    { charter: 'stage: active\n', roles: 'roles: # !\n  - {kind: adviser, title: Co-Chair, holder: Chen Liu}\n' },
    {
      charter: 'stage: sustaining\n',
      roles:
        'roles:\n  - {kind: core, holder: Chen Liu}\n  - kind: facilitator\n    holder: none, because we share the work # !\n',
    },
  ],
  *check(community) {
    const empty = vacancy(community, managingKinds);
    if (!empty || empty.said === 'placeholder') return;
    const role = empty.text ? `; the one role for it says “${empty.text}”` : '';
    const leads = organisers(community);
    if (leads.length > 0)
      yield {
        at: empty.place,
        message: `${named(leads)} ${has(leads)} a part in leading this community, but nobody is its manager or facilitator${role}.`,
        fix: 'Give whoever plans the next meeting `kind: manager` or `kind: facilitator` in `roles.yaml`; their `title` may stay as it is.',
        command: null,
        severity: 'warning',
      };
    else yield { at: empty.place, message: `${nobody(holders(community, roleKinds))}${role}.` };
  },
});

function nobody(others: readonly Person[]): string {
  if (others.length === 0) return 'Nobody is named who looks after this community';
  return `${named(others)} ${has(others)} a role here, but nobody is named who looks after the community`;
}

function has(people: readonly Person[]): string {
  return people.length === 1 ? 'has' : 'have';
}
