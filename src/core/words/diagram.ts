import { mermaidText } from './mermaid.ts';

/** Boxes and arrows; ids are ours (letters and digits), labels anybody’s. */
export interface Flow {
  readonly kind: 'flow';
  readonly direction: 'right' | 'down';
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly shape?: 'box' | 'round' }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly label?: string }[];
}

/** A subject in the middle, branches around it, leaves on them. */
export interface Mindmap {
  readonly kind: 'mindmap';
  readonly label: string;
  readonly branches: readonly { readonly label: string; readonly leaves: readonly string[] }[];
}

/** Bars along time. `start` counts minutes from the beginning, or is a date; a length of 0 is a milestone. */
export interface Gantt {
  readonly kind: 'gantt';
  readonly unit: 'minute' | 'day';
  readonly sections: readonly { readonly label: string; readonly tasks: readonly Task[] }[];
}

export interface Task {
  readonly label: string;
  readonly start: number | string;
  readonly length: number;
}

/** What happened or happens when, in order. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly times: readonly { readonly label: string; readonly events: readonly string[] }[];
}

/** Parts of a whole; values are counts. */
export interface Pie {
  readonly kind: 'pie';
  readonly slices: readonly { readonly label: string; readonly value: number }[];
}

/** A diagram as plain data: Mermaid in Markdown, a drawing in HTML. */
export type Diagram = Flow | Mindmap | Gantt | Timeline | Pie;

/** What a page sees of a diagram. `alt` says in one sentence what the diagram shows. */
export interface Shown {
  readonly isShown: boolean;
  readonly alt: string;
  /** Lines of Mermaid, safe to print as they are. */
  readonly mermaid: readonly string[];
  readonly diagram: Diagram | null;
}

/** A diagram for a page; `undefined` for a page that has none. */
export function shown(diagram: Diagram | undefined, alt = ''): Shown {
  if (diagram === undefined) return { isShown: false, alt: '', mermaid: [], diagram: null };
  return { isShown: true, alt, mermaid: mermaid(diagram), diagram };
}

/** The lines of a diagram in Mermaid. No label can act in them. */
export function mermaid(diagram: Diagram): string[] {
  switch (diagram.kind) {
    case 'flow':
      return flowLines(diagram);
    case 'mindmap':
      return mindmapLines(diagram);
    case 'gantt':
      return ganttLines(diagram);
    case 'timeline':
      return timelineLines(diagram);
    case 'pie':
      return ['pie showData', ...diagram.slices.map(({ label, value }) => `  "${mermaidText(label)}" : ${value}`)];
  }
}

function flowLines({ direction, nodes, links }: Flow): string[] {
  const box = (label: string, shape = 'box') =>
    shape === 'round' ? `(["${mermaidText(label)}"])` : `["${mermaidText(label)}"]`;
  return [
    `flowchart ${direction === 'right' ? 'LR' : 'TB'}`,
    ...nodes.map(({ id, label, shape }) => `  ${id}${box(label, shape)}`),
    ...links.map(({ from, to, label }) => `  ${from} -->${label ? `|"${mermaidText(label)}"|` : ''} ${to}`),
  ];
}

function mindmapLines({ label, branches }: Mindmap): string[] {
  const lines = branches.flatMap((branch, index) => [
    `    branch${index + 1}("${mermaidText(branch.label)}")`,
    ...branch.leaves.map((leaf, at) => `      leaf${index + 1}x${at + 1}["${mermaidText(leaf)}"]`),
  ]);
  return ['mindmap', `  root(("${mermaidText(label)}"))`, ...lines];
}

// Mermaid knows no minutes: seconds since the epoch without their unit look the same.
function ganttLines({ unit, sections }: Gantt): string[] {
  const isDays = unit === 'day';
  const task = ({ label, start, length }: Task) => {
    const mark = length === 0 ? 'milestone, ' : '';
    return `  ${mermaidText(label)} :${mark}${start}, ${length}${isDays ? 'd' : 's'}`;
  };
  return [
    'gantt',
    `  dateFormat ${isDays ? 'YYYY-MM-DD' : 'X'}`,
    `  axisFormat ${isDays ? '%d %b' : '%s'}`,
    '  todayMarker off',
    ...sections.flatMap(({ label, tasks }) => [`  section ${mermaidText(label)}`, ...tasks.map(task)]),
  ];
}

function timelineLines({ times }: Timeline): string[] {
  const line = (texts: readonly string[]) => `  ${texts.map(mermaidText).join(' : ')}`;
  return ['timeline', ...times.map(({ label, events }) => line([label, ...events]))];
}
