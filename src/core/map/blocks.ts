import { lightSign } from '../account/lights.ts';
import { type Block, type Column, heading, type Line, table, text, toned } from '../account.ts';
import { type Colour, lightNames } from '../measures/light.ts';
import { colourWords } from '../view/light-words.ts';
import type { Diagram } from '../words/diagram.ts';
import { list, listSome, plural } from '../words/list.ts';
import { stageMeanings, stages } from '../words/stages.ts';
import {
  carrierSection,
  clashSection,
  domainSection,
  neighbourSection,
  skillSection,
  unservedSection,
} from './sections.ts';
import type { CommunityData, MapData } from './told.ts';

/** The map as a person reads it: all communities in a table, then only what there is something to say about. */
export function mapBlocks(data: MapData, diagram: Diagram): Block[] {
  const { organisation, communities, unreadable } = data;
  const title = organisation ? ['Communities of ', organisation] : 'Communities';
  return [
    heading(1, title),
    text(countWords(data)),
    ...(communities.length > 0 ? [communityTable(communities), ...legend(communities)] : []),
    ...unreadableWords(unreadable),
    { kind: 'diagram', diagram, words: '' },
    ...neighbourSection(data),
    ...skillSection(data),
    ...carrierSection(data),
    ...clashSection(data),
    ...unservedSection(data),
    ...domainSection(data),
  ];
}

function countWords({ communities, stage }: MapData): string {
  if (communities.length === 0) return stage ? `No community is ${stage}.` : 'There is no community.';
  const counts = stages.flatMap((one) => {
    const count = communities.filter((community) => community.stage === one).length;
    return count > 0 ? [`${count} ${one}`] : [];
  });
  const all = plural(communities.length, 'community', 'communities');
  if (counts.length === 1)
    return `${all}, ${communities.length === 1 ? '' : 'all '}${communities[0]!.stage}: ${stageMeanings[communities[0]!.stage]}.`;
  return `${all}: ${list(counts)}.`;
}

function unreadableWords(unreadable: MapData['unreadable']): Block[] {
  if (unreadable.length === 0) return [];
  const files = plural(unreadable.length, 'file');
  const names = listSome(unreadable.map(({ file }) => file));
  return [text([toned('bad', `${files} cannot be read`), `, and what they would tell is missing: ${names}.`])];
}

function isLit({ lights }: CommunityData): boolean {
  return lightNames.some((name) => lights[name].colour !== 'grey');
}

interface MapColumn extends Column {
  /** Whether any community has something to say there. */
  readonly isUsed: boolean;
  readonly cell: (community: CommunityData) => Line;
}

function communityTable(communities: readonly CommunityData[]): Block {
  const some = (has: (community: CommunityData) => boolean) => communities.some(has);
  const all: readonly MapColumn[] = [
    { head: 'Community', wraps: true, isUsed: true, cell: ({ name }) => name },
    { head: 'Stage', isUsed: new Set(communities.map(({ stage }) => stage)).size > 1, cell: ({ stage }) => stage },
    { head: 'Lights', isUsed: some(isLit), cell: signs },
    { head: 'Now', isUsed: some(({ mark }) => mark !== null), cell: ({ mark }) => mark ?? '' },
    {
      head: 'Members',
      align: 'right',
      drops: 2,
      isUsed: some(({ members }) => members !== null),
      cell: ({ members }) => String(members ?? ''),
    },
    { head: 'Next', drops: 1, isUsed: some(({ next }) => next !== null), cell: ({ next }) => next?.date ?? '' },
  ];
  const used = all.filter(({ isUsed }) => isUsed);
  return table(
    used.map(({ isUsed: _, cell: __, ...column }) => column),
    communities.map((community) => used.map(({ cell }) => cell(community))),
  );
}

/** Six signs in a row. */
function signs({ lights }: CommunityData): Line {
  return lightNames.flatMap((name, index) => [...(index > 0 ? [' '] : []), lightSign(lights[name].colour)]);
}

const colours: readonly Colour[] = ['green', 'amber', 'red', 'grey'];

function legend(communities: readonly CommunityData[]): Block[] {
  if (!communities.some(isLit))
    return [text(['None of the six lights of a community is on: ', toned('code', 'cop health'), ' says why.'])];
  const meaning = colours.flatMap((colour, index) => [
    index > 0 ? ', ' : '',
    lightSign(colour),
    ` ${colourWords[colour]}`,
  ]);
  return [text([`Lights: ${list(lightNames)}. `, ...meaning, '.'])];
}
