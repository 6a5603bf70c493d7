import { type Audited, defineCriterion, launched } from '../criterion.ts';
import { age, begunOn } from '../measures/evidence.ts';
import { isUnderWay } from '../measures/expected.ts';
import { tellingsTo } from '../measures/launch.ts';
import { currentMembers, holders, isOrganising, isPerson } from '../measures/people.ts';
import { lastReview, overdueReview } from '../measures/review.ts';
import { teamSpread } from '../measures/teams.ts';
import { fold } from '../words/closest.ts';
import { addMonths } from '../words/dates.ts';
import { organiserKinds } from '../words/roles.ts';

const review = 'reviews:\n  - {date: 2026-03-03, what: health';
const history = (date: string, change = 'Packing joins') => `history:\n  - {date: ${date}, change: ${change}}\n`;
const year = 365;

/** Whether the last look back was in time; undefined where none is due yet, or none is asked for. */
function lookBack({ community, today }: Audited): boolean | undefined {
  if (!isUnderWay(community, today)) return undefined;
  if (overdueReview(community, today)) return false;
  return lastReview(community, today) === undefined ? undefined : true;
}

/** The community looks back at itself when it said it would. */
export const lookedBack = defineCriterion({
  id: 'looked-back',
  asks: 'The community looked back at itself in time',
  reads: ['charter.review', 'log.reviews'],
  rule: 'review-overdue',
  todo: 'Look back together for half an hour, and log it: `cop log review`.',
  met: [{ charter: launched, log: `${review}}\n` }],
  unmet: [{ charter: `${launched}review: {next: 2026-04-01}\n` }],
  idle: [{}, { charter: launched }, { charter: 'stage: retired\n', log: `${review}}\n` }],
  test: lookBack,
});

/** Looking back leads to something. */
export const lookBackChanged = defineCriterion({
  id: 'look-back-changed',
  asks: 'A look back in time led to a change',
  reads: ['charter.review', 'log.reviews'],
  rule: 'review-overdue',
  todo: 'At the next look back, change one thing, and write it under `changed`.',
  met: [{ charter: launched, log: `${review}, changed: Packing joins}\n` }],
  unmet: [
    { charter: launched, log: `${review}}\n` },
    { charter: `${launched}review: {next: 2026-04-20}\n`, log: `${review}, changed: Packing joins}\n` },
  ],
  idle: [{}, { charter: launched }],
  test: (audited) => {
    const isOnTime = lookBack(audited);
    if (!isOnTime) return isOnTime;
    const { community, today } = audited;
    const first = addMonths(today, -12);
    const isRecent = (date: string | undefined) => date !== undefined && date >= first && date <= today;
    return (community.log?.value.reviews ?? []).some(({ date, changed }) => isRecent(date) && changed !== undefined);
  },
});

/** Something about the community has changed within a year. */
export const historyYearly = defineCriterion({
  id: 'history-yearly',
  asks: 'Something that changed within 12 months is in its history',
  reads: ['charter.history'],
  rule: 'review-overdue',
  todo: 'Write the last thing that changed under `history`, with its date.',
  met: [{ charter: `stage: active\nlaunch: {date: 2025-06-01}\n${history('2025-06-01')}` }],
  unmet: [{ charter: `stage: active\nlaunch: {date: 2025-06-01}\n${history('2025-05-31')}` }],
  idle: [{ charter: launched }, {}],
  test: ({ community, today }) => {
    const first = addMonths(today, -12);
    const { history: entries } = community.charter.value;
    if (entries.some(({ date }) => date !== undefined && date >= first && date <= today)) return true;
    return isUnderWay(community, today) && (age(community, today) ?? 0) >= year ? false : undefined;
  },
});

/** The community has been there for a year. */
export const yearOld = defineCriterion({
  id: 'year-old',
  asks: 'Its launch is 12 months ago or more',
  reads: ['charter.launch.date', 'log.events', 'charter.history'],
  todo: 'Give it time, and write the day it began under `launch.date`.',
  met: [{ charter: 'stage: active\nlaunch: {date: 2025-06-01}\n' }],
  unmet: [{ charter: 'stage: active\nlaunch: {date: 2025-06-02}\n' }, {}],
  idle: [{ charter: 'stage: active\nlaunch:\n', without: ['log'] }],
  test: ({ community, today }) => {
    const days = age(community, today);
    if (days !== undefined) return days >= year;
    return community.charter.value.launch.date === undefined ? undefined : false;
  },
});

const roleWords =
  /\b(?:manag(?:er|es)|lead(?:s|er|ers|ership)?|facilitators?|organi[sz]ers?|core group|chairs?|co-?ordinators?|maintainers?|stewards?|sponsor|elected|hand(?:s|ed)? over|tak(?:es|en|ing) over|took over|new term)\b/i;
const team = 'roles:\n  - {kind: manager, holder: Ada Osei';

