import { currentMembers } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { shorten } from '../../words/list.ts';

const noZone = 'communities: [communities/*]\ntimezone:\n';
const online = 'timezone:\nrhythm:\n  activities:\n    - {name: Repair round, format: online, time: "14:00"}\n';
const hybrid =
  'timezone:\nmembership:\n  boundary: mixed\nrhythm:\n  activities:\n    - name: Repair round\n      format: hybrid\n      time: "14:00" # !\n';
const far = 'members:\n  - {name: Ada Osei, location: Berlin}\n  - {name: Ben Kato, location: Lagos}\n';

export default defineRule({
  id: 'activity-without-zone',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'members', 'config'],
  summary: 'Where people join from several places, a time says in whose zone it is.',
  why: 'Half of those who join from elsewhere come an hour early or late, and twice a year, when the clocks change, everybody does.',
  fix: 'Add `timezone` to the charter, for example Europe/Berlin.',
  effort: 'minutes',
  source: 'Requests about time zones and clock changes in public community repositories.',
  unless:
    'Speaks only where members have two or more locations or come from outside, and neither the activity nor the charter nor cop.yaml names a zone.',
  good: [
    { charter: online, members: far, config: 'timezone: Europe/Berlin\n' },
    { charter: online.replace('timezone:', 'timezone: Europe/Berlin'), members: far, config: noZone },
    { charter: online.replace('format', 'timezone: Europe/Berlin, format'), members: far, config: noZone },
    { charter: online, config: noZone },
    { charter: online, members: far.replace('Lagos', ' BERLIN'), config: noZone },
    { charter: online, members: far.replace('Lagos', 'Lagos, left: 2026-05-01'), config: noZone },
    { charter: online.replace('online', 'in-person'), members: far, config: noZone },
    { charter: online.replace(', time: "14:00"', ''), members: far, config: noZone },
    { charter: `stage: proposed\n${online}`, members: far, config: noZone },
    { charter: hybrid.replace('mixed', 'internal').replace(' # !', ''), without: ['config', 'members'] },
  ],
  bad: [
    { charter: online.replace('"14:00"}', '"14:00"} # !'), members: far, config: noZone },
    { charter: hybrid, without: ['config'] },
    { charter: `stage: active\n${hybrid.replace('mixed', 'external')}`, config: noZone },
    // One line in the charter mends them all.
    {
      charter: `stage: sustaining\n${hybrid}    - {name: Letter, every: monthly}\n    - {name: Show and tell, format: online, time: "15:00"}\n`,
      without: ['config'],
    },
  ],
  *check(community, { today, model }) {
    const { charter } = community;
    const { timezone, membership, rhythm } = charter.value;
    if (timezone || model.config?.value.timezone) return;
    const places = currentMembers(community, today).flatMap(({ location }) => (location ? fold(location) : []));
    const isWide = new Set(places).size > 1 || membership.boundary === 'external' || membership.boundary === 'mixed';
    const index = rhythm.activities.findIndex(
      ({ format, time, timezone: own }) => (format === 'online' || format === 'hybrid') && time && !own,
    );
    if (!isWide || index === -1) return;
    const { name, time } = rhythm.activities[index]!;
    yield {
      at: at(charter, 'rhythm', 'activities', index, 'time'),
      also: [at(charter, 'timezone')],
      message: `“${shorten(name)}” is at ${time}, but in whose time?`,
    };
  },
});
