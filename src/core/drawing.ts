import type { Diagram } from './words/diagram.ts';
import type { Markup } from './words/svg.ts';

/** What a diagram looks like, and the same in words: all its labels and numbers, for those who do not see it. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Markup[];
  readonly words: readonly string[];
}

/** Draws diagrams of one kind; undefined for one that has nothing in it. */
export type Drawing<Kind extends Diagram['kind']> = (
  diagram: Extract<Diagram, { readonly kind: Kind }>,
) => Sketch | undefined;

/** How wide a drawing may be to be read on a sheet of A4 without being made smaller. */
export const pageWidth = 680;
