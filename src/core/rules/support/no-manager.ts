import { managingKinds, vacancy } from '../../measures/people.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-manager',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter', 'roles'],
  starter: true,
  summary: 'Somebody looks after the community as its manager or facilitator.',
  why: 'Where it is nobody’s job, the next meeting is not planned and the question of a newcomer is not answered. Communities with a facilitator do far better than those without.',
  fix: 'Name one person in `roles.yaml` as manager or facilitator, even for a three-month trial, and add a deputy later.',
  source: 'Wenger-Trayner, Three key success factors (leadership).',
  unless: 'Nothing: a contact in the charter is enough for a proposal, and not after that.',
  good: [
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
    { roles: 'roles:\n  - {kind: facilitator, holder: Ada Osei}\n  - manager\n' },
    { roles: 'roles:\n  - {kind: manager, holder: TBD}\n' },
    { charter: 'stage: proposed\ncontact: Ada Osei\n', without: ['roles'] },
  ],
  bad: [
    { roles: 'roles: # !\n  - {kind: sponsor, holder: Maria Lind}\n  - {kind: core, holder: Chen Liu}\n' },
    { roles: 'roles:\n  - kind: manager # !\n    does: [Plans the clinics]\n' },
    { roles: 'roles:\n  - manager # !\n' },
    { roles: 'roles:\n  - kind: manager\n    holder: none, because we share the work # !\n' },
    { charter: 'contact: Ada Osei # !\n', without: ['roles'] },
    { charter: 'stage: active\n', roles: 'roles: [] # !\n' },
  ],
  *check(community) {
    const empty = vacancy(community, managingKinds);
    if (!empty || empty.said === 'placeholder') return;
    yield {
      at: empty.place,
      message: empty.text
        ? `Nobody looks after this community; the one role for it says “${empty.text}”.`
        : 'Nobody looks after this community.',
    };
  },
});
