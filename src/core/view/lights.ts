import { total } from '../measures/attendance.ts';
import { type LightName, type Lit, lightNames } from '../measures/light.ts';
import type { Light, Lights } from '../measures/lights.ts';
import { type Ratio, toNumber } from '../measures/ratio.ts';
import { ago } from '../words/ago.ts';
import { digits } from '../words/amounts.ts';
import { daysBetween, plainDate } from '../words/dates.ts';
import { plural } from '../words/list.ts';
import { bare, joined, sentence } from '../words/phrases.ts';
import { actionWords, colourWords, cycleTitles, directionWords, lightTitles, unlitWords } from './light-words.ts';
import { absenceWords } from './signs.ts';
import type { Subject } from './subject.ts';

/** One light in words. */
export interface LightView {
  readonly name: LightName;
  readonly title: string;
  readonly colour: Lit<LightName>['colour'];
  /** What the colour means. */
  readonly word: string;
  /** How it has moved since the day of comparison; blank where nobody can know. */
  readonly direction: string;
  /** Why it is grey; blank for other colours. */
  readonly why: string;
  /** The number behind it, or why there is none. */
  readonly number: string;
  /** The next thing to do; blank where there is nothing. */
  readonly action: string;
  /** `from amber to green`; blank where the colour is the same, or was not known. */
  readonly moved: string;
}

/** The six lights in words, the day they are compared with, and the one reason where all are grey. */
export function lightsView(found: Lights, subject: Subject) {
  const shown = lightNames.map((name) => lightView(found[name], subject));
  const reasons = new Set(lightNames.map((name) => found[name].unlit));
  const [reason] = reasons;
  const isAllGrey = reasons.size === 1 && reason !== undefined;
  return {
    isAnyLit: lightNames.some((name) => found[name].colour !== 'grey'),
    why: isAllGrey ? unlitWords[reason] : '',
    since: sinceWords(found.since),
    lights: shown,
  };
}

/** The day that lights are compared with, behind “since”. */
export function sinceWords({ date, isReview }: Lights['since']): string {
  return isReview ? `the look back on ${plainDate(date)}` : plainDate(date);
}

function lightView(light: Light, subject: Subject): LightView {
  const { name, colour, unlit, action, before, direction } = light;
  const why = unlit ? unlitWords[unlit] : '';
  const isMoved = before.colour !== colour && before.colour !== 'grey' && colour !== 'grey';
  return {
    name,
    title: lightTitles[name],
    colour,
    word: colourWords[colour],
    direction: directionWords[direction],
    why,
    number: joined([why, numberWords(light, subject)]),
    action: action ? actionWords[action] : '',
    moved: isMoved ? `from ${before.colour} to ${colour}` : '',
  };
}

/** `83%`. */
export const percent = (share: Ratio) => `${digits(100 * toNumber(share), 0)}%`;

function numberWords(light: Light, subject: Subject): string {
  const { rhythm, attendance, participation, leadership, learning, value } = { [light.name]: light.data } as {
    readonly [N in LightName]?: Lit<N>['data'];
  };
  if (rhythm) return rhythmWords(rhythm, subject);
  if (attendance) return attendanceWords(attendance);
  if (participation) return participationWords(participation, light.colour === 'grey');
  if (leadership) return leadershipWords(leadership);
  if (learning)
    return sentence(
      `${learning.met.length} of ${plural(learning.skills.length, 'important skill')} ${learning.met.length === 1 ? 'has' : 'have'} as many people as wanted`,
    );
  return value ? valueWords(value, subject) : '';
}

type Data<N extends LightName> = NonNullable<Lit<N>['data']>;

function rhythmWords({ activity, last, since, counted }: Data<'rhythm'>, { today }: Subject): string {
  const name = `“${bare(activity.name)}”`;
  const when = counted === 0 ? 'today' : ago(counted, daysBetween(since, today));
  const every = activity.every ? ` (${activity.every.text})` : '';
  if (last) return sentence(`${name}${every} was last held ${when}, on ${plainDate(since)}`);
  return sentence(`${name}${every} was to begin ${when}, on ${plainDate(since)}, and is not in the log`);
}

function attendanceWords({ activity, late, early }: Data<'attendance'>): string {
  const mean = (numbers: readonly number[]) => digits(total(numbers) / numbers.length);
  return sentence(
    `On average ${mean(late)} people came to the last ${late.length} of “${bare(activity.name)}”, and ${mean(early)} to the ${early.length} before`,
  );
}

// Of a few people a share says who they are.
function participationWords({ members, types }: Data<'participation'>, isGrey: boolean): string {
  if (isGrey || !types?.shares) return members > 0 ? sentence(`It has ${plural(members, 'member')}`) : '';
  const { engaged, reach } = types.shares;
  return sentence(
    `In half a year ${percent(reach)} of ${plural(members, 'member')} came at least once; ${percent(engaged)} organise, lead, or come to every second meeting`,
  );
}

function leadershipWords({ organisers, deputies, leading }: Data<'leadership'>): string {
  const count = organisers.length;
  const people =
    count === 0 ? 'Nobody is named who keeps it going' : `${plural(count, 'person keeps', 'people keep')} it going`;
  const others = deputies.length > 0 ? `, ${plural(deputies.length, 'other', 'others')} can stand in` : '';
  const { absenceFactor: few } = leading;
  const leads = few === undefined ? '' : absenceWords(few);
  return sentence(joined([people + others, leads], '; '));
}

function valueWords({ newest, all }: Data<'value'>, { today }: Subject): string {
  if (!newest) return 'Nothing on file shows that work is done differently.';
  const what = newest.as === 'story' ? 'a story' : `a reading of “${bare(newest.indicator!.name)}”`;
  const when = newest.date === today ? 'today' : `on ${plainDate(newest.date)}`;
  return sentence(
    `The newest sign is ${what} ${when} (${cycleTitles[newest.cycle]}); there ${all.length === 1 ? 'is 1' : `are ${all.length}`} in all`,
  );
}
