import { compareText } from '../finding.ts';
import { tellingsTo } from '../measures/launch.ts';
import { addDays, isDate, longDate } from '../words/dates.ts';
import { list } from '../words/list.ts';
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
    calendar: [...plannedMessages(subject), ...launchDates(subject)].sort((a, b) => compareText(a.iso, b.iso)),
    undated: undatedMessages(subject),
    concerns: concerns
      .filter(({ concern }) => concern)
      .map(({ concern, who, answer, training }) => ({
        concern: bare(concern!),
        who: directory.who(who),
        answer: bare(answer ?? ''),
        training: bare(training ?? ''),
      })),
    input: sentence(input ?? ''),
    unaddressed: unaddressed(subject) ? `who tells ${unaddressed(subject)} why this community exists` : '',
    sponsorIsSilent: sponsorIsSilent(charter, directory.holders('sponsor').length > 0),
  };
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
