import { draw } from '../src/core/draw.ts';
import type { Booklet } from '../src/core/html.ts';
import { type Diagram, type Flow, mermaid } from '../src/core/words/diagram.ts';
import { drawing, element, lettering } from '../src/core/words/svg.ts';

const count = (most: number) => Array.from({ length: most }, (_, index) => index);
const words = 'Building and looking after data pipelines with people who depend on them every Monday morning'.split(
  ' ',
);
const some = (from: number, to: number) => words.slice(from, to).join(' ');
const node = (index: number, label = `Step ${index}`): Flow['nodes'][number] => ({
  id: `n${index}`,
  label,
  shape: index % 3 === 0 ? 'round' : 'box',
});
const to = (from: number, next: number, label?: string) => ({ from: `n${from}`, to: `n${next}`, label });

/** Labels that are long, of other scripts, or hostile. */
export const labels = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'قهوة الصباح مع الفريق (2)',
  'שלום עולם, 3 אנשים',
  '数据管道社区的每周例会与经验分享活动',
  '👩‍🔧 <script>alert(1)</script> & "x" \' ]]> -->',
  words.join(' ').repeat(3),
  ' ',
];

/** Diagrams of every kind: small, large, odd, empty. */
export const diagrams: Readonly<Record<string, Diagram>> = {
  'a circle': {
    kind: 'flow',
    direction: 'right',
    nodes: ['Draft', 'Review', 'Library', 'Refresh'].map((label, index) => node(index, label)),
    links: [to(0, 1, 'two members read it'), to(1, 2, 'yes'), to(1, 0, 'not yet'), to(2, 3, 'after a year'), to(3, 1)],
  },
  'one box': { kind: 'flow', direction: 'down', nodes: [node(0)], links: [] },
  'a box that leads to itself': {
    kind: 'flow',
    direction: 'down',
    nodes: [node(0), node(1), node(1)],
    links: [to(0, 0, 'again'), to(0, 1), to(0, 1, 'twice'), to(0, 9)],
  },
  'a long row': {
    kind: 'flow',
    direction: 'right',
    nodes: count(8).map((index) => node(index, some(0, 4 + index * 2))),
    links: count(7).map((index) => to(index, index + 1, index % 2 ? some(0, 6) : undefined)),
  },
  'a tree of forty': {
    kind: 'flow',
    direction: 'down',
    nodes: count(40).map((index) => node(index, `${words[index % words.length]} ${index}`)),
    links: count(39).map((index) => to(Math.floor(index / 2), index + 1)),
  },
  'a star': {
    kind: 'flow',
    direction: 'down',
    nodes: count(30).map((index) => node(index)),
    links: count(29).map((index) => to(0, index + 1)),
  },
  'a flow of any labels': {
    kind: 'flow',
    direction: 'right',
    nodes: labels.map((label, index) => node(index, label)),
    links: labels.slice(1).map((label, index) => to(Math.floor(index / 2), index + 1, label)),
  },
  'a flow of 500': {
    kind: 'flow',
    direction: 'right',
    nodes: count(500).map((index) => node(index)),
    links: count(499).map((index) => to(index, index + 1)),
  },
  'no flow': { kind: 'flow', direction: 'right', nodes: [], links: [to(0, 1)] },
  'a map': {
    kind: 'mindmap',
    label: some(0, 6),
    branches: [
      { label: 'Ours', leaves: ['Pipeline design', 'Data testing', 'On-call for data'] },
      { label: 'Not ours', leaves: ['Choosing the reporting tool'] },
    ],
  },
  'a map of any labels': {
    kind: 'mindmap',
    label: words.join(' '),
    branches: labels.map((label, index) => ({ label, leaves: labels.slice(0, index) })),
  },
  'a map without branches': { kind: 'mindmap', label: 'Alone', branches: [] },
  'no map': { kind: 'mindmap', label: '', branches: [] },
  'an hour': {
    kind: 'gantt',
    unit: 'minute',
    sections: [
      {
        label: 'Minutes',
        tasks: ['Why now', 'Who does what', 'Bring one stuck pipeline', 'Questions'].map((label, index) => ({
          label,
          start: index * 12,
          length: index === 2 ? 0 : 12,
        })),
      },
    ],
  },
  'three months': {
    kind: 'gantt',
    unit: 'day',
    sections: [
      {
        label: 'Phases',
        tasks: [
          { label: 'Keep the promise', start: '2026-02-10', length: 28 },
          { label: 'First results', start: '2026-03-10', length: 28 },
          { label: 'Look back', start: '2026-04-07', length: 35 },
          { label: 'All of it', start: '2026-02-10', length: 91 },
        ],
      },
      {
        label: words.join(' '),
        tasks: [
          { label: 'Day 1, Thank you and notes', start: '2026-02-11', length: 0 },
          { label: some(0, 14), start: '2026-05-11', length: 0 },
          { label: 'At some time', start: 'soon', length: 3 },
        ],
      },
    ],
  },
  'years of any labels': {
    kind: 'gantt',
    unit: 'day',
    sections: labels.map((label, index) => ({
      label,
      tasks: labels.map((name, at) => ({
        label: name,
        start: `${2020 + index}-0${at + 1}-15`,
        length: index * at * 20,
      })),
    })),
  },
  'days without dates': {
    kind: 'gantt',
    unit: 'day',
    sections: [
      { label: '', tasks: [1, 14, 90].map((start) => ({ label: `Step ${start}`, start, length: start % 7 })) },
    ],
  },
  'no tasks': { kind: 'gantt', unit: 'day', sections: [{ label: 'Empty', tasks: [] }] },
  'a timeline': {
    kind: 'timeline',
    times: [
      { label: '12 January', events: ['Sponsor: what we need from you and when'] },
      { label: '19 January', events: ['Line managers: four hours a month', words.join(' ')] },
      { label: 'Some time after the launch, we do not know when', events: [] },
      { label: '1 May', events: labels },
    ],
  },
  'no time': { kind: 'timeline', times: [] },
  parts: {
    kind: 'pie',
    slices: [
      { label: 'Come to most meetings', value: 12 },
      { label: 'Read along', value: 30 },
      { label: 'Only on the list', value: 3 },
      { label: 'Nobody', value: 0 },
      ...labels.map((label) => ({ label, value: 1.5 })),
    ],
  },
  'parts of nothing': { kind: 'pie', slices: [{ label: 'Nobody', value: 0 }] },
  'no parts': { kind: 'pie', slices: [] },
};

