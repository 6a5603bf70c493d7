import { memberCount } from '../measures/people.ts';
import { aboutHours, digits, hours, moneyWords } from '../words/amounts.ts';
import { plural } from '../words/list.ts';
import type { Money } from '../words/money.ts';
import { weeksAMonth } from '../words/month.ts';
import { bare, capital, joined, lowered, phrases, sentence, series } from '../words/phrases.ts';
import { roleTitles } from '../words/roles.ts';
import type { Subject } from './subject.ts';

interface Part {
  readonly what: string;
  readonly amount: number;
}

/**
 * What the community costs: hours a month = hours per member × expected members + hours of the roles (a week counts
 * 4.33 times), and the money of budget, training and roles. Sums are made before anything is rounded; what people give
 * in their own time costs the organisation nothing.
 */
export function costsView(subject: Subject) {
  const time = subject.charter.support.member_time;
  const people = expectedMembers(subject);
  const parts = hourParts(subject, people, time?.hours_per_month);
  const month = parts.reduce((sum, { amount }) => sum + amount, 0);
  const uncounted = uncountedWords(subject, people);
  const money = moneyParts(subject);
  return {
    hasPeople: people !== undefined,
    memberTime: memberTimeWords(subject),
    hasMemberTime: time !== undefined,
    parts: parts.map(({ what, amount }) => ({ what, hours: digits(amount) })),
    uncounted,
    ownTime: series(roleHours(subject.roles.filter(({ time }) => time === 'own'))),
    sum: parts.length > 0 ? aboutHours(month).replace(/ hours?$/, '') : '',
    month: parts.length > 0 ? `${aboutHours(month)} a month` : '',
    year: parts.length > 0 ? `${aboutHours(month * 12)} a year${uncounted && ', without the time of members'}` : '',
    timeLine: timeLine(parts.length > 0 ? `${aboutHours(month)} a month` : '', uncounted),
    money: money.map(({ what, words }) => ({ what, words })),
    moneyTotal: moneyTotal(money.map(({ value }) => value)),
    moneyLine:
      moneyTotal(money.map(({ value }) => value)) ||
      series(money.flatMap(({ value, words }) => askWords(value, words))),
    hasBudget: money.some(({ what }) => what === 'Budget'),
    covers: phrases(subject.charter.support.budget?.covers?.map(bare) ?? []),
  };
}

/** How many people to reckon with: before the launch the hoped-for number, later those who are there. */
function expectedMembers({ community, citizenship, charter, today, isAhead }: Subject): number | undefined {
  const now = memberCount(community, today);
  const goal = citizenship?.drive.goal;
  if (!isAhead && now !== undefined) return now;
  if (now !== undefined || goal !== undefined) return Math.max(now ?? 0, goal ?? 0);
  return charter.membership.launch_minimum;
}

function hourParts({ roles }: Subject, people: number | undefined, each: number | undefined): Part[] {
  const members =
    people !== undefined && each
      ? [{ what: `${plural(people, 'member')}, ${hours(each)} each`, amount: people * each }]
      : [];
  const others = roles
    .filter(({ time }) => time !== 'own')
    .flatMap(({ kind, title, hours_per_week: week, hours_per_month: month }) => {
      const what = title || roleTitles[kind];
      if (month) return [{ what, amount: month }];
      return week ? [{ what: `${what}, ${hours(week)} a week`, amount: week * weeksAMonth }] : [];
    });
  return [...members, ...others];
}

/** `Community manager 3 hours a week`, for each of these roles that says its hours; what is said twice stands once. */
export function roleHours(roles: Subject['roles']): string[] {
  const lines = roles.flatMap(({ kind, title, hours_per_week: week, hours_per_month: month }) => {
    if (!(week || month)) return [];
    return [`${title || roleTitles[kind]} ${week ? `${hours(week)} a week` : `${hours(month!)} a month`}`];
  });
  return [...new Set(lines)];
}

/** What was agreed about the time of members, as a sentence; nothing where nothing was. */
export function memberTimeWords({ charter }: Subject): string {
  const time = charter.support.member_time;
  if (!time) return '';
  const amount = time.hours_per_month;
  const by = time.agreed_with ? `, agreed with ${bare(time.agreed_with)}` : '';
  const note = bare(time.note ?? '');
  const said = amount === undefined ? '' : amount === 0 ? 'No hours are set aside' : `About ${hours(amount)} a month`;
  if (said === '') return sentence(capital(note ? `${note}${by}` : by.replace(/^, /, '')));
  // A note that begins small goes on with the sentence; any other is one of its own.
  if (/^\p{Ll}/u.test(note)) return sentence(`${said}${by} (${note})`);
  return joined([sentence(`${said}${by}`), sentence(note)]);
}

/** Why the hours of members are not in the sum: nothing where they are. */
function uncountedWords({ charter }: Subject, people: number | undefined): string {
  const time = charter.support.member_time;
  if (time?.hours_per_month === 0) return '';
  if (time?.hours_per_month) return people === undefined ? `${hours(time.hours_per_month)} a month each` : '';
  return time?.note ? `“${bare(time.note)}”` : 'not agreed yet';
}

function timeLine(month: string, uncounted: string): string {
  if (uncounted === '') return month && `${month} of working time`;
  return joined([month && `${month} for the roles`, `members’ time is not counted (${uncounted})`], '; ');
}

/** Money as the ask names it: amounts, and what was said about them; words of another kind stand in quotes. */
function askWords({ amount, said }: Money, words: string): string[] {
  if (amount) return [words];
  if (!said) return [];
  return [/^(?:about |up to |around )?\W{0,2}\d/i.test(said) ? lowered(bare(said)) : `“${bare(said)}”`];
}

interface MoneyPart {
  readonly what: string;
  readonly words: string;
  readonly value: Money;
}

function moneyParts({ charter, roles }: Subject): MoneyPart[] {
  const parts: readonly (readonly [string, Money | undefined, string])[] = [
    ['Budget', charter.support.budget, 'budget'],
    ['Training', charter.support.training_budget, 'training budget'],
    ...roles.map(({ kind, title, cost }) => [title || roleTitles[kind], cost, 'cost'] as const),
  ];
  return parts.flatMap(([what, value, name]) => {
    const words = moneyWords(value, name);
    return value && words ? [{ what, words, value }] : [];
  });
}

/** The sum, where there is more than one amount and all are of one currency and one period. */
function moneyTotal(parts: readonly Money[]): string {
  const amounts = parts.filter(({ amount }) => amount !== undefined);
  const [first] = amounts;
  if (!first || amounts.length < 2 || parts.some(({ said }) => said)) return '';
  if (amounts.some(({ currency, per }) => currency !== first.currency || per !== first.per)) return '';
  const amount = amounts.reduce((sum, part) => sum + part.amount!, 0);
  return moneyWords({ amount, currency: first.currency, per: first.per }, 'budget');
}