/** Who leads the community has changed hands, or been confirmed, once. */
export const leadershipRenewed = defineCriterion({
  id: 'leadership-renewed',
  asks: 'A leading role changed hands, or its term was renewed',
  reads: ['roles.roles', 'charter.history'],
  rule: 'term-over',
  todo: 'Give the role of manager a term, and ask in good time who takes the next one.',
  met: [
    { charter: launched, roles: `${team}, term: {from: 2026-03-01}}\n` },
    { charter: `${launched}${history('2026-03-01', 'Ada Osei hands the clinic over to Ben')}`, roles: `${team}}\n` },
    { charter: `${launched}${history('2026-03-01', 'New manager')}`, roles: `${team}}\n` },
  ],
  unmet: [
    { charter: launched, roles: `${team}, term: {from: 2025-09-01}}\n` },
    { charter: `${launched}${history('2026-03-01')}`, roles: `${team}}\n` },
  ],
  idle: [{ charter: launched, without: ['roles'] }, {}],
  test: ({ community, today }) => {
    const begun = begunOn(community, today);
    const { roles, charter } = community;
    if (!roles || begun === undefined || !isUnderWay(community, today)) return undefined;
    // A term that begins with the community is its first.
    const isLater = (date: string | undefined) => date !== undefined && date > addMonths(begun, 1) && date <= today;
    const isRenewed = roles.value.roles.some(
      (role) => isOrganising(role) && role.holder.some(isPerson) && isLater(role.term.from),
    );
    const names = holders(community, organiserKinds).map(({ name }) => name);
    const isTold = charter.value.history.some(({ date, change = '' }) => {
      return isLater(date) && (roleWords.test(change) || names.some((name) => change.includes(name)));
    });
    return isRenewed || isTold;
  },
});

/** Members come from several teams, or it is said why one is enough. */
export const teamsCrossed = defineCriterion({
  id: 'teams-crossed-or-settled',
  asks: 'Members come from two teams or more, or it is said why one is enough',
  reads: ['members.members', 'charter.scope.single_team_reason'],
  rule: 'one-team-only',
  todo: 'Invite people from another team; `cop render invitation` gives you the text.',
  met: [
    {},
    { members: 'members:\n  - {name: Ada, organisation: North}\n  - {name: Ben, organisation: South}\n' },
    { charter: 'scope: {single_team_reason: Only the workshop repairs}\n', without: ['members'] },
  ],
  unmet: [{ members: 'members:\n  - {name: Ada, team: Workshop}\n  - {name: Ben, team: Workshop}\n' }],
  idle: [{ members: 'members:\n  - {name: Ada, team: Workshop}\n  - Ben\n' }, { without: ['members'] }],
  test: ({ community, today }) => {
    if (community.charter.value.scope.single_team_reason !== undefined) return true;
    const members = currentMembers(community, today);
    const { people, placed, teams } = teamSpread(members);
    const organisations = new Set(members.flatMap(({ organisation }) => (organisation ? [fold(organisation)] : [])));
    if (teams > 1 || organisations.size > 1) return true;
    return placed > 0 && placed * 100 >= people * 80 ? false : undefined;
  },
});

const changes =
  /\b(?:split|merg\w*|join(?:s|ed)? with|domain|hand(?:s|ed|ing)? (?:\w+ ){0,3}over|handover|clos\w+|end(?:s|ed)|retire\w*|becom\w+|became|dissolv\w+|transform\w*|turn(?:s|ed) into)\b/i;
const ending = 'stage: transforming\n';

/** It is on file what the community turns into. */
export const transformationRecorded = defineCriterion({
  id: 'transformation-recorded',
  asks: 'Its history says whether it splits, merges, changes its domain, is handed over or closes',
  reads: ['charter.stage', 'charter.history'],
  rule: 'stage-out-of-step',
  todo: 'Write under `history` what the community turns into, and why.',
  met: [{ charter: `${ending}${history('2026-05-03', 'Merges with the packers')}` }],
  unmet: [{ charter: ending }, { charter: `${ending}${history('2026-05-03', 'New logo')}` }],
  idle: [{ charter: `${launched}${history('2026-05-03', 'Merges with the packers')}` }],
  test: ({ community, today }) => {
    if (!isEnding(community.charter.value.stage)) return undefined;
    const { history: entries } = community.charter.value;
    return entries.some(({ date, change = '' }) => (date ?? today) <= today && changes.test(change));
  },
});

/** Somebody carries on what the community did. */
export const handoverNamed = defineCriterion({
  id: 'handover-named',
  asks: 'It is said who carries the work on, and where its knowledge is kept',
  reads: ['charter.closing'],
  rule: 'retired-without-handover',
  todo: 'Write `handover` and `archive` under `closing`.',
  met: [{ charter: `${ending}closing: {handover: The packers, archive: Shared shelf}\n` }],
  unmet: [{ charter: ending }, { charter: `${ending}closing: {handover: The packers}\n` }],
  idle: [{ charter: launched }],
  test: ({ community }) => {
    const { stage, closing } = community.charter.value;
    return isEnding(stage) ? closing.handover !== undefined && closing.archive !== undefined : undefined;
  },
});

/** Members know what changes. */
export const membersToldOfChange = defineCriterion({
  id: 'members-told-of-change',
  asks: 'Members were told of the change',
  reads: ['log.messages', 'charter.communications.messages'],
  todo: 'Send members a message about the change, and log it with `about: change`.',
  met: [{ charter: ending, log: 'messages:\n  - {date: 2026-05-20, to: [members], about: change}\n' }],
  unmet: [
    { charter: ending },
    { charter: ending, log: 'messages:\n  - {date: 2026-05-20, to: [sponsor], about: change}\n' },
  ],
  idle: [{ charter: launched }],
  test: ({ community, today }) => {
    if (!isEnding(community.charter.value.stage)) return undefined;
    return tellingsTo(community, 'members').some(({ about, date }) => about === 'change' && (date ?? today) <= today);
  },
});

function isEnding(stage: string): boolean {
  return stage === 'transforming' || stage === 'retired';
}
