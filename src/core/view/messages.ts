import { compareText } from '../finding.ts';
import { tellingsTo } from '../measures/launch.ts';
import { moneyWords } from '../words/amounts.ts';
import { fold } from '../words/closest.ts';
import { addDays, isDate, longDate, plainDate } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import type { Charter, Subject } from './subject.ts';

/** A message with its day. */
export interface Dated {
  readonly iso: string;
  readonly date: string;
  readonly to: string;
  readonly what: string;
  readonly from: string;
  readonly channel: string;
}

const groups: Readonly<Record<string, string>> = {
  'line-managers': 'line managers',
  'other-communities': 'other communities',
  external: 'people outside the organisation',
};
const abouts = {
  charter: 'The charter',
  launch: 'The launch',
  event: 'An event',
  results: 'Results so far',
  thanks: 'Thank you',
  change: 'A change',
} as const;

function groupWords(written: string): string {
  return groups[written.trim()] ?? bare(written);
}

/** Messages of the plan with a day, in order: lines for groups, planned messages. */
export function plannedMessages({ charter, directory }: Subject): Dated[] {
  const { stakeholders, messages } = charter.communications;
  const lines = stakeholders.flatMap(({ group = '', message = '', from, channel, when = '' }) =>
    isDate(when.trim()) ? [dated(when.trim(), groupWords(group), message, directory.who(from), channel)] : [],
  );
  const planned = messages.flatMap(({ date, to, about, text, from, channel }) =>
    date
      ? [dated(date, list(to.map(groupWords)), text || (about ? abouts[about] : ''), directory.who(from), channel)]
      : [],
  );
  return [...lines, ...planned].sort((a, b) => compareText(a.iso, b.iso));
}

function dated(iso: string, to: string, what: string, from: string, channel: string | undefined): Dated {
  return { iso, date: longDate(iso), to: capital(to), what: bare(what), from, channel: capital(bare(channel ?? '')) };
}

/** Who hears what, when, from whom; what worries people; and what is missing in it. */
export function communicationsView(subject: Subject) {
  const { charter, directory } = subject;
  const { stakeholders, concerns, input } = charter.communications;
  const calendar = [...plannedMessages(subject), ...launchDates(subject)].sort((a, b) => compareText(a.iso, b.iso));
  return {
    groups: stakeholders
      .filter(({ group, message }) => group || message)
      .map(({ group = '', message = '', from, channel, when = '' }) => ({
        group: capital(groupWords(group)),
        message: bare(message),
        from: directory.who(from),
        channel: capital(bare(channel ?? '')),
        when: isDate(when.trim()) ? longDate(when.trim()) : capital(bare(when)),
      })),
    calendar,
    matrix: matrixOf(subject),
    timeline: timelineOf(calendar),
    undated: undatedMessages(subject),
    concerns: concerns
      .filter(({ concern }) => concern)
      .map(({ concern, who, answer, training }) => ({
        concern: bare(concern!),
        who: directory.who(who),
        answer: bare(answer ?? ''),
        training: bare(training ?? ''),
      })),
    unanswered: openWords(
      'what you answer to',
      concerns.filter(({ answer }) => !answer),
    ),
    learning: learningView(subject),
    input: sentence(input ?? ''),
    unaddressed: unaddressed(subject) ? `who tells ${unaddressed(subject)} why this community exists` : '',
    sponsorIsSilent: sponsorIsSilent(charter, directory.holders('sponsor').length > 0),
  };
}

/** Which group gets a message about what, and when: rows of groups, columns of subjects; none without messages. */
function matrixOf({ charter }: Subject) {
  const { stakeholders, messages } = charter.communications;
  const planned = messages.filter(({ to, about, text }) => to.length > 0 && (about || text));
  const isAbout = (subject: About) => planned.filter(({ about = 'other' }) => about === subject);
  const subjects = [...Object.keys(abouts), 'other'].filter(
    (subject) => isAbout(subject as About).length > 0,
  ) as About[];
  const named = [...stakeholders.map(({ group = '' }) => group), ...planned.flatMap(({ to }) => to)].map(groupWords);
  const groups = [...new Map(named.filter(Boolean).map((group) => [fold(group), group])).values()];
  if (planned.length === 0) return { subjects: [], rows: [] };
  return {
    subjects: subjects.map((subject) => (subject === 'other' ? 'Other news' : abouts[subject])),
    rows: groups.map((group) => ({
      group: capital(group),
      cells: subjects.map((subject) => {
        const those = isAbout(subject).filter(({ to }) => to.some((one) => fold(groupWords(one)) === fold(group)));
        return those.map(({ date }) => (date ? plainDate(date) : 'no day yet')).join('; ');
      }),
    })),
  };
}
type About = keyof typeof abouts | 'other';

