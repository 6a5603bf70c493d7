import { type Block, type Piece, text, toned } from '../account.ts';
import { type Standing, standing } from '../measures/standing.ts';
import { actionWords } from '../view/light-words.ts';
import type { Subject } from '../view/subject.ts';
import { ago } from '../words/ago.ts';
import { daysBetween, plainDate } from '../words/dates.ts';
import { plural } from '../words/list.ts';
import { capital } from '../words/phrases.ts';
import { actionBlocks } from './lights.ts';
import { line } from './steps.ts';
import type { ActionData, StandingData } from './told.ts';

/** Where a community stands, for programs. */
export function standingData({ community, today }: Subject, slug: string | undefined): StandingData {
  const found = standing(community, today);
  const isCounted = 'counted' in found;
  return {
    state: found.state,
    words: capital(wordsOf(found, today)),
    countedDays: isCounted ? found.counted : null,
    lastSign: isCounted ? found.last.date : null,
    slowAfter: isCounted ? found.slowAfter : null,
    quietAfter: isCounted ? found.quietAfter : null,
    action: actionOf(found, slug),
  };
}

const tones = {
  lively: 'good',
  slow: 'fair',
  quiet: 'bad',
  asleep: 'bad',
  closing: 'note',
  paused: 'note',
  ended: 'faint',
  beginning: 'note',
  unknown: 'faint',
} as const;
const titles: Readonly<Partial<Record<Standing['state'], string>>> = { unknown: 'Not known', beginning: 'Beginning' };

/** The state in a word, and what is behind it. */
export function standingLine({ state, words }: StandingData): readonly Piece[] {
  return [toned(tones[state], titles[state] ?? capital(state)), `. ${words}`];
}

/** The state, the days behind it, and what to do. */
export function standingBlocks(data: StandingData): Block[] {
  const line = standingLine(data);
  return [text(line), ...(data.action ? actionBlocks(data.action) : [])];
}

/** Parts of sentences that begin in small letters. */
function wordsOf(found: Standing, today: string): string {
  switch (found.state) {
    case 'ended':
      return found.date ? `the community ended on ${plainDate(found.date)}.` : 'the community has ended.';
    case 'closing':
      return found.left === 0
        ? 'the community ends today.'
        : `the community ends on ${plainDate(found.date)}, in ${plural(found.left, 'day')}.`;
    case 'paused': {
      const until = found.until ? `, until ${plainDate(found.until)}` : '; nobody has written until when';
      return `this is day ${found.days} of the break${until}.`;
    }
    case 'beginning':
      return found.date
        ? `the launch is on ${plainDate(found.date)}.`
        : 'it has not been launched yet, and no day is set.';
    case 'unknown':
      return found.isUnreadable ? 'the log cannot be read.' : 'nothing is on file that shows the community at work.';
    default: {
      const { counted, last, state, slowAfter, quietAfter } = found;
      const when = counted === 0 ? 'today' : ago(counted, daysBetween(last.date, today));
      const isNear = state === 'lively' && slowAfter < quietAfter;
      const limit = isNear ? `slow from ${slowAfter + 1}` : `quiet from ${quietAfter + 1}`;
      const more = state === 'lively' || state === 'slow' ? ` (${limit} days on)` : '';
      return `the last sign of life was ${when}, on ${plainDate(last.date)}${more}.`;
    }
  }
}

function actionOf(found: Standing, slug: string | undefined): ActionData | null {
  switch (found.state) {
    case 'slow':
      return { what: 'Hold the next meeting soon, or agree on a slower rhythm.', command: null };
    case 'quiet':
      return {
        what: 'Ask five members “no interest, or no time?”, and plan one useful meeting; the plan:',
        command: line('next', slug),
      };
    case 'asleep':
      return {
        what: 'Choose with the members: revive it, pause it with an end date, merge it, or close it with thanks. To revive it:',
        command: line('next', slug),
      };
    case 'closing':
      return {
        what: 'Tell everybody 30 days ahead, keep the library, thank people, collect their stories, say who carries on.',
        command: line('render closing-note', slug),
      };
    case 'paused':
      return found.until === undefined
        ? { what: 'Write the last day under `paused.until`, so that people know when to come back.', command: null }
        : null;
    case 'unknown':
      if (found.isUnreadable) return { what: actionWords['mend-files'], command: line('lint', slug) };
      return {
        what: actionWords['log-events'],
        command: line('log event', slug),
      };
    default:
      return null;
  }
}
