import { type Overlap, overlaps } from '../../measures/overlap.ts';
import { compareRatio } from '../../measures/ratio.ts';
import { at, type Chartered, isChartered, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { list, plural, shorten } from '../../words/list.ts';

const skills = 'skills:\n  - Fault finding\n  - Soldering\n  - Wiring\n';

export default defineRule({
  id: 'overlapping-communities',
  on: 'organisation',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'skills', 'config'],
  summary: 'Communities that care about the same skills know of each other.',
  why: 'Two groups that solve the same problems without knowing it do the work twice, and ask the same few experts for it.',
  fix: 'Add the other one to `related` and say how you share the topic, or talk about merging.',
  effort: 'meeting',
  command: 'add related',
  source:
    'Garfield, Handbook of Community Management (preventing redundant communities); Webber 2016, Building Successful Communities of Practice.',
  unless:
    'They share fewer than three skills, or less than half of all they list together; or one of them names the other under `related`, or is about to end. Skills in `cop.yaml: common_skills` are not counted.',
  options: { skills: 3, percent: 50 },
  good: [
    {
      skills,
      others: {
        'tool-guild': { skills, charter: 'related:\n  - {community: Repair Guild, how: We share a clinic}\n' },
      },
    },
    { charter: 'related: [tool-guild]\n', skills, others: { 'tool-guild': { skills } } },
    { charter: 'related: [tool-giuld]\n', skills, others: { 'tool-guild': { skills } } },
    { skills, others: { 'tool-guild': { skills: 'skills: [Fault finding, Soldering, Welding]\n' } } },
    { skills, others: { 'tool-guild': { skills: `${skills}  - A\n  - B\n  - C\n  - D\n` } } },
    { config: 'common_skills: [wiring]\n', skills, others: { 'tool-guild': { skills } } },
    { skills, others: { 'tool-guild': { skills, charter: 'stage: retired\n' } } },
    { charter: 'closing: {date: 2026-12-31}\n', skills, others: { 'tool-guild': { skills } } },
    { charter: 'stage: proposed\n', skills, others: { 'tool-guild': { skills, charter: 'stage: transforming\n' } } },
  ],
  bad: [
    { skills, others: { 'tool-guild': { skills, charter: 'name: Tool Guild # !\n' } } },
    {
      skills,
      others: {
        'tool-guild': {
          skills: 'skills: [fault-finding, SOLDERING, Wiring, A, B, C]\n',
          charter: 'stage: sustaining\nrelated: # !\n  - Yarn Guild\n',
        },
        'yarn-guild': { skills: 'skills: []\n', charter: 'name: Yarn Guild\n' },
      },
    },
    // Said where a community is at work, not where it is only proposed.
    {
      charter: 'stage: active # !\n',
      skills,
      others: { 'tool-guild': { skills, charter: 'stage: proposed\n' } },
    },
    // Three alike are two findings: each names those before it.
    {
      skills,
      others: {
        'tool-guild': { skills, charter: 'name: Tool Guild # !\n' },
        'yarn-guild': { skills: `${skills}  - Knitting\n`, charter: 'name: Yarn Guild # !\n' },
      },
    },
  ],
  *check({ communities, config }, { options }) {
    const lasting = communities.filter(isChartered).filter(({ charter: { value } }) => isLasting(value));
    const near = overlaps(lasting, { ...options, common: config?.value.common_skills }).filter(
      ({ one, other }) => isAtWork(one) || isAtWork(other),
    );
    const names = neighbours(near.flatMap(({ one, other }) => [one, other]));
    const unrelated = near.filter(({ one, other }) => !names(one, other) && !names(other, one));
    for (const [here, pairs] of byPlace(unrelated)) yield problemOf(here, pairs);
  },
});

function isLasting({ stage, closing }: Chartered['charter']['value']): boolean {
  return stage !== 'retired' && closing.date === undefined;
}

const working: ReadonlySet<string> = new Set(['forming', 'active', 'sustaining']);

function isAtWork({ charter }: Chartered): boolean {
  return working.has(charter.value.stage);
}

/** Whether the first of two communities names the second under `related`, or very likely means it. */
function neighbours(communities: readonly Chartered[]): (one: Chartered, other: Chartered) => boolean {
  const named = new Map<Chartered, ReadonlySet<string>>();
  for (const community of new Set(communities)) {
    const related = community.links.filter(({ place }) => place.path[0] === 'related');
    named.set(community, new Set(related.flatMap(({ text, suggestions }) => [text, ...suggestions].map(fold))));
  }
  return (one, { slug, charter }) => [slug, charter.value.name].some((word) => named.get(one)!.has(fold(word)));
}

type Pair = Overlap<Chartered>;

/** Pairs by the community where they are reported: the later one, so that many alike are not reported by the square. */
function byPlace(pairs: readonly Pair[]): Map<Chartered, Pair[]> {
  const places = new Map<Chartered, Pair[]>();
  for (const pair of pairs) {
    const here = isAtWork(pair.other) ? pair.other : pair.one;
    const known = places.get(here);
    if (known) known.push(pair);
    else places.set(here, [pair]);
  }
  return places;
}

function problemOf(here: Chartered, pairs: readonly Pair[]): Problem {
  const sorted = pairs.toSorted((a, b) => compareRatio(b.similarity, a.similarity));
  const others = sorted.map(({ one, other }) => (one === here ? other : one));
  const [first, ...more] = others.map(quoted);
  const { shared } = sorted[0]!;
  const rest = shared.length > 4 ? [plural(shared.length - 4, 'more', 'more')] : [];
  const same = list([...shared.slice(0, 4).map((name) => shorten(name, 30)), ...rest]);
  const names = more.length > 2 ? [more[0]!, `${more.length - 1} more`] : more;
  return {
    at: at(here.charter, 'related'),
    also: others.map(({ charter }) => at(charter, 'related')),
    message: `${first} and ${quoted(here)} care about many of the same skills (${same}), but neither names the other under \`related\`.${more.length > 0 ? ` The same is true of ${list(names)}.` : ''}`,
    related: others.slice(0, 3).flatMap((other) => {
      return other.skills ? [{ at: at(other.skills, 'skills'), message: `The skills of ${quoted(other)}.` }] : [];
    }),
  };
}

function quoted({ charter }: Chartered): string {
  return `“${shorten(charter.value.name, 40)}”`;
}
