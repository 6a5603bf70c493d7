import { type Block, type Branch, type Line, type Piece, piecesOf } from '../account.ts';
import { mermaid } from '../words/diagram.ts';
import { markdownCode, markdownSpan, markdownText } from '../words/markdown.ts';
import { bars, sparks } from './signs.ts';

const barWidth = 10;

/** An account as Markdown, with one blank line between its parts and a line break at its end. */
export function accountMarkdown(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.text)}`;
    case 'text':
      return lineText(block.text);
    case 'list':
      return block.points
        .map(({ text, more = [] }, index) => {
          const mark = block.isNumbered ? `${index + 1}. ` : '- ';
          const below = more.map((line) => `\n${' '.repeat(mark.length)}- ${lineText(line)}`);
          return `${mark}${lineText(text)}${below.join('')}`;
        })
        .join('\n');
    case 'table': {
      const row = (cells: readonly Line[]) =>
        `|${cells.map((cell) => ` ${lineText(cell)} |`.replace('  ', ' ')).join('')}`;
      const rule = `|${block.columns.map(({ align }) => (align === 'right' ? ' --: |' : ' --- |')).join('')}`;
      return [row(block.columns.map(({ head }) => head)), rule, ...block.rows.map(row)].join('\n');
    }
    case 'tree':
      return nested(block.roots, '').join('\n');
    case 'commands':
      return markdownCode(block.lines, 'sh');
    case 'diagram':
      return markdownCode(mermaid(block.diagram), 'mermaid');
  }
}

function nested(branches: readonly Branch[], space: string): string[] {
  return branches.flatMap(({ text, children }) => [`${space}- ${lineText(text)}`, ...nested(children, `${space}  `)]);
}

function lineText(line: Line): string {
  return piecesOf(line).map(pieceText).join('').trim();
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return spaced(piece, markdownText);
  if ('bar' in piece) return bars(piece.bar, barWidth);
  if ('spark' in piece) return sparks(piece.spark);
  if ('heat' in piece) return piece.text === undefined ? String(piece.heat.part) : markdownText(piece.text);
  if (piece.tone === 'code') return markdownText(piece.text) === '' ? '' : markdownSpan(piece.text);
  if (piece.tone === 'strong') return spaced(piece.text, (text) => `**${markdownText(text)}**`);
  return spaced(piece.text, markdownText);
}

/** Spaces at the ends of a piece belong to the line. */
function spaced(text: string, show: (text: string) => string): string {
  const [, start, inner, end] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return inner === '' ? (start! || end!) && ' ' : `${start && ' '}${show(inner!)}${end && ' '}`;
}
