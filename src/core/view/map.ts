import { dormancy } from '../measures/dormancy.ts';
import { overlaps } from '../measures/overlap.ts';
import { isPaused } from '../measures/pause.ts';
import { compareRatio } from '../measures/ratio.ts';
import type { Chartered, Model } from '../model.ts';
import { daysBetween, plainDate } from '../words/dates.ts';
import { list, listSome, plural } from '../words/list.ts';
import { bare, capital, joined, sentence, series } from '../words/phrases.ts';
import { stageMeanings, stages } from '../words/stages.ts';
import type { Shelved } from './alignment.ts';
import type { Linked } from './listed.ts';
import type { Subject } from './subject.ts';

/** What a map marks a community with; blank where there is nothing to say. */
export type Mark = 'new' | 'quiet' | 'paused' | '';

interface State {
  readonly mark: Mark;
  /** In the middle of a sentence; blank where there is nothing to say. */
  readonly words: string;
}

// So long a community is new on the map (house default).
const newDays = 180;
const mostPairs = 25;
const mostPairsOfOne = 3;
const fewestShared = 3;

/** All communities by stage, who is new, who is quiet, and who works on the same things, as of a day. */
export function mapView(model: Model, communities: readonly Shelved[]) {
  const placed = communities.map((one) => ({ ...one, state: stateOf(one.subject) }));
  const groups = stages
    .map((stage) => ({ stage, all: placed.filter(({ subject }) => subject.charter.stage === stage) }))
    .filter(({ all }) => all.length > 0);
  const marked = (mark: Mark) =>
    placed
      .filter(({ state }) => state.mark === mark)
      .map(({ subject, listed, state }) => ({
        ...listed,
        words: sentence(capital(state.words)),
        how: sentence(subject.charter.membership.how_to_join ?? ''),
      }));
  const { said, alike } = neighbours(model, communities);
  const pairs = [...said, ...few(alike)].slice(0, mostPairs);
  const more = said.length + alike.length - pairs.length;
  return {
    counts: `${plural(placed.length, 'community', 'communities')}: ${list(groups.map(({ stage, all }) => `${all.length} ${stage}`))}.`,
    stages: groups.map(({ stage, all }) => ({
      stage,
      title: `${capital(stage)}: ${stageMeanings[stage]}`,
      communities: all.map(({ listed, state }) => ({ ...listed, mark: state.mark, words: capital(state.words) })),
    })),
    starting: marked('new'),
    quiet: marked('quiet'),
    paused: marked('paused'),
    neighbours: pairs.map(({ one, other, words }) => ({ one: linked(one), other: linked(other), words })),
    moreNeighbours: more > 0 ? `And ${plural(more, 'more pair')}.` : '',
  };
}

function stateOf({ charter, community, today }: Subject): State {
  const { stage, launch, paused, closing } = charter;
  if (stage === 'retired') return { mark: '', words: closing.date ? `ended on ${plainDate(closing.date)}` : '' };
  if (isPaused(community, today))
    return { mark: 'paused', words: paused.until ? `takes a break until ${plainDate(paused.until)}` : 'takes a break' };
  if (stage === 'proposed') return { mark: 'new', words: 'looks for people' };
  if (launch.date !== undefined && launch.date > today)
    return { mark: 'new', words: `starts on ${plainDate(launch.date)}` };
  if (launch.date !== undefined && daysBetween(launch.date, today) <= newDays)
    return { mark: 'new', words: `started on ${plainDate(launch.date)}` };
  if (stage === 'forming') return { mark: 'new', words: 'is being set up' };
  const silence = dormancy(community, today);
  const isQuiet = silence?.state === 'quiet' || silence?.state === 'asleep';
  return isQuiet
    ? { mark: 'quiet', words: `nothing noted since ${plainDate(silence.last.date)}` }
    : { mark: '', words: '' };
}

/** Two communities that work on the same things, and what these are. */
interface Pair {
  readonly one: Shelved;
  readonly other: Shelved;
  readonly words: string;
}

/** Communities that say they are neighbours, and others that list the same skills, the most alike first. */
function neighbours(model: Model, communities: readonly Shelved[]): { said: Pair[]; alike: Pair[] } {
  const lasting = communities.filter(
    ({ subject: { charter } }) => charter.stage !== 'retired' && charter.closing.date === undefined,
  );
  const said = relatedPairs(lasting);
  const known = new Set(said.flatMap((pair) => keysOf(pair)));
  const shelved = new Map<Chartered, Shelved>(lasting.map((one) => [one.subject.community, one]));
  const alike = overlaps([...shelved.keys()], { skills: fewestShared, common: model.config?.value.common_skills })
    .toSorted((a, b) => compareRatio(b.similarity, a.similarity))
    .map(({ one, other, shared }) => ({
      one: shelved.get(one)!,
      other: shelved.get(other)!,
      words: `both list ${listSome(shared.map(bare), 4)}`,
    }))
    .filter((pair) => !known.has(keysOf(pair)[0]!));
  return { said, alike };
}

/** A pair in both orders; folders of communities are unique. */
function keysOf({ one, other }: Pick<Pair, 'one' | 'other'>): string[] {
  const [here, there] = [one.subject.community.folder, other.subject.community.folder];
  return [`${here}\n${there}`, `${there}\n${here}`];
}

/** Where many are alike, three pairs of each say enough. */
function few(pairs: readonly Pair[]): Pair[] {
  const times = new Map<Shelved, number>();
  return pairs.filter(({ one, other }) => {
    if ([one, other].some((shelved) => (times.get(shelved) ?? 0) >= mostPairsOfOne)) return false;
    for (const shelved of [one, other]) times.set(shelved, (times.get(shelved) ?? 0) + 1);
    return true;
  });
}

function linked({ listed: { name, beside } }: Shelved): Linked {
  return { name, beside };
}

/** Pairs of which one names the other under `related`, each once, with what they say about it. */
function relatedPairs(communities: readonly Shelved[]): Pair[] {
  const byCharter = new Map<unknown, Shelved>(communities.map((one) => [one.subject.community.charter.value, one]));
  const known = new Set<string>();
  const found: Pair[] = [];
  for (const one of communities) {
    const { community } = one.subject;
    for (const { place, targets } of community.links) {
      if (place.path[0] !== 'related' || place.file !== community.charter.doc.file) continue;
      const other = byCharter.get(targets[0]?.value);
      if (!other || other === one || known.has(keysOf({ one, other })[0]!)) continue;
      for (const key of keysOf({ one, other })) known.add(key);
      const { topics, how } = community.charter.value.related[Number(place.path[1])]!;
      found.push({
        one,
        other,
        words: joined([topics.length > 0 ? `share ${series(topics.map(bare))}` : '', bare(how ?? '')], ': '),
      });
    }
  }
  return found;
}
