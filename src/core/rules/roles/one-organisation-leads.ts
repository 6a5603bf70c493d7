import { keepers, peopleOf } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { shorten } from '../../words/list.ts';

const mixed = 'stage: active\nmembership:\n  boundary: mixed\n';
const both = 'roles: # !\n  - {kind: manager, holder: ada}\n  - {kind: events, holder: ben}\n';
const quiet = both.replace(' # !', '');

export default defineRule({
  id: 'one-organisation-leads',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'roles', 'members'],
  summary: 'A community across organisations is run by people from more than one.',
  why: 'When the one organisation that runs it changes its mind, a shared community ends for everybody else as well.',
  fix: 'Invite an organiser from another organisation.',
  effort: 'months',
  command: 'add role core',
  source:
    'History of the Kubernetes special interest groups (groups led from one company closed more often; exploratory).',
  unless:
    'Only for `membership.boundary` mixed or external, and only when members.yaml says where every organiser comes from.',
  good: [
    {
      charter: mixed,
      roles: quiet,
      members:
        'members:\n  - {id: ada, name: Ada Osei, organisation: Northlight}\n  - {id: ben, name: Ben Kato, organisation: Repair Café}\n',
    },
    // Not known for everybody.
    {
      charter: mixed,
      roles: quiet,
      members: 'members:\n  - {id: ada, name: Ada Osei, organisation: Northlight}\n  - {id: ben, name: Ben Kato}\n',
    },
    {
      charter: mixed,
      roles: 'roles:\n  - {kind: manager, holder: ada, deputy: Chen Liu}\n  - {kind: events, holder: ben}\n',
      members:
        'members:\n  - {id: ada, name: Ada Osei, organisation: A}\n  - {id: ben, name: Ben Kato, organisation: A}\n',
    },
    {
      charter: mixed,
      roles: 'roles:\n  - {kind: manager, holder: ada}\n',
      members: 'members:\n  - {id: ada, name: Ada Osei, organisation: Northlight}\n',
    },
    ...['internal', ''].map((boundary) => ({
      charter: `stage: active\nmembership:\n  boundary: ${boundary}\n`,
      roles: quiet,
      members:
        'members:\n  - {id: ada, name: Ada Osei, organisation: A}\n  - {id: ben, name: Ben Kato, organisation: A}\n',
    })),
    {
      charter: 'stage: forming\nmembership:\n  boundary: mixed\n',
      roles: quiet,
      members:
        'members:\n  - {id: ada, name: Ada Osei, organisation: A}\n  - {id: ben, name: Ben Kato, organisation: A}\n',
    },
  ],
  bad: [
    {
      charter: mixed,
      roles: both,
      members:
        'members:\n  - {id: ada, name: Ada Osei, organisation: Northlight}\n  - {id: ben, name: Ben Kato, organisation: northlight}\n',
    },
    {
      charter: 'stage: sustaining\nmembership:\n  boundary: external\n',
      roles: 'roles: # !\n  - {kind: manager, holder: Ada Osei, deputy: ben}\n',
      members: 'members:\n  - {name: Ada Osei, organisation: A}\n  - {id: ben, name: Ben Kato, organisation: A}\n',
    },
  ],
  *check(community) {
    const { charter, roles, members } = community;
    const { boundary } = charter.value.membership;
    if (!roles || !members || (boundary !== 'mixed' && boundary !== 'external')) return;
    const person = peopleOf(community);
    const from = new Map(
      members.value.members.map(({ id, name, organisation }) => [person(id ?? name).key, organisation]),
    );
    const people = keepers(community);
    const organisations = people.map(({ key }) => from.get(key));
    const [first] = organisations;
    if (people.length < 2 || first === undefined) return;
    if (organisations.some((other) => other === undefined || fold(other) !== fold(first))) return;
    yield { at: at(roles, 'roles'), message: `Everyone who runs this community comes from “${shorten(first)}”.` };
  },
});
