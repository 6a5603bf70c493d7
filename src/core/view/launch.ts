import { agendaNames, agendaParts, partsOfTitle } from '../words/agenda.ts';
import { clock, minutes, timeAfter } from '../words/amounts.ts';
import { afterLaunchDay, beforeLaunch, type LaunchForm, launchDay } from '../words/checklists.ts';
import { addDays, longDate } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { isEnglish } from '../words/language.ts';
import { list, plural } from '../words/list.ts';
import { bare, capital, joined, sentence } from '../words/phrases.ts';
import { type RoleKind, roleKinds } from '../words/roles.ts';
import { zoneWords } from '../words/times.ts';
import { address } from './community.ts';
import { plannedMessages } from './messages.ts';
import { standardAnswers } from './questions.ts';
import { formatWords } from './rhythm.ts';
import type { Charter, Subject } from './subject.ts';

type Item = Charter['launch']['agenda'][number];

/** The launch from two weeks before it to the last step after it. */
export function launchView(subject: Subject) {
  const { charter, directory, isAhead } = subject;
  const missing = missingParts(charter);
  const { date, time, kind, format, place, host, agenda, feedback } = charter.launch;
  const items = agendaView(
    agenda.filter(({ item }) => item),
    subject,
  );
  return {
    isSet: date !== undefined,
    isQuiet: kind === 'quiet',
    date: date ? joined([longDate(date), time ? `at ${time}` : '']) : '',
    needsTime: isAhead && date !== undefined && time === undefined && kind !== 'quiet',
    ...behindWords(subject),
    where: joined([bare(place ?? ''), format ? formatWords[format] : ''], ', '),
    host: directory.who(host),
    length: items.length > 0 ? lengthOf(agenda) : '',
    agenda: items,
    missing: missing.length > 0 ? `where the agenda has room for ${list(missing)}` : '',
    invitation: isAhead ? invitationWords(subject, items.length > 0 ? lengthOf(agenda) : '') : '',
    before: beforeView(subject),
    people: kind === 'quiet' ? [] : peopleOnTheDay(subject),
    rooms: format === 'online' || place || kind === 'quiet' ? [] : charter.support.spaces.map(bare),
    online: format === 'in-person' || kind === 'quiet' ? [] : meetingPlaces(charter),
    minimum: isAhead ? minimumWords(charter) : '',
    feedback: sentence(feedback ?? ''),
    afterwards: afterwardsView(charter),
    after: afterView(subject),
    questions: questionsOf(subject),
    chart: chartOf(agenda.filter(({ item }) => item)),
  };
}

/** For a community that lives already and has no day of its launch: nothing is asked, and what is on file is shown. */
function behindWords({ isAhead, charter }: Subject) {
  const { date, agenda, after, place, host } = charter.launch;
  const isBehind = !isAhead && date === undefined;
  const isOnFile = Boolean(place || host) || agenda.some(({ item }) => item) || after.some(({ what }) => what);
  return {
    behind: isBehind
      ? `The launch is behind this community, and ${isOnFile ? 'its day' : 'nothing of it'} is${isOnFile ? ' not' : ''} on file.`
      : '',
    isOver: isBehind && !isOnFile,
    // The pages of a launch are for those that lie ahead, or of which something is on file.
    isWorth: !isBehind || isOnFile,
  };
}

/** What guests have to know of it. */
function invitationWords({ charter, zone }: Subject, length: string): string {
  const { date, time, kind, place, format } = charter.launch;
  if (date === undefined) return '';
  if (kind === 'quiet') return `we start on ${longDate(date)}, quietly and without an event.`;
  const where = zone ? ` (${zoneWords(zone).replace(/ \(.*\)$/, '')})` : '';
  const clockTime = time ? ` at ${time}${where}` : '';
  const parts = [
    `the launch on ${longDate(date)}${clockTime}`,
    bare(place ?? ''),
    format ? formatWords[format] : '',
    length,
  ];
  return sentence(joined(parts, ', '));
}

const subjects = { ...agendaNames, social: 'getting to know each other' } as const;
const needs: Readonly<Partial<Record<Item['covers'][number], string>>> = {
  charter: 'the charter',
  roles: 'the role cards',
  feedback: 'the feedback form',
};

function agendaView(items: readonly Item[], { charter, directory }: Subject) {
  const { time } = charter.launch;
  let start: number | undefined = 0;
  return items.map(({ item, minutes: length, who, covers }) => {
    const from = start;
    start = start === undefined || length === undefined ? undefined : start + length;
    return {
      from: from === undefined ? '' : time ? timeAfter(time, from) : clock(from),
      item: bare(item!),
      length: length === undefined ? '' : plural(length, 'minute'),
      who: directory.who(who),
      covers: capital(list(covers.map((part) => subjects[part]))),
      needs: capital(list(covers.flatMap((part) => needs[part] ?? []))),
    };
  });
}

function lengthOf(items: readonly Item[]): string {
  const total = items.reduce((sum, { minutes: length }) => sum + (length ?? 0), 0);
  return total > 0 ? minutes(total) : '';
}

