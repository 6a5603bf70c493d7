import type { Role } from '../measures/people.ts';
import { isPerson } from '../measures/people.ts';
import { hours } from '../words/amounts.ts';
import { dutyGroups, roleWords, sponsorLater } from '../words/cards.ts';
import { fold } from '../words/closest.ts';
import { plainDate } from '../words/dates.ts';
import { isOpening, sponsorAsks } from '../words/kit.ts';
import { list } from '../words/list.ts';
import { bare, capital, joined, phrases } from '../words/phrases.ts';
import { type RoleKind, roleKinds } from '../words/roles.ts';
import { titleOf } from './directory.ts';
import type { Charter, Subject } from './subject.ts';

/** Who does what: filled roles, roles nobody holds yet, a card for each, and the table of duties. */
export function rolesView(subject: Subject) {
  const groups = grouped(subject.roles);
  const filled = groups.filter((roles) => subject.directory.holdersOf(roles).length > 0);
  const open = groups.filter((roles) => subject.directory.holdersOf(roles).length === 0 && roles[0]!.kind !== 'member');
  return {
    filled: filled
      .map((roles) => ({ title: capital(titleOf(roles)), names: shownNames(roles, subject) }))
      .filter(({ names }) => names),
    open: open.map((roles) => ({ title: capital(titleOf(roles)) })),
    hasSponsor: subject.directory.holders('sponsor').length > 0,
    hasManager: subject.directory.holders('manager', 'facilitator').length > 0,
    cards: [
      ...filled.filter(([role]) => role!.kind !== 'member').map((roles) => cardOf(roles, subject)),
      memberCard(subject),
    ],
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

/** The names for a heading; nothing where somebody is known by the title of the role alone. */
function shownNames(roles: readonly Role[], subject: Subject): string {
  return list(subject.directory.holdersOf(roles).filter((name) => fold(name) !== fold(titleOf(roles))));
}

/** A list from the files, or else the usual one, which the page has to mark as a suggestion. */
function listed(own: readonly string[], usual: readonly string[]) {
  const isOwn = own.length > 0;
  return { items: isOwn ? [...new Set(own.map(bare))] : [...usual], isSuggestion: !isOwn };
}

function cardOf(roles: readonly Role[], subject: Subject) {
  const { kind } = roles[0]!;
  const usual = roleWords[kind];
  const names = subject.directory.holdersOf(roles);
  return {
    title: capital(titleOf(roles)),
    names: shownNames(roles, subject),
    why: usual.why,
    does: listed(
      roles.flatMap(({ does }) => does),
      usual.does
        .filter((task) => isCurrent(task, subject))
        .map(bare)
        .filter(Boolean),
    ),
    decides: listed(
      roles.flatMap(({ decides }) => decides),
      usual.decides,
    ),
    time: perHolder(roles, timeWords, subject),
    usualTime: usual.time,
    timeOpen: `how many hours this takes; ${usual.time} are usual`,
    needsTime: kind === 'manager' || kind === 'facilitator',
    help: helpFor(kind, names, roles, subject),
    term: termOf(roles, subject),
    recognised: perHolder(roles, ({ recognised_by: by }) => bare(by ?? ''), subject),
    isMember: false,
    first: firstSteps(kind, roles, subject),
  };
}

/** The usual first steps; whoever has a deputy need not find one. */
function firstSteps(kind: RoleKind, roles: readonly Role[], subject: Subject): string[] {
  const [one, two, three] = roleWords[kind].first;
  const deputies = deputiesOf(roles, subject);
  if (kind === 'sponsor' && !subject.isAhead) return [one, two, sponsorLater];
  return [one, two, kind === 'manager' && deputies.length > 0 ? `Agree with ${list(deputies)} who does what.` : three];
}

function deputiesOf(roles: readonly Role[], { directory }: Subject): string[] {
  const texts = roles.flatMap(({ deputy }) => (deputy ? [deputy] : [])).filter(isPerson);
  return [...new Set(texts.map((text) => directory.person(text)))];
}

function memberCard(subject: Subject) {
  const { charter, citizenship, roles } = subject;
  const own = roles.filter(({ kind }) => kind === 'member');
  const usual = roleWords.member;
  const welcome = charter.membership.welcome;
  return {
    title: own.length > 0 ? capital(titleOf(own)) : 'Member',
    names: 'everyone who joins',
    why: usual.why,
    does: listed([...own.flatMap(({ does }) => does), ...(citizenship?.expectations ?? [])], usual.does),
    decides: listed(
      own.flatMap(({ decides }) => decides),
      usual.decides,
    ),
    time: memberTime(charter),
    usualTime: usual.time,
    timeOpen: '',
    needsTime: false,
    help: welcome ? [capital(bare(welcome))] : [],
    term: memberTerm(charter),
    recognised: capital(phrases(charter.support.recognition.map(bare), (parts) => parts.join('; '))),
    isMember: true,
    first: [...usual.first],
  };
}

/** How long members stay; what a community expects of them may be a time as well, and nothing is promised against it. */
function memberTerm({ membership: { voluntary, criteria } }: Charter): string {
  if (voluntary === false) return '';
  return `As long as it is worth your time${criteria.length === 0 ? '; you can stop whenever you like' : ''}.`;
}

/** The hours of members, or what else was decided about them. */
function memberTime({ support: { member_time: time } }: Charter): string {
  if (time?.hours_per_month) return `${hours(time.hours_per_month)} a month`;
  return bare(time?.note ?? '') || (time?.hours_per_month === 0 ? 'no hours are set aside' : '');
}

/** What holds for the roles of one card: once where all agree, with the names where they differ. */
function perHolder(roles: readonly Role[], words: (role: Role) => string, subject: Subject): string {
  const found = new Map<string, Role[]>();
  for (const role of roles) found.set(words(role), [...(found.get(words(role)) ?? []), role]);
  if (found.size === 1) return [...found.keys()][0]!;
  const lines = [...found].filter(([text]) => text !== '');
  return lines.map(([text, same]) => `${list(subject.directory.holdersOf(same))}: ${text}`).join('; ');
}

const whose = { agreed: 'agreed with the line manager', own: 'in their own time' } as const;

/** `3 hours a week, agreed with the line manager`. */
function timeWords({ hours_per_week: week, hours_per_month: month, time }: Role): string {
  const amount = week ? `${hours(week)} a week` : month ? `${hours(month)} a month` : '';
  return joined([amount, amount && time ? whose[time] : ''], ', ');
}

const ways = {
  volunteer: 'came forward',
  elected: 'elected',
  nominated: 'nominated',
  appointed: 'appointed',
  rotating: 'in turn',
} as const;

function termOf(roles: readonly Role[], subject: Subject): string {
  const words = capital(perHolder(roles, termWords, subject));
  if (words === '') return '';
  return roles.some(({ term }) => term.until) ? `${words}. Then the role is renewed or passed on.` : `${words}.`;
}

function termWords({ term: { from, until }, chosen_by: chosen }: Role): string {
  const span = joined([from && `from ${plainDate(from)}`, until && `until ${plainDate(until)}`]);
  return chosen ? joined([span || 'no end is agreed', ways[chosen]], span ? ', ' : '; ') : span;
}

const withoutTools: readonly RoleKind[] = ['technology', 'sponsor', 'adviser'];

/** People and means somebody in this role can turn to. */
function helpFor(kind: RoleKind, names: readonly string[], roles: readonly Role[], subject: Subject): string[] {
  const { directory, charter } = subject;
  const deputies = deputiesOf(roles, subject);
  const others = (...kinds: RoleKind[]) => directory.holders(...kinds).filter((name) => !names.includes(name));
  const line = (what: string, people: readonly string[]) => (people.length > 0 ? [`${what}: ${list(people)}`] : []);
  const tools = charter.support.technology_support;
  return [
    ...line(deputies.length === 1 ? 'Deputy' : 'Deputies', deputies),
    ...(kind === 'manager' ? line('Sponsor', others('sponsor')) : []),
    ...(kind === 'manager' || kind === 'sponsor'
      ? []
      : line('Questions go to', others('manager', 'facilitator').slice(0, 3))),
    ...(kind === 'sponsor' ? line('Keeps you informed', others('manager', 'facilitator').slice(0, 3)) : []),
    ...(withoutTools.includes(kind) || !tools ? [] : [`Tools: ${bare(tools)}`]),
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

/** Whether a task still lies ahead at this stage: nobody opens a launch that is over. */
function isCurrent(task: string, { isAhead }: Subject): boolean {
  return isAhead || !isOpening(bare(task));
}

/** What the sponsor is asked for. */
function sponsorView(subject: Subject) {
  const { roles, charter, directory } = subject;
  const own = roles.filter(({ kind }) => kind === 'sponsor');
  const time = own.length > 0 ? perHolder(own, timeWords, subject) : '';
  const current = (tasks: readonly string[]) => [
    ...new Set(tasks.filter((task) => isCurrent(task, subject)).map(bare)),
  ];
  const commitments = current(charter.support.sponsor_commitments);
  const promised = new Set(commitments.map(fold));
  const names = directory.holders('sponsor');
  return {
    names: list(names),
    isSeveral: names.length > 1,
    as: names.length > 1 ? `As sponsors, ${list(names)}` : names.length === 1 ? `As sponsor, ${names[0]}` : 'A sponsor',
    time: time ? `about ${time}` : '',
    does: current(own.flatMap(({ does }) => does)).filter((task) => !promised.has(fold(task))),
    commitments,
    asks: sponsorAsks.filter((task) => isCurrent(task, subject)),
  };
}
