import type { Chartered } from '../model.ts';
import { attendanceTrends, total } from './attendance.ts';
import { age, floors, graces } from './evidence.ts';
import { leading } from './leading.ts';
import { type Colour, grey, type LightData, type LightName, type Lit } from './light.ts';
import { memberTypes } from './member-types.ts';
import { deputies, memberCount, organisers } from './people.ts';
import { compareRatio, type Ratio, ratio } from './ratio.ts';
import { isMissed, type Kept, regulars, rhythmKept } from './rhythm.ts';
import { isImportant } from './sessions.ts';
import { skills as skillsOf } from './skills.ts';
import { valueEvidence } from './value.ts';

type Look<N extends LightName> = (community: Chartered, today: string) => Lit<N>;

/** Edges of the lights, in per cent, days and people (house defaults; participation after the published ranges). */
const edges = {
  /** Intervals times two: up to one and a half is on time. */
  rhythm: 3,
  attendance: { green: ratio(90, 100), red: ratio(60, 100) },
  engaged: { green: ratio(25, 100), amber: ratio(15, 100) },
  reach: { green: ratio(50, 100), amber: ratio(30, 100) },
  leadership: { organisers: 3, factor: 2 },
  learning: { green: ratio(80, 100), amber: ratio(50, 100) },
  value: { green: 180, amber: 365 },
} as const;

const isAtLeast = (share: Ratio, edge: Ratio) => compareRatio(share, edge) >= 0;

/**
 * Rhythm of the activity that is furthest behind: green up to 1½ intervals since the last one, amber up to two and a
 * week, red beyond. Grey without an interval or an event.
 */
export const rhythm: Look<'rhythm'> = (community, today) => {
  if (community.broken.has('log')) return grey('rhythm', 'unreadable', { action: 'mend-files' });
  if (regulars(community, today).length === 0) return grey('rhythm', 'no-rhythm', { action: 'set-rhythm' });
  const kept = rhythmKept(community, today).map((one) => ({ ...one, ratio: ratio(one.counted, one.days) }));
  const severity = (one: Kept) => ['green', 'amber', 'red'].indexOf(colourOf(one));
  const [worst] = kept.sort((a, b) => severity(b) - severity(a) || compareRatio(b.ratio, a.ratio));
  if (!worst) return grey('rhythm', 'no-events', { action: 'log-events' });
  const colour = colourOf(worst);
  const action = { green: undefined, amber: 'set-next-date', red: 'hold-or-slow' } as const;
  return { name: 'rhythm', colour, data: worst, action: action[colour] };
};

function colourOf(kept: Kept): Exclude<Colour, 'grey'> {
  if (isMissed(kept)) return 'red';
  return kept.counted * 2 <= edges.rhythm * kept.days ? 'green' : 'amber';
}

/**
 * Attendance of the activity where it fell most: mean of the last three events in mean of the three before; green from
 * 0.90, red up to 0.60. Grey under six events. Where nobody came before and somebody does now, it did not fall.
 */
export const attendance: Look<'attendance'> = (community, today) => {
  if (community.broken.has('log')) return grey('attendance', 'unreadable', { action: 'mend-files' });
  const trends = attendanceTrends(community, today);
  if (trends.length === 0) {
    if (regulars(community, today).length === 0) return grey('attendance', 'no-rhythm', { action: 'set-rhythm' });
    return grey('attendance', 'too-few-events', { action: 'log-attendance' });
  }
  const falling = trends.flatMap((data) => (data.ratio ? [{ data, trend: data.ratio }] : []));
  const [worst] = falling.sort((a, b) => compareRatio(a.trend, b.trend));
  if (!worst) {
    const data = trends.find(({ late }) => total(late) > 0);
    return data
      ? { name: 'attendance', colour: 'green', data }
      : grey('attendance', 'nobody-came', { data: trends[0] });
  }
  const { data, trend } = worst;
  if (isAtLeast(trend, edges.attendance.green)) return { name: 'attendance', colour: 'green', data };
  if (compareRatio(trend, edges.attendance.red) > 0)
    return { name: 'attendance', colour: 'amber', data, action: 'ask-members' };
  return { name: 'attendance', colour: 'red', data, action: 'ask-who-stayed-away' };
};

/**
 * Participation: green with 25 % of the members engaged and 50 % reached, red below both 15 % and 30 %, amber between
 * (Wenger, McDermott & Snyder 2002; Šmite et al. 2020). Grey under 15 members or without the names of who came.
 */
