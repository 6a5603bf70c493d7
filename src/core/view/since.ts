import { attendance, pastEvents } from '../measures/log.ts';
import { leastGroup } from '../measures/small-groups.ts';
import type { Value } from '../model.ts';
import { digits } from '../words/amounts.ts';
import { plural } from '../words/list.ts';
import { bare, capital, joined, phrases, sentence } from '../words/phrases.ts';
import { filled, type Subject } from './subject.ts';

type Log = Value<'log'>;

/** The smallest group of people that may be shown. */
export function smallestGroup({ model }: Pick<Subject, 'model'>): number {
  return leastGroup(model.config?.value.privacy.min_group);
}

/** `12 people`, `fewer than 5 people`: a number of people as it may be shown. */
export function peopleWords(count: number, least: number): string {
  return count > 0 && count < least
    ? `fewer than ${plural(least, 'person', 'people')}`
    : plural(count, 'person', 'people');
}

/** What the log tells after one day up to today, in sentences and lists. */
export function sinceView(subject: Subject, after: string) {
  const { community, today } = subject;
  const log = community.log ? filled(community.log.value) : undefined;
  const isSince = (date: string | undefined) => date !== undefined && date > after && date <= today;
  const entries = <T extends { readonly date?: string }>(list: readonly T[] | undefined) =>
    (list ?? []).filter(({ date }) => isSince(date));
  const assets = entries(log?.assets);
  return {
    facts: [
      ...meetingFacts(subject, isSince),
      countFact(entries(log?.messages).length, 'message went out', 'messages went out'),
      countFact(entries(log?.pairs).length, 'pair met to learn from each other', 'pairs met to learn from each other'),
      assets.length > 0
        ? sentence(
            `Made: ${phrases(assets.flatMap(({ title }) => (title ? [bare(title)] : ['something without a title'])))}`,
          )
        : '',
      ...memberFacts(subject, isSince),
      countFact(
        entries(log?.recognition).length,
        'contribution was noticed and thanked for',
        'contributions were noticed and thanked for',
      ),
    ].filter(Boolean),
    decisions: entries(log?.events).flatMap(({ decisions }) => decisions.map(bare)),
    stories: entries(log?.stories).map(storyWords).filter(Boolean),
    feedback: entries(log?.feedback).flatMap(feedbackOf),
  };
}

function countFact(count: number, one: string, many: string): string {
  return count > 0 ? `${plural(count, one, many)}.` : '';
}

function meetingFacts({ community, today }: Subject, isSince: (date: string) => boolean): string[] {
  const events = pastEvents(community, today).filter(({ date }) => isSince(date));
  const came = events.flatMap((event) => attendance(event) ?? []);
  const sum = (pick: (event: Log['events'][number]) => number | undefined) =>
    events.reduce((total, { value }) => total + (pick(value) ?? 0), 0);
  const [guests, raised, solved] = [
    sum(({ guests }) => guests),
    sum((event) => event.problems_raised),
    sum((event) => event.problems_solved),
  ];
  const mean =
    came.length > 0
      ? ` About ${digits(came.reduce((all, one) => all + one, 0) / came.length, 0)} people came to each${guests > 0 ? `, and ${plural(guests, 'guest')} in all` : ''}.`
      : '';
  return [
    events.length > 0 ? `${plural(events.length, 'meeting')} took place.${mean}` : '',
    raised + solved > 0 ? `${plural(raised, 'problem was', 'problems were')} brought, and ${solved} solved.` : '',
  ];
}

function memberFacts(subject: Subject, isSince: (date: string | undefined) => boolean): string[] {
  const least = smallestGroup(subject);
  const members = subject.community.members?.value.members ?? [];
  const joinedCount = members.filter(({ joined: day }) => isSince(day)).length;
  const leftCount = members.filter(({ left }) => isSince(left)).length;
  const changes = [
    joinedCount > 0 ? `${peopleWords(joinedCount, least)} joined` : '',
    leftCount > 0 ? `${peopleWords(leftCount, least)} left` : '',
  ];
  return [capital(sentence(joined(changes, ', and ')))];
}

/** A story in sentences: what happened, what changed, what came of it. */
export function storyWords({ what, changed, result }: Log['stories'][number]): string {
  return joined([what, changed, result].map((part) => sentence(part ?? '')));
}

function feedbackOf({ said, answer, changed }: Log['feedback'][number]) {
  return said ? [{ said: bare(said), answer: sentence(changed || answer || '') }] : [];
}
