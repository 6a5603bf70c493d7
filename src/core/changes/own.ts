import { digits, hours } from '../words/amounts.ts';
import { mapOf } from '../words/group.ts';
import { list, plural } from '../words/list.ts';
import { sentence } from '../words/phrases.ts';
import { match } from './match.ts';
import { nouns } from './nouns.ts';
import { members, plans, ratings, roles } from './people.ts';
import { listOf, type Own, type Sides } from './tell.ts';

/** Now active, was forming. */
const stage: Own = ({ past, now }) => [past === undefined ? `Now ${now}.` : `Now ${now}, was ${past}.`];

const name: Own = ({ past, now }) => [sentence(`Its name is now ${now}, was ${past}`)];

const memberTime: Own = (sides) => {
  const [before, after] = [hoursOf(sides.past), hoursOf(sides.now)];
  if (before === undefined && after === undefined) return ['Support: member time rewritten.'];
  if (after === undefined) return [`Members no longer have ${hours(before!)} a month.`];
  if (before === undefined) return [`Members now have ${hours(after)} a month.`];
  if (before === after) return ['Support: member time rewritten.'];
  return [`Members now have ${hours(after)} a month, had ${digits(before)}.`];
};

function hoursOf(value: unknown): number | undefined {
  const { hours_per_month: amount } = mapOf(value);
  return typeof amount === 'number' ? amount : undefined;
}

const entriesOfLog: Readonly<Record<string, readonly [one: string, many: string]>> = {
  events: ['meeting', 'meetings'],
  messages: ['message', 'messages'],
  readings: ['reading', 'readings'],
  assets: ['asset', 'assets'],
  stories: ['story', 'stories'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  reviews: ['look back', 'looks back'],
  pairs: ['meeting one to one', 'meetings one to one'],
  recognition: ['word of thanks', 'words of thanks'],
};

/** What the log has more, and less, than before: a log is counted, not told. */
export function logTold({ past, now }: Sides): string[] {
  const counts = Object.entries(entriesOfLog).map(([field, [one, many]]) => {
    const { added, removed, changed } = match(listOf(mapOf(past)[field]), listOf(mapOf(now)[field]));
    const words = (count: number) => (count > 0 ? [plural(count, one, many)] : []);
    return { added: words(added.length), removed: words(removed.length), changed: words(changed.length) };
  });
  const sentences = [
    ['In the log since', counts.flatMap(({ added }) => added)],
    ['Taken out of the log', counts.flatMap(({ removed }) => removed)],
    ['Corrected in the log', counts.flatMap(({ changed }) => changed)],
  ] as const;
  return sentences.flatMap(([start, words]) => (words.length > 0 ? [`${start}: ${list(words)}.`] : []));
}

/** Fields that have words of their own, by their paths with the kind in front; all others are told by their form. */
export const own: Readonly<Record<string, Own>> = {
  'charter.stage': stage,
  'charter.name': name,
  'charter.support.member_time': memberTime,
  'roles.roles': roles,
  'members.members': members,
  'skills.ratings': ratings,
  'skills.plans': plans,
  ...nouns,
};
