import type { Chartered, Community, Place } from '../model.ts';
import { at } from '../model.ts';
import { daysBetween, plainDate } from '../words/dates.ts';
import { plural } from '../words/list.ts';
import { dayCounter } from './counted.ts';
import { floors } from './evidence.ts';
import { pastEvents } from './log.ts';
import { regulars } from './rhythm.ts';

/** What the files hold against the stage that the charter names. */
export interface Contradiction {
  /** A part of a sentence: “its launch is only on 15 July 2026”. */
  readonly evidence: string;
  /** What the evidence supports. */
  readonly fix: string;
  readonly place: Place;
}

export interface StageLimits {
  /** Days after the launch before “forming” is out of date. */
  readonly launched: number;
  /** Meetings that show a community is under way. */
  readonly events: number;
  /** Counted days a community may be forming without a date for its launch. */
  readonly forming: number;
}

/** Everything on file that contradicts the stage of a community; nothing is inferred from what is missing. */
export function contradictions(community: Chartered, today: string, limits: StageLimits): Contradiction[] {
  const { stage } = community.charter.value;
  if (stage === 'active' || stage === 'sustaining') return tooEarly(community, today);
  if (stage === 'proposed' || stage === 'forming') return tooLate(community, today, limits);
  return stage === 'retired' ? afterTheEnd(community, today) : [];
}

function tooEarly(community: Chartered, today: string): Contradiction[] {
  const { charter } = community;
  const { date } = charter.value.launch;
  if (date !== undefined && date > today) {
    const fix = 'Write `stage: forming` until the launch, or correct the date.';
    return [{ evidence: `its launch is only on ${plainDate(date)}`, fix, place: at(charter, 'launch', 'date') }];
  }
  // Whoever logs messages and readings would log meetings too.
  const entries = entriesOf(community);
  if (entries < floors.events || community.log?.value.events.length || regulars(community, today).length === 0)
    return [];
  const evidence = `none of the ${plural(entries, 'entry', 'entries')} in its log is a meeting`;
  const fix = 'Add the meetings that took place to `events` in log.yaml, or change the stage.';
  return [{ evidence, fix, place: at(community.log!, 'events') }];
}

function entriesOf({ log }: Community): number {
  const { messages = [], readings = [], assets = [], stories = [] } = log?.value ?? {};
  return messages.length + readings.length + assets.length + stories.length;
}

function tooLate(community: Chartered, today: string, limits: StageLimits): Contradiction[] {
  const { charter } = community;
  const { launch, history, stage } = charter.value;
  if (launch.date !== undefined) {
    const since = pastEvents(community, today).filter(({ date }) => date >= launch.date!);
    if (daysBetween(launch.date, today) <= limits.launched || since.length < limits.events) return [];
    const evidence = `it was launched on ${plainDate(launch.date)} and has met ${since.length} times since`;
    return [{ evidence, fix: 'Write `stage: active`.', place: since.at(-1)!.place }];
  }
  const first = history
    .map(({ date }) => date)
    .filter((date) => date !== undefined && date <= today)
    .sort()[0];
  if (stage !== 'forming' || first === undefined) return [];
  const days = dayCounter(community, today)(first);
  if (days <= limits.forming) return [];
  const index = history.findIndex(({ date }) => date === first);
  const evidence = `its history began on ${plainDate(first)}, and no launch is planned`;
  const fix =
    'Set a date under `launch.date`, or write `stage: proposed`, `stage: active` or `stage: retired`, whichever is true.';
  return [{ evidence, fix, place: at(charter, 'history', index) }];
}

function afterTheEnd(community: Chartered, today: string): Contradiction[] {
  const { date } = community.charter.value.closing;
  const last = pastEvents(community, today).at(-1);
  if (date === undefined || last === undefined || last.date <= date) return [];
  const evidence = `it closed on ${plainDate(date)} and met on ${plainDate(last.date)}`;
  return [{ evidence, fix: 'Correct the date under `closing`, or change the stage.', place: last.place }];
}
