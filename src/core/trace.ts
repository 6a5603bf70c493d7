import type { Account } from './account.ts';
import type { Chartered, Model } from './model.ts';
import { traceBlocks } from './trace/blocks.ts';
import { traceData } from './trace/data.ts';
import { traceDiagram } from './trace/diagram.ts';
import type { TraceAsked } from './trace/told.ts';
import { mermaid } from './words/diagram.ts';

/** The chains, and the same as Mermaid. */
export interface TraceAccount extends Account {
  readonly mermaid: string;
}

/** How what the organisation wants hangs together with what communities aim at, measure, and learn. */
export function traceAccount(model: Model, communities: readonly Chartered[], asked: TraceAsked): TraceAccount {
  const data = traceData(model, communities, asked);
  const diagram = traceDiagram(data);
  return { blocks: traceBlocks(data, diagram), data, mermaid: `${mermaid(diagram).join('\n')}\n` };
}
