import { type Clash, clashes } from '../measures/clashes.ts';
import { lightNames } from '../measures/light.ts';
import { lights } from '../measures/lights.ts';
import { isHeavy, type Load, loads } from '../measures/load.ts';
import { isYoung, markOf } from '../measures/mark.ts';
import { fewOfEach, isLasting, type Neighbours, neighbours } from '../measures/neighbours.ts';
import { sharedSkills } from '../measures/overlap.ts';
import { memberCount } from '../measures/people.ts';
import { rounded } from '../measures/ratio.ts';
import { isLiving, services, unserved } from '../measures/serving.ts';
import { strategies } from '../measures/strategy.ts';
import { ties } from '../measures/ties.ts';
import { type Chartered, isChartered, type Model } from '../model.ts';
import { isWritten } from '../view/alignment.ts';
import { markWords } from '../view/mark-words.ts';
import { masked } from '../view/masked.ts';
import { nextDates } from '../view/next.ts';
import { type Subject, subjectOf } from '../view/subject.ts';
import { about } from '../words/about.ts';
import { bare, oneLine } from '../words/phrases.ts';
import { roleTitles } from '../words/roles.ts';
import { stages } from '../words/stages.ts';
import type {
  AimData,
  CarrierData,
  ClashData,
  CommunityData,
  CommunityRef,
  MapAsked,
  MapData,
  NeighbourData,
} from './told.ts';

const yearDays = 365;

/** Everything a map tells, as plain data. Names of people stand in it only with a role. */
export function mapData(model: Model, asked: MapAsked): MapData {
  const { today, stage, unreadable } = asked;
  const subjects = model.communities
    .filter(isChartered)
    .map((community) => subjectOf(model, community, today))
    .sort(byStageAndName);
  const all = subjects.map(({ community }) => community);
  const isAsked = ({ charter }: Chartered) => stage === undefined || charter.value.stage === stage;
  const near = neighbours(all, model.config?.value.common_skills);
  const data: MapData = {
    organisation: oneLine(model.strategy?.value.organisation ?? '') || null,
    today,
    stage: stage ?? null,
    communities: subjects.filter(({ community }) => isAsked(community)).map(communityData),
    ...neighbourData(near, isAsked),
    sharedSkills: sharedSkills(all.filter(isLasting), model.config?.value.common_skills)
      .filter(({ communities }) => communities.some(isAsked))
      .map(({ name, communities }) => ({ skill: bare(name), communities: communities.map(refOf) })),
    carriers: [],
    ...clashData(model, all, { ...asked, near, isAsked }),
    unserved: unservedData(model, all),
    newDomains: subjects.filter(({ community }) => isAsked(community) && isNew(community, today)).map(domainData),
    unreadable: [...unreadable],
  };
  const hidden = subjects.flatMap(({ directory }) => directory.hidden.map(({ name }) => name));
  // By name with a role, even where another community keeps the same name to itself.
  const carriers = loads(model, today).filter(({ carries }) => carries.length > 1);
  return {
    ...masked(data, hidden),
    carriers: carriers
      .filter(({ carries }) => carries.some(({ community }) => isAsked(community)))
      .map(carrierData)
      .sort((a, b) => byText(a.name, b.name)),
  };
}

function byStageAndName({ charter: a, community: one }: Subject, { charter: b, community: other }: Subject): number {
  const step = stages.indexOf(a.stage) - stages.indexOf(b.stage);
  return step || byText(oneLine(a.name), oneLine(b.name)) || byText(one.folder, other.folder);
}

/** How a community is spoken of. */
function refOf({ slug, charter }: Chartered): CommunityRef {
  return { slug, name: oneLine(charter.value.name) };
}

/** In an order in which people find words: case does not count. */
function byText(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : Number(one > other);
}

