import { memberCount } from '../measures/people.ts';
import { aboutHours, digits, hours, moneyWords } from '../words/amounts.ts';
import { list, plural } from '../words/list.ts';
import type { Money } from '../words/money.ts';
import { bare, joined, sentence, series } from '../words/phrases.ts';
import { roleTitles } from '../words/roles.ts';
import type { Subject } from './subject.ts';

/** Weeks in a month: 52 in 12, as payrolls round it. */
const weeks = 4.33;

interface Part {
  readonly what: string;
  readonly amount: number;
}

/**
 * What the community costs: hours a month = hours per member × expected members + hours of the roles (a week counts
 * 4.33 times), and the money of budget, training and roles. Sums are made before anything is rounded.
 */
export function costsView(subject: Subject) {
  const time = subject.charter.support.member_time;
  const people = expectedMembers(subject);
  const parts = hourParts(subject, people, time?.hours_per_month);
  const month = parts.reduce((sum, { amount }) => sum + amount, 0);
  const money = moneyParts(subject);
  return {
    hasPeople: people !== undefined,
    memberTime: memberTimeWords(subject),
    hasMemberTime: time !== undefined,
    parts: parts.map(({ what, amount }) => ({ what, hours: digits(amount) })),
    sum: parts.length > 0 ? aboutHours(month).replace(/ hours?$/, '') : '',
    month: parts.length > 0 ? `${aboutHours(month)} a month` : '',
    year: parts.length > 0 ? `${aboutHours(month * 12)} a year` : '',
    money: money.map(({ what, words }) => ({ what, words })),
    moneyTotal: moneyTotal(money.map(({ value }) => value)),
    moneyLine:
      moneyTotal(money.map(({ value }) => value)) ||
      list(money.filter(({ value }) => value.amount).map(({ words }) => words)),
    hasBudget: money.some(({ what }) => what === 'Budget'),
    covers: series(subject.charter.support.budget?.covers?.map(bare) ?? []),
  };
}

/** How many people to reckon with: before the launch the hoped-for number, later those who are there. */
export function expectedMembers({ community, citizenship, charter, today, isAhead }: Subject): number | undefined {
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
  const others = roles.flatMap(({ kind, title, hours_per_week: week, hours_per_month: month }) => {
    const what = title || roleTitles[kind];
    if (month) return [{ what, amount: month }];
    return week ? [{ what: `${what}, ${hours(week)} a week`, amount: week * weeks }] : [];
  });
  return [...members, ...others];
}

function memberTimeWords({ charter }: Subject): string {
  const time = charter.support.member_time;
  if (!time) return '';
  const amount = time.hours_per_month;
  const by = time.agreed_with ? `, agreed with ${bare(time.agreed_with)}` : '';
  const said = amount === undefined ? '' : amount === 0 ? 'No hours are set aside' : `About ${hours(amount)} a month`;
  return joined([said && sentence(`${said}${by}`), sentence(time.note ?? '')]);
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
  if (!first || amounts.length < 2) return '';
  if (amounts.some(({ currency, per }) => currency !== first.currency || per !== first.per)) return '';
  const amount = amounts.reduce((sum, part) => sum + part.amount!, 0);
  return moneyWords({ amount, currency: first.currency, per: first.per }, 'budget');
}
