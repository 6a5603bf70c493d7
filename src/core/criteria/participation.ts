import { defineCriterion, eventsOf, launched } from '../criterion.ts';
import { floors } from '../measures/evidence.ts';
import { isUnderWay } from '../measures/expected.ts';
import { groupOfActivity, isOpen } from '../measures/log.ts';
import { memberTypes } from '../measures/member-types.ts';
import { compareRatio, ratio } from '../measures/ratio.ts';
import { recentEvents, within } from '../measures/window.ts';

const most = ratio(60, 100);
/** Four meetings with these people. */
const cameTo = (...events: readonly (readonly string[])[]) =>
  eventsOf(
    ...events.map((who, index) => `date: 2026-05-0${index + 1}, activity: clinic, attended: [${who.join(', ')}]`),
  );
const ids = Array.from({ length: 15 }, (_, index) => `m${index}`);
const crowd = `members:\n${ids.map((id) => `  - {id: ${id}, name: Member ${id}}\n`).join('')}`;
const seen = (people: number) => cameTo(...Array.from({ length: 4 }, () => ids.slice(0, people)));
const alone = { charter: `${launched}rhythm:\n  activities: [{name: Clinic, every: monthly}]\n` };

/** Members take part in at least three ways. */
export const threeMemberTypes = defineCriterion({
  id: 'three-member-types',
  asks: 'Members take part in at least three ways, from core to supporter',
  reads: ['log.events', 'members.members'],
  rule: 'no-open-door',
  todo: 'Make room for people who only listen or come now and then; invite one supporter to an open meeting.',
  met: [{ log: cameTo(['ada', 'dia'], ['ada', 'dia'], ['ada', 'dia', 'eva'], ['ada']) }],
  unmet: [{ log: cameTo(['ada', 'dia', 'eva', 'finn'], ['dia', 'eva', 'finn'], ['dia', 'eva', 'finn'], ['ada']) }],
  idle: [{ log: cameTo(['ada'], ['ada'], ['ada']) }, { without: ['members'] }],
  test: ({ community, today }) => {
    const types = memberTypes(community, today);
    if (types?.basis !== 'attendance') return undefined;
    const { core, active, occasional, peripheral, supporter } = types.counts;
    return [core, active, occasional, peripheral, supporter].filter((count) => count > 0).length >= 3;
  },
});

/** Most members have been seen within half a year. */
export const mostMembersSeen = defineCriterion({
  id: 'most-members-seen',
  asks: 'Three members in five or more were seen in half a year',
  reads: ['log.events', 'members.members'],
  rule: 'attendance-falling',
  todo: 'Ask five members who have not come whether it is time or interest that is missing.',
  met: [{ members: crowd, log: seen(9) }],
  unmet: [{ members: crowd, log: seen(8) }],
  idle: [{ log: cameTo(['ada'], ['ada'], ['ada'], ['ada']) }, { members: crowd, log: cameTo(['m1'], ['m1'], ['m1']) }],
  test: ({ community, today }) => {
    const types = memberTypes(community, today);
    if (!types?.shares || types.members < floors.members) return undefined;
    return compareRatio(types.shares.reach, most) >= 0;
  },
});

/** It is known how much members take part. */
export const memberTypesKnown = defineCriterion({
  id: 'member-types-known',
  asks: 'It is known how much members take part',
  reads: ['log.events', 'members.members'],
  todo: 'Log who came, with their consent, or write `type` beside the members you know.',
  met: [
    { charter: launched, log: cameTo(['ada'], ['ada'], ['ada'], ['ada']) },
    { charter: launched, log: eventsOf(), members: 'members:\n  - {name: Ada, type: core}\n  - Ben\n' },
  ],
  unmet: [{ charter: launched, log: eventsOf(), members: 'members:\n  - {name: Ada, type: core}\n  - Ben\n  - Eva\n' }],
  idle: [{ without: ['members'] }, { log: eventsOf() }],
  test: ({ community, today }) => {
    const types = memberTypes(community, today);
    if (!types) return undefined;
    if (types.basis === 'attendance' || types.counts.unknown * 2 <= types.all.length) return true;
    return isUnderWay(community, today) ? false : undefined;
  },
});

/** The community meets people outside itself. */
export const reachesOthers = defineCriterion({
  id: 'reaches-others',
  asks: 'It knows its neighbours, or meets openly',
  reads: ['charter.related', 'charter.rhythm.activities', 'log.events'],
  rule: 'no-open-door',
  todo: 'Name one neighbouring community under `related`, or open one meeting to everybody.',
  met: [
    { ...alone, charter: `${alone.charter}related: [packers]\n`, log: eventsOf() },
    { charter: 'rhythm:\n  activities: [{name: Fair, every: yearly, audience: open}]\n', log: eventsOf() },
    { ...alone, log: eventsOf('date: 2026-05-05, community: packers') },
  ],
  unmet: [{ ...alone, log: eventsOf('date: 2026-05-05, audience: private') }],
  test: ({ community, today }) => {
    const { related, rhythm } = community.charter.value;
    const isPlanned = rhythm.activities.some(({ audience, ends }) => audience === 'open' && (ends ?? today) >= today);
    const isMet = recentEvents(community, today).some((event) => isOpen(event) || event.value.community !== undefined);
    return related.length > 0 || isPlanned || isMet;
  },
});

/** Two or three members meet to learn from each other. */
export const pairsMeet = defineCriterion({
  id: 'pairs-meet',
  asks: 'Members meet in twos and threes',
  reads: ['charter.rhythm.activities', 'log.pairs'],
  rule: 'no-small-group-time',
  todo: 'Plan a half-hour in pairs each month, or bring two members together and log it: `cop log pair`.',
  met: [
    { charter: 'rhythm:\n  activities: [{name: Pairs, type: pair, every: monthly}]\n' },
    { ...alone, log: 'pairs:\n  - {date: 2026-05-03, members: [ada, eva]}\n' },
  ],
  unmet: [alone, { ...alone, log: 'pairs:\n  - {date: 2025-11-03, members: [ada, eva]}\n' }],
  test: ({ community, today }) => {
    const { activities } = community.charter.value.rhythm;
    const isPlanned = activities.some((one) => groupOfActivity(one) === 'pair' && (one.ends ?? today) >= today);
    const isRecent = within(community, today);
    return isPlanned || (community.log?.value.pairs ?? []).some(({ date }) => isRecent(date));
  },
});
