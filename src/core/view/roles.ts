import type { Role } from '../measures/people.ts';
import { isPerson } from '../measures/people.ts';
import { hours } from '../words/amounts.ts';
import { plainDate } from '../words/dates.ts';
import { dutyGroups, roleWords } from '../words/kit.ts';
import { list } from '../words/list.ts';
import { bare, capital } from '../words/phrases.ts';
import { type RoleKind, roleKinds } from '../words/roles.ts';
import { titleOf } from './directory.ts';
import type { Subject } from './subject.ts';

/** Who does what: filled roles, roles nobody holds yet, a card for each, and the table of duties. */
export function rolesView(subject: Subject) {
  const groups = grouped(subject.roles);
  const filled = groups.filter((roles) => namesOf(roles, subject).length > 0);
  const open = groups.filter((roles) => namesOf(roles, subject).length === 0 && roles[0]!.kind !== 'member');
  return {
    filled: filled.map((roles) => ({ title: capital(titleOf(roles)), names: list(namesOf(roles, subject)) })),
    open: open.map((roles) => ({ title: capital(titleOf(roles)) })),
    hasSponsor: subject.directory.holders('sponsor').length > 0,
    hasManager: subject.directory.holders('manager', 'facilitator').length > 0,
    cards: [...filled.filter(([role]) => role!.kind !== 'member').map((roles) => cardOf(roles, subject)), memberCard(subject)],
    duties: dutiesOf(subject),
    dutyGroups: dutyGroups.map(({ name, duties }) => ({ name, duties: list(duties) })),
    sponsor: sponsorView(subject),
  };
}

/** Roles of one kind and title belong on one card; kinds in their usual order. */
function grouped(roles: readonly Role[]): Role[][] {
  const groups = new Map<string, Role[]>();
  for (const role of roles) {
    const key = `${role.kind} ${role.title ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  const place = ([role]: readonly Role[]) => roleKinds.indexOf(role!.kind);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function namesOf(roles: readonly Role[], { directory }: Subject): string[] {
  const texts = roles.flatMap(({ holder }) => holder).filter(isPerson);
  return [...new Set(texts.map((text) => directory.person(text)))];
}

/** A list from the files, or else the usual one, which the page has to mark as a suggestion. */
function listed(own: readonly string[], usual: readonly string[]) {
  const isOwn = own.length > 0;
  return { items: isOwn ? [...new Set(own.map(bare))] : [...usual], isSuggestion: !isOwn };
}

function cardOf(roles: readonly Role[], subject: Subject) {
  const { kind } = roles[0]!;
  const usual = roleWords[kind];
  const names = namesOf(roles, subject);
  return {
    title: capital(titleOf(roles)),
    names: list(names),
    why: usual.why,
    does: listed(roles.flatMap(({ does }) => does), usual.does),
    decides: listed(roles.flatMap(({ decides }) => decides), usual.decides),
    time: timeWords(roles),
    usualTime: usual.time,
    needsTime: kind === 'manager' || kind === 'facilitator',
    help: helpFor(kind, names, roles, subject),
    term: distinct(roles.map(termWords)),
    recognised: distinct(roles.map(({ recognised_by: by }) => bare(by ?? ''))),
    first: [...usual.first],
  };
}

function memberCard(subject: Subject) {
  const { charter, citizenship, roles } = subject;
  const own = roles.filter(({ kind }) => kind === 'member');
  const usual = roleWords.member;
  const { member_time: time } = charter.support;
  const welcome = charter.membership.welcome;
  return {
    title: own.length > 0 ? capital(titleOf(own)) : 'Member',
    names: 'everyone who joins',
    why: usual.why,
    does: listed([...own.flatMap(({ does }) => does), ...(citizenship?.expectations ?? [])], usual.does),
    decides: listed(own.flatMap(({ decides }) => decides), usual.decides),
    time: time?.hours_per_month ? `${hours(time.hours_per_month)} a month` : '',
    usualTime: usual.time,
    needsTime: false,
    help: welcome ? [capital(bare(welcome))] : [],
    term: charter.membership.voluntary === false ? '' : 'As long as it is worth your time; you can stop whenever you like',
    recognised: '',
    first: [...usual.first],
  };
}

function distinct(texts: readonly string[]): string {
  return list([...new Set(texts.filter(Boolean))]);
}

const whose = { agreed: 'agreed with the line manager', own: 'in their own time' } as const;

/** `3 hours a week, agreed with the line manager`. */
function timeWords(roles: readonly Role[]): string {
  return distinct(
    roles.map(({ hours_per_week: week, hours_per_month: month, time }) => {
      const amount = week ? `${hours(week)} a week` : month ? `${hours(month)} a month` : '';
      return [amount, amount && time ? whose[time] : ''].filter(Boolean).join(', ');
    }),
  );
}

const ways = {
  volunteer: 'came forward',
  elected: 'elected',
  nominated: 'nominated',
  appointed: 'appointed',
  rotating: 'in turn',
} as const;

function termWords({ term: { from, until }, chosen_by: chosen }: Role): string {
  const span = [from && `from ${plainDate(from)}`, until && `until ${plainDate(until)}`].filter(Boolean).join(' ');
  return capital([span, chosen ? ways[chosen] : ''].filter(Boolean).join(', '));
}

/** People and means somebody in this role can turn to. */
function helpFor(kind: RoleKind, names: readonly string[], roles: readonly Role[], subject: Subject): string[] {
  const { directory, charter } = subject;
  const deputies = [...new Set(roles.flatMap(({ deputy }) => (deputy ? [directory.person(deputy)] : [])))];
  const others = (...kinds: RoleKind[]) => directory.holders(...kinds).filter((name) => !names.includes(name));
  const line = (what: string, people: readonly string[]) => (people.length > 0 ? [`${what}: ${list(people)}`] : []);
  const tools = charter.support.technology_support;
  return [
    ...line(deputies.length === 1 ? 'Deputy' : 'Deputies', deputies),
    ...(kind === 'manager' ? line('Sponsor', others('sponsor')) : []),
    ...(kind === 'manager' || kind === 'sponsor' ? [] : line('Questions go to', others('manager', 'facilitator').slice(0, 3))),
    ...(kind === 'sponsor' ? line('Keeps you informed', others('manager', 'facilitator').slice(0, 3)) : []),
    ...(kind === 'technology' || !tools ? [] : [`Tools: ${bare(tools)}`]),
  ];
}

function dutiesOf({ duties, directory }: Subject) {
  const words = (texts: readonly string[]) => list(texts.map((text) => directory.role(text)));
  return duties
    .filter(({ duty }) => duty)
    .map(({ duty, owns, does, asked, told }) => ({
      duty: bare(duty!),
      owns: words(owns),
      does: words(does),
      asked: words(asked),
      told: words(told),
    }));
}

/** What the sponsor is asked for. */
function sponsorView({ roles, charter, directory }: Subject) {
  const own = roles.filter(({ kind }) => kind === 'sponsor');
  const time = timeWords(own);
  return {
    names: list(directory.holders('sponsor')),
    time: time ? `About ${time}` : '',
    does: own.flatMap(({ does }) => does).map(bare),
    commitments: charter.support.sponsor_commitments.map(bare),
  };
}
