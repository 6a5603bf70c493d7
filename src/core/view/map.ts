import { type Mark, type Marked, markOf } from '../measures/mark.ts';
import { fewOfEach, neighbours } from '../measures/neighbours.ts';
import type { Chartered, Model } from '../model.ts';
import { list, listSome, plural } from '../words/list.ts';
import { bare, capital, joined, sentence, series } from '../words/phrases.ts';
import { stageMeanings, stages } from '../words/stages.ts';
import type { Shelved } from './alignment.ts';
import type { Linked } from './listed.ts';
import { markWords } from './mark-words.ts';

interface Placed extends Shelved {
  readonly state: Marked;
}

const mostPairs = 25;

/** All communities by stage, who is new, who is quiet, and who works on the same things, as of a day. */
export function mapView(model: Model, communities: readonly Shelved[]) {
  const placed: Placed[] = communities.map((one) => ({
    ...one,
    state: markOf(one.subject.community, one.subject.today),
  }));
  const groups = stages
    .map((stage) => ({ stage, all: placed.filter(({ subject }) => subject.charter.stage === stage) }))
    .filter(({ all }) => all.length > 0);
  const marked = (mark: Mark) =>
    placed
      .filter(({ state }) => state.mark === mark)
      .map(({ subject, listed, state }) => ({
        ...listed,
        words: sentence(capital(markWords(state))),
        how: sentence(subject.charter.membership.how_to_join ?? ''),
      }));
  return {
    counts: `${plural(placed.length, 'community', 'communities')}: ${list(groups.map(({ stage, all }) => `${all.length} ${stage}`))}.`,
    stages: groups.map(({ stage, all }) => ({
      stage,
      title: `${capital(stage)}: ${stageMeanings[stage]}`,
      communities: all.map(({ listed, state }) => ({
        ...listed,
        mark: state.mark ?? ('' as const),
        words: capital(markWords(state)),
      })),
    })),
    starting: marked('new'),
    quiet: marked('quiet'),
    paused: marked('paused'),
    ...neighboursView(model, communities),
  };
}

function neighboursView(model: Model, communities: readonly Shelved[]) {
  const linked = new Map<Chartered, Linked>(
    communities.map(({ subject: { community }, listed: { name, beside } }) => [community, { name, beside }]),
  );
  const { said, alike } = neighbours([...linked.keys()], model.config?.value.common_skills);
  const pairs = [
    ...said.map((pair) => ({ ...pair, words: saidWords(pair) })),
    ...fewOfEach(alike).map((pair) => ({ ...pair, words: alikeWords(pair.shared) })),
  ].slice(0, mostPairs);
  const more = said.length + alike.length - pairs.length;
  return {
    neighbours: pairs.map(({ one, other, words }) => ({ one: linked.get(one)!, other: linked.get(other)!, words })),
    moreNeighbours: more > 0 ? `And ${plural(more, 'more pair')}.` : '',
  };
}

/** What two neighbours say about it, in the middle of a sentence: `share soldering: one clinic for both`. */
export function saidWords({ topics, how }: { readonly topics: readonly string[]; readonly how?: string }): string {
  return joined([topics.length > 0 ? `share ${series(topics.map(bare))}` : '', bare(how ?? '')], ': ');
}

/** What two communities have in common that list the same skills. */
export function alikeWords(shared: readonly string[]): string {
  return `both list ${listSome(shared.map(bare), 4)}`;
}
