import { aheadOfLaunch, launchNews } from '../../measures/kick-off.ts';
import { daysToLaunch, type Telling } from '../../measures/launch.ts';
import { at, type Chartered, type Place, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { addDays, plainDate } from '../../words/dates.ts';
import { plural } from '../../words/list.ts';

const soon = 'launch:\n  date: 2026-06-15\n';
const sent = (date: string, to = 'members') =>
  `communications:\n  messages: [{date: ${date}, to: [${to}], about: launch}]\n`;

export default defineRule({
  id: 'launch-without-announcement',
  on: 'community',
  severity: { forming: 'warning' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'Members are invited to the launch at least a week ahead.',
  why: 'Calendars fill up a week ahead. Who hears of the launch on the day before has something else on.',
  fix: 'Plan the invitation in `communications.messages`; `cop render invitation` writes it.',
  effort: 'minutes',
  command: 'add message --about launch',
  source:
    'Centers for Disease Control and Prevention, CoP Resource Kit (launch your community: announcement and invitation).',
  unless:
    'Speaks in the three weeks before the launch, and never for a quiet start (`launch.kind: quiet`). A planned or sent message to members or everyone counts, and so does a line for them with a day, or with words such as “two weeks before”.',
  options: { days: 21, ahead: aheadOfLaunch },
  good: [
    { charter: `${soon}${sent('2026-06-08')}` },
    { charter: `${soon}${sent('2026-06-08', 'everyone')}` },
    { charter: `${soon}communications:\n`, log: 'messages: [{date: 2026-05-20, to: [members], about: launch}]\n' },
    { charter: `${soon}communications:\n  stakeholders: [{group: members, when: 2026-06-01}]\n` },
    { charter: `${soon}communications:\n  stakeholders: [{group: members, when: Two weeks before}]\n` },
    // Further away than three weeks, or over.
    { charter: 'launch:\n  date: 2026-06-23\ncommunications:\n' },
    { charter: 'launch:\n  date: 2026-05-31\ncommunications:\n' },
    { charter: 'launch:\ncommunications:\n' },
    { charter: 'launch:\n  kind: quiet\n  date: 2026-06-15\ncommunications:\n' },
    { charter: `stage: active\n${soon}communications:\n` },
  ],
  bad: [
    // What the log has, a message about results, invites nobody.
    { charter: `communications: # !\n  input: Ask Ada\n${soon}` },
    { charter: 'launch:\n  date: 2026-06-22\ncommunications:\n  messages: [] # !\n' },
    { charter: 'launch:\n  date: 2026-06-01\ncommunications: # !\n' },
    { charter: `${soon}${sent('2026-06-09').trimEnd()} # !\n` },
    { charter: `${soon}${sent('2026-06-15').trimEnd()} # !\n` },
    {
      charter: `${soon}communications:\n  messages:\n    - {to: [members], about: launch} # !\n    - {date: 2026-06-14, to: [members]}\n`,
    },
    { charter: `${soon}communications:\n  stakeholders:\n    - {group: members, message: Why} # !\n` },
    // The first word counts, not the last one; a message to somebody else, or after the launch, is no invitation.
    {
      charter: `${soon}communications:\n  messages:\n    - {date: 2026-06-14, to: [members]}\n    - {date: 2026-06-12, to: [members]} # !\n`,
    },
    {
      charter: `${soon}communications:\n  messages: # !\n    - {date: 2026-06-01, to: [sponsor]}\n    - {date: 2026-06-16, to: [members]}\n`,
    },
  ],
  *check(community, { today, options }) {
    const { kind, date } = community.charter.value.launch;
    const days = daysToLaunch(community.charter, today);
    if (kind === 'quiet' || days === undefined || days < 0 || days > options.days) return;
    const news = launchNews(community, options.ahead);
    if (!news || news.isInTime) return;
    const { told, dated } = news;
    const ahead = Math.max(...dated.map((one) => one.ahead));
    const first = dated.find((one) => one.ahead === ahead && ahead >= 0);
    const undated = told.find((telling) => telling.date === undefined);
    const last = addDays(date!, -options.ahead);
    const by = last < today ? undefined : plainDate(last);
    if (undated) yield someDay(undated);
    else if (first) yield late(first.telling.place, ahead, by);
    else yield missing(community, days, by);
  },
});

function late(place: Place, ahead: number, by: string | undefined): Problem {
  const when = ahead === 0 ? 'on the day of the launch' : `${plural(ahead, 'day')} before the launch`;
  return {
    at: place,
    message: `Members first hear of the launch ${when}.`,
    fix: by
      ? `Send it on ${by} or earlier.`
      : 'It is too late for a week ahead: send it today, and ask people in person too.',
    command: null,
  };
}

function someDay({ place, as }: Telling): Problem {
  return {
    at: place,
    message: 'The message to members has no day, and the launch is close.',
    fix: `Give it one under \`${as === 'line' ? 'when' : 'date'}\`: a week before the launch, or today where that is past.`,
    command: null,
  };
}

function missing({ charter }: Chartered, days: number, by: string | undefined): Problem {
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return {
    at: at(charter, 'communications', 'messages'),
    message: `The launch is ${when}, and no message to members is planned before it.`,
    fix: by
      ? `Plan the invitation in \`communications.messages\`, for ${by} or earlier; \`cop render invitation\` writes it.`
      : 'Send the invitation today, and ask people in person too; `cop render invitation` writes it.',
    command: by ? undefined : 'render invitation',
  };
}