const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;

const shown = Object.entries(diagrams).filter(([name]) => name !== 'a flow of 500');
const drawings = shown.map(
  ([name, diagram]) => `## ${name}\n\n${fence(mermaid(diagram).join('\n'))}\n*It shows ${name}.*\n`,
);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

function grid(columns: number, rows: number, first = 'Skill'): string {
  const heads = count(columns).map((index) => (index === 0 ? first : `Level ${index}`));
  const lines = count(rows).map((at) =>
    row(count(columns).map((index) => (index === 0 ? some(at, at + 4) : `${at * index}`))),
  );
  return `${row(heads)}${row(heads.map((_, index) => (index > 1 ? '--:' : '---')))}${lines.join('')}\n`;
}

const everything = `<!-- generated by cop from communities/one/*.yaml; edit the files or the template -->

# Everything that Markdown has

Words with *stress*, **weight**, ~~a line through~~, \`code\`, a[^1] note and [a link](https://example.com/a?b=c&d=e#f).
Plain: https://example.com/a-very-long-address/that-does-not-want-to-end/anywhere/near/the/edge/of/the/page/at/all?really=1
and ana@example.com. שלום עולם, 3 אנשים.

<!-- cop:keep ours -->
Kept by hand: [the diagrams](drawings.md), [the drawing of an hour](drawings.md#an-hour), [below](#small-tables),
[nowhere](#nowhere), [another page](missing.md), [a calendar](calendar.ics), [a picture](pictures/poster.svg),
[no address](javascript:alert(1)), [not here](../charter.yaml), [mail](mailto:ana@example.com).
<!-- /cop:keep -->

[^1]: What the note says, with a [link](https://example.com).

<div onclick="alert(1)">A tag</div>

A <b onmouseover="alert(1)">tag</b> in a line, and <img src=x onerror=alert(1)>.

- [ ] To do, with a longer text that needs a second line on a telephone, or a third
- [x] Done
  - [ ] Inside

1. One

   Loose

2. Two
   - Deep
     - Deeper
       > A quote, deep inside

#### A heading that skips levels

##### And one below

# A second title

## Small tables

${grid(2, 3)}
${grid(3, 3)}
## A matrix

${grid(6, 14, ' ')}
${grid(13, 4)}
## Code

\`\`\`yaml
name: A line of code that is so long that it has to be broken somewhere, because nobody wants to scroll sideways for it
\`\`\`

${fence('sequenceDiagram\n  A ->> B: own template')}
## Pictures

![A poster](pictures/poster.svg)

![A foreign picture](pictures/foreign.svg) in a line, and ![one that is not there](pictures/none.svg).

---

The end.
`;

const poster = drawing(
  { title: 'Poster', description: 'A poster.', width: 794, height: 1123, size: { width: '210mm', height: '297mm' } },
  lettering(['Come and join us'], { x: 60, y: 200, size: 60, weight: 'bold' }),
  element('circle', { cx: 400, cy: 700, r: 200, class: 'cop-accent' }),
);
const foreign =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><script>alert(1)</script><rect id="a" width="300" height="80" fill="#0b5c8a" onclick="alert(1)"/></svg>';

/** A kit with everything that a page can have, and much that it should not have. */
export const stressBooklet: Booklet = {
  title: 'Everything <at> once & "more"',
  language: 'en',
  pages: [
    { id: 'README', title: 'Everything', markdown: everything },
    { id: 'drawings', title: 'Drawings', markdown: `# Drawings\n\n${drawings.join('\n')}` },
    { id: 'untitled', title: 'A page without a title', markdown: 'Only a line.\n\n### Small\n' },
    { id: 'empty', title: 'An empty page', markdown: '' },
  ],
  pictures: new Map([
    ['pictures/poster.svg', `<!-- generated by cop -->\n${poster}\n`],
    ['pictures/foreign.svg', foreign],
    ...shown.slice(0, 1).map(([name, diagram]) => [`pictures/${name}.svg`, draw(diagram, name)] as const),
  ]),
  files: new Map([['calendar.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n']]),
  diagrams: new Map(shown.map(([, diagram]) => [mermaid(diagram).join('\n'), diagram])),
  note: '<!-- generated by cop from communities/one/*.yaml as of 2026-06-01; edit the files or the template -->',
};
