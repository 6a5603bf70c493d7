import type { Account } from './account.ts';
import { mapBlocks } from './map/blocks.ts';
import { mapData } from './map/data.ts';
import { mapDiagram } from './map/diagram.ts';
import type { MapAsked } from './map/told.ts';
import type { Model } from './model.ts';
import { mermaid } from './words/diagram.ts';

/** All communities at a glance, and the same as Mermaid. */
export interface MapAccount extends Account {
  readonly mermaid: string;
}

/** All communities at a glance: how they are, what they share, where they get into each other’s way. */
export function mapAccount(model: Model, asked: MapAsked): MapAccount {
  const data = mapData(model, asked);
  const diagram = mapDiagram(data, model);
  return { blocks: mapBlocks(data, diagram), data, mermaid: `${mermaid(diagram).join('\n')}\n` };
}
