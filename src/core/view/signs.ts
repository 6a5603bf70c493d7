import type { assets } from '../measures/assets.ts';
import type { Reply } from '../measures/feedback.ts';
import type { Leading } from '../measures/leading.ts';
import type { NewcomerReturn } from '../measures/newcomers.ts';
import type { Problems } from '../measures/problems.ts';
import { plural } from '../words/list.ts';

/** Problems brought to meetings, in a sentence. */
export function problemWords({ raised, solved }: Problems): string {
  return `In half a year ${plural(raised, 'problem was', 'problems were')} brought to meetings, and ${solved} solved.`;
}

/** How many meetings were led by others than the manager, in a sentence. */
export function memberLedWords({ byMembers = 0, events }: Leading): string {
  return `${byMembers} of ${plural(events, 'meeting')} in half a year ${byMembers === 1 ? 'was' : 'were'} led by somebody other than the manager.`;
}

/** How few people lead half of the meetings, in the middle of a sentence. */
export function absenceWords(few: number): string {
  return few === 1
    ? 'one person leads half of the meetings or more'
    : `it takes ${few} people to lead half of the meetings`;
}

/** How many newcomers came again, in a sentence. */
export function newcomerWords({ newcomers, returned }: NewcomerReturn): string {
  return `${returned} of ${plural(newcomers, 'newcomer')} came again.`;
}

/** How much of what members said was answered, in a sentence. */
export function feedbackWords(answers: readonly Reply[]): string {
  return `${answers.filter(({ isAnswered }) => isAnswered).length} of ${plural(answers.length, 'piece')} of feedback older than 60 days ${answers.length === 1 ? 'has' : 'have'} been answered.`;
}

/** What has been made, and what waits to be looked at again, in a sentence. */
export function assetWords(made: ReturnType<typeof assets>): string {
  const isOld =
    made.stale > 0
      ? `, and ${made.stale} of ${made.dated} ${made.stale === 1 ? 'waits' : 'wait'} to be looked at again`
      : '';
  return `${plural(made.all, 'thing has', 'things have')} been made, used again ${plural(made.uses, 'time')}${isOld}.`;
}
