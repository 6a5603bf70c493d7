import { isLiving, services } from '../measures/serving.ts';
import { isLive, objectivesIn, strategies } from '../measures/strategy.ts';
import { type Chartered, isChartered, type Model } from '../model.ts';
import { isWritten } from '../view/alignment.ts';
import { isFollowable, servingFlow } from '../view/serving-flow.ts';
import type { Diagram, Flow, Mindmap } from '../words/diagram.ts';
import { plural, shorten } from '../words/list.ts';
import { capital } from '../words/phrases.ts';
import { stages } from '../words/stages.ts';
import type { MapData } from './told.ts';

const mostLeaves = 12;
const mostCharacters = 60;

/**
 * The map as a diagram: what the organisation wants, who helps with it, and who works on the same things. Where there are
 * no arrows, or too many to follow, the communities by stage.
 */
export function mapDiagram(data: MapData, model: Model): Diagram {
  const flow = flowOf(data, model);
  return flow.links.length > 0 && isFollowable(flow) ? flow : mindmapOf(data);
}

function flowOf(data: MapData, model: Model): Flow {
  const shown = new Map(data.communities.map((one) => [one.folder, one]));
  const communities = model.communities.filter(isChartered).filter((one) => shown.has(one.folder) && isLiving(one));
  const aims = objectivesIn(strategies(model)).filter((aim) => isLive(aim) && isWritten(aim));
  return servingFlow(aims, services(communities), ({ folder }: Chartered) => shown.get(folder)!.name);
}

function mindmapOf({ organisation, communities }: MapData): Mindmap {
  const branches = stages.flatMap((stage) => {
    const own = communities.filter((community) => community.stage === stage);
    if (own.length === 0) return [];
    const names = own
      .slice(0, mostLeaves)
      .map(({ name, mark }) => `${shorten(name, mostCharacters)}${mark ? ` (${mark})` : ''}`);
    const more = own.length - names.length;
    return { label: `${capital(stage)}: ${own.length}`, leaves: [...names, ...(more > 0 ? [`and ${more} more`] : [])] };
  });
  const label = organisation ?? plural(communities.length, 'community', 'communities');
  return { kind: 'mindmap', label: shorten(label, mostCharacters), branches };
}
