import { distinct, named } from '../../measures/people.ts';
import { sponsorSeen } from '../../measures/sponsor-seen.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const dates = ['2025-11-04', '2026-01-13', '2026-02-10', '2026-04-14', '2026-05-12'];
const events = `events:\n${dates.map((date) => `  - {date: ${date}, attended: 7}\n`).join('')}`;
const quiet = `${events}messages:\n  - {date: 2026-05-13, to: members, from: manager}\n`;
const maria = 'roles:\n  - {kind: sponsor, holder: Maria Lind}\n';
const active = 'stage: active\n';

export default defineRule({
  id: 'sponsor-silent',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'roles', 'members', 'log'],
  time: true,
  summary: 'The sponsor is heard or seen at least twice a year.',
  why: 'A sponsor who has not been seen for half a year no longer knows what to speak up for when time and money are shared out.',
  fix: 'Invite them to the next open meeting, or send them what the community has achieved, and write it in the log.',
  effort: 'hour',
  command: 'render sponsor-brief',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (sponsor and leader work together).',
  unless:
    'The log must reach back 180 days, hold four meetings in them and at least one message. Breaks and pauses do not count, and a sponsor has 180 days from `term.from`.',
  options: { days: 180 },
  good: [
    { charter: active, roles: maria, log: quiet.replace('from: manager', 'from: sponsor') },
    { charter: active, roles: maria, log: quiet.replace('from: manager', 'from: maria lind') },
    {
      charter: active,
      roles: maria,
      log: quiet.replace('2026-05-13', '2025-12-03').replace('manager', 'sponsor'),
    },
    { charter: active, roles: maria, log: quiet.replace('05-12, attended: 7', '05-12, attended: [ada, Maria Lind]') },
    { charter: active, roles: maria, log: quiet.replace('05-12,', '05-12, led_by: [Maria Lind],') },
    { charter: active, roles: maria, log: quiet.replace('05-12,', '05-12, outside_speaker: Maria Lind,') },
    { charter: active, roles: maria, log: `${quiet}reviews:\n  - {date: 2026-03-03, who: [manager, sponsor]}\n` },
    { charter: active, roles: maria, log: `${quiet}stories:\n  - {date: 2026-03-03, who: Maria Lind}\n` },
    { charter: active, roles: maria, log: `${events}messages: []\n` },
    { charter: active, roles: maria, log: quiet.replace(events, 'events: []\n') },
    // Too short, or too few meetings.
    { charter: active, roles: maria, log: quiet.replace('2025-11-04', '2025-12-04') },
    { charter: active, roles: maria, log: quiet.replace('2026-01-13', '2025-11-13') },
    // Half a year in which nobody met.
    { charter: `${active}rhythm:\n  breaks: [{from: 2025-12-20, to: 2026-01-25}]\n`, roles: maria, log: quiet },
    { charter: active, roles: maria.replace('}', ', term: {from: 2025-12-03}}'), log: quiet },
    { charter: active, roles: 'roles:\n  - {kind: manager, holder: Ada Osei}\n', log: quiet },
    { charter: active, roles: maria, without: ['log'] },
    { roles: maria, log: quiet },
  ],
  bad: [
    { charter: active, roles: 'roles:\n  - kind: sponsor\n    holder: Maria Lind # !\n', log: quiet },
    {
      charter: 'stage: sustaining\n',
      roles:
        'roles:\n  - kind: sponsor\n    holder: Omar Diallo\n    term: {from: 2026-03-01}\n  - kind: sponsor\n    holder: [Maria Lind, Eva Blum] # !\n    term: {from: 2025-12-02}\n',
      log: `${quiet}  - {date: 2025-12-02, to: members, from: sponsor}\n`,
    },
  ],
  *check(community, { today, options }) {
    const { roles } = community;
    const { settled, isSeen } = sponsorSeen(community, today, options.days);
    if (!roles || isSeen !== false) return;
    const people = distinct(settled.map(({ person }) => person));
    yield {
      at: at(roles, 'roles', settled[0]!.index, 'holder'),
      message: `The log shows no sign of ${named(people)} in the last ${options.days} days.`,
    };
  },
});
