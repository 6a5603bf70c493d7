import { floors } from '../measures/evidence.ts';
import { namesIn } from '../measures/names.ts';
import { levelOn, ratingDates } from '../measures/ratings.ts';
import { compareRatio, toNumber } from '../measures/ratio.ts';
import type { ShownSkill, ShownSkills } from '../measures/shown-skills.ts';
import type { SkillGap } from '../measures/skills.ts';
import { addMonths, plainDate } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';
import { noneSaid } from '../words/none.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { levelAndAbove, levelName, peopleByLevel } from '../words/skill-levels.ts';
import { filled, type Subject } from './subject.ts';

/**
 * The picture of skills as everybody may see it: what is wanted, who has answered, how many people stand where. `state`
 * is `none` without skills on file, `few` while too few have answered, else `shown`.
 */
export function skillsView(subject: Subject, shown: ShownSkills | undefined) {
  const scale = shown?.gaps.scale ?? [];
  const rows = (shown?.skills ?? []).filter(isWritten);
  const targets = targetsIn(subject);
  const gaps = inFileOrder(shown).filter(({ skill }) => filled(skill.name) !== '');
  return {
    state: gaps.length === 0 ? 'none' : rows.length === 0 ? 'few' : 'shown',
    without: withoutWords(subject),
    asOf: plainDate(subject.today),
    least: shown && shown.least > 1 ? String(shown.least) : '',
    isNaming: rows.some(({ named }) => named.length > 0),
    levels: scale.map((name, level) => ({ level, name: bare(name) })),
    needs: gaps.map((gap) => needOf(gap, targets.get(gap.skill) ?? [], scale)),
    hasTargets: gaps.some(({ skill }) => targets.has(skill)),
    answered: answeredWords(shown),
    age: ageWords(subject),
    map: mapOf(rows, scale, shown?.least ?? 0),
    coverage: rows.filter(({ gap }) => gap.needed.length > 0).map((row) => coverageOf(row, scale)),
    overall: overallWords(rows, shown),
    askable: rows.map((row) => askableOf(row, scale)).filter(({ people }) => people !== ''),
  };
}

/** What stands where a number would tell of a few. */
export const tooFew = 'too few people to be shown';
const isWritten = ({ gap }: ShownSkill) => filled(gap.skill.name) !== '';

function inFileOrder(shown: ShownSkills | undefined): SkillGap[] {
  return (shown?.gaps.skills ?? []).toSorted((a, b) => Number(a.place.path[1]) - Number(b.place.path[1]));
}

/** Why there is nothing to show: the decision to do without, or nothing. */
export function withoutWords({ charter }: Subject): string {
  const said = bare(charter.skills ?? '');
  const reason = said.replace(/^not[- ]used\s*[,;:–-]?\s*(?:because\s+)?/i, '');
  if (said === '' || noneSaid(said) === 'bare') return '';
  return reason === ''
    ? 'This community does without a list of skills.'
    : sentence(`This community does without a list of skills: ${reason}`);
}

const importances = { critical: 'critical', high: 'high', normal: 'normal', low: 'low' } as const;

function needOf({ skill, cover }: SkillGap, roles: readonly string[], scale: readonly string[]) {
  return {
    skill: bare(skill.name),
    importance: importances[skill.importance ?? 'normal'],
    wanted:
      cover.level > 0 && cover.people > 0
        ? `${plural(cover.people, 'person', 'people')} at ${levelAndAbove(scale, cover.level)}`
        : '',
    roles: roles.join('; '),
  };
}

/** `Data engineer: practitioner (3)` for each role that asks for a skill. */
function targetsIn({ community }: Subject): ReadonlyMap<unknown, readonly string[]> {
  const { targets = {}, scale = [] } = community.skills?.value ?? {};
  const names = namesIn(community);
  const found = new Map<unknown, string[]>();
  for (const [role, levels] of Object.entries(targets)) {
    const name = capital(bare(names('skills', 'targets', role)[0]?.label ?? role));
    for (const [text, level] of Object.entries(levels)) {
      const skill = names('skills', 'targets', role, text)[0]?.value;
      const place = levelOn(scale, level);
      const words = `${name}: ${place === undefined ? bare(String(level)) : levelName(scale, place)}`;
      found.set(skill, [...(found.get(skill) ?? []), words]);
    }
  }
  return found;
}

/** How many have answered, as far as it may be said. */
export function answeredWords(shown: ShownSkills | undefined): string {
  if (!shown?.gaps.isEnough)
    return `Too few answers so far. Numbers are shown once at least ${floors.raters} people, and ${floors.response} percent of the members, have said what they can do.`;
  const { answered } = shown;
  if (!answered)
    return `At least ${floors.response} percent of the members have answered. The exact number is not shown, so that nobody can work out who has not.`;
  if (answered.people === answered.of) return `All ${answered.of} members have answered.`;
  return `${answered.people} of ${plural(answered.of, 'member')} have answered.`;
}

