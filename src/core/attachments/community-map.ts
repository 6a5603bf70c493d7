import { defineAttachment } from '../attachment.ts';
import type { OrganisationView } from '../view/organisation.ts';
import { list, plural } from '../words/list.ts';
import { legend, type Mark, mark } from '../words/marks.ts';
import { drawing, element, fitted, lettering, type Markup, textLines } from '../words/svg.ts';

type Stage = OrganisationView['map']['stages'][number];
type Community = Stage['communities'][number];

const width = 480;
const edge = 16;
const gap = 8;
const size = 15;
// With more of them names would make a poster of the picture; they stand on the page.
const mostNamed = 60;

const meanings = [
  { state: '', mark: 'disc', words: 'at work' },
  { state: 'new', mark: 'plus', words: 'new, or about to start' },
  { state: 'paused', mark: 'bars', words: 'taking a break' },
  { state: 'quiet', mark: 'ring', words: 'quiet just now' },
  { state: 'ended', mark: 'cross', words: 'ended' },
] as const satisfies readonly { readonly state: string; readonly mark: Mark; readonly words: string }[];

/** A picture of all communities by stage: with their names, or one mark for each where there are many. */
export default defineAttachment({
  on: 'organisation',
  page: 'community-map',
  files({ map, organisation }) {
    const all = map.stages.flatMap((stage) => stage.communities);
    if (all.length === 0) return [];
    const alt = altOf(map.stages, all);
    let y = 44;
    const parts: Markup[] = [lettering(['Communities by stage'], { x: edge, y: 30, size: 20, weight: 'bold' })];
    for (const stage of map.stages) {
      const { drawn, height } = all.length > mostNamed ? dots(stage, y) : tiles(stage, y);
      parts.push(...drawn);
      y += height;
    }
    const states = new Set(all.map(stateOf));
    const key = legend(
      meanings.filter(({ state }) => states.has(state)),
      { x: edge, y: y + gap, width: width - 2 * edge },
    );
    const title = organisation.name ? `Communities of ${organisation.name} by stage` : 'Communities by stage';
    const canvas = { title, description: alt, width, height: y + key.height + 2 * gap };
    return [{ name: 'pictures/community-map.svg', alt, text: drawing(canvas, ...parts, ...key.drawn) }];
  },
});

function stateOf({ stage, mark: state }: Community): (typeof meanings)[number]['state'] {
  return stage === 'retired' ? 'ended' : state;
}

function markOf(community: Community): Mark {
  return meanings.find(({ state }) => state === stateOf(community))!.mark;
}

function altOf(stages: readonly Stage[], all: readonly Community[]): string {
  const counts = list(stages.map(({ stage, communities }) => `${communities.length} ${stage}`));
  const states = meanings.slice(1, -1).flatMap(({ state, words }) => {
    const count = all.filter((one) => stateOf(one) === state).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const rest = states.length > 0 ? `; of these ${list(states)}` : '';
  return `A map of ${plural(all.length, 'community', 'communities')} by stage: ${counts}${rest}.`;
}

interface Drawn {
  readonly drawn: readonly Markup[];
  readonly height: number;
}

function heading({ title, communities }: Stage, y: number): Markup {
  const words = fitted(`${title} (${communities.length})`, width - 2 * edge, size);
  return lettering([words], { x: edge, y: y + 20, size, weight: 'bold' });
}

/** Two tiles in a row, each with the mark and the name of a community. */
function tiles(stage: Stage, top: number): Drawn {
  const wide = (width - 2 * edge - gap) / 2;
  const drawn = [heading(stage, top)];
  let y = top + 30;
  for (let index = 0; index < stage.communities.length; index += 2) {
    const row = stage.communities.slice(index, index + 2).map((community) => ({
      community,
      lines: textLines(community.name, { width: wide - 42, size, most: 2 }),
    }));
    const height = 20 + 20 * Math.max(1, ...row.map(({ lines }) => lines.length));
    for (const [column, { community, lines }] of row.entries()) {
      const x = edge + column * (wide + gap);
      drawn.push(
        element('rect', { x, y, width: wide, height, rx: 6, class: 'cop-panel' }),
        mark(markOf(community), { x: x + 18, y: y + height / 2, size: 7 }),
        lettering(lines, { x: x + 34, y: y + height / 2 - (lines.length - 1) * 10 + 5, size }),
      );
    }
    y += height + gap;
  }
  return { drawn, height: y - top + 4 };
}

/** One mark for each community, in the order of the list on the page. */
function dots(stage: Stage, top: number): Drawn {
  const step = 20;
  const inRow = Math.floor((width - 2 * edge) / step);
  const marks = stage.communities.map((community, index) => {
    const [column, row] = [index % inRow, Math.floor(index / inRow)];
    return mark(markOf(community), { x: edge + (column + 0.5) * step, y: top + 40 + row * step, size: 6 });
  });
  const rows = Math.ceil(stage.communities.length / inRow);
  return { drawn: [heading(stage, top), ...marks], height: 38 + rows * step };
}
