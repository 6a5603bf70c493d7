import { pageWidth, type Sketch } from './drawing.ts';
import { drawings } from './drawings/index.ts';
import type { Diagram } from './words/diagram.ts';
import { drawing, lettering, type Markup } from './words/svg.ts';

/**
 * A diagram as a whole SVG, with light and dark colours. `alt` says what it shows, in one sentence; all its labels and
 * numbers follow in the description.
 */
export function draw(diagram: Diagram, alt: string): Markup {
  const sketch = (drawings[diagram.kind] as (diagram: Diagram) => Sketch | undefined)(diagram) ?? nothing;
  const { width, height, marks, words } = sketch;
  return drawing({ title: alt, description: words.join(' '), width, height }, ...marks);
}

const nothing: Sketch = {
  width: pageWidth,
  height: 60,
  marks: [lettering(['There is nothing to show yet.'], { x: 20, y: 36, size: 14, class: 'cop-quiet' })],
  words: ['There is nothing to show yet.'],
};
