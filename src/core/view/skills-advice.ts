import type { Growth } from '../measures/growth.ts';
import type { Participant } from '../measures/ratings.ts';
import { isImportant } from '../measures/sessions.ts';
import type { ShownSkill, ShownSkills } from '../measures/shown-skills.ts';
import type { Standing } from '../measures/skills.ts';
import type { Advice } from '../measures/suggestions.ts';
import { plainDate } from '../words/dates.ts';
import { formatChoice } from '../words/format-names.ts';
import { list, plural } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { levelAndAbove, levelName } from '../words/skill-levels.ts';
import { filled } from './subject.ts';

/** What the sentences about one skill are made from. */
export interface Advised {
  readonly advice: Advice | undefined;
  readonly shown: ShownSkill;
  readonly all: Pick<ShownSkills, 'isNamed' | 'least'> & { readonly scale: readonly string[] };
  readonly growth: Growth;
  /** Other communities to turn to. */
  readonly neighbours: readonly string[];
}

/** One thing to do about a skill, as a sentence. */
export interface AdviceLine {
  readonly kind: 'understudy' | 'group-session' | 'one-to-one' | 'bring-in' | 'hire' | 'under-way';
  readonly words: string;
}

/**
 * What to do about a skill, one sentence each. Names only of people who all agreed; of others nothing from which one
 * could tell how many they are: the same words stand where there is one and where there is nobody.
 */
export function adviceLines(given: Advised): AdviceLine[] {
  const { advice } = given;
  const lines: AdviceLine[] = [
    { kind: 'understudy', words: advice ? understudy(given) : '' },
    { kind: 'group-session', words: advice ? session(given) : '' },
    { kind: 'one-to-one', words: advice ? oneToOne(given) : '' },
    { kind: 'bring-in', words: advice ? bringIn(given) : '' },
    { kind: 'hire', words: hire(given) },
    { kind: 'under-way', words: underWay(given.growth) || untaught(given) },
  ];
  return lines.filter(({ words }) => words !== '').map((line) => ({ ...line, words: sentence(line.words) }));
}

function untaught({ shown: { gap } }: Advised): string {
  return gap.band === 'watch' ? '' : 'Nothing in the curriculum builds it yet';
}

const nameOf = (person: Participant) => bare(person.name);

function understudy({ advice, shown, all }: Advised): string {
  const { holders, gap } = shown;
  const pair = advice!.understudy;
  if (pair && areNamed([pair.holder, pair.understudy], all))
    return `Pair ${nameOf(pair.holder.person)} with ${nameOf(pair.understudy.person)}, who comes next, so that two can do it`;
  if (pair && holders?.kind === 'count')
    return 'Pair the one who can do it with the one who comes next, so that two can do it';
  if (holders?.kind !== 'fewer' || gap.cover.people !== 2) return '';
  return 'Let the next in line work alongside whoever can do it; if nobody can yet, bring in somebody from outside';
}

function session(given: Advised): string {
  const { advice, shown, all } = given;
  const found = advice!.session;
  if (!found) return '';
  const people = shown.coverage?.apart ? ` for ${plural(shown.coverage.apart.below, 'person', 'people')}` : '';
  const lead = found.lead;
  const aim = levelName(all.scale, found.aim);
  return `Hold a group session${people} that brings most of them to ${aim}, for example as ${formatChoice(found.formats)}; ${leading(given, lead)}`;
}

function leading({ shown, all }: Advised, lead: Standing | undefined): string {
  if (lead && all.isNamed(lead.person)) return `${nameOf(lead.person)} could lead it`;
  if (shown.holders?.kind !== 'count') return `it needs somebody ${placeOf(shown, all)} to lead it, or a guest`;
  return lead ? `one of those ${placeOf(shown, all)} could lead it` : 'it needs a guest to lead it';
}

function placeOf({ gap: { cover } }: ShownSkill, { scale }: Advised['all']): string {
  return cover.level > 0 ? `at ${levelAndAbove(scale, cover.level)}` : 'who can do it';
}

function oneToOne({ advice, shown, all }: Advised): string {
  const { mentors, partners } = advice!;
  const named = mentors.filter(({ learner, mentor }) => areNamed([learner, mentor], all));
  const pairs = named.map(({ learner, mentor }) => `${nameOf(mentor.person)} shows ${nameOf(learner.person)}`);
  if (pairs.length > 0) return `Practise one to one: ${list(pairs)}`;
  if (partners && areNamed(partners, all))
    return `Let ${list(partners.map(({ person }) => nameOf(person)))} learn it together`;
  if (mentors.length === 0 && !partners) return '';
  return `Practise one to one: whoever is not there yet with a member ${placeOf(shown, all)}, or two who learn it together`;
}

function bringIn({ advice, shown, all, neighbours }: Advised): string {
  const found = advice!.bringIn;
  if (!found || shown.holders?.kind !== 'count') return '';
  const others = neighbours.length > 0 ? `another community such as ${list(neighbours, 'or')}` : 'another community';
  if (shown.holders.people === 0) return `Nobody is there yet: bring in a guest, a course or ${others}`;
  const people = found.overloaded;
  if (people.length === 0) return '';
  const who = people.every(all.isNamed) ? list(people.map(nameOf)) : 'those who could lead it';
  return `Bring in a guest or ${others} to lead it: ${who} would have too many duties of this kind`;
}

/** People short beyond those who are there or one level below: a number, or its limits where it would tell of a few. */
export interface Shortage {
  readonly from: number;
  readonly to: number;
}

/** How many people hiring would have to bring; nothing where people inside are enough or where it cannot be said. */
export function shortageOf({ gap, inside }: ShownSkill): Shortage | undefined {
  if (!isImportant(gap) || !inside) return undefined;
  const { people } = gap.cover;
  if (inside.kind === 'fewer') return { from: people - inside.to, to: people - inside.from };
  if (inside.kind !== 'count' || inside.people >= people) return undefined;
  return { from: people - inside.people, to: people - inside.people };
}

/** `1 person`, `1 or 2 people`, `4 to 8 people`. */
export function shortagePeople({ from, to }: Shortage): string {
  if (from === to) return plural(to, 'person', 'people');
  return `${from} ${to === from + 1 ? 'or' : 'to'} ${to} people`;
}

function hire({ shown, all }: Advised): string {
  const short = shortageOf(shown);
  const level = levelAndAbove(all.scale, shown.gap.cover.level);
  return short ? `Practice inside will not be enough: ask for ${shortagePeople(short)} at ${level}` : '';
}

const when = { idea: 'an idea', planned: 'planned', running: 'running' } as const;

/** Topics of the curriculum that build the skill. */
export function underWay({ topics }: Growth): string {
  const named = topics.map(filled).filter(({ title }) => title);
  const parts = named.map(({ title, status = 'idea', scheduled }) => {
    const word = status in when ? when[status as keyof typeof when] : status;
    return `“${bare(title)}” (${scheduled && status !== 'idea' ? `${word}, ${plainDate(scheduled)}` : word})`;
  });
  return parts.length > 0 ? capital(`in the curriculum: ${list(parts)}`) : '';
}

/** Whether all of them agreed to be named. */
export function areNamed(standings: readonly Standing[], { isNamed }: Pick<ShownSkills, 'isNamed'>): boolean {
  return standings.every(({ person }) => isNamed(person));
}
