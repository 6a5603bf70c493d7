import { compareText } from '../finding.ts';
import { occurrences } from '../measures/dates.ts';
import { namesIn } from '../measures/names.ts';
import { learningPaths } from '../measures/paths.ts';
import { holdings, type Person, peopleOf } from '../measures/people.ts';
import { type Participant, ratings, type Skill } from '../measures/ratings.ts';
import { shownSkills } from '../measures/shown-skills.ts';
import type { Chartered, Model } from '../model.ts';
import { addDays, longDate, plainDate } from '../words/dates.ts';
import { list } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { roleKinds, roleTitles } from '../words/roles.ts';
import { levelName } from '../words/skill-levels.ts';
import { dueWords } from '../words/times.ts';
import { communityView } from './community.ts';
import { type Learning, learningOf, pathView } from './curriculum.ts';
import { helpOf, ownStandings, standingRow } from './development-help.ts';
import { masked } from './masked.ts';
import { filled, type Subject, subjectOf } from './subject.ts';

/** Whose plan it is, and as of which day. */
export interface PlanGiven {
  readonly person: Participant;
  readonly today: string;
}

/**
 * What the development plan of one member shows, written to the person: where they stand, what would help, whom they
 * could help, what comes next. Others are named only if they have agreed to it, and nothing tells how many they are.
 */
export function developmentViewOf(model: Model, community: Chartered, { person, today }: PlanGiven) {
  const subject = subjectOf(model, community, today);
  const learning = learningOf(subject);
  const shown = shownSkills(model, community, today);
  const own = shown ? ownStandings(shown, person) : [];
  const about = communityView(subject);
  // An address stands at the end of the page.
  const contact = about.contact.href ? 'the organisers' : about.contact.text;
  const roles = rolesOf(subject, person);
  const view = {
    name: bare(person.name),
    asOf: plainDate(today),
    community: about,
    roles: list(roles.map(({ label }) => label)),
    standings: own.map((one) => standingRow(one, shown!)),
    isUnsure: own.some(({ standing: { rating, counted } }) => (counted ?? 0) < (rating?.level ?? 0)),
    isSilent: own.every(({ standing }) => standing.counted === undefined),
    isEnough: shown?.gaps.isEnough ?? false,
    help: shown ? helpOf({ learning, shown, own, person, contact }) : { gaps: [], giving: [], pairs: [] },
    paths: pathsFor(
      subject,
      learning,
      roles.map(({ value }) => value),
    ),
    plans: plansOf(subject, learning, { person, people: ratings(community, today).people }),
    ...wishesOf(subject, person),
    dates: datesOf(subject, learning),
  };
  const others = subject.directory.hidden.filter(({ name }) => name !== person.name);
  return masked(
    view,
    others.map(({ name }) => name),
  );
}

/** The roles of a person: their day job, and what they do for the community. */
function rolesOf({ community }: Subject, { key }: Person): { label: string; value: unknown }[] {
  const who = peopleOf(community);
  const names = namesIn(community);
  const jobs = (community.members?.value.members ?? []).flatMap(({ id, name }, index) => {
    if (who(id ?? name).key !== key) return [];
    return names('members', 'members', index, 'practice_role').map(({ label, value }) => ({
      label: bare(label),
      value,
    }));
  });
  const held = holdings(community, roleKinds).filter(({ person }) => person.key === key);
  return [...jobs, ...held.map(({ role }) => ({ label: bare(role.title || roleTitles[role.kind]), value: role }))];
}

function pathsFor({ community }: Subject, learning: Learning, roles: readonly unknown[]) {
  return learningPaths(community).flatMap((path) => {
    const meant = learning.names('curriculum', ...path.place.path, 'for')[0]?.value;
    return meant !== undefined && roles.includes(meant) ? pathView(path, learning) : [];
  });
}

interface Planned {
  readonly person: Person;
  readonly people: readonly Participant[];
}

/** What the person has planned already, as it stands in skills.yaml. */
function plansOf({ community }: Subject, { names, topics, scale }: Learning, { person, people }: Planned) {
  const who = peopleOf(community);
  // The owner knows who helps; what cop.yaml says holds for pages that others read.
  const named = new Set(people.flatMap(({ key, isNamed }) => (isNamed ? [key] : [])));
  const nameOf = (text: string | undefined) =>
    text ? (named.has(who(text).key) ? bare(who(text).name) : 'another member') : '';
  return (community.skills?.value.plans ?? []).flatMap((plan, index) => {
    if (plan.member === undefined || who(plan.member).key !== person.key) return [];
    const { skill, goal, from, to, by, mentor, partner, through } = plan;
    const known = names('skills', 'plans', index, 'skill')[0]?.value as Skill | undefined;
    const level = (one: typeof from) => (typeof one === 'number' ? levelName(scale, one) : bare(one ?? ''));
    const titles = through.flatMap((_, position) =>
      names('skills', 'plans', index, 'through', position).flatMap(
        ({ place }) => topics[Number(place.path[1])]?.title ?? [],
      ),
    );
    return [
      {
        goal: capital(bare(filled(goal ?? '')) || bare(known?.name ?? skill ?? '')),
        skill: bare(known?.name ?? skill ?? ''),
        from: level(from),
        to: level(to),
        by: by ? dueWords(by) : '',
        mentor: nameOf(mentor),
        partner: nameOf(partner),
        through: list(titles.map((title) => `“${bare(title)}”`)),
      },
    ];
  });
}

/** What the person said they want to learn, and what they offer. */
function wishesOf({ community }: Subject, { key }: Person) {
  const who = peopleOf(community);
  const names = namesIn(community);
  const members = community.members?.value.members ?? [];
  const index = members.findIndex(({ id, name }) => who(id ?? name).key === key);
  const words = (field: 'wants' | 'offers') =>
    (members[index]?.[field] ?? []).map((text, position) =>
      bare((names('members', 'members', index, field, position)[0]?.value as Skill | undefined)?.name ?? filled(text)),
    );
  return { wants: list(words('wants').filter(Boolean)), offers: list(words('offers').filter(Boolean)) };
}

const ahead = 60;
const mostDates = 6;

/** The next days that are fixed: meetings of the next 60 days, the first two of each, and topics. */
function datesOf({ charter, today }: Subject, { topics }: Learning) {
  const { activities, breaks } = charter.rhythm;
  const meetings = activities.flatMap((activity) =>
    activity.name
      ? occurrences(activity, today, addDays(today, ahead), breaks)
          .slice(0, 2)
          .map((day) => ({ day, what: bare(activity.name) }))
      : [],
  );
  const learning = topics.flatMap((topic) =>
    topic?.scheduled && topic.scheduled >= today && topic.status !== 'done'
      ? [{ day: topic.scheduled, what: `Topic: ${bare(topic.title)}` }]
      : [],
  );
  const sorted = [...meetings, ...learning].sort((a, b) => compareText(a.day, b.day));
  return sorted
    .slice(0, mostDates)
    .map(({ day, what }) => ({ day: longDate(day), what: sentence(what).replace(/\.$/, '') }));
}