export const participation: Look<'participation'> = (community, today) => {
  const name = 'participation';
  if (community.broken.has('members') || community.broken.has('log'))
    return grey(name, 'unreadable', { action: 'mend-files' });
  const types = memberTypes(community, today);
  if (!types) {
    const members = memberCount(community, today);
    const data = members === undefined ? undefined : { members };
    return grey(name, 'no-members', { data, action: 'list-members' });
  }
  const data = { members: types.members, types };
  if (types.members < floors.members) return grey(name, 'too-few-members', { data });
  if (types.missing === 'events') return grey(name, 'too-few-events', { data, action: 'log-attendance' });
  const { shares } = types;
  if (!shares) return grey(name, 'no-names', { data, action: 'log-names' });
  const { engaged, reach } = shares;
  const isGreen = isAtLeast(engaged, edges.engaged.green) && isAtLeast(reach, edges.reach.green);
  if (isGreen) return { name, colour: 'green', data };
  const isAmber = isAtLeast(engaged, edges.engaged.amber) || isAtLeast(reach, edges.reach.amber);
  return { name, colour: isAmber ? 'amber' : 'red', data, action: 'invite-quiet-members' };
};

/**
 * Leadership: green with three organisers and meetings that do not hang on one lead (absence factor two or more), amber
 * with two organisers or a deputy, red below. Grey in the first 120 days. Too few meetings that name a lead: not green.
 */
export const leadership: Look<'leadership'> = (community, today) => {
  const name = 'leadership';
  if (community.broken.has('roles')) return grey(name, 'unreadable', { action: 'mend-files' });
  if (!community.roles) return grey(name, 'no-roles', { action: 'name-organisers' });
  const people = organisers(community);
  const data = { organisers: people, deputies: deputies(community), leading: leading(community, today) };
  if ((age(community, today) ?? graces.organiser) < graces.organiser) return grey(name, 'too-early', { data });
  const { absenceFactor } = data.leading;
  const isShared = (absenceFactor ?? 0) >= edges.leadership.factor;
  const isGroup = people.length >= edges.leadership.organisers;
  if (isGroup && isShared) return { name, colour: 'green', data };
  if (isGroup) {
    const unknown = community.broken.has('log') ? 'mend-files' : 'log-leads';
    return { name, colour: 'amber', data, action: absenceFactor === undefined ? unknown : 'share-leading' };
  }
  if (people.length > 1 || data.deputies.length > 0) return { name, colour: 'amber', data, action: 'grow-core-group' };
  return { name, colour: 'red', data, action: people.length === 0 ? 'name-organisers' : 'find-deputy' };
};

/**
 * Learning: share of the critical and high skills whose cover is met, as many people as wanted at the level wanted;
 * green from 80 %, amber from 50 %. Grey without a map of skills, where it is not used, or with too few answers.
 */
export const learning: Look<'learning'> = (community, today) => {
  const name = 'learning';
  if (['skills', 'members', 'roles'].some((kind) => community.broken.has(kind as 'skills')))
    return grey(name, 'unreadable', { action: 'mend-files' });
  if (community.charter.value.skills) return grey(name, 'not-used');
  const gaps = skillsOf(community, today);
  if (!gaps || gaps.skills.length === 0) return grey(name, 'no-skills', { action: 'list-skills' });
  const skills = gaps.skills.filter((gap) => isImportant(gap) && gap.cover.people > 0);
  const met = skills.filter(({ holders, cover }) => holders.length >= cover.people);
  if (!gaps.isEnough) return grey(name, 'too-few-answers', { action: 'ask-for-ratings' });
  if (skills.length === 0) return grey(name, 'nothing-important');
  const data: LightData['learning'] = { skills, met };
  const share = ratio(met.length, skills.length);
  if (isAtLeast(share, edges.learning.green)) return { name, colour: 'green', data };
  return { name, colour: isAtLeast(share, edges.learning.amber) ? 'amber' : 'red', data, action: 'close-gaps' };
};

/**
 * Value: green with applied or better evidence in the last 180 counted days, amber in the last 365, red with none later
 * than that from half a year after the beginning; grey before.
 */
export const value: Look<'value'> = (community, today) => {
  const name = 'value';
  if (community.broken.has('log')) return grey(name, 'unreadable', { action: 'mend-files' });
  const data = valueEvidence(community, today);
  const { newest, undated } = data;
  if (newest && newest.counted <= edges.value.green) return { name, colour: 'green', data };
  if (newest && newest.counted <= edges.value.amber) return { name, colour: 'amber', data, action: 'collect-story' };
  if (undated > 0) return grey(name, 'undated', { data, action: 'date-stories' });
  const days = age(community, today);
  if (!newest && days === undefined) return grey(name, 'no-start', { data });
  if (!newest && days! < graces.value) return grey(name, 'too-early', { data });
  return { name, colour: 'red', data, action: 'collect-story' };
};
