import { type Emerging, emerging } from '../measures/emerging.ts';
import { floors } from '../measures/evidence.ts';
import { leading } from '../measures/leading.ts';
import { type MemberTypes, memberTypes } from '../measures/member-types.ts';
import { newcomerReturn } from '../measures/newcomers.ts';
import { oneToOne } from '../measures/one-to-one.ts';
import { organiserLoad } from '../measures/organiser-load.ts';
import { currentMembers } from '../measures/people.ts';
import { type Ratio, toNumber } from '../measures/ratio.ts';
import { attendeeSpread, spreadFloors, teamSpread } from '../measures/teams.ts';
import { percent } from '../view/lights.ts';
import { absenceWords, memberLedWords, newcomerWords } from '../view/signs.ts';
import type { Subject } from '../view/subject.ts';
import { digits, hours } from '../words/amounts.ts';
import { fold } from '../words/closest.ts';
import { list, plural } from '../words/list.ts';
import { capital, sentence } from '../words/phrases.ts';
import { houseMeasure, type Indicator, type Reading } from './indicator.ts';

const namedMeetings = `${floors.events} meetings in half a year that say who came`;
const shareNeeds = `${namedMeetings}; ${floors.members} members`;

function memberShare({ community, today }: Subject, pick: (shares: Shares) => Ratio, says: string): Reading {
  const types = memberTypes(community, today);
  if (!types) return { missing: 'There is no list of members.' };
  if (types.members < floors.members)
    return { missing: `Below ${floors.members} members everybody knows who takes part; shares would say nothing.` };
  if (!types.shares) return { missing: `It needs ${namedMeetings}.` };
  const share = pick(types.shares);
  return {
    value: toNumber(share),
    cell: percent(share),
    says: `${percent(share)} of ${plural(types.members, 'member')} ${says}.`,
  };
}
type Shares = NonNullable<MemberTypes['shares']>;

const reach: Indicator = {
  id: 'reach',
  title: 'Reach',
  unit: 'share of members',
  formula: 'members who came at least once in 180 counted days ÷ members',
  needs: shareNeeds,
  source: houseMeasure,
  from: ['log', 'members', 'roles'],
  read: (subject) => memberShare(subject, (shares) => shares.reach, 'came at least once in half a year'),
};

const engaged: Indicator = {
  id: 'engaged-share',
  title: 'Engaged share',
  unit: 'share of members',
  formula: '(core + active members) ÷ members',
  needs: shareNeeds,
  source: 'Wenger, McDermott & Snyder 2002.',
  from: ['log', 'members', 'roles'],
  read: (subject) =>
    memberShare(subject, (shares) => shares.engaged, 'organise, lead, or come to every second meeting'),
};

const newcomers: Indicator = {
  id: 'newcomer-return',
  title: 'Newcomers who return',
  unit: 'share of newcomers',
  formula:
    'newcomers who came again within 90 counted days ÷ newcomers (joined 60 to 365 days ago, came at least once)',
  needs: `${floors.newcomers} newcomers whose first meeting is on file by name`,
  source: houseMeasure,
  from: ['log', 'members'],
  read: ({ community, today }) => {
    const found = newcomerReturn(community, today);
    if (found.newcomers < floors.newcomers)
      return { missing: `Fewer than ${floors.newcomers} newcomers can be judged.` };
    return {
      value: found.returned / found.newcomers,
      cell: `${found.returned} of ${found.newcomers}`,
      says: newcomerWords(found),
    };
  },
};

const memberLed: Indicator = {
  id: 'member-led-share',
  title: 'Led by members',
  unit: 'share of meetings',
  formula: 'meetings led by somebody other than the manager ÷ meetings that say who led them, in 180 counted days',
  needs: `a manager, and ${floors.events} meetings that say who led them`,
  source: houseMeasure,
  from: ['log', 'roles', 'members'],
  read: ({ community, today }) => {
    const found = leading(community, today);
    if (!found.memberShare)
      return {
        missing:
          found.byMembers === undefined
            ? 'Nobody is named as manager.'
            : `Fewer than ${floors.events} meetings say who led them.`,
      };
    return {
      value: toNumber(found.memberShare),
      cell: `${found.byMembers} of ${found.events}`,
      says: memberLedWords(found),
    };
  },
};

const absence: Indicator = {
  id: 'absence-factor',
  title: 'Absence factor',
  unit: 'people',
  formula: 'smallest number of people who together led half or more of the meetings, in 180 counted days',
  needs: `${floors.comparable} meetings that say who led them`,
  source: 'Contributor absence factor, CHAOSS.',
  from: ['log', 'roles', 'members'],
  read: ({ community, today }) => {
    const { absenceFactor: few } = leading(community, today);
    if (few === undefined) return { missing: `Fewer than ${floors.comparable} meetings say who led them.` };
    return { value: few, cell: plural(few, 'person', 'people'), says: sentence(capital(absenceWords(few))) };
  },
};

