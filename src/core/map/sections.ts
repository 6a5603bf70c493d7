import { type Block, heading, type Line, type Piece, points, text, toned } from '../account.ts';
import { heavyLoad } from '../measures/load.ts';
import { alikeWords, saidWords } from '../view/map.ts';
import { hours } from '../words/amounts.ts';
import { longDate } from '../words/dates.ts';
import { list, listSome, plural, shorten } from '../words/list.ts';
import { inside, joined } from '../words/phrases.ts';
import { zoneWords } from '../words/times.ts';
import type { AimData, CarrierData, ClashData, CommunityRef, MapData, NeighbourData, SlotData } from './told.ts';

/** So many points of a section are shown; the rest is counted. */
const most = 10;
const mostNames = 5;
const mostAbout = 80;

/** A section with its first points; nothing where there are none. */
function section(title: string, all: readonly Line[], more = 0): Block[] {
  if (all.length === 0) return [];
  const left = Math.max(0, all.length - most) + more;
  return [
    heading(2, title),
    points([...all.slice(0, most), ...(left > 0 ? [toned('faint', `and ${left} more`)] : [])]),
  ];
}

const strong = ({ name }: CommunityRef): Piece => toned('strong', name);

/** Pairs that work on the same things. */
export function neighbourSection({ neighbours, moreNeighbours }: MapData): Block[] {
  return section('Who works on the same things', neighbours.map(neighbourLine), moreNeighbours);
}

function neighbourLine({ communities: [one, other], as, shared, how }: NeighbourData): Line {
  const pair: Piece[] = [strong(one), ' and ', strong(other)];
  if (as === 'alike') return [...pair, ` ${alikeWords(shared)}; neither names the other`];
  const words = saidWords({ topics: shared, how: how ?? '' });
  return words ? [...pair, ': ', words] : [...pair, ' say that they are neighbours'];
}

/** Skills that several communities list. */
export function skillSection({ sharedSkills }: MapData): Block[] {
  const line = ({ skill, communities }: MapData['sharedSkills'][number]): Line => [
    toned('strong', skill),
    `: ${namesOf(communities)}`,
  ];
  return section('Skills that several communities list', sharedSkills.map(line));
}

function namesOf(communities: readonly CommunityRef[]): string {
  return listSome(
    communities.map(({ name }) => name),
    mostNames,
  );
}

/** Whoever carries too much first; within both groups by name, as nobody is compared with anybody. */
export function carrierSection({ carriers }: MapData): Block[] {
  const heavy = carriers.filter(({ isHeavy }) => isHeavy);
  const others = carriers.filter(({ isHeavy }) => !isHeavy);
  const found = section('Who carries several communities', [...heavy, ...others].map(carrierLine));
  if (heavy.length === 0) return found;
  const { communities, hours: limit } = heavyLoad;
  return [
    ...found,
    text([
      `! marks ${communities} communities or more, or more than ${limit} hours a week in several: when that person is away, all of them wait. `,
      toned('code', 'cop explain overcommitted-person'),
    ]),
  ];
}

function carrierLine({ name, carries, hours: week, isTimed, isHeavy }: CarrierData): Line {
  const byRole = new Map<string, string[]>();
  for (const { community, roles } of carries) {
    const role = list(roles.map(inside));
    byRole.set(role, [...(byRole.get(role) ?? []), community.name]);
  }
  const parts = [...byRole].map(([role, names]) => `${role} of ${listSome(names)}`);
  const time = week === null ? '' : `${isTimed ? '' : 'at least '}${hours(week)} a week`;
  return [
    ...(isHeavy ? [toned('fair', '! ')] : []),
    toned('strong', name),
    `, ${plural(carries.length, 'community', 'communities')}: ${joined([listSome(parts), time], '; ')}`,
  ];
}

const reasonWords = {
  people: 'some people belong to both',
  neighbours: 'they say that they are neighbours',
  audience: 'they are for the same people',
} as const;

/** Meetings that make somebody choose. */
export function clashSection({ clashes, uncompared }: MapData): Block[] {
  const found = section('Regular times that clash', clashes.map(clashLine));
  if (found.length === 0 || uncompared.length === 0) return found;
  const [is, them] = uncompared.length === 1 ? ['does not say', 'it'] : ['do not say', 'them'];
  return [
    ...found,
    text(
      `${namesOf(uncompared)} ${is} on which day at which time members meet, so that nothing is said about ${them}.`,
    ),
  ];
}

function clashLine({ meetings: [one, other], times, reasons }: ClashData): Line {
  const withZone = one.zone !== other.zone;
  const clock = ({ time, zone }: SlotData) => `${time}${withZone && zone ? ` ${zoneWords(zone)}` : ''}`;
  const [first, second] = [clock(one), clock(other)];
  const when = first === second ? first : `${first} and ${second}`;
  return [
    toned('strong', one.meeting),
    ` of ${one.community.name} and `,
    toned('strong', other.meeting),
    ` of ${other.community.name}: ${longDate(one.date)} at ${when}, ${plural(times, 'time')} in twelve weeks; ${list(reasons.map((reason) => reasonWords[reason]))}`,
  ];
}

/** What the organisation wants and no community helps with. */
export function unservedSection({ unserved }: MapData): Block[] {
  return section('Objectives of the strategy that no community serves', (unserved ?? []).map(aimLine));
}

function aimLine({ id, statement, product }: AimData): Line {
  return [statement, product ? ` (${product})` : '', ...(id ? [' (', toned('code', id), ')'] : [])];
}

/** Ideas and communities that have just begun, and what they are about. */
export function domainSection({ newDomains }: MapData): Block[] {
  return section(
    'New domains this year',
    newDomains.map(
      ({ community, about, now }): Line => [
        strong(community),
        about && about !== community.name ? `: ${shorten(about, mostAbout)}` : '',
        now && ` (${now})`,
      ],
    ),
  );
}
