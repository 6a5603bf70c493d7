import type { Finding } from '../finding.ts';
import { begunOn } from '../measures/evidence.ts';
import { lastReview, overdueReview } from '../measures/review.ts';
import { addDays, plainDate } from '../words/dates.ts';
import { lookbackQuestions } from '../words/lookback.ts';
import { joined, sentence } from '../words/phrases.ts';
import { howOften } from '../words/times.ts';
import { indicatorsView } from './numbers.ts';
import { oneOfEach, quoted } from './open.ts';
import { sinceView } from './since.ts';
import type { Subject } from './subject.ts';

const mostLacking = 8;

/** What a core group needs for its next look back: numbers and events since the last one, questions, what is open. */
export function lookbackView(subject: Subject, findings: readonly Finding[]) {
  const { charter, community, directory, today } = subject;
  const last = lastReview(community, today);
  const begun = begunOn(community, today);
  const { next, every, who } = charter.review;
  const late = overdueReview(community, today);
  // What happened on the day of the look back was seen there; the first day itself is part of the beginning.
  const after = last ?? (begun ? addDays(begun, -1) : '');
  const distinct = oneOfEach(findings);
  return {
    asOf: plainDate(today),
    since: last
      ? `the look back on ${plainDate(last)}`
      : begun
        ? `the beginning on ${plainDate(begun)}`
        : 'the beginning',
    last: last ? lastWords(subject, last) : '',
    next: next ? plainDate(next) : '',
    every: every ? howOften(every) : '',
    who: directory.who(who),
    late: late ? lateWords(late) : '',
    ...sinceView(subject, after),
    hasLast: last !== undefined,
    indicators: indicatorsView(subject, after),
    lacking: distinct.slice(0, mostLacking).map(({ message }) => quoted(message)),
    moreLacking: distinct.length > mostLacking ? `And ${distinct.length - mostLacking} more.` : '',
    questions: [...lookbackQuestions[charter.stage]],
  };
}

const subjects = {
  charter: 'the charter',
  health: 'the health',
  skills: 'the skills',
  leadership: 'the leadership',
} as const;

/** `21 May 2026, at the skills. Topic about photographs moved up.` */
function lastWords({ community }: Subject, day: string): string {
  const same = (community.log?.value.reviews ?? []).filter(({ date }) => date === day);
  const what = same.flatMap((review) => (review.what ? [subjects[review.what]] : []));
  const changed = same.map((review) => sentence(review.changed ?? ''));
  return joined([
    sentence(joined([plainDate(day), what.length > 0 ? `at ${what.join(' and ')}` : ''], ', ')),
    ...changed,
  ]);
}

function lateWords({ because, date }: NonNullable<ReturnType<typeof overdueReview>>): string {
  if (because === 'planned') return `It was planned for ${plainDate(date)} and has not been noted.`;
  return because === 'last'
    ? `The last one was on ${plainDate(date)}; it is time.`
    : `There has been none since the launch on ${plainDate(date)}; it is time.`;
}
