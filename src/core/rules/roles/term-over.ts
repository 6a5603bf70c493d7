import { graces } from '../../measures/evidence.ts';
import { distinct, isOrganising, isPerson, named, type Person, peopleOf, type Role } from '../../measures/people.ts';
import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { addMonths, daysBetween, plainDate } from '../../words/dates.ts';
import { plural, shorten } from '../../words/list.ts';
import { roleTitles } from '../../words/roles.ts';

const active = 'stage: active\n';
const sustaining = 'stage: sustaining\n';

export default defineRule({
  id: 'term-over',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles', 'members'],
  time: true,
  summary: 'Whoever serves for a term is within it.',
  why: 'A term that passes without a word tells members that nobody looks, and tells those who wait for a turn that it will not come.',
  fix: 'Renew it, pass the role on or hold an election, then change the dates.',
  effort: 'meeting',
  source:
    'Webber 2016, Building Successful Communities of Practice (leadership changes as a community matures); Kubernetes SIG governance.',
  unless:
    'Quiet for 14 days after the last day, and once a later term of the same role is written down. Service without an end is a remark, at `sustaining` only.',
  options: { grace: graces.overdue, months: 24 },
  good: [
    { charter: active, roles: 'roles:\n  - {kind: manager, holder: Ada Osei, term: {until: 2026-12-31}}\n' },
    { charter: active, roles: 'roles:\n  - {kind: manager, holder: Ada Osei, term: {until: 2026-05-18}}\n' },
    { charter: active, without: ['roles'] },
    // Kept as history: renewed, or passed on.
    {
      charter: active,
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, term: {until: 2026-12-31}}\n  - {kind: manager, holder: ada, term: {until: 2025-12-31}}\n',
    },
    {
      charter: active,
      roles: 'roles:\n  - {kind: manager, holder: ada, term: {until: 2025-12-31}}\n  - {kind: manager, holder: ada}\n',
    },
    {
      charter: active,
      roles:
        'roles:\n  - {kind: core, title: Chair, holder: Ada Osei, term: {until: 2025-12-31}}\n  - {kind: core, title: chair, holder: Ben Kato, term: {from: 2025-12-31}}\n',
    },
    { charter: active, roles: 'roles:\n  - {kind: sponsor, holder: vacant, term: {until: 2025-12-31}}\n' },
    { charter: 'stage: forming\n', roles: 'roles:\n  - {kind: core, holder: ada, term: {until: 2025-12-31}}\n' },
    { charter: sustaining, roles: 'roles:\n  - {kind: manager, holder: ada, term: {from: 2024-06-01}}\n' },
    {
      charter: sustaining,
      roles:
        'roles:\n  - {kind: manager, holder: ada, term: {from: 2020-01-01, until: 2026-12-31}}\n  - {kind: core, holder: ben, term: {until: 2026-12-31}}\n',
    },
    { charter: active, roles: 'roles:\n  - {kind: manager, holder: ada, term: {from: 2020-01-01}}\n' },
    { charter: sustaining, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {from: 2020-01-01}}\n' },
    {
      charter: `${sustaining}governance: {leadership: {term_months: 36}}\n`,
      roles: 'roles:\n  - {kind: manager, holder: ada, term: {from: 2023-06-01}}\n  - {kind: core, holder: ben}\n',
    },
    { charter: sustaining, roles: 'roles:\n  - {kind: manager, holder: vacant, term: {from: 2020-01-01}}\n' },
  ],
  bad: [
    { charter: active, roles: 'roles:\n  - kind: manager\n    holder: Ada Osei\n    term: {until: 2025-12-31} # !\n' },
    { charter: active, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {until: 2026-05-17}} # !\n' },
    // One election, one finding; the seat of somebody else is no renewal.
    {
      charter: sustaining,
      roles:
        'roles:\n  - {kind: core, title: Tech lead, holder: ada, term: {until: 2025-12-31}} # !\n  - {kind: core, title: Tech lead, holder: ben, term: {until: 2025-12-31}}\n  - {kind: core, title: Tech lead, holder: chen, term: {from: 2025-12-30, until: 2026-12-31}}\n',
    },
    {
      charter: active,
      roles:
        'roles:\n  - {kind: manager, holder: ada, term: {until: 2025-12-31}} # !\n  - {kind: facilitator, holder: ada, term: {until: 2026-12-31}}\n  - {kind: manager, holder: vacant, term: {from: 2026-01-01}}\n',
    },
    {
      charter: active,
      roles:
        'roles:\n  - {kind: core, title: Chair, holder: ada, term: {until: 2025-12-31}} # !\n  - {kind: core, title: Tech lead, holder: ada, term: {from: 2026-01-01}}\n  - {kind: core, title: Chair, holder: dia, term: {until: 2026-02-28}} # !\n',
    },
    {
      charter: active,
      roles:
        'roles:\n  - {kind: manager, holder: [ada, ben], term: {until: 2025-12-31}} # !\n  - {kind: manager, holder: ada, term: {until: 2026-12-31}}\n',
    },
    { charter: sustaining, roles: 'roles:\n  - {kind: leader, holder: ada, term: {from: 2024-05-31}} # !\n' },
    {
      charter: `${sustaining}governance: {leadership: {term_months: 12}}\n`,
      roles: 'roles:\n  - kind: manager\n    holder: [ada, ben]\n    term:\n      from: 2025-05-01 # !\n',
    },
  ],
  *check(community, { today, options }) {
    yield* ended(community, today, options.grace);
    if (community.charter.value.stage === 'sustaining') yield* endless(community, today, options.months);
  },
});

