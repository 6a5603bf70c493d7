import { defineCriterion, launched } from '../criterion.ts';
import { age, floors, graces } from '../measures/evidence.ts';
import { isUnderWay } from '../measures/expected.ts';
import { groupOfActivity } from '../measures/log.ts';
import { ratingsAge } from '../measures/ratings-age.ts';
import { compareRatio, ratio } from '../measures/ratio.ts';
import { skills as skillsOf } from '../measures/skills.ts';
import { liveTopics } from '../measures/topics.ts';
import { within } from '../measures/window.ts';
import type { Chartered } from '../model.ts';

const everybody = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];
const ratings = (people: readonly string[], day = '2026-05-04') =>
  `ratings:\n${people.map((member) => `  - {member: ${member}, date: ${day}, skills: {triage: 1}}\n`).join('')}`;
const crowd = `members:\n${[...everybody, ...Array.from({ length: 4 }, (_, index) => `More ${index}`)]
  .map((name) => `  - {name: ${name}}\n`)
  .join('')}`;
const optedOut = 'skills: not-used, because we repair one kind of goods\n';

/** Most members have said what they can do. */
export const ratingsFromMost = defineCriterion({
  id: 'ratings-from-most',
  asks: 'Three members in five or more have said what they can do',
  reads: ['skills.ratings', 'members.members'],
  rule: 'no-skills-map',
  todo: 'Ask the members who have not rated their skills yet; five minutes are enough.',
  met: [{ charter: launched, skills: ratings(everybody), members: crowd }],
  unmet: [
    { charter: launched, skills: ratings(everybody.slice(1)), members: crowd },
    { charter: launched, without: ['skills'] },
  ],
  idle: [
    { charter: `${launched}${optedOut}`, without: ['skills'] },
    { charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', without: ['skills'] },
    { without: ['skills'] },
  ],
  test: ({ community, today }) => {
    if (community.charter.value.skills !== undefined || community.broken.has('skills')) return undefined;
    const found = skillsOf(community, today);
    if (!found) return isOldEnough(community, today) ? false : undefined;
    return found.response && compareRatio(found.response, ratio(floors.response, 100)) >= 0;
  },
});

/** What members say they can do is not older than a year. */
export const ratingsFresh = defineCriterion({
  id: 'ratings-fresh',
  asks: 'What members say they can do is from the last 12 months',
  reads: ['skills.ratings'],
  rule: 'ratings-old',
  todo: 'Ask members to look at their own line again, and write down the new date.',
  met: [{ skills: ratings(everybody) }],
  unmet: [{ skills: ratings(everybody, '2025-05-04') }],
  idle: [{ skills: ratings(everybody.slice(2), '2025-05-04') }, { without: ['skills'] }],
  test: ({ community, today }) => {
    const found = ratingsAge(community, today);
    return found === undefined || found.people < floors.dated ? undefined : !found.isOld;
  },
});

/** Gaps in skills lead to something that is planned. */
export const gapsUsed = defineCriterion({
  id: 'gaps-used',
  asks: 'A missing skill has led to a topic or a wish in the backlog',
  reads: ['skills.ratings', 'charter.backlog', 'curriculum.topics'],
  rule: 'critical-gap-untaught',
  todo: 'Take the most urgent missing skill, and plan a topic for it with `because: gap`.',
  met: [
    { charter: 'backlog:\n  - {what: Fault finding, from: gap}\n' },
    { curriculum: 'topics:\n  - {title: Fault finding, because: gap}\n' },
  ],
  unmet: [{ charter: 'backlog:\n', curriculum: 'topics:\n', skills: ratings(everybody) }],
  idle: [
    { charter: 'backlog:\n', curriculum: 'topics:\n', skills: ratings(everybody.slice(2)) },
    { charter: 'backlog:\n', curriculum: 'topics:\n', without: ['skills'] },
  ],
  test: ({ community, today }) => {
    const { backlog } = community.charter.value;
    const topics = community.curriculum?.value.topics ?? [];
    const live = new Set(liveTopics(community));
    const isThere =
      backlog.some(({ from }) => from === 'gap') ||
      topics.some((topic) => topic.because === 'gap' && (live.has(topic) || topic.status === 'done'));
    if (isThere) return true;
    const found = skillsOf(community, today);
    return found?.isEnough && found.skills.some(({ below }) => below.length > 0) ? false : undefined;
  },
});

/** Somebody learns from somebody else, or has a plan to. */
export const mentoring = defineCriterion({
  id: 'mentoring',
  asks: 'There is a mentor, a pair that learns together or a plan of somebody’s own',
  reads: ['skills.plans', 'log.pairs', 'roles.roles', 'charter.rhythm.activities'],
  rule: 'no-small-group-time',
  todo: 'Bring one learner and one mentor together; `cop skills mentors` suggests whom.',
  met: [
    { charter: launched, skills: 'plans:\n  - {member: eva, skill: triage, to: 3}\n' },
    { charter: launched, log: 'pairs:\n  - {date: 2026-03-03, members: [ada, eva]}\n' },
    { charter: launched, roles: 'roles:\n  - {kind: mentor, holder: Ada Osei}\n' },
  ],
  unmet: [{ charter: launched }, { charter: launched, log: 'pairs:\n  - {date: 2025-03-03, members: [ada, eva]}\n' }],
  idle: [{}],
  test: ({ community, today }) => {
    const isRecent = within(community, today, 365);
    const isThere =
      (community.skills?.value.plans ?? []).length > 0 ||
      (community.log?.value.pairs ?? []).some(({ date }) => isRecent(date)) ||
      (community.roles?.value.roles ?? []).some(({ kind, holder }) => kind === 'mentor' && holder.length > 0) ||
      community.charter.value.rhythm.activities.some((one) => groupOfActivity(one) === 'pair');
    return isThere || (isUnderWay(community, today) ? false : undefined);
  },
});

/** The map of skills can be relied on, or the community has decided to do without one. */
export const skillsMapped = defineCriterion({
  id: 'skills-mapped',
  asks: 'Most members rated their skills within 12 months, or it is said why they do not',
  reads: ['skills.ratings', 'charter.skills'],
  rule: 'no-skills-map',
  todo: 'Ask all members for their ratings, or write `skills: not-used, because …` into the charter.',
  met: [
    { charter: launched, skills: ratings(everybody) },
    { charter: `${launched}${optedOut}`, without: ['skills'] },
  ],
  unmet: [
    { charter: launched, skills: ratings(everybody, '2025-05-04') },
    { charter: launched, skills: ratings(everybody.slice(1)), members: crowd },
    { charter: launched, without: ['skills'] },
  ],
  idle: [{ without: ['skills'] }],
  test: ({ community, today }) => {
    if (community.charter.value.skills !== undefined) return true;
    const isOld = ratingsAge(community, today)?.isOld ?? true;
    if (skillsOf(community, today)?.isEnough) return !isOld;
    return isOldEnough(community, today) ? false : undefined;
  },
});

function isOldEnough(community: Chartered, today: string): boolean {
  return isUnderWay(community, today) && (age(community, today) ?? 0) >= graces.skills;
}
