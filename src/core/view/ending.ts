import { compareText } from '../finding.ts';
import { memberCount } from '../measures/people.ts';
import { fold } from '../words/closest.ts';
import { plainDate } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, joined, sentence } from '../words/phrases.ts';
import { address } from './community.ts';
import { titleOf } from './directory.ts';
import { resultsView, strategyView } from './strategy.ts';
import { filled, type Subject } from './subject.ts';

const mostStories = 5;
const mostAssets = 12;
const mostTimes = 12;

/** What is said when a community ends or changes: why, what it achieved, where its knowledge lives, thanks, what next. */
export function endingView(subject: Subject) {
  const { charter, community, today } = subject;
  const { stage, closing } = charter;
  const isRetired = stage === 'retired';
  const count = memberCount(community, today);
  const results = resultsView(subject);
  return {
    isShown: isRetired || stage === 'transforming' || closing.date !== undefined,
    isRetired,
    isEnding: isRetired || closing.date !== undefined,
    when: closing.date ? `${isRetired ? 'It ended' : 'It ends'} on ${plainDate(closing.date)}.` : '',
    why: sentence(closing.reason ?? ''),
    done: doneOf(subject),
    numbers: strategyView(subject).indicators.filter(({ latest }) => latest),
    events: results.events.replace(' so far', ''),
    stories: results.stories.slice(0, mostStories),
    archive: address(bare(closing.archive ?? '')),
    library: address(bare(charter.knowledge.library ?? '')),
    assets: assetsOf(subject),
    holders: thanksTo(subject),
    everyone: count === undefined || count < 2 ? 'everybody who came' : `all ${plural(count, 'member')}`,
    handover: sentence(closing.handover ?? ''),
    heirs: charter.related.flatMap(({ community: name, how, topics }) => {
      const about = bare(how ?? '') || list(topics.map(bare));
      return name ? [joined([nameOf(name, subject), about], ': ')] : [];
    }),
    times: momentsOf(subject).map(({ date, what }) => ({ when: plainDate(date), what })),
    timeline: timelineOf(subject),
  };
}

function doneOf({ charter }: Subject): string[] {
  return charter.objectives.flatMap(({ statement, status }) =>
    statement && status === 'done' ? [bare(statement)] : [],
  );
}

/** A neighbour by its name, where it is one of ours. */
function nameOf(written: string, { model }: Subject): string {
  const found = model.communities.find(({ slug, charter }) => [slug, charter?.value.id].includes(written.trim()));
  return bare(found?.charter?.value.name ?? written);
}

/** What was made, newest first, with the way to it. */
function assetsOf({ community }: Subject) {
  const assets = filled(community.log?.value.assets ?? []);
  return assets
    .filter(({ title }) => title)
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''))
    .slice(0, mostAssets)
    .map(({ title, link, reused }) => ({
      title: bare(title!),
      link: address(link),
      reused: reused ? `used again ${plural(reused, 'time')}` : '',
    }));
}

/** Everybody who holds a role, by name, with what they did for the community. */
function thanksTo({ roles, directory }: Subject): string[] {
  const titles = new Map<string, string[]>();
  for (const role of roles) {
    for (const name of directory.holdersOf([role])) titles.set(name, [...(titles.get(name) ?? []), titleOf([role])]);
  }
  return [...titles].map(([name, held]) => {
    const words = [...new Set(held)].filter((title) => fold(title) !== fold(name));
    return words.length > 0 ? `${name}, ${list(words)}` : name;
  });
}

/** History, launch and first times, in the order in which they happened; of many the first and the last ones. */
function timelineOf(subject: Subject) {
  const all = momentsOf(subject);
  const days = [...new Set(all.map(({ date }) => date))];
  if (days.length < 2) return shown(undefined);
  const kept = days.length <= mostTimes ? days : [...days.slice(0, 4), ...days.slice(4 - mostTimes)];
  const times = kept.map((day) => ({
    label: plainDate(day),
    events: all.filter(({ date }) => date === day).map(({ what }) => shorten(what, 70)),
  }));
  const skipped = days.length - kept.length;
  const alt = `${plural(kept.length, 'day')} from ${plainDate(kept[0]!)} to ${plainDate(kept.at(-1)!)}${skipped > 0 ? `, without ${skipped} in between` : ''}.`;
  return shown({ kind: 'timeline', times }, `What happened: ${alt}`);
}

interface Moment {
  readonly date: string;
  readonly what: string;
}

function momentsOf({ charter, community }: Subject): Moment[] {
  const log = filled(community.log?.value);
  const history = charter.history.flatMap(({ date, change }) => (date && change ? [{ date, what: bare(change) }] : []));
  const isTold = (date: string) => history.some((one) => one.date === date);
  const launch = charter.launch.date;
  const first = (dates: readonly (string | undefined)[], what: string): Moment[] => {
    const earliest = dates.filter((date) => date !== undefined).sort()[0];
    return earliest === undefined || isTold(earliest) ? [] : [{ date: earliest, what }];
  };
  const meetings = (log?.events ?? []).filter(({ activity, type }) => activity !== 'launch' && type !== 'launch');
  const story = (log?.stories ?? []).filter(({ cycle }) => cycle === 'realised' || cycle === 'transformative');
  const moments = [
    ...history,
    ...first([launch], 'The launch'),
    ...first(
      meetings.map(({ date }) => date),
      'The first meeting',
    ),
    ...first(
      (log?.assets ?? []).map(({ date }) => date),
      'The first thing made to use again',
    ),
    ...first(
      story.map(({ date }) => date),
      'The first story of work that got better',
    ),
  ];
  const end = charter.closing.date;
  const last = end !== undefined && !isTold(end) ? [{ date: end, what: 'The end' }] : [];
  return [...moments, ...last].sort((a, b) => compareText(a.date, b.date));
}
