import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageBars } from '../../src/core/words/coverage-bars.ts';
import { type HeatMap, heatMap } from '../../src/core/words/heat-map.ts';
import { skillsMap } from '../../src/core/words/skills-pictures.ts';

const columns = ['No answer', 'none', 'some', 'good'];
const row = (label: string, ...cells: [from: number, to: number, people: number][]) => ({
  label,
  cells: cells.map(([from, to, people]) => ({ from, to, people })),
});
const draw = (sections: HeatMap['sections'], more: Partial<HeatMap> = {}) =>
  heatMap({ title: 'Map', note: 'A note.', columns, sections, empty: 'too few', ...more });

/** Texts of a drawing in order, lines of one text with a space between. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside]) =>
    [...inside!.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/g)].map(([, line]) => line).join(' '),
  );
}

/** Whether all tags of a drawing are closed in order, and all attributes quoted. */
function isWhole(svg: string): boolean {
  const open: string[] = [];
  const rest = svg
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g, (_, end, name, __, alone) => {
      if (end) return open.pop() === name ? '' : '<';
      if (!alone) open.push(name);
      return '';
    });
  return open.length === 0 && !/[<>]/.test(rest);
}

describe('a heat map', () => {
  test('numbers in their columns, headings above them', () => {
    const svg = draw([{ name: 'Group', rows: [row('Skill', [0, 1, 5], [2, 2, 0], [3, 3, 7]), row('Other')] }]);
    expect(textsIn(svg)).toEqual([
      'Map',
      'A note.',
      'Group',
      'No answer',
      'none',
      'some',
      'good',
      'Skill',
      '5',
      '0',
      '7',
      'Other',
      'too few',
    ]);
    const boxes = [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* class="cop-s(\d)"/g)].map(
      ([, ...box]) => box.map(Number),
    );
    expect(boxes).toEqual([
      [13, 196, 1],
      [211, 97, 0],
      [310, 97, 3],
    ]);
    expect(svg.match(/class="cop-line"/g)).toHaveLength(4);
  });

  test('many columns have numbers for names', () => {
    const many = ['No answer', ...Array.from({ length: 20 }, (_, level) => `Level with a long name ${level}`)];
    const svg = draw([{ name: '', rows: [row('Skill', [0, 20, 30])] }], { columns: many });
    expect(textsIn(svg).slice(3, 6)).toEqual(['0', '1', '2']);
  });

  test.each([1, 8, 9, 60])('%i rows, each with its number; headings again after eight', (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(`Skill ${index}`, [0, 3, 100 + index]));
    const texts = textsIn(draw([{ name: '', rows }]));
    for (let index = 0; index < count; index += 1) expect(texts).toContain(String(100 + index));
    expect(texts.filter((text) => text === 'none')).toHaveLength(Math.ceil(count / 8));
  });

  test('more than 60 rows are counted', () => {
    const rows = Array.from({ length: 62 }, (_, index) => row(`Skill ${index}`, [0, 3, 9]));
    const texts = textsIn(
      draw([
        { name: 'A', rows: rows.slice(0, 60) },
        { name: 'B', rows: rows.slice(60) },
      ]),
    );
    expect(texts.at(-1)).toBe('and 2 more');
    expect(texts).not.toContain('B');
  });

  test('any texts give a whole drawing that fits its width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 80 }), (one, two) => {
        const svg = draw([{ name: two, rows: [row(one, [0, 3, 5]), row(two)] }], {
          title: one,
          note: two,
          columns: [one, two, 'a', 'b'],
        });
        expect(isWhole(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('bars of coverage', () => {
  const bars = (...rows: Parameters<typeof coverageBars>[1]) => coverageBars('Title', rows, 'too few');

  test('parts with their numbers, and what is wanted', () => {
    const svg = bars(
      {
        label: 'A',
        bar: { needed: 12, meeting: 6, below: 3 },
        note: '6 at good, 8 wanted',
        cover: { people: 6, wanted: 8 },
      },
      { label: 'B', bar: { needed: 5, meeting: 5, below: null }, note: '', cover: null },
      { label: 'C', bar: null, note: 'enough', cover: null },
    );
    expect(textsIn(svg).slice(4)).toEqual([
      'A',
      '6',
      '3',
      '3',
      '6 at good, 8 wanted',
      'B',
      '5',
      'C',
      'too few',
      'enough',
    ]);
    const widths = [...svg.matchAll(/ width="([\d.]+)" height="(?:22|6)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([197, 98, 98, 396, 297, 395]);
  });

  test('nobody there, nobody needed', () => {
    const svg = bars({
      label: 'A',
      bar: { needed: 5, meeting: 0, below: 5 },
      note: '',
      cover: { people: 0, wanted: 3 },
    });
    expect(textsIn(svg).slice(4)).toEqual(['A', '5']);
    expect(isWhole(svg)).toBe(true);
  });

  test('any label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (label) => {
        expect(isWhole(bars({ label, bar: { needed: 9, meeting: 2, below: null }, note: label, cover: null }))).toBe(
          true,
        );
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

test('the file of the map, with what it shows in a sentence; none without a number', () => {
  const map = {
    isShown: true,
    people: 12,
    tooFew: 'too few',
    note: '',
    columns,
    sections: [{ name: '', rows: [{ skill: 'A', cells: [] }] }],
  };
  expect(skillsMap('pictures/a.svg', map)).toMatchObject([
    {
      name: 'pictures/a.svg',
      alt: 'How the 12 members are spread over the levels of 1 skill; the same numbers stand in the table.',
    },
  ]);
  expect(skillsMap('pictures/a.svg', { ...map, isShown: false })).toEqual([]);
});
