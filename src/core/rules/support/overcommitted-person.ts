import { heavyLoad, isHeavy, type Load, loads } from '../../measures/load.ts';
import { defineRule } from '../../rule.ts';
import { hours } from '../../words/amounts.ts';
import { listSome, shorten } from '../../words/list.ts';

const ada = 'roles:\n  - {kind: manager, holder: Ada Osei}\n';
const sponsor = 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n';
const six = 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 6}\n';
const five = 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 5}\n';

export default defineRule({
  id: 'overcommitted-person',
  on: 'organisation',
  severity: 'info',
  reads: ['charter', 'roles', 'members'],
  summary: 'Nobody carries so many communities that one of them must suffer.',
  why: 'Whoever carries four communities lets three of them wait. When that person is ill or leaves, all of them stop at once.',
  fix: 'Find somebody who takes over the role in one of them, or ask whether two of these communities should merge.',
  effort: 'months',
  source: 'OpenTelemetry community (how many groups one sponsor looks after).',
  unless:
    'Up to three communities, and up to ten hours a week in all of them together, pass. Communities that have ended or paused and terms that are over do not count. The same id or the same full name is the same person.',
  options: heavyLoad,
  good: [
    { roles: five, others: { tools: { roles: five } } },
    { roles: ada, others: { tools: { roles: ada }, yarn: { roles: ada } } },
    { roles: 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 20}\n' },
    {
      roles: ada,
      others: {
        tools: { roles: ada },
        yarn: { roles: ada },
        wood: { charter: 'stage: retired\n', roles: ada },
      },
    },
    // An expert or a member carries nothing.
    {
      roles: six,
      others: { tools: { roles: 'roles:\n  - {kind: expert, holder: Ada Osei, hours_per_week: 6}\n' } },
    },
  ],
  bad: [
    {
      roles: 'roles:\n  - {kind: manager, holder: Ada Osei, hours_per_week: 6} # !\n',
      others: { tools: { roles: six } },
    },
    {
      roles:
        'roles:\n  - {kind: core, holder: Ada Osei} # !\n  - {kind: events, holder: Ada Osei, hours_per_month: 8}\n',
      others: { tools: { roles: six }, yarn: { roles: six } },
    },
    {
      roles: 'roles:\n  - {kind: sponsor, holder: Maria Lind} # !\n',
      others: { tools: { roles: sponsor }, yarn: { roles: sponsor }, wood: { roles: sponsor } },
    },
  ],
  *check(model, { today, options }) {
    for (const load of loads(model, today)) {
      if (!isHeavy(load, options)) continue;
      const [first, ...others] = load.carries;
      yield {
        at: first!.place,
        message: messageFor(load),
        related: others
          .slice(0, 9)
          .map(({ place, community }) => ({ at: place, message: `Also in ${nameOf(community)}.` })),
      };
    }
  },
});

function messageFor({ name, carries, hours: week }: Load): string {
  const names = carries.map(({ community }) => nameOf(community));
  const least = carries.every(({ isTimed }) => isTimed) ? '' : 'at least ';
  const time = week > 0 ? ` (${least}${hours(week)} a week)` : '';
  return `${shorten(name)} carries ${carries.length} communities${time}: ${listSome(names, 5)}.`;
}

function nameOf({ charter }: Load['carries'][number]['community']): string {
  return `“${shorten(charter.value.name, 40)}”`;
}
