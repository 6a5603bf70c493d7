import type { Path } from '../finding.ts';
import type { Chartered, CommunityKind } from '../model.ts';
import type { Effort } from '../words/effort.ts';
import { spotIn } from './spot.ts';
import type { Step } from './step.ts';

/** One step of a plan, before it is known where it is written. */
export interface Planned {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly effort: Effort;
  readonly command?: string;
  /** The field to edit; also named where a command does it, when there is one. */
  readonly at?: readonly [CommunityKind, ...Path];
}

const ask: Planned = {
  id: 'ask',
  what: 'Ask five members, in person: “No interest, or no time?”',
  why: 'Silence has these two causes, and each needs different help.',
  effort: 'hour',
  command: 'log feedback',
};

const interest: Planned = {
  id: 'no-interest',
  what: 'If it is interest: change the topic, merge with a neighbour, or close with thanks.',
  why: 'A topic can be used up, and that is nobody’s failure; what members need now is the better start.',
  effort: 'meeting',
  command: 'add need',
};

const time: Planned = {
  id: 'no-time',
  what: 'If it is time: talk to line managers about agreed hours, or slow the rhythm (`every`).',
  why: 'Members who want to come and cannot need hours, or fewer dates, and no better topic.',
  effort: 'meeting',
  command: 'render manager-letter',
  at: ['charter', 'rhythm', 'activities'],
};

const quiet: readonly Planned[] = [
  ask,
  interest,
  time,
  {
    id: 'session',
    what: 'Plan one useful session: a problem that somebody has this month, and no talk.',
    why: 'People come back to where they were helped.',
    effort: 'hour',
    command: 'add topic',
  },
  {
    id: 'date',
    what: 'Set the new date, and tell members two weeks ahead.',
    why: 'One date in the calendar says more than a plan.',
    effort: 'minutes',
    command: 'add message --to members',
  },
  {
    id: 'change',
    what: 'Change one thing that shows: somebody else leads, or the topic is another one.',
    why: 'A visible change tells members that this is not more of the same.',
    effort: 'meeting',
    command: 'add role core',
  },
];

const asleep: readonly Planned[] = [
  ask,
  {
    id: 'revive',
    what: 'Revive it: one useful session, a new date, and one change of leader or topic.',
    why: 'Right where members say that they miss it and only lacked the time.',
    effort: 'meeting',
    command: 'add message --to members',
  },
  {
    id: 'pause',
    what: 'Or pause it with an end date: write `from` and `until` under `paused`.',
    why: 'A pause with a last day is a plan; members and newcomers know what to expect.',
    effort: 'minutes',
    at: ['charter', 'paused'],
  },
  {
    id: 'merge',
    what: 'Or merge it with a neighbour: agree on it there, then name the neighbour here.',
    why: 'What is left of two small communities is often one good one.',
    effort: 'meeting',
    command: 'add related',
  },
  {
    id: 'close',
    what: 'Or close it with thanks: fill in `closing`, and write `stage: retired`.',
    why: 'Every community may end; one that closes well is remembered as an achievement.',
    effort: 'hour',
    command: 'render closing-note',
    at: ['charter', 'closing'],
  },
];

/** What to do about a silence, in order; when a community is asleep, one of four ways after the question. */
export const revival = { quiet, asleep } as const;

/** A plan as steps of one community. */
export function stepsOf(planned: readonly Planned[], community: Chartered, line: (command: string) => string): Step[] {
  return planned.map(({ id, what, why, effort, command, at }) => {
    const [kind, ...path] = at ?? [];
    const spots = kind ? spotIn(community, kind, path) : [];
    return {
      from: 'plan',
      id,
      what,
      why,
      ...(command !== undefined && { command: line(command) }),
      effort,
      spots,
      count: spots.length,
    };
  });
}