/** What the agenda has no room for, as far as it or its titles say. */
function missingParts({ launch, language }: Charter): string[] {
  const covered = new Set<string>(
    launch.agenda.flatMap(({ item = '', covers }) =>
      covers.length > 0 || !isEnglish(language) ? covers : partsOfTitle(item),
    ),
  );
  return agendaParts.filter((part) => !covered.has(part)).map((part) => agendaNames[part]);
}

function beforeView(subject: Subject) {
  const { date, kind, format = 'hybrid' } = subject.charter.launch;
  const form: LaunchForm = kind === 'quiet' ? 'quiet' : format;
  const hasSponsor = subject.directory.holders('sponsor').length > 0;
  const drive = (subject.citizenship?.drive.steps ?? []).map(sentence);
  const messages = date ? plannedMessages(subject).filter((message) => message.iso < date) : [];
  return {
    steps: beforeLaunch.map(({ days, tasks }, index) => ({
      title: days === 1 ? 'The day before' : `${days} days before`,
      date: date ? longDate(addDays(date, -days)) : '',
      tasks: tasks
        .filter(({ only, sponsor }) => (only?.includes(form) ?? true) && (hasSponsor || !sponsor))
        .filter((one) => (one.drive ?? drive.length > 0) === drive.length > 0)
        .flatMap(({ task }, place) => (index === 0 && place === 0 ? [task, ...drive] : [task])),
    })),
    messages,
  };
}

/** The evening and the day after; thanks stand here unless the charter plans them. */
function afterwardsView({ launch: { kind, after } }: Charter) {
  if (kind === 'quiet') return [];
  const { same, thanks, next } = afterLaunchDay;
  const isPlanned = after.some(({ days, what }) => what && days !== undefined && days <= 2);
  return [
    { title: 'The same day', tasks: [...same] },
    { title: 'The day after', tasks: [...(isPlanned ? [] : [thanks]), next] },
  ];
}

function peopleOnTheDay({ directory }: Subject) {
  return roleKinds.flatMap((kind: RoleKind) => {
    const does = launchDay[kind];
    const names = directory.holders(kind);
    return does && names.length > 0 ? [{ who: directory.who(kind), does }] : [];
  });
}

function minimumWords({ membership: { launch_minimum: least } }: Charter): string {
  if (least === undefined) return '';
  return `You wanted at least ${plural(least, 'person', 'people')} before you start. Fewer so far? Then ask more people, or move the date.`;
}

/** Steps after the launch, soonest first; those without a day at the end. */
function afterView({ charter, directory }: Subject) {
  const { date, after } = charter.launch;
  return after
    .filter(({ what }) => what)
    .toSorted((a, b) => (a.days ?? Infinity) - (b.days ?? Infinity))
    .map(({ days, what, who, channel }) => ({
      when: days === undefined ? '' : afterWords(days),
      date: date && days !== undefined ? longDate(addDays(date, days)) : '',
      what: bare(what!),
      who: directory.who(who),
      channel: capital(bare(channel ?? '')),
    }));
}

function afterWords(days: number): string {
  if (days === 0) return 'The same day';
  return days === 1 ? 'The day after' : `${days} days after`;
}

/** Tools to meet with, each with the way in. */
function meetingPlaces({ platform }: Charter) {
  const tools = platform.filter((tool) => tool.for.includes('meet') && !tool.retired);
  return tools.map(({ name, address: where }) => {
    const { text, href } = address(where);
    const isLink = /^https:/i.test(href);
    return { text: isLink || text === '' ? bare(name) : `${bare(name)} (${text})`, href: isLink ? href : '' };
  });
}

// What nobody asks aloud at first, and everybody wants to know.
const expected = /^(?:How does it differ|Do I have to|How much time|What happens to what)/;

/** Questions to expect: those the charter answers, the worries it knows of, and before the launch those of every guest. */
function questionsOf(subject: Subject) {
  const { charter, isAhead } = subject;
  const asked = charter.faq.filter(({ q }) => q).map(({ q, a }) => ({ question: bare(q!), answer: sentence(a ?? '') }));
  const worries = charter.communications.concerns
    .filter(({ concern }) => concern)
    .map(({ concern, answer }) => ({ question: bare(concern!), answer: sentence(answer ?? '') }));
  const usual = isAhead ? standardAnswers(subject, asked).filter(({ question }) => expected.test(question)) : [];
  return [...asked, ...worries, ...usual];
}

/** The hour as bars, one after the other; only where every item has its minutes. */
function chartOf(items: readonly Item[]) {
  if (items.length < 2 || items.some(({ minutes: length = 0 }) => length <= 0)) return shown(undefined);
  let start = 0;
  const tasks = items.map(({ item, minutes: length = 0 }, index) => {
    start += length;
    return { label: `${index + 1} ${bare(item!)}`, start: start - length, length };
  });
  const alt = `The ${plural(tasks.length, 'part')} of the launch one after the other, ${minutes(start)} together.`;
  return shown({ kind: 'gantt', unit: 'minute', sections: [{ label: 'Minutes', tasks }] }, alt);
}