interface Term {
  readonly role: Role;
  readonly index: number;
  readonly people: readonly Person[];
  /** Equal for seats of one sort: the kind with the title. */
  readonly seat: string;
}

/** The roles that somebody holds, each with its term, if any. */
function terms(community: Chartered): Term[] {
  const person = peopleOf(community);
  return (community.roles?.value.roles ?? []).flatMap((role, index) => {
    const people = role.holder.filter(isPerson).map(person);
    return people.length === 0 ? [] : [{ role, index, people, seat: `${role.kind} ${fold(role.title ?? '')}` }];
  });
}

function* ended(community: Chartered, today: string, grace: number) {
  const all = terms(community);
  const remaining = notRenewed(all);
  const groups = new Map<string, Term[]>();
  for (const term of all) {
    const { until } = term.role.term;
    if (until === undefined || daysBetween(until, today) <= grace) continue;
    const people = remaining(term, until);
    const key = `${term.seat}\n${until}`;
    if (people.length > 0) groups.set(key, [...(groups.get(key) ?? []), { ...term, people }]);
  }
  for (const group of groups.values()) {
    const { role, index } = group[0]!;
    const people = distinct(group.flatMap((term) => term.people));
    yield {
      at: at(community.roles!, 'roles', index, 'term', 'until'),
      message: `The ${people.length === 1 ? 'term' : 'terms'} of ${named(people)} as ${titleOf(role)} ended on ${plainDate(role.term.until!)}.`,
    };
  }
}

/** Who of a term that ended has no later one of the same seat; nobody where a term began when this one ended. */
function notRenewed(all: readonly Term[]): (term: Term, until: string) => readonly Person[] {
  const last = new Map<string, string>();
  const note = (key: string, date: string) => {
    if (date > (last.get(key) ?? '')) last.set(key, date);
  };
  for (const { role, people, seat } of all) {
    const { from, until } = role.term;
    if (from !== undefined) note(seat, from);
    // A role without a last day goes on.
    for (const { key } of people) note(`${seat}\n${key}`, until ?? '9999');
  }
  return ({ people, seat }, until) =>
    (last.get(seat) ?? '') >= until ? [] : people.filter(({ key }) => last.get(`${seat}\n${key}`)! <= until);
}

function* endless(community: Chartered, today: string, usual: number) {
  const months = community.charter.value.governance.leadership.term_months ?? usual;
  for (const { role, index, people } of terms(community)) {
    const { from, until } = role.term;
    if (from === undefined || until !== undefined || !isOrganising(role) || addMonths(from, months) >= today) continue;
    yield {
      at: at(community.roles!, 'roles', index, 'term', 'from'),
      message: `${named(people)} ${people.length === 1 ? 'has' : 'have'} served as ${titleOf(role)} for more than ${plural(months, 'month')}, and no last day is written.`,
      fix: 'Ask whether they want to go on, and write a last day under `term.until`.',
      severity: 'info' as const,
    };
  }
}

function titleOf({ kind, title }: Role): string {
  return title ? `“${shorten(title)}”` : roleTitles[kind].toLowerCase();
}
