import { defineAudit, type Part, type PartScore, scored } from '../audit.ts';
import { fourEvents, leadingSpread, openEvent, sessionsLedByMembers } from '../criteria/activity.ts';
import { indicatorRead, somethingToShow, valueApplied } from '../criteria/evidence.ts';
import {
  handoverNamed,
  leadershipRenewed,
  lookBackChanged,
  membersToldOfChange,
  teamsCrossed,
  transformationRecorded,
  yearOld,
} from '../criteria/growth.ts';
import { launched } from '../criteria/launch.ts';
import { skillsMapped } from '../criteria/learning.ts';
import { criteriaAndBoundary, enoughForLaunch, howToJoin } from '../criteria/membership.ts';
import { threeOrganisers, twoOrganisers } from '../criteria/organisers.ts';
import { talk } from '../criteria/platform.ts';
import { backlogOrTopicsThree, needOrThreePeople, requiredFields, vision } from '../criteria/purpose.ts';
import { interval } from '../criteria/rhythm.ts';
import { manager } from '../criteria/roles.ts';
import { timeAndBudgetDecided } from '../criteria/support.ts';
import { agreedDate } from '../criteria/sustain.ts';
import type { Criterion } from '../criterion.ts';
import { leading } from '../measures/leading.ts';
import { managerHours } from '../measures/manager-hours.ts';
import { rounded, toNumber } from '../measures/ratio.ts';
import type { Stage } from '../model.ts';
import { plural } from '../words/list.ts';
import { capital, lowered, series } from '../words/phrases.ts';
import { stages } from '../words/stages.ts';

const levels: readonly Part[] = [
  { title: '1 Potential (proposed)', criteria: [requiredFields, needOrThreePeople] },
  {
    title: '2 Forming (forming)',
    criteria: [manager, vision, criteriaAndBoundary, howToJoin, talk, interval, enoughForLaunch],
  },
  {
    title: '3 Maturing (active)',
    criteria: [
      launched,
      fourEvents,
      agreedDate,
      indicatorRead,
      somethingToShow,
      backlogOrTopicsThree,
      twoOrganisers,
      timeAndBudgetDecided,
    ],
  },
  {
    title: '4 Self-sustaining (sustaining)',
    criteria: [
      threeOrganisers,
      leadershipRenewed,
      sessionsLedByMembers,
      leadingSpread,
      lookBackChanged,
      skillsMapped,
      valueApplied,
      openEvent,
      teamsCrossed,
      yearOld,
    ],
  },
];
const transformation: Part = {
  title: '5 Transformation (transforming)',
  criteria: [transformationRecorded, handoverNamed, membersToldOfChange],
};
const mostMissing = 3;

export default defineAudit({
  name: 'maturity',
  title: 'Maturity',
  summary: 'Which stage the files show, against the one the charter names.',
  source: 'Webber 2016, after Wenger, McDermott & Snyder 2002; what each stage asks for is a house default.',
  counts: 'Met',
  score: (audited) => {
    const scoredLevels = levels.map((level) => scored(level, audited));
    const { shown, almost } = levelsOf(scoredLevels);
    const parts = [...scoredLevels, scored(transformation, audited)];
    const { community, today } = audited;
    const declared = community.charter.value.stage;
    const isEnding = declared === 'transforming' || declared === 'retired';
    const { memberShare } = leading(community, today);
    const hours = managerHours(community);
    const missing = isEnding ? missingOf(parts[4]!) : missingFor(scoredLevels, shown, declared);
    const words = isEnding ? endingWords(declared, missing) : comparison({ declared, shown, almost, missing });
    const effort = effortWords(hours, memberShare && toNumber(memberShare));
    return {
      parts: parts.map((part, index) => (index > shown && !isEnding ? { ...part, missing: undefined } : part)),
      brief: isEnding ? `declared ${declared}` : briefWords({ declared, shown, almost }),
      remarks: [...words, ...effort],
      data: {
        declared,
        shown: isEnding ? null : (stages[shown - 1] ?? null),
        almost: isEnding ? null : (stages[almost - 1] ?? null),
        missing: missing.map(({ id }) => id),
        managerHours: hours ?? null,
        memberLedShare: memberShare ? rounded(memberShare) : null,
      },
    };
  },
});

/**
 * The highest level of which everything is met, all earlier ones included, and the highest with up to one miss in each.
 * What cannot be told from the files is not shown by them.
 */
export function levelsOf(parts: readonly PartScore[]): { shown: number; almost: number } {
  const reached = (misses: number) => {
    const first = parts.findIndex((part) => missingOf(part).length > misses);
    return first === -1 ? parts.length : first;
  };
  return { shown: reached(0), almost: reached(1) };
}

function missingOf({ judged }: PartScore): Criterion[] {
  return judged.filter(({ state }) => state !== 'met').map(({ criterion }) => criterion);
}

/** What is missing for the declared stage, or for the next one where that is reached. */
function missingFor(parts: readonly PartScore[], shown: number, declared: Stage): Criterion[] {
  const wanted = Math.max(shown + 1, stages.indexOf(declared) + 1);
  return parts.slice(shown, wanted).flatMap(missingOf);
}

interface Compared {
  readonly declared: Stage;
  readonly shown: number;
  readonly almost: number;
}

function briefWords({ declared, shown, almost }: Compared): string {
  const nearly = almost > shown ? `, almost ${stages[almost - 1]}` : '';
  return `declared ${declared}; the files show ${stages[shown - 1] ?? 'no whole proposal'}${nearly}`;
}

function comparison({ declared, shown, almost, missing }: Compared & { readonly missing: readonly Criterion[] }) {
  const wanted = stages.indexOf(declared) + 1;
  const found = stages[shown - 1];
  if (shown === wanted) {
    const nearly = almost > shown ? [`It is almost ${stages[almost - 1]}: ${missingWords(missing)}.`] : [];
    return [`The charter says ${declared}, and the files show it.`, ...nearly];
  }
  if (shown > wanted)
    return [`The charter says ${declared}; the files show ${found}. Where members agree, write “stage: ${found}”.`];
  const nearly = almost > shown ? `, and almost ${stages[almost - 1]}` : '';
  const shows = found === undefined ? 'do not show a whole proposal yet' : `show ${found}`;
  return [`The charter says ${declared}; the files ${shows}${nearly}: ${missingWords(missing)}.`];
}

/** What is asked for and not on file, or cannot be told, as the end of a sentence. */
function missingWords(missing: readonly Criterion[]): string {
  const first = missing.slice(0, mostMissing).map(({ asks }) => `“${lowered(asks)}”`);
  const rest = missing.length - first.length;
  return `not on file ${missing.length === 1 ? 'is' : 'are'} ${series(rest > 0 ? [...first, `${rest} more`] : first)}`;
}

function endingWords(declared: Stage, missing: readonly Criterion[]): string[] {
  const state = declared === 'retired' ? 'The community is over' : 'The community is changing into something else';
  const rest = missing.length === 0 ? 'all that this asks for is on file' : missingWords(missing);
  return [`${state}; ${rest}.`];
}

/** Leader effort falls as the energy of members rises. */
function effortWords(hours: number | undefined, share: number | undefined): string[] {
  if (hours === undefined && share === undefined) return [];
  const effort = hours === undefined ? [] : [`Managing it takes ${plural(Math.round(hours), 'hour')} a month`];
  const led = share === undefined ? [] : [`members lead ${Math.round(share * 100)} % of the meetings`];
  return [`${capital([...effort, ...led].join('; '))}.`];
}
