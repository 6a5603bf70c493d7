import { curveBumpX, line } from 'd3-shape';
import type { Drawing } from '../drawing.ts';
import { element, lettering, type Markup, textLines } from '../words/svg.ts';

// Three columns: the subject, its branches, their leaves.
const subject = { x: 10, width: 160, bold: true, class: 'cop-accent', ink: 'cop-onaccent', round: 14 };
const branch = { x: 214, width: 150, bold: true, class: 'cop-soft', ink: 'cop-ink', round: 10 };
const leaf = { x: 404, width: 266, bold: false, class: 'cop-panel', ink: 'cop-ink', round: 4 };
const size = 14;
const lineHeight = 18.2;
const pad = { x: 10, y: 7 };
const gap = { leaf: 8, branch: 18 };

type Column = typeof subject;

/** A subject at the left, its branches beside it, their leaves beside them. */
const mindmap: Drawing<'mindmap'> = ({ label, branches }) => {
  if (label.trim() === '' && branches.length === 0) return undefined;
  const marks: Markup[] = [];
  const joints: number[] = [];
  let y = 12;
  for (const own of branches) {
    const leaves = own.leaves.map((text) => box(text, leaf));
    const head = box(own.label, branch);
    const below = leaves.reduce((sum, { height }) => sum + height, 0) + gap.leaf * Math.max(0, leaves.length - 1);
    const height = Math.max(head.height, below);
    const middle = y + height / 2;
    let top = middle - below / 2;
    for (const one of leaves) {
      marks.push(path(branch, leaf, [middle, top + one.height / 2]), one.at(top));
      top += one.height + gap.leaf;
    }
    marks.push(head.at(middle - head.height / 2));
    joints.push(middle);
    y += height + gap.branch;
  }
  const root = box(label, subject);
  const height = Math.max(y - gap.branch + 12, root.height + 24);
  const centre = joints.length > 0 ? (joints[0]! + joints.at(-1)!) / 2 : height / 2;
  const top = Math.min(Math.max(12, centre - root.height / 2), height - root.height - 12);
  const links = joints.map((joint) => path(subject, branch, [top + root.height / 2, joint]));
  const last = branches.some(({ leaves }) => leaves.length > 0) ? leaf : branches.length > 0 ? branch : subject;
  const words = branches.map((own) => `${own.label}: ${own.leaves.join('; ')}.`);
  const all = [...links, ...marks, root.at(top)];
  return { width: last.x + last.width + 10, height, marks: all, words: [`${label}.`, ...words] };
};

export default mindmap;

/** A text in a box: how high it is, and the box when its top is known. */
function box(written: string, column: Column) {
  const weight = column.bold ? ('bold' as const) : undefined;
  const lines = textLines(written, { width: column.width - 2 * pad.x, size, weight, most: 12 });
  const height = Math.max(1, lines.length) * lineHeight + 2 * pad.y;
  const at = (y: number): Markup =>
    element(
      'g',
      {},
      element('rect', { x: column.x, y, width: column.width, height, rx: column.round, class: column.class }),
      lettering(lines, { x: column.x + pad.x, y: y + pad.y + 14, size, weight, class: column.ink }),
    );
  return { height, at };
}

const curve = line().curve(curveBumpX).digits(2);

function path(from: Column, to: Column, [start, end]: readonly [number, number]): Markup {
  const d = curve([
    [from.x + from.width, start],
    [to.x, end],
  ])!;
  return element('path', { d, class: 'cop-line', 'stroke-width': 1.5 });
}
