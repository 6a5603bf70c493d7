import { softened } from '../../measures/origin.ts';
import { distinct, type Holding, holders, holdings, memberCount, named, organisers } from '../../measures/people.ts';
import { at, type Chartered, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, plural, shorten } from '../../words/list.ts';
import { organiserKinds } from '../../words/roles.ts';

const fifteen = 'membership:\n  members_count: 15\n';
const three =
  'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: Ada Osei}\n  - {kind: core, holder: [Ben Kato, Chen Liu]}\n';

export default defineRule({
  id: 'too-many-hats',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  summary: 'The sponsor does not run the community, and nobody does three jobs in it.',
  why: 'A sponsor speaks up for the manager, and nobody can do that for themselves. Whoever does three jobs leaves nothing for others to take on.',
  fix: 'Hand one role to somebody else.',
  effort: 'meeting',
  source:
    'Design of communities: three distinct roles (sponsor, manager, members); Webber 2016, Building Successful Communities of Practice (leadership that is shared).',
  unless:
    'Three jobs in one hand are fine below 15 members. A seat in a core group of several people is no job of its own. A second sponsor who does not run it is enough, and where members started it (`origin: grassroots`) their own sponsor is a remark.',
  options: { roles: 3, members: 15 },
  good: [
    { roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n  - {kind: manager, holder: Ada Osei}\n' },
    { roles: 'roles:\n  - {kind: sponsor, holder: [ada, Maria Lind]}\n  - {kind: manager, holder: Ada Osei}\n' },
    {
      roles: 'roles:\n  - {kind: sponsor, holder: "none, because we are six"}\n  - {kind: manager, holder: Ada Osei}\n',
    },
    { roles: 'roles:\n  - {kind: sponsor, holder: ada}\n  - {kind: core, holder: [Ada Osei, Ben Kato]}\n' },
    {
      charter: 'membership:\n  members_count: 14\n',
      roles: `${three}  - {kind: events, holder: Ada Osei}\n`,
      without: ['members'],
    },
    { charter: 'membership:\n', roles: `${three}  - {kind: events, holder: Ada Osei}\n`, without: ['members'] },
    {
      charter: fifteen,
      roles: `${three}  - {kind: core, holder: [Dia Roy, Ada Osei]}\n  - {kind: mentor, holder: Ada Osei}\n`,
      without: ['members'],
    },
    {
      charter: fifteen,
      roles: `${three}  - {kind: events, holder: vacant}\n  - {kind: core, title: Notes, holder: Dia Roy}\n`,
      without: ['members'],
    },
    {
      charter: fifteen,
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: events, holder: [Ada Osei, ada osei, Ben Kato]}\n',
      without: ['members'],
    },
    // One person alone: `single-organiser` and `core-group-too-small` say so.
    {
      charter: fifteen,
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, holder: Ada Osei}\n  - {kind: events, holder: Ada Osei}\n',
      without: ['members'],
    },
    {
      charter: 'stage: proposed\n',
      roles: 'roles:\n  - {kind: sponsor, holder: ada}\n  - {kind: manager, holder: ada}\n',
    },
  ],
  bad: [
    { roles: 'roles:\n  - kind: sponsor\n    holder: Ada Osei # !\n  - {kind: manager, holder: Ada Osei}\n' },
    {
      charter: fifteen,
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: facilitator, title: Host, holder: [Ada Osei, Ben Kato]}\n  - {kind: events, holder: Ada Osei} # !\n  - {kind: core, holder: Ben Kato}\n',
      without: ['members'],
    },
    {
      charter: `stage: active\n${fifteen}`,
      roles: `${three}  - {kind: core, holder: Ada Osei} # !\n  - {kind: events, holder: Ada Osei}\n`,
      without: ['members'],
    },
    {
      charter: 'stage: sustaining\norigin: grassroots\n',
      roles:
        'roles:\n  - {kind: manager, holder: [Ada Osei, Ben Kato]}\n  - kind: sponsor\n    holder: [ada, ben] # !\n',
    },
  ],
  *check(community, { today, options, severity }) {
    yield* ownSponsor(community, softened(severity, community.charter.value.origin));
    const members = memberCount(community, today);
    if (!community.roles || members === undefined || members < options.members) return;
    if (organisers(community).length < 2) return;
    for (const held of hats(community).values()) {
      const last = held[options.roles - 1];
      if (!last) continue;
      yield {
        at: at(community.roles, 'roles', last.index, 'holder'),
        message: `${named([last.person])} holds ${held.length} roles in a community of ${members} members: ${rolesOf(held)}.`,
      };
    }
  },
});

function rolesOf(held: readonly Holding[]): string {
  const names = held.map(({ role }) => (role.title ? `“${shorten(role.title, 30)}”` : role.kind));
  return list(names.length > 5 ? [...names.slice(0, 4), plural(names.length - 4, 'other')] : names);
}

function* ownSponsor(community: Chartered, severity: Problem['severity']) {
  const managers = new Set(holders(community, ['manager']).map(({ key }) => key));
  const sponsors = holdings(community, ['sponsor']);
  if (sponsors.length === 0 || !sponsors.every(({ person }) => managers.has(person.key))) return;
  const people = distinct(sponsors.map(({ person }) => person));
  const isOne = people.length === 1;
  yield {
    at: at(community.roles!, 'roles', sponsors[0]!.index, 'holder'),
    message: `${named(people)} ${isOne ? 'is both sponsor and manager' : 'are both sponsors and managers'}. A sponsor who also runs the community cannot speak up for it.`,
    fix: 'Ask somebody with authority outside the community to be the sponsor, or say openly that there is none: `holder: none, because …`.',
    severity,
  };
}

/** What each person does to keep the community going, a seat among several in a core group left out. */
function hats(community: Chartered): Map<string, Holding[]> {
  const found = new Map<string, Holding[]>();
  for (const holding of holdings(community, organiserKinds)) {
    const { person, role, index } = holding;
    if (role.kind === 'core' && role.holder.length > 1) continue;
    const held = found.get(person.key) ?? [];
    if (held.at(-1)?.index !== index) held.push(holding);
    found.set(person.key, held);
  }
  return found;
}
