import { wrap } from '../words/columns.ts';
import { plural } from '../words/list.ts';
import type { Listing, PageEntry } from './listing.ts';
import { type Scope, scopes } from './meta.ts';
import { pageName } from './named.ts';

const titles: Readonly<Record<Scope, string>> = {
  community: 'Pages of a community',
  organisation: 'Pages about all communities',
  member: 'Pages of a member',
};

interface Row {
  readonly cells: readonly [name: string, kind: string];
  readonly text: string;
}

/** Everything that can be used or replaced, for people: in groups, what it is for beside or below the name. */
export function listedText(listing: Listing, width: number): string {
  const groups = groupsOf(listing).filter(({ rows }) => rows.length > 0);
  const widest = (column: 0 | 1) =>
    Math.max(...groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[column].length)));
  const left = widest(0) + widest(1) + 6;
  const lines = groups.flatMap(({ title, rows }, index) => [
    ...(index > 0 ? [''] : []),
    title,
    ...rows.flatMap(({ cells: [name, kind], text }) => {
      const start = `  ${name.padEnd(widest(0))}  ${kind.padEnd(widest(1))}  `;
      const [first = '', ...more] = wrap(text, Math.max(30, Math.min(140, width) - left));
      return [start + first, ...more.map((line) => ' '.repeat(left) + line)];
    }),
  ]);
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The same for a pipe: one line each, in columns. */
export function listedLines(listing: Listing): string {
  const rows = [
    ...listing.pages.map((page) => [page.file, page.audience, fromWords(page), page.summary]),
    ...listing.partials.map((partial) => [partial.file, 'partial', fromWords(partial), partial.summary]),
    ...listing.blocks.map(({ name, summary }) => [`{{#${name}}}`, 'block', 'built-in', summary]),
    ...listing.helpers.map(({ name, summary }) => [name, 'helper', 'built-in', summary]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}

function groupsOf({ pages, partials, blocks, helpers }: Listing) {
  const own = (entry: Pick<PageEntry, 'from' | 'drifted'>) => (entry.from === 'built-in' ? '' : fromWords(entry));
  return [
    ...scopes.map((scope) => ({
      title: titles[scope],
      rows: pages
        .filter((page) => page.scope === scope)
        .map((page): Row => {
          const kind = [page.audience, page.dated ? 'dated' : '', own(page)].filter(Boolean).join(', ');
          return { cells: [pageName(page.file), kind], text: page.summary };
        }),
    })),
    {
      title: 'Partials: {{> name}}',
      rows: partials.map((one): Row => ({ cells: [one.name, own(one)], text: one.summary })),
    },
    { title: 'Blocks: {{#name value}}…{{/name}}', rows: blocks.map(callRow) },
    { title: 'Helpers: {{name value}}, (name value)', rows: helpers.map(callRow) },
  ];
}

function callRow({ name, summary }: { readonly name: string; readonly summary: string }): Row {
  return { cells: [name, ''], text: summary };
}

function fromWords({ from, drifted }: Pick<PageEntry, 'from' | 'drifted'>): string {
  const words = { 'built-in': 'built-in', override: 'replaced', own: 'your own' } as const;
  return `${words[from]}${drifted ? ', original changed' : ''}`;
}

/** `2 pages and 1 partial`: how many templates of one's own there are. */
export function ownCount({ pages, partials }: Listing): string {
  const isOwn = ({ from }: Pick<PageEntry, 'from'>) => from !== 'built-in';
  const counts = [
    [pages.filter(isOwn).length, 'page'],
    [partials.filter(isOwn).length, 'partial'],
  ] as const;
  return counts.flatMap(([count, noun]) => (count > 0 ? [plural(count, noun)] : [])).join(' and ');
}
