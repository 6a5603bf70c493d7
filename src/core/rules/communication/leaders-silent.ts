import { floors } from '../../measures/evidence.ts';
import { pastEvents, sentMessages } from '../../measures/log.ts';
import { isAsleep, normalSilence } from '../../measures/silence.ts';
import { voice } from '../../measures/voice.ts';
import { defineRule } from '../../rule.ts';
import { ago } from '../../words/ago.ts';
import { addDays, daysBetween, plainDate } from '../../words/dates.ts';

const three = [
  '  - {date: 2026-01-05, to: [members]}',
  '  - {date: 2026-02-05, to: [members]}',
  '  - {date: 2026-03-05, to: [members]}',
].join('\n');
const noEvents = `events: []\nmessages:\n${three}\n`;
const monthly = 'rhythm:\n  activities: [{name: Clinic, every: monthly}]\n';

export default defineRule({
  id: 'leaders-silent',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'Members hear from the community at least once a month or two.',
  why: 'A community is what people are reminded of. Where nothing comes for weeks, they look for help elsewhere, and do not come back when the next invitation does.',
  fix: 'Send one useful thing, such as an answer somebody found, and note it in the log; once a month is the usual floor.',
  effort: 'minutes',
  command: 'log message',
  source: 'Garfield, What makes a great community? (at least one communication a month).',
  unless:
    'Only for communities that log messages: one in the last year, and four entries in all. Meetings count, breaks and pauses do not, and a slow rhythm gets twice its interval. Where a regular meeting is missed, or there is no sign of life at all for months, that is the finding and not this.',
  options: { days: 45 },
  good: [
    { charter: 'stage: active\n', log: `${noEvents}  - {date: 2026-04-17, to: [members]}\n` },
    // A meeting is a sign too, and so is a message of the plan whose day has come.
    { charter: 'stage: active\n', log: `events: [{date: 2026-05-19}]\nmessages:\n${three}\n` },
    {
      charter: 'stage: active\ncommunications:\n  messages: [{date: 2026-05-01, to: [members]}]\n',
      log: `${noEvents}  - {date: 2026-04-01, to: [members]}\n`,
    },
    {
      charter: 'stage: active\ncommunications:\n  messages: [{date: 2026-06-01, to: [members]}]\n',
      log: `${noEvents}  - {date: 2026-04-01, to: [members]}\n`,
    },
    // Twice the length of a month; a break.
    { charter: `stage: active\n${monthly}`, log: `${noEvents}  - {date: 2026-04-02, to: [members]}\n` },
    {
      charter: 'stage: active\nrhythm:\n  breaks: [{from: 2026-04-10, to: 2026-04-19}]\n',
      log: `${noEvents}  - {date: 2026-04-07, to: [members]}\n`,
    },
    // Too little on file; nobody logs messages, or nobody has for a year.
    { charter: 'stage: active\n', log: `events: []\nmessages:\n${three}\n`, today: '2026-05-25' },
    {
      charter: 'stage: active\n',
      log: 'events: [{date: 2026-01-05}, {date: 2026-02-05}, {date: 2026-03-05}, {date: 2026-04-05}]\nmessages: []\n',
    },
    {
      charter: 'stage: active\n',
      log: 'events: [{date: 2026-01-05}, {date: 2026-02-05}, {date: 2026-04-05}]\nmessages: [{date: 2025-05-31}]\n',
    },
    { charter: 'stage: active\n', without: ['log'] },
    // A regular meeting that is missed, or no sign of life for more than 90 days, is another finding.
    {
      charter: 'stage: active\n',
      log: `events: [{date: 2026-04-15, activity: clinic}]\nmessages:\n${three}\n`,
    },
    {
      charter: 'stage: active\n',
      log: `readings: []\n${noEvents}  - {date: 2026-03-02, to: [members]}\n`,
      today: '2026-06-05',
    },
    { charter: 'stage: forming\n', log: `${noEvents}  - {date: 2026-04-16, to: [members]}\n` },
  ],
  bad: [
    { charter: 'stage: active\n', log: `${noEvents}  - {date: 2026-04-16, to: [members]} # !\n` },
    {
      charter: 'stage: sustaining\n',
      log: `events:\n  - {date: 2026-04-10} # !\nmessages:\n${three}\n`,
    },
    { charter: `stage: active\n${monthly}`, log: `${noEvents}  - {date: 2026-04-01, to: [members]} # !\n` },
    {
      charter: 'stage: active\nrhythm:\n  breaks: [{from: 2026-04-10, to: 2026-04-19}]\n',
      log: `${noEvents}  - {date: 2026-04-06, to: [members]} # !\n`,
    },
    // Still planned is not sent; one message in the last year is enough.
    {
      charter: 'stage: active\ncommunications:\n  messages: [{date: 2026-06-02, to: [members]}]\n',
      log: 'messages:\n  - {date: 2025-06-01}\nevents:\n  - {date: 2026-02-05}\n  - {date: 2026-03-05}\n  - {date: 2026-04-05} # !\n',
    },
    // Something was made, but nobody was told.
    {
      charter: 'stage: active\n',
      log: `events: [{date: 2026-01-20}]\nmessages:\n${three} # !\nassets: [{date: 2026-05-30, title: Guide}]\n`,
      today: '2026-06-09',
    },
  ],
  *check(community, { today, options }) {
    const messages = sentMessages(community, today);
    const newest = messages.at(-1)?.value.date;
    if (newest === undefined || newest < addDays(today, -365)) return;
    if (messages.length + pastEvents(community, today).length < floors.events) return;
    const heard = voice(community, today)!;
    if (heard.counted <= normalSilence(community, today, options.days) || isAsleep(community, today)) return;
    yield {
      at: heard.place,
      message: `Members last heard from the community on ${plainDate(heard.date)}, ${ago(heard.counted, daysBetween(heard.date, today))}.`,
    };
  },
});
