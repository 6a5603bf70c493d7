import { at, type Community, type File, type Place, type Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { daysBetween, isDate } from '../words/dates.ts';
import { speakers } from './log.ts';
import { holders } from './people.ts';

/** Days from `today` to the launch: 0 on the day, negative after it; undefined without a date. */
export function daysToLaunch(charter: File<'charter'>, today: string): number | undefined {
  const { date } = charter.value.launch;
  return date === undefined ? undefined : daysBetween(today, date);
}

/** Groups that a charter can be expected to address. */
export type Group = 'members' | 'line-managers' | 'sponsor';

const joiners = /[,;&/+]| and /i;

const words: Readonly<Record<Group | 'everyone', readonly RegExp[]>> = {
  members: [/\bmembers?\b/],
  'line-managers': [
    /\bline managers?\b/,
    /^managers?$/,
    /\b(?:people|team) (?:managers?|leads?|leaders?)\b/,
    /\bsupervisors?\b/,
    /\bheads? of\b/,
  ],
  sponsor: [/\bsponsors?\b/],
  everyone: [/^(?:everyone|everybody|all|all (?:staff|employees|colleagues))$/],
};

/** Whether a group as written (“Line managers”, “future members”, “everyone”) takes in one of the known groups. */
export function takesIn(written: string, group: Group): boolean {
  const plain = fold(written.replace(/[_-]/g, ' '));
  return [...words[group], ...words.everyone].some((form) => form.test(plain));
}

/** One line by which a group hears of the community. */
export interface Telling {
  /** A line for a group, a planned message, or one that was sent. */
  readonly as: 'line' | 'planned' | 'sent';
  readonly place: Place;
  /** A day, where one is written; a line may say “before the launch” instead. */
  readonly date?: string;
  /** When it is told, in words: only a line without a day has them. */
  readonly when?: string;
  readonly text?: string;
  readonly from?: string;
  readonly about?: Value<'log'>['messages'][number]['about'];
}

/** Everything planned or sent that reaches a group, by its name, as part of everyone, or under one of `aliases`. */
export function tellingsTo(community: Community, group: Group, aliases: readonly string[] = []): Telling[] {
  const others = new Set(aliases.map(fold));
  return tellings(community)
    .filter(({ to }) => to.some((written) => takesIn(written, group) || others.has(fold(written))))
    .map(({ telling }) => telling);
}

/** Whether a text such as `sponsor`, “Our patron” or “Maria Lind and Ada” takes in who sponsors the community. */
export function sponsorIn(community: Community): (written: string) => boolean {
  const named = speakers(community);
  const sponsors = new Set(holders(community, ['sponsor']).map(({ key }) => key));
  const isOne = (part: string) => named(part).some(({ key }) => sponsors.has(key));
  return (written) => takesIn(written, 'sponsor') || [written, ...written.split(joiners)].some(isOne);
}

/** Everything planned or sent, in the order of the files: lines for groups, planned messages, sent ones. */
export function allTellings(community: Community): Telling[] {
  return tellings(community).map(({ telling }) => telling);
}

function tellings({ charter, log }: Community): { to: readonly string[]; telling: Telling }[] {
  const { stakeholders = [], messages = [] } = charter?.value.communications ?? {};
  const lines = stakeholders.map(({ group = '', when = '', message: text, from }, index) => {
    const place = at(charter!, 'communications', 'stakeholders', index);
    const day = when.trim();
    const time = isDate(day) ? { date: day } : day === '' ? {} : { when: day };
    return { to: [group], telling: { as: 'line' as const, place, ...time, text, from } };
  });
  const planned = messages.map(({ to, date, text, from, about }, index) => {
    const place = at(charter!, 'communications', 'messages', index);
    return { to, telling: { as: 'planned' as const, place, date, text, from, about } };
  });
  const sent = (log?.value.messages ?? []).map(({ to, date, from, about }, index) => {
    return { to, telling: { as: 'sent' as const, place: at(log!, 'messages', index), date, from, about } };
  });
  return [...lines, ...planned, ...sent];
}

/** Something with a day after the launch. */
export interface Later {
  readonly days: number;
  readonly place: Place;
}

/** Days after the launch for which the time is planned, and the day that a plan should reach. */
export const followUp = { within: 90, until: 60 } as const;

/** Steps of `launch.after` and planned messages that have a day after the launch, soonest first. */
export function afterLaunch(charter: File<'charter'>): Later[] {
  const { launch, communications } = charter.value;
  const steps = launch.after.map(({ days }, index) => ({ days, place: at(charter, 'launch', 'after', index, 'days') }));
  const messages = communications.messages.map(({ date }, index) => ({
    days: date && launch.date ? daysBetween(launch.date, date) : undefined,
    place: at(charter, 'communications', 'messages', index, 'date'),
  }));
  return [...steps, ...messages]
    .flatMap(({ days, place }) => (days !== undefined && days > 0 ? [{ days, place }] : []))
    .sort((a, b) => a.days - b.days);
}
