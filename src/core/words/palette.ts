/** The colours of drawings and of pages in HTML, as `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  /** Texts, from loud to quiet. */
  readonly ink: string;
  readonly accent: string;
  readonly quiet: string;
  /** A text on a shape that is filled with `accent`. */
  readonly onaccent: string;
  /** Shapes, each with the line around it. */
  readonly panel: string;
  readonly line: string;
  readonly soft: string;
  readonly strong: string;
  /** Five steps from little to much, and the texts on them. */
  readonly steps: readonly [string, string, string, string, string];
  readonly onSteps: readonly [string, string, string, string, string];
}

export const light: Palette = {
  ground: '#ffffff',
  ink: '#1b1f24',
  accent: '#0b5c8a',
  quiet: '#4b5563',
  onaccent: '#ffffff',
  panel: '#f1f4f7',
  line: '#737e8c',
  soft: '#d6e6f2',
  strong: '#0b5c8a',
  steps: ['#f7f9fb', '#d8e8f4', '#a5cbe6', '#2f77a8', '#0a3d5f'],
  onSteps: ['#1b1f24', '#1b1f24', '#1b1f24', '#ffffff', '#ffffff'],
};

export const dark: Palette = {
  ground: '#14181d',
  ink: '#f0f3f6',
  accent: '#7cc4f0',
  quiet: '#b6c0cc',
  onaccent: '#0c1116',
  panel: '#20262e',
  line: '#8a95a3',
  soft: '#173549',
  strong: '#7cc4f0',
  steps: ['#1b2128', '#1d3a50', '#245a80', '#8cc4ea', '#d9edfb'],
  onSteps: ['#f0f3f6', '#f0f3f6', '#f0f3f6', '#0c1116', '#0c1116'],
};

/** Pairs of colours that may meet: a text needs a contrast of 4.5 with what is behind it, a line one of 3. */
export function pairs(palette: Palette): { readonly texts: readonly Pair[]; readonly lines: readonly Pair[] } {
  const { ground, ink, accent, quiet, onaccent, panel, line, soft, strong, steps, onSteps } = palette;
  const grounds = [ground, panel, soft, steps[0], steps[1]];
  return {
    texts: [
      ...[ink, accent, quiet].flatMap((text) => grounds.map((behind): Pair => [text, behind])),
      [onaccent, accent],
      ...onSteps.map((text, index): Pair => [text, steps[index]!]),
    ],
    lines: [line, strong, accent].flatMap((drawn) => [ground, panel, soft].map((behind): Pair => [drawn, behind])),
  };
}

export type Pair = readonly [front: string, behind: string];

// Paper has no dark mode.
const whenDark = '@media screen and (prefers-color-scheme:dark)';

/** Rules for light screens and paper, then those that a dark screen changes. */
export function inBoth(rules: (palette: Palette) => string): string {
  return `${rules(light)}${whenDark}{${rules(dark)}}`;
}

/** The rules of the classes of drawings, each with `cop-` before its name; `drawing` of `svg.ts` lists them. */
export const drawingStyle: string = inBoth(({ ground, ink, quiet, accent, onaccent, ...rest }) => {
  const { panel, line, soft, strong, steps, onSteps } = rest;
  const filled = { ground, ink, quiet, accent, onaccent };
  return [
    ...Object.entries(filled).map(([name, colour]) => `.cop-${name}{fill:${colour}}`),
    `.cop-panel{fill:${panel};stroke:${line}}.cop-soft{fill:${soft};stroke:${strong}}`,
    `.cop-line{fill:none;stroke:${line}}.cop-strong{fill:none;stroke:${strong}}`,
    ...steps.map((colour, index) => `.cop-s${index}{fill:${colour}}`),
    ...onSteps.map((colour, index) => `.cop-t${index}{fill:${colour}}`),
  ].join('');
});