const alreadyLeading: Indicator = {
  id: 'already-leading',
  title: 'Already leading',
  unit: 'people',
  formula: 'people who led a meeting in 180 counted days and hold no role that keeps the community going',
  needs: 'one meeting that says who led it',
  source: 'Wenger, McDermott & Snyder 2002: potential leaders are noticed and encouraged.',
  from: ['log', 'roles', 'members'],
  read: ({ community, today, directory }) => {
    const { leading: people, named } = emerging(community, today);
    if (leading(community, today).events === 0) return { missing: 'No meeting of half a year says who led it.' };
    const who =
      people === 0
        ? 'Nobody without such a role has'
        : `${plural(people, 'person', 'people')} without such a role ${people === 1 ? 'has' : 'have'}`;
    const growing =
      named.length > 0 ? ` Of those whom the charter names as growing into it, ${growingWords(named, directory)}.` : '';
    return { value: people, cell: plural(people, 'person', 'people'), says: `${who} led a meeting.${growing}` };
  },
};

/** Who of those has led: with their names where they agreed, or are public anyway. */
function growingWords(named: Emerging['named'], { hidden }: Subject['directory']): string {
  const led = named.filter(({ hasLed }) => hasLed);
  if (led.length === 0) return 'none has yet';
  const keys = new Set(hidden.map((member) => fold(member.id ?? member.name)));
  const shown = led.filter(({ person }) => !keys.has(person.key)).map(({ person }) => person.name);
  const others = led.length - shown.length;
  const who =
    shown.length === 0
      ? `${others} of ${named.length}`
      : list(others > 0 ? [...shown, plural(others, 'other')] : shown);
  return `${who} ${led.length === 1 ? 'has' : 'have'}`;
}

const load: Indicator = {
  id: 'organiser-load',
  title: 'Load per organiser',
  unit: 'hours a week',
  formula: 'hours a week in the roles that keep the community going ÷ people whose roles say so',
  needs: 'one organiser whose roles all say how much time they take',
  source: houseMeasure,
  from: ['roles', 'members'],
  read: ({ community, model, today }) => {
    const found = organiserLoad(community, model, today);
    if (!found) return { missing: 'Nobody is named who keeps it going.' };
    const { organisers, timed, mean, members, elsewhere } = found;
    if (mean === undefined) return { missing: 'No role says how much time it takes.' };
    const others = elsewhere > 0 ? `; ${elsewhere} of them also ${elsewhere === 1 ? 'helps' : 'help'} elsewhere` : '';
    const each = members ? `, one for ${digits(toNumber(members), 0)} members` : '';
    const known = timed < organisers ? ` (${timed} of them say)` : '';
    return {
      value: mean,
      cell: hours(mean),
      says: `${plural(organisers, 'person keeps', 'people keep')} it going${each}, ${hours(mean)} a week on average${known}${others}.`,
    };
  },
};

const teams: Indicator = {
  id: 'team-spread',
  title: 'Teams that come',
  unit: 'teams',
  formula: 'distinct teams among the members who came in 180 counted days',
  needs: `${namedMeetings}, and the team of ${spreadFloors.known} per cent of those who came`,
  source: houseMeasure,
  from: ['log', 'members'],
  read: ({ community, today }) => {
    const spread = attendeeSpread(community, today);
    if (!spread) return { missing: `It needs ${namedMeetings}.` };
    const { people, placed, teams: count, largest } = spread;
    if (placed === 0 || placed * 100 < people * spreadFloors.known)
      return { missing: `The team of fewer than ${spreadFloors.known} per cent of those who came is known.` };
    // Of a few people a share says who they are.
    const share = largest && placed >= floors.members ? largest.people / placed : undefined;
    const most = share === undefined ? '' : `; the largest is ${digits(100 * share, 0)}% of them`;
    const all = teamSpread(currentMembers(community, today)).teams;
    return {
      value: count,
      cell: plural(count, 'team'),
      says: `Those who came are from ${count} of the ${plural(all, 'team')} that members are in${most}.`,
    };
  },
};

const pairs: Indicator = {
  id: 'one-to-one',
  title: 'One to one',
  unit: 'pairs per member in a quarter',
  formula: 'pairs logged in 91 counted days ÷ members',
  needs: 'a pair on file, and the number of members',
  source: houseMeasure,
  from: ['log', 'members'],
  read: ({ community, today }) => {
    const { pairs: count, perMember } = oneToOne(community, today);
    if (!community.log?.value.pairs.length) return { missing: 'No pair is on file.' };
    if (!perMember) return { missing: 'Nobody says how many members there are.' };
    return {
      value: toNumber(perMember),
      cell: plural(count, 'pair'),
      says:
        count === 0
          ? 'No pair met in the last quarter.'
          : `${plural(count, 'pair')} met in the last quarter, ${digits(toNumber(perMember), 2)} a member.`,
    };
  },
};

/** Indicators about people: who comes, who comes again, who leads. */
export const peopleIndicators: readonly Indicator[] = [
  reach,
  engaged,
  newcomers,
  memberLed,
  absence,
  alreadyLeading,
  load,
  teams,
  pairs,
];
