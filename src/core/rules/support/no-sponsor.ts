import { softened } from '../../measures/origin.ts';
import { vacancy } from '../../measures/people.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-sponsor',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter', 'roles'],
  starter: true,
  summary: 'Somebody with authority stands behind the community.',
  why: 'A sponsor gets members time and money, speaks for the community where it is not in the room, and clears what is in its way. Without one the first busy quarter ends it.',
  fix: 'Name a sponsor in `roles.yaml`; `cop render sponsor-brief` gives you one page to take to them.',
  effort: 'meeting',
  command: 'add role sponsor',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (sponsor and leader work together).',
  unless:
    'Write the decision to have none as the holder, `none, because …`. Where members started it (`origin: grassroots`) this weighs one step less.',
  good: [
    { roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n' },
    {
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: sponsor, holder: [Maria Lind, Omar Diallo]}\n',
    },
    { roles: 'roles:\n  - {kind: sponsor, holder: "external: Olga Brandt"}\n' },
    { roles: 'roles:\n  - kind: sponsor\n    holder: none, because three friends run this for fun\n' },
    // Reported as a placeholder already.
    { roles: 'roles:\n  - {kind: sponsor, holder: TBD}\n' },
    { charter: 'stage: proposed\n', roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
    { charter: 'stage: retired\n', without: ['roles'] },
  ],
  bad: [
    { roles: 'roles: # !\n  - {kind: manager, holder: Ada Osei}\n' },
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n  - kind: sponsor # !\n    does: [Opens doors]\n' },
    { roles: 'roles:\n  - kind: sponsor\n    holder: vacant # !\n' },
    { roles: 'roles:\n  - kind: sponsor\n    holder: none # !\n' },
    { charter: 'origin: grassroots\n', roles: 'roles: # !\n  - {kind: manager, holder: Ada Osei}\n' },
    { charter: 'stage: sustaining # !\n', without: ['roles'] },
  ],
  *check(community, { severity }) {
    const empty = vacancy(community, ['sponsor']);
    if (!empty || empty.said) return;
    yield {
      at: empty.place,
      message: empty.text
        ? `Nobody with authority stands behind this community yet; the role of sponsor says “${empty.text}”.`
        : 'Nobody with authority stands behind this community yet.',
      severity: softened(severity, community.charter.value.origin),
    };
  },
});
