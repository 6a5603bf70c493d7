import { treeOf } from '../html/markdown.ts';
import { line } from '../words/line.ts';

type Root = ReturnType<typeof treeOf>;
type Block = Root['children'][number];
type Inline = Extract<Block, { readonly type: 'paragraph' }>['children'][number];

/** A text as a reader sees it, where it begins, and the address of the first link in it. */
export interface Said {
  readonly text: string;
  readonly line: number;
  readonly link?: string;
  /** What stands in bold at its beginning. */
  readonly label?: string;
}

/** What stands below one heading, up to the next. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly depth: number;
  readonly paragraphs: readonly Said[];
  readonly items: readonly Said[];
  /** Rows of tables, the headings first. */
  readonly rows: readonly (readonly string[])[];
  /** Blocks of code, pictures and the like, which no field can hold. */
  readonly others: readonly number[];
}

interface Open extends Section {
  readonly paragraphs: Said[];
  readonly items: Said[];
  readonly rows: string[][];
  readonly others: number[];
}

/** The sections of a Markdown text in order; the first has no heading and holds what stands before all headings. */
export function sectionsOf(markdown: string, linesBefore: number): Section[] {
  const sections: Open[] = [begin('', 1, 0)];
  for (const block of treeOf(markdown).children) {
    const at = (block.position?.start.line ?? 1) + linesBefore;
    const heading = headingOf(block);
    if (heading) sections.push(begin(heading.text, at, heading.depth));
    else add(sections.at(-1)!, block, at, linesBefore);
  }
  return sections;
}

function begin(heading: string, at: number, depth: number): Open {
  return { heading, line: at, depth, paragraphs: [], items: [], rows: [], others: [] };
}

/** A heading, or a paragraph that is nothing but bold words: people use it as one. */
function headingOf(block: Block): { readonly text: string; readonly depth: number } | undefined {
  if (block.type === 'heading') return { text: plain(block), depth: block.depth };
  if (block.type !== 'paragraph') return undefined;
  const [first, ...more] = block.children;
  const isBold = first?.type === 'strong' && more.every((part) => /^[\s:]*$/.test(plain(part)));
  return isBold ? { text: plain(first), depth: 7 } : undefined;
}

function add(section: Open, block: Block, at: number, linesBefore: number): void {
  if (block.type === 'paragraph') {
    const said = saidIn(block, at);
    if (said.text !== '') section.paragraphs.push(said);
  } else if (block.type === 'list') {
    for (const item of block.children) {
      const said = saidIn(item, (item.position?.start.line ?? 1) + linesBefore);
      if (said.text !== '') section.items.push(said);
    }
  } else if (block.type === 'table') {
    for (const row of block.children) section.rows.push(row.children.map(plain).map(line));
  } else if (block.type === 'blockquote') {
    for (const inner of block.children) add(section, inner, at, linesBefore);
  } else if (block.type !== 'html' && block.type !== 'thematicBreak' && block.type !== 'definition')
    section.others.push(at);
}

function saidIn(node: Block | Extract<Block, { type: 'list' }>['children'][number], at: number): Said {
  const first = 'children' in node ? node.children[0] : undefined;
  const inline = node.type === 'listItem' && first && 'children' in first ? first.children[0] : first;
  const label =
    inline?.type === 'strong'
      ? line(plain(inline))
          .replace(/[:.–-]+$/, '')
          .trim()
      : '';
  const link = linkIn(node as Block);
  return {
    text: line(plain(node as Block)),
    line: at,
    ...(link !== undefined && { link }),
    ...(label !== '' && { label }),
  };
}

function linkIn(node: Block | Inline): string | undefined {
  if (node.type === 'link') return node.url;
  if (!('children' in node)) return undefined;
  for (const child of node.children as (Block | Inline)[]) {
    const found = linkIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts without marks; blocks in one another are parts of one sentence after the other, comments are for nobody. */
function plain(node: Block | Inline): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'link') {
    const text = (node.children as Inline[]).map(plain).join('');
    return text === node.url || `mailto:${text}` === node.url || /^#/.test(node.url) ? text : `${text} (${node.url})`;
  }
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isOfBlocks = node.type === 'list' || (node.type as string) === 'listItem' || node.type === 'blockquote';
  return (node.children as (Block | Inline)[]).map(plain).join(isOfBlocks ? ' ' : '');
}
