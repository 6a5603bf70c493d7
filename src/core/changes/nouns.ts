import { joined } from '../words/phrases.ts';
import { type Entry, entries, type Predicates } from './entries.ts';
import type { Own } from './tell.ts';

const strategyObjectives = entries({
  one: 'strategy objective',
  many: 'strategy objectives',
  title: 'statement',
  tell: standing('live', { live: 'live again', done: 'reached', dropped: 'given up' }),
});

/** Own words for lists whose entries have names. */
export const nouns: Readonly<Record<string, Own>> = {
  'charter.needs': entries({ one: 'need', many: 'needs', title: 'need' }),
  'charter.objectives': entries({
    one: 'objective',
    many: 'objectives',
    title: 'statement',
    tell: standing('open', { open: 'open again', done: 'reached', dropped: 'given up' }),
  }),
  'charter.platform': entries({ one: 'tool', many: 'tools', title: 'name' }),
  'charter.rhythm.activities': entries({
    one: 'regular activity',
    many: 'regular activities',
    title: 'name',
    isName: true,
    tell: timetable,
  }),
  'charter.indicators': entries({ one: 'indicator', many: 'indicators', title: 'name' }),
  'curriculum.topics': entries({ one: 'topic', many: 'topics', title: 'title', tell: topic }),
  'curriculum.paths': entries({ one: 'learning path', many: 'learning paths', title: 'title' }),
  'roles.practice_roles': entries({ one: 'day job', many: 'day jobs', title: 'name' }),
  'skills.skills': entries({ one: 'skill', many: 'skills', title: 'name' }),
  'strategy.ecosystem.strategy.objectives': strategyObjectives,
  'strategy.products.*.strategy.objectives': strategyObjectives,
  'strategy.products': entries({ one: 'product', many: 'products', title: 'name' }),
  'strategy.gap_reports': entries({
    one: 'report of missing skills',
    many: 'reports of missing skills',
    title: 'title',
  }),
};

/** Words for where an entry stands; `usual` is what a blank field means. */
function standing(usual: string, words: Readonly<Record<string, string>>) {
  return (past: Entry, now: Entry): Predicates => {
    const [before, after] = [past.status ?? usual, now.status ?? usual].map(String) as [string, string];
    return { words: before === after ? [] : [words[after]!], fields: ['status'] };
  };
}

const topicStands = standing('idea', {
  idea: 'is an idea again',
  planned: 'is planned',
  running: 'has begun',
  done: 'was held',
  retired: 'was retired',
});

function topic(past: Entry, now: Entry): Predicates {
  const { words, fields } = topicStands(past, now);
  const moves = move(day(past.scheduled), day(now.scheduled), now.status === 'done' ? '' : 'set for');
  return { words: [...words, ...moves], fields: [...fields, 'scheduled'] };
}

function timetable(past: Entry, now: Entry): Predicates {
  const often = (entry: Entry) => (entry.every as { readonly text: string } | undefined)?.text ?? '';
  const when = (entry: Entry) => joined([day(entry.day), day(entry.time), zoned(past, now) ? day(entry.timezone) : '']);
  const minutes = [past.minutes, now.minutes];
  return {
    words: [
      ...value(often(past), often(now)),
      ...move(when(past), when(now), 'now on'),
      ...(minutes[0] !== minutes[1] && minutes.every(Number.isInteger)
        ? [`now takes ${minutes[1]} minutes, took ${minutes[0]}`]
        : []),
      ...(past.ends === undefined && typeof now.ends === 'string' ? [`ends on ${now.ends}`] : []),
    ],
    fields: [
      'every',
      'day',
      'time',
      'timezone',
      ...(minutes.every(Number.isInteger) ? ['minutes'] : []),
      ...(past.ends === undefined ? ['ends'] : []),
    ],
  };
}

function zoned(past: Entry, now: Entry): boolean {
  return past.timezone !== now.timezone;
}

function day(said: unknown): string {
  return typeof said === 'string' ? said : '';
}

/** `now monthly, was fortnightly`. */
function value(past: string, now: string): string[] {
  if (past === now) return [];
  if (now === '') return [`no longer ${past}`];
  return [past === '' ? `now ${now}` : `now ${now}, was ${past}`];
}

/** `moved to Thursday 15:00, was Tuesday 14:00`; `first` is said where there was no day before. */
function move(past: string, now: string, first: string): string[] {
  if (past === now) return [];
  if (now === '') return [`no longer on ${past}`];
  if (past === '') return first === '' ? [] : [`${first} ${now}`];
  return [`moved to ${now}, was ${past}`];
}