/** From when the answers are; nothing while few of them have a date. */
export function ageWords({ community, today }: Subject): string {
  const days = ratingDates(community, today);
  if (days.length < floors.dated) return '';
  const [first, last] = [days[0]!, days.at(-1)!].map(monthOf);
  const span = first === last ? `from ${last}` : `from ${first} to ${last}`;
  const isOld = days[Math.floor(days.length / 2)]! < addMonths(today, -12);
  return `The answers are ${span}.${isOld ? ' At least half of them are more than a year old: it is time to ask again.' : ''}`;
}

function monthOf(day: string): string {
  return plainDate(day).replace(/^\d+ /, '');
}

/** How many people stand at which level: rows by group, in the order of the file. */
function mapOf(rows: readonly ShownSkill[], scale: readonly string[], least: number) {
  const all = rows.map(({ groups }) => groups.reduce((sum, { people }) => sum + people, 0));
  const sections = new Map<string, ShownSkill[]>();
  for (const row of rows) {
    const group = bare(filled(row.gap.skill.group ?? ''));
    sections.set(group, [...(sections.get(group) ?? []), row]);
  }
  return {
    isShown: rows.some(({ groups }) => groups.length > 0),
    people: Math.max(0, ...all),
    tooFew,
    note:
      least > 1 ? `Where a cell would hold fewer than ${least} people, it is shown together with its neighbours.` : '',
    columns: ['No answer', ...scale.map((name) => bare(name))],
    sections: [...sections].map(([name, own]) => ({
      name,
      rows: own.map(({ gap, groups }) => ({
        skill: bare(gap.skill.name),
        words: groups.length > 0 ? peopleByLevel(groups, scale) : tooFew,
        cells: groups.map((group) => ({ ...group })),
      })),
    })),
  };
}

/** How far the people of one skill are, in words and as parts of a bar. */
export function coverageOf({ gap, coverage, holders }: ShownSkill, scale: readonly string[]) {
  const { people, level } = gap.cover;
  return {
    skill: bare(gap.skill.name),
    there: coverage ? `${coverage.meeting} of ${coverage.needed}` : '',
    rest: coverage ? restWords(coverage) : '',
    wanted: holders && people > 0 ? holdersWords({ holders, people, where: levelAndAbove(scale, level) }) : '',
    bar: coverage ? { needed: coverage.needed, meeting: coverage.meeting, below: coverage.apart?.below ?? null } : null,
    cover: people > 0 ? coverBar(holders, people) : null,
  };
}

function coverBar(holders: ShownSkill['holders'], wanted: number) {
  if (holders?.kind === 'enough') return { people: wanted, wanted };
  return holders?.kind === 'count' ? { people: Math.min(holders.people, wanted), wanted } : null;
}

function restWords({ needed, meeting, apart }: NonNullable<ShownSkill['coverage']>): string {
  if (needed === meeting) return '';
  if (!apart) return `${needed - meeting} are not there yet, or have not answered`;
  const parts = [
    apart.below > 0 ? `${apart.below} ${apart.below === 1 ? 'is' : 'are'} not there yet` : '',
    apart.unknown > 0 ? `${apart.unknown} ${apart.unknown === 1 ? 'has' : 'have'} not answered` : '',
  ];
  return list(parts.filter(Boolean));
}

interface Wanted {
  readonly holders: NonNullable<ShownSkill['holders']>;
  readonly people: number;
  readonly where: string;
}

/** `7 at practitioner (3) or above, 8 wanted`; in words where the number would tell of a few. */
export function holdersWords({ holders, people, where }: Wanted): string {
  if (holders.kind === 'count') return `${holders.people || 'nobody'} at ${where}, ${people} wanted`;
  if (holders.kind === 'untold') return '';
  if (holders.kind === 'enough') return `enough at ${where}, ${people} wanted`;
  return `${people === 2 ? 'one person at most' : 'too few'} at ${where}, ${people} wanted`;
}

// The sum over one or two skills would tell of these.
const leastSkills = 3;

/** How far answers reach what roles ask for, over all skills, in tens of percent. */
export function overallWords(rows: readonly ShownSkill[], shown: ShownSkills | undefined): string {
  const rated = rows.filter(({ gap }) => gap.rated.length > 0);
  const coverage = shown?.gaps.coverage;
  if (!coverage || (rated.length < leastSkills && shown.least > 1)) return '';
  const tens = Math.round(toNumber(coverage) * 10) * 10;
  const exact = compareRatio(coverage, { over: BigInt(tens), under: 100n }) === 0 && shown.least <= 1;
  return `Over all skills, ${exact ? '' : 'about '}${tens} percent of the answers are at the level that the role of the person needs.`;
}

/** Who has agreed to be named and is at the wanted level or above it. */
export function askableOf({ gap, named }: ShownSkill, scale: readonly string[]) {
  const able = named.filter(({ counted }) => counted! >= Math.max(1, gap.cover.level));
  const byLevel = new Map<number, string[]>();
  for (const { counted, person } of able) byLevel.set(counted!, [...(byLevel.get(counted!) ?? []), bare(person.name)]);
  return {
    skill: bare(gap.skill.name),
    people: [...byLevel].map(([level, names]) => `${list(names)}: ${levelName(scale, level)}`).join('; '),
  };
}