function communityData(subject: Subject): CommunityData {
  const { community, charter, today } = subject;
  const found = lights(community, today);
  const marked = markOf(community, today);
  const signs = lightNames.map((name) => [name, { colour: found[name].colour, direction: found[name].direction }]);
  const [next] = nextDates(subject, 1);
  return {
    slug: community.slug,
    name: oneLine(charter.name),
    folder: community.folder,
    stage: charter.stage,
    about: about(charter),
    lights: Object.fromEntries(signs) as CommunityData['lights'],
    mark: marked.mark ?? null,
    now: markWords(marked),
    members: memberCount(community, today) ?? null,
    next: next ? { date: next.iso, what: next.what } : null,
  };
}

type IsAsked = (community: Chartered) => boolean;

function neighbourData({ said, alike }: Neighbours, isAsked: IsAsked) {
  const wanted = <P extends { one: Chartered; other: Chartered }>(pairs: readonly P[]) =>
    pairs.filter(({ one, other }) => isAsked(one) || isAsked(other));
  const others = wanted(alike);
  const few = fewOfEach(others);
  const pairs: NeighbourData[] = [
    ...wanted(said).map(({ one, other, topics, how }) => ({
      communities: [refOf(one), refOf(other)] as [CommunityRef, CommunityRef],
      as: 'said' as const,
      shared: topics.map(bare),
      how: bare(how ?? '') || null,
      similarity: null,
    })),
    ...few.map(({ one, other, shared, similarity }) => ({
      communities: [refOf(one), refOf(other)] as [CommunityRef, CommunityRef],
      as: 'alike' as const,
      shared: shared.map(bare),
      how: null,
      similarity: rounded(similarity),
    })),
  ];
  return { neighbours: pairs, moreNeighbours: others.length - few.length };
}

function clashData(
  model: Model,
  all: readonly Chartered[],
  { today, offsetIn, near, isAsked }: MapAsked & { readonly near: Neighbours; readonly isAsked: IsAsked },
): Pick<MapData, 'clashes' | 'uncompared'> {
  const found = clashes(model, all, { today, offsetIn, ties: ties(all, near.said, today) });
  return {
    clashes: found.clashes.filter(({ one, other }) => isAsked(one) || isAsked(other)).map(clashOf),
    uncompared: found.uncompared.filter(isAsked).map(refOf),
  };
}

function clashOf({ one, other, meetings, times, reasons }: Clash): ClashData {
  const slot = (community: Chartered, { activity, day, zone }: Clash['meetings'][number]) => ({
    community: refOf(community),
    meeting: bare(activity.name),
    date: day,
    time: activity.time!,
    zone: zone ?? null,
  });
  return { meetings: [slot(one, meetings[0]), slot(other, meetings[1])], times, reasons: [...reasons] };
}

function unservedData(model: Model, all: readonly Chartered[]): AimData[] | null {
  const known = strategies(model);
  const alone = new Set(unserved(known, services(all.filter(isLiving))).filter(isWritten));
  if (!known.some(({ objectives }) => objectives.some(({ value }) => isWritten(value)))) return null;
  return known.flatMap(({ product, objectives }) =>
    objectives.flatMap(({ value }) => {
      if (!alone.has(value)) return [];
      return { id: value.id ?? null, statement: bare(value.statement), product: product ? bare(product) : null };
    }),
  );
}

/** Whether a community opens up something new: an idea, one being set up, or one launched within a year. */
function isNew(community: Chartered, today: string): boolean {
  return markOf(community, today).mark === 'new' || (isLasting(community) && isYoung(community, today, yearDays));
}

function domainData({ community, charter, today }: Subject) {
  const marked = markOf(community, today);
  const launched = { because: 'started', date: charter.launch.date } as const;
  return {
    community: refOf(community),
    about: about(charter),
    now: markWords(marked.mark === 'new' ? marked : launched),
  };
}

function carrierData(load: Load): CarrierData {
  const { name, carries, hours } = load;
  return {
    name: oneLine(name),
    carries: carries.map(({ community, roles }) => ({
      community: refOf(community),
      roles: [...new Set(roles.map(({ kind, title }) => oneLine(title ?? '') || roleTitles[kind]))],
    })),
    hours: hours > 0 ? rounded(hours) : null,
    isTimed: carries.every(({ isTimed }) => isTimed),
    isHeavy: isHeavy(load),
  };
}