const mostTimes = 24;

/** The calendar of messages as a diagram, where there is more than one day and not too many. */
function timelineOf(calendar: readonly Dated[]) {
  const days = [...new Set(calendar.map(({ iso }) => iso))];
  if (days.length < 2 || days.length > mostTimes) return shown(undefined);
  const times = days.map((day) => ({
    label: plainDate(day),
    events: calendar.filter(({ iso }) => iso === day).map(({ to, what }) => shorten(to ? `${to}: ${what}` : what, 70)),
  }));
  const count = plural(calendar.length, 'message or step', 'messages and steps');
  return shown({ kind: 'timeline', times }, `${count} from ${plainDate(days[0]!)} to ${plainDate(days.at(-1)!)}.`);
}

/** What people have to get used to, and who helps: tools, and worries for which help is planned or missing. */
function learningView({ charter, directory }: Subject) {
  const { platform, support, communications } = charter;
  const help = bare(support.technology_support ?? '');
  const needsHelp = ({ kind, training }: (typeof communications.concerns)[number]) =>
    (kind === 'skill' || kind === 'tool') && !training;
  return {
    tools: platform
      .filter(({ name, retired }) => name && !retired)
      .map((tool) => ({
        name: bare(tool.name),
        uses: capital(list(tool.for)),
        help: directory.who(tool.support) || help,
      })),
    help: communications.concerns
      .filter(({ concern, training }) => concern && training)
      .map(({ concern, training }) => ({ concern: bare(concern!), training: bare(training!) })),
    missing: openWords('which help people get who say', communications.concerns.filter(needsHelp)),
    budget: moneyWords(support.training_budget),
    needsHelper: help === '' && platform.some(({ name, retired, support: own }) => name && !retired && !own),
  };
}

/** `what you answer to “Another meeting”`; nothing where there is no worry. */
function openWords(what: string, concerns: Charter['communications']['concerns']): string {
  const said = concerns.flatMap(({ concern }) => (concern ? [`“${bare(concern)}”`] : []));
  return said.length > 0 ? `${what} ${list(said)}` : '';
}

function launchDates({ charter, directory }: Subject): Dated[] {
  const { date, time, host, place, after } = charter.launch;
  if (date === undefined) return [];
  const steps = after.flatMap(({ days, what, who, channel }) =>
    days !== undefined && what ? [dated(addDays(date, days), '', what, directory.who(who), channel)] : [],
  );
  return [dated(date, '', time ? `The launch at ${time}` : 'The launch', directory.who(host), place), ...steps];
}

function undatedMessages({ charter, directory }: Subject) {
  const { stakeholders, messages } = charter.communications;
  const lines = stakeholders
    .filter(({ message, when = '' }) => message && !isDate(when.trim()))
    .map(({ group = '', message, from, when = '' }) => ({
      to: capital(groupWords(group)),
      what: bare(message!),
      from: directory.who(from),
      when: bare(when),
    }));
  const planned = messages
    .filter(({ date, text, about }) => !date && (text || about))
    .map(({ to, text, about, from }) => ({
      to: capital(list(to.map(groupWords))),
      what: bare(text || abouts[about!]),
      from: directory.who(from),
      when: '',
    }));
  return [...lines, ...planned];
}

/** Groups that nobody has planned to tell anything, in words. */
function unaddressed({ community, charter, directory }: Subject): string {
  const sponsors = directory.holders('sponsor');
  const atWork = charter.membership.boundary !== 'external' && charter.support.member_time?.hours_per_month !== 0;
  const isTold = (group: 'members' | 'line-managers' | 'sponsor') =>
    tellingsTo(community, group, group === 'sponsor' ? sponsors : []).some(({ as, text }) => as !== 'line' || text);
  const missing = [
    ...(isTold('members') ? [] : ['members']),
    ...(!atWork || isTold('line-managers') ? [] : ['line managers']),
    ...(sponsors.length === 0 || isTold('sponsor') ? [] : ['the sponsor']),
  ];
  return list(missing, 'or');
}

function sponsorIsSilent({ communications: { stakeholders, messages } }: Charter, hasSponsor: boolean): boolean {
  const senders = [...stakeholders, ...messages].map(({ from }) => from ?? '');
  return hasSponsor && senders.length >= 3 && !senders.some((from) => /sponsor/i.test(from));
}
