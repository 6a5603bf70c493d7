import { dayCounter } from '../../measures/counted.ts';
import { type LoggedEvent, pastEvents } from '../../measures/log.ts';
import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const closed = 'stage: active\nknowledge:\nrhythm:\n  activities: [{name: Clinic, audience: private}]\n';

export default defineRule({
  id: 'no-open-door',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'log'],
  summary: 'People outside see something of what the community learns.',
  why: 'A community that nobody sees into gets no new members and no new ideas, and is the first to be cut. Closed meetings are fine, as long as one window is open.',
  fix: 'Plan one show and tell with `audience: open`, or write under `knowledge.share_outside` what you publish.',
  effort: 'hour',
  command: 'add activity --audience open',
  source:
    'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (develop both public and private community spaces).',
  unless:
    'An open activity, an open page or meeting on file in the last 180 days, a meeting with guests or with another community, and `membership.closed_reason` keep it quiet. Silent where no activity is on file at all.',
  options: { days: 180 },
  good: [
    {
      charter:
        'stage: active\nknowledge:\nrhythm:\n  activities: [{name: Clinic, audience: private}, {name: Show and tell, audience: open}]\n',
    },
    { charter: 'stage: active\nknowledge:\n  share_outside: [A page of repair tips each quarter]\n' },
    { charter: closed, log: 'events: [{date: 2025-12-03, audience: open}]\n' },
    { charter: closed, log: 'events: [{date: 2026-05-03, guests: 1}]\n' },
    { charter: closed, log: 'events: [{date: 2026-05-03, community: bakers}]\n' },
    { charter: closed, log: 'assets: [{date: 2025-12-03, title: Repair tips, audience: open}]\n' },
    { charter: closed, log: 'assets: [{date: 2026-06-01, title: Repair tips, audience: open}]\n' },
    // Quiet weeks do not count.
    {
      charter: `${closed}  breaks: [{from: 2026-02-01, to: 2026-02-10}]\n`,
      log: 'events: [{date: 2025-11-23, audience: open}]\n',
    },
    {
      charter:
        'stage: active\nknowledge:\nrhythm:\n  activities: [{id: show, name: Show and tell, audience: open, ends: 2026-05-05}, Clinic]\n',
      log: 'events: [{date: 2026-05-05, activity: show}]\n',
    },
    { charter: `${closed}membership:\n  joining: invite\n  closed_reason: Cases of patients\n` },
    // Nothing is known about its meetings.
    { charter: 'stage: active\nknowledge:\nrhythm:\n' },
    { charter: 'stage: forming\nknowledge:\nrhythm:\n  activities: [Clinic]\n' },
  ],
  bad: [
    { charter: 'stage: active\nknowledge: # !\nrhythm:\n  activities: [{name: Clinic, audience: private}]\n' },
    {
      charter: 'stage: sustaining\nknowledge:\n  share_outside: [] # !\nrhythm:\n  activities: [Clinic]\n',
      without: ['log'],
    },
    {
      charter:
        'stage: active\nknowledge: # !\nrhythm:\n  activities: [{name: Show, audience: open, ends: 2026-05-31}, Clinic]\n',
    },
    {
      charter: closed.replace('knowledge:', 'knowledge: # !'),
      log: 'events: [{date: 2025-12-02, audience: open}, {date: 2026-05-05, audience: private, guests: 0}]\nassets: [{date: 2025-12-02, audience: open}, {date: 2026-05-03, title: Tips}, {date: 2026-06-02, audience: open}]\n',
    },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    const { rhythm, knowledge, membership } = charter.value;
    if (rhythm.activities.length === 0 || knowledge.share_outside.length > 0 || membership.closed_reason) return;
    if (rhythm.activities.some(({ audience, ends = today }) => audience === 'open' && ends >= today)) return;
    const seen = openDays(community, today);
    const counter = dayCounter(community, today);
    if (seen.some((date) => counter(date) <= options.days)) return;
    yield {
      at: at(charter, 'knowledge', 'share_outside'),
      also: [at(charter, 'rhythm', 'activities')],
      message: 'Nothing on file shows that people outside see what the community learns.',
      // What was open once has only grown old.
      ...(seen.length > 0 && { time: true }),
    };
  },
});

/** Days on which people outside could see something. */
function openDays(community: Chartered, today: string): string[] {
  const assets = (community.log?.value.assets ?? []).flatMap(({ date, audience }) =>
    audience === 'open' && date !== undefined && date <= today ? [date] : [],
  );
  return [
    ...pastEvents(community, today)
      .filter(isOpen)
      .map(({ date }) => date),
    ...assets,
  ];
}

function isOpen({ value, activity }: LoggedEvent): boolean {
  if ((value.guests ?? 0) > 0 || value.community !== undefined) return true;
  return (value.audience ?? activity?.audience) === 'open';
}
