import type { Block, Line, Point } from '../account.ts';
import { startsNothing, terminal } from '../words/safe.ts';
import { flow, type Screen } from './flow.ts';
import { gridLines } from './grid.ts';
import { treeLines } from './tree.ts';

/** Texts are read best in lines that are not very long. */
const widest = 100;

/**
 * An account for a terminal: no line is wider than the screen unless a word is, and nothing in it is obeyed. A blank line
 * stands between parts, but none below the headings of parts.
 */
export function accountText(blocks: readonly Block[], screen: Screen): string {
  const lines = blocks.flatMap((block, index) => {
    const own = blockLines(block, screen);
    const before = blocks[index - 1];
    const isBelow = before?.kind === 'heading' && before.level > 1;
    return own.length > 0 && index > 0 && !isBelow ? ['', ...own] : own;
  });
  return lines.map((line) => `${startsNothing(line.trimEnd())}\n`).join('');
}

function blockLines(block: Block, screen: Screen): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.level, screen);
    case 'text':
      return texts(block.text, screen);
    case 'list':
      return block.points.flatMap((point, index) => pointLines(point, markOf(index, block.isNumbered, screen), screen));
    case 'table':
      return gridLines(block, screen);
    case 'tree':
      return treeLines(block.roots, screen);
    case 'commands':
      return block.lines.map((line) => `  ${screen.paint.cyan(terminal(line))}`);
    case 'diagram':
      return block.words === '' ? [] : texts(block.words, screen);
  }
}

function headingLines(title: Line, level: 1 | 2 | 3, screen: Screen): string[] {
  const lines = flow(title, screen, { width: screen.width });
  const own = lines.map(({ text }) => screen.paint.bold(text));
  if (level > 1) return own;
  const width = Math.min(screen.width, Math.max(...lines.map((line) => line.width), 0));
  return [...own, screen.paint.dim((screen.unicode ? '─' : '-').repeat(width))];
}

function texts(line: Line, screen: Screen): string[] {
  return flow(line, screen, { width: Math.min(widest, screen.width) }).map(({ text }) => text);
}

function markOf(index: number, isNumbered: true | undefined, { unicode }: Screen): string {
  if (isNumbered) return `${index + 1}. `;
  return unicode ? '• ' : '- ';
}

function pointLines({ text, more = [] }: Point, mark: string, screen: Screen): string[] {
  const space = ' '.repeat(mark.length);
  const own = texts(text, { ...screen, width: screen.width - mark.length });
  const below = more.flatMap((line) => texts(line, { ...screen, width: screen.width - mark.length }));
  return [...own, ...below].map((line, index) => (index === 0 ? mark : space) + line);
}
