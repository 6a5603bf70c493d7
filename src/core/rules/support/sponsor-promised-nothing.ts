import { graces } from '../../measures/evidence.ts';
import { softened } from '../../measures/origin.ts';
import { distinct, holdings, named } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { daysBetween } from '../../words/dates.ts';

const none = 'support:\n';

export default defineRule({
  id: 'sponsor-promised-nothing',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter', 'roles', 'members'],
  summary: 'The sponsor has said what they will do for the community.',
  why: 'A name on the charter opens no doors. One promise that is written down can be asked for when it is needed.',
  fix: 'Ask for three things, and write them under `support.sponsor_commitments`: open the launch, free up hours, tell their peers.',
  effort: 'hour',
  command: 'add sponsor-commitment',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (sponsor and leader work together).',
  unless:
    'What the sponsor `does`, on the role, counts as well. A sponsor who is new has 30 days from `term.from`. Where members started the community (`origin: grassroots`) this is a hint.',
  options: { days: graces.sponsor },
  good: [
    {
      charter: 'support:\n  sponsor_commitments: [Opens the launch]\n',
      roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n',
    },
    {
      charter: none,
      roles:
        'roles:\n  - {kind: sponsor, holder: Omar Diallo}\n  - {kind: sponsor, holder: Maria Lind, does: [Opens doors]}\n',
    },
    { charter: none, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {from: 2026-05-02}}\n' },
    { charter: none, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {from: 2026-09-01}}\n' },
    { charter: none, roles: 'roles:\n  - kind: sponsor\n    holder: none, because three friends run this for fun\n' },
    { charter: none, roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n' },
    { charter: none, without: ['roles'] },
    { charter: `stage: sustaining\n${none}`, roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n' },
  ],
  bad: [
    {
      charter: 'support: # !\n  member_time: 4 hours a month\n',
      roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n',
    },
    {
      charter: 'stage: active\nsupport:\n  sponsor_commitments: [] # !\n',
      roles: 'roles:\n  - {kind: sponsor, holder: [Maria Lind, Omar Diallo]}\n',
    },
    { charter: 'support: # !\n', roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {from: 2026-05-01}}\n' },
    {
      charter: 'origin: grassroots\nsupport: # !\n',
      roles:
        'roles:\n  - {kind: sponsor, holder: Maria Lind, term: {from: 2026-05-30}}\n  - {kind: sponsor, holder: Omar Diallo}\n  - {kind: manager, holder: Ada Osei, does: [Plans the clinics]}\n',
    },
  ],
  *check(community, { today, options, severity }) {
    const { charter } = community;
    const sponsors = holdings(community, ['sponsor']);
    const isWritten = charter.value.support.sponsor_commitments.length > 0;
    if (isWritten || sponsors.some(({ role }) => role.does.length > 0)) return;
    const settled = sponsors.filter(({ role: { term } }) => !term.from || daysBetween(term.from, today) > options.days);
    const people = distinct(settled.map(({ person }) => person));
    if (people.length === 0) return;
    // Only the grace of the new ones depends on today.
    const isTimed = settled.every(({ role }) => role.term.from);
    yield {
      at: at(charter, 'support', 'sponsor_commitments'),
      message:
        people.length > 1
          ? `${named(people)} are named as sponsors, but nothing says what they will do.`
          : `${named(people)} is named as sponsor, but nothing says what they will do.`,
      severity: softened(severity, charter.value.origin),
      ...(isTimed && { time: true }),
    };
  },
});
