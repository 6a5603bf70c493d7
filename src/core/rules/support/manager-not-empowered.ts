import { isEmpowered } from '../../measures/managing.ts';
import { distinct, holdings, named } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const longest = 60;

export default defineRule({
  id: 'manager-not-empowered',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  summary: 'It is written what the manager may decide without asking.',
  why: 'A manager who has to ask about every guest and every cake stops asking, and then stops trying.',
  fix: 'List two or three decisions under `decides` on the role: the agenda, the guests, spending up to a limit.',
  effort: 'hour',
  source:
    'Paasivaara & Lassenius 2014, Communities of practice in a large distributed agile organization – Case Ericsson (authority to decide).',
  unless:
    'Decisions of the core group or the facilitator count too, and so does `governance.decides` in the charter. A community without a manager is not asked.',
  good: [
    {
      charter: 'stage: active\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei, decides: [Guests of the clinic]}\n',
    },
    {
      charter: 'stage: active\ngovernance:\n  decides: The core group chooses the topics\n',
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n',
    },
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: core, holder: Chen Liu, decides: [Order of topics]}\n',
    },
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: Ben Kato, decides: [Agenda]}\n',
    },
    { charter: 'stage: active\n', roles: 'roles:\n  - {kind: manager, holder: TBD}\n' },
    { charter: 'stage: active\n', roles: 'roles:\n  - {kind: facilitator, holder: Ben Kato}\n' },
    { charter: 'stage: active\n', without: ['roles'] },
    { charter: 'stage: forming\n', roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
  ],
  bad: [
    { charter: 'stage: active\n', roles: 'roles:\n  - kind: manager # !\n    holder: Ada Osei\n' },
    {
      charter: 'stage: sustaining\n',
      roles: 'roles:\n  - kind: manager\n    holder: [Ada Osei, Ben Kato]\n    decides: [] # !\n',
    },
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - kind: manager # !\n    holder: Whoever has the key of the workshop that week, in turns, as the list at the door says\n',
    },
    {
      charter: 'stage: active\n',
      roles:
        'roles:\n  - {kind: sponsor, holder: Maria Lind, decides: [The yearly budget]}\n  - {kind: manager, holder: Ada Osei} # !\n  - {kind: manager, holder: Ben Kato}\n  - {kind: events, holder: Chen Liu, decides: [Cake]}\n',
    },
  ],
  *check(community) {
    const { charter, roles } = community;
    const managers = holdings(community, ['manager']);
    const [first] = managers;
    if (!roles || !first || isEmpowered(community)) return;
    const people = distinct(managers.map(({ person }) => person));
    // Some write a sentence about who it is.
    const who = people.some(({ name }) => name.length > longest) ? 'the manager' : named(people);
    yield {
      at: at(roles, 'roles', first.index, 'decides'),
      also: [at(charter, 'governance', 'decides')],
      message: `It is not written what ${who} may decide without asking.`,
    };
  },
});
