import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/core/draw.ts';
import type { Diagram } from '../../src/core/words/diagram.ts';
import { line } from '../../src/core/words/line.ts';
import { textWidth } from '../../src/core/words/svg.ts';
import { elementsOf, type Parsed, parseMarkup, textOf } from '../markup.ts';
import { diagrams } from '../stress.ts';
import { anyText } from '../words/any-text.ts';

const allowed = new Set(['svg', 'title', 'desc', 'style', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan']);

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function drawn(diagram: Diagram) {
  const svg = draw(diagram, 'What it shows.');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const root = parseMarkup(svg).children[0] as Parsed;
  const all = [...elementsOf(root)];
  expect(all.filter(({ name }) => !allowed.has(name))).toEqual([]);
  expect(all.filter(({ attributes }) => 'id' in attributes || 'href' in attributes)).toEqual([]);
  return { root, all, svg };
}

/** Where each line of text stands, as far as its width can be known. */
function textRects(all: readonly Parsed[]): Rect[] {
  return all
    .filter(({ name }) => name === 'text')
    .flatMap(({ attributes, children }) => {
      const size = Number(attributes['font-size']);
      const weight = attributes['font-weight'] === 'bold' ? 'bold' : undefined;
      let y = Number(attributes.y);
      return (children as Parsed[]).map((span) => {
        const width = textWidth(textOf(span), size, weight);
        const x = Number(span.attributes.x);
        y += Number(span.attributes.dy ?? 0);
        const left = attributes['text-anchor'] === 'middle' ? x - width / 2 : x;
        return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
      });
    });
}

function boxes(all: readonly Parsed[], classes: readonly string[]): Rect[] {
  const rects = all.filter(({ name, attributes }) => name === 'rect' && classes.includes(attributes.class ?? ''));
  return rects.map(({ attributes: { x, y, width, height } }) => {
    const [left, top] = [Number(x), Number(y)];
    return { left, top, right: left + Number(width), bottom: top + Number(height) };
  });
}

function overlaps(rects: readonly Rect[]): [Rect, Rect][] {
  const sorted = [...rects].sort((a, b) => a.top - b.top);
  return sorted.flatMap((one, index) => {
    const found: [Rect, Rect][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= one.bottom - 0.5) break;
      if (other.left < one.right - 0.5 && one.left < other.right - 0.5) found.push([one, other]);
    }
    return found;
  });
}

describe.each(Object.entries(diagrams))('%s', (_, diagram) => {
  const { root, all, svg } = drawn(diagram);
  const [, , width, height] = root.attributes.viewBox!.split(' ').map(Number) as [number, number, number, number];

  test('has a name and all of it in words', () => {
    expect(root.attributes).toMatchObject({ role: 'img', 'aria-label': 'What it shows.' });
    const [description] = all.filter(({ name }) => name === 'desc');
    expect(textOf(description!)).not.toBe('');
  });

  test('no text lies on another or outside', () => {
    const rects = textRects(all);
    expect(overlaps(rects)).toEqual([]);
    const outside = rects.filter((one) => one.left < 0 || one.right > width || one.top < 0 || one.bottom > height);
    expect(outside).toEqual([]);
  });

  test('no box lies on another or outside', () => {
    const rects = boxes(all, ['cop-panel', 'cop-soft', 'cop-accent']);
    expect(overlaps(rects)).toEqual([]);
    expect(rects.filter((one) => one.left < 0 || one.right > width || one.bottom > height)).toEqual([]);
  });

  test('is the same once more', () => {
    expect(draw(diagram, 'What it shows.')).toBe(svg);
  });
});

test('a wide flow is turned where that makes it narrower', () => {
  const { root } = drawn(diagrams['a long row']!);
  expect(Number(root.attributes.width)).toBeLessThan(680);
});

test('a link that leads back is drawn in one sweep, with its arrowhead where it ends', () => {
  const { all } = drawn({
    kind: 'flow',
    direction: 'down',
    nodes: ['First', 'Second', 'Third'].map((label, index) => ({ id: `n${index}`, label })),
    links: [
      { from: 'n0', to: 'n1' },
      { from: 'n1', to: 'n2' },
      { from: 'n2', to: 'n0' },
    ],
  });
  const [first, second, third] = boxes(all, ['cop-panel']) as [Rect, Rect, Rect];
  expect(first.bottom < second.top && second.bottom < third.top).toBe(true);
  const paths = (name: string) =>
    all
      .filter(({ name: tag, attributes }) => tag === 'path' && attributes.class === name)
      .map(({ attributes }) => [...attributes.d!.matchAll(/[\d.]+[ ,]([\d.]+)/g)].map(([, y]) => Number(y)));
  expect(paths('cop-quiet').map(([tip]) => tip)).toEqual(
    [second.top, third.top, first.bottom].map((value) => expect.closeTo(value, 1)),
  );
  const [, , back] = paths('cop-line');
  expect(back).toEqual([...back!].sort((a, b) => b - a));
});

const kinds: Readonly<Record<Diagram['kind'], (labels: readonly string[]) => Diagram>> = {
  flow: (labels) => ({
    kind: 'flow',
    direction: 'right',
    nodes: labels.map((label, index) => ({ id: `n${index}`, label })),
    links: labels.slice(1).map((label, index) => ({ from: `n${index}`, to: `n${(index * 2) % labels.length}`, label })),
  }),
  mindmap: (labels) => ({
    kind: 'mindmap',
    label: labels[0] ?? '',
    branches: labels.map((label) => ({ label, leaves: labels })),
  }),
  gantt: (labels) => ({
    kind: 'gantt',
    unit: 'day',
    sections: labels.map((label, index) => ({
      label,
      tasks: [
        { label, start: label, length: index },
        { label, start: '2026-01-01', length: index },
      ],
    })),
  }),
  timeline: (labels) => ({ kind: 'timeline', times: labels.map((label) => ({ label, events: labels })) }),
  pie: (labels) => ({ kind: 'pie', slices: labels.map((label, index) => ({ label, value: index })) }),
};

describe('any labels', () => {
  test.each(Object.entries(kinds))('%s', (_, diagramOf) => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (labels) => {
        const { all } = drawn(diagramOf(labels));
        const shown = all
          .filter(({ name }) => name === 'text')
          .map(textOf)
          .join('')
          .replaceAll(' ', '');
        for (const label of labels) expect(shown).toContain(line(label).replaceAll(' ', ''));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['numbers', 'dates'])('any times: %s', (kind) => {
    const start = kind === 'numbers' ? fc.double() : fc.integer({ min: -40_000, max: 2_900_000 }).map(dateOf);
    fc.assert(
      fc.property(fc.array(fc.record({ label: fc.constant('x'), start, length: fc.double() })), (tasks) => {
        for (const unit of ['minute', 'day'] as const) drawn({ kind: 'gantt', unit, sections: [{ label: '', tasks }] });
      }),
    );
  });
});

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
