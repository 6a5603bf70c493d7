import type { Finding } from '../finding.ts';
import { type DormancyLimits, dormancy, dormancyLimits } from '../measures/dormancy.ts';
import { lightNames } from '../measures/light.ts';
import { lights } from '../measures/lights.ts';
import { isPaused } from '../measures/pause.ts';
import { standing } from '../measures/standing.ts';
import type { Chartered, Model } from '../model.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/next.ts';
import type { Listed, Options } from '../rule.ts';
import { lightsView } from '../view/lights.ts';
import { nextDates } from '../view/next.ts';
import { type Subject, subjectOf } from '../view/subject.ts';
import { ago } from '../words/ago.ts';
import { daysBetween, plainDate } from '../words/dates.ts';
import { bare, joined } from '../words/phrases.ts';
import { closingSteps } from './closing.ts';
import { actionsOf } from './from-findings.ts';
import { actionsOfLights } from './from-lights.ts';
import { actionsOfSkills } from './from-skills.ts';
import { growthOf } from './growth.ts';
import { revival, stepsOf } from './revival.ts';
import { type Action, compareActions, compareEssentials, type Step } from './step.ts';

/** What `cop next --format json` prints besides `schemaVersion`. */
export type NextData = Omit<OutputOf<typeof output>, 'schemaVersion'>;

/** What one community does next, for programs. */
export type CommunityNextData = NextData['communities'][number];

/** One thing to do, for programs. */
export type ActionData = CommunityNextData['actions'][number];

/** One community, and what the rules say about it. */
export interface Given {
  readonly model: Model;
  readonly community: Chartered;
  readonly today: string;
  readonly rules: ReadonlyMap<string, Listed>;
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** What cop.yaml sets for the rule that tells of silence. */
  readonly quietOptions: Options | undefined;
  /** A command as this community needs it. */
  readonly line: (command: string) => string;
}

/** What one community does next: actions that are weighed, or a plan whose steps are done in order. */
export interface Told {
  readonly community: Chartered;
  readonly state: CommunityNextData['state'];
  readonly says: string;
  readonly steps: readonly (Step | Action)[];
  readonly growth?: Step;
}

/** What a community does next. A plan for what has fallen silent, pauses or ends comes before any single action. */
export function tell(given: Given): Told {
  const { charter } = given.community;
  const { stage, closing } = charter.value;
  if (stage === 'retired' || closing.date !== undefined) return ending(given);
  if (isPaused(given.community, given.today)) return paused(given);
  return given.findings.some(({ rule }) => rule === 'gone-quiet') ? silent(given) : open(given);
}

function ending({ community, today, line }: Given): Told {
  const { closing } = community.charter.value;
  const isEnded = standing(community, today).state === 'ended';
  const steps = stepsOf(closingSteps(community, today), community, line);
  const on = closing.date === undefined ? '' : ` on ${plainDate(closing.date)}`;
  const end = isEnded ? `This community ${on === '' ? 'has ended' : `ended${on}`}.` : `This community ends${on}.`;
  const rest =
    steps.length > 0
      ? 'What makes it a good end:'
      : 'Everything that makes a good end is on file; there is nothing left to do.';
  return { community, state: isEnded ? 'ended' : 'closing', says: `${end} ${rest}`, steps };
}

function paused({ community }: Given): Told {
  const { until } = community.charter.value.paused;
  const says =
    until === undefined
      ? 'It has paused. There is nothing to do; a last day under `paused.until` would tell members when it goes on.'
      : `It has paused until ${plainDate(until)}. There is nothing to do before.`;
  return { community, state: 'paused', says, steps: [] };
}

function silent({ community, today, quietOptions, line }: Given): Told {
  const limits = { ...dormancyLimits, ...quietOptions } as DormancyLimits;
  const { counted, last } = dormancy(community, today, limits)!;
  const state = counted > limits.asleep ? 'asleep' : 'quiet';
  const since = `The last sign of life was on ${plainDate(last.date)}, ${ago(counted, daysBetween(last.date, today))}.`;
  const lead = {
    quiet: 'That happens, and it can be turned round in a few weeks:',
    asleep: 'It deserves a decision. Ask first, then choose one of four ways:',
  } as const;
  return { community, state, says: `${since} ${lead[state]}`, steps: stepsOf(revival[state], community, line) };
}

function open(given: Given): Told {
  const { model, community, today, line } = given;
  const subject = subjectOf(model, community, today);
  const isBeginning = subject.isAhead;
  const actions = actionsIn(given, subject).sort(isBeginning ? compareEssentials : compareActions);
  const { stage } = community.charter.value;
  const isUrgent = actions.some(({ weight }) => weight > 1);
  const mayGrow = (stage === 'active' || stage === 'sustaining') && !isUrgent && community.broken.size === 0;
  return {
    community,
    state: actions.length > 0 ? 'open' : 'clear',
    says: actions.length > 0 ? '' : nothingOpen(subject),
    steps: actions,
    ...(mayGrow && { growth: growthOf(subject, line) }),
  };
}

function actionsIn(given: Given, subject: Subject): Action[] {
  const { community, today, rules, findings, ignored, line } = given;
  const said = new Set([...findings, ...ignored].map(({ rule }) => rule));
  const found = lights(community, today);
  const views = lightsView(found, subject).lights;
  const asking = lightNames.map((name, index) => ({ action: found[name].action, view: views[index]! }));
  const ofSkills = actionsOfSkills(subject, said, line);
  // The suggestion says which skill, the light only that there is one.
  const ofLights = actionsOfLights(asking, community, said, line).filter(
    ({ id }) => id !== 'learning' || ofSkills.length === 0,
  );
  return [...actionsOf(findings, rules, line), ...ofLights, ...ofSkills];
}

/** That nothing is open, and the next day on which somebody will look. */
function nothingOpen(subject: Subject): string {
  const [meeting] = nextDates(subject, 1);
  const { next } = subject.charter.review;
  return joined([
    'Nothing is open.',
    meeting && `Next: ${bare(meeting.what)}, on ${plainDate(meeting.iso)}.`,
    next !== undefined && next >= subject.today ? `The next look back is on ${plainDate(next)}.` : '',
  ]);
}
