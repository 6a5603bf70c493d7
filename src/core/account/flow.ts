import { type Line, type Piece, piecesOf, type Tone } from '../account.ts';
import type { Paint, Paper } from '../reporter.ts';
import { columns } from '../words/columns.ts';
import { startsNothing, terminal, visible } from '../words/safe.ts';
import { bars, shade, sparks } from './signs.ts';

/** Where an account is shown. */
export type Screen = Pick<Paper, 'paint' | 'width' | 'unicode'>;

/** A run of characters of one tone. */
interface Run {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** What is never parted: runs without a space between them, and how wide they are together. */
interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A line as it is printed, and the columns it takes. */
export interface Printed {
  readonly text: string;
  readonly width: number;
}

const barWidth = 10;
const colours = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  fair: 'yellow',
  bad: 'red',
  note: 'blue',
  code: 'cyan',
} as const satisfies Record<Tone, keyof Paint>;

/** A line of an account on as many lines as it needs; a word that is too long is broken only where `breaks` says so. */
export function flow(line: Line, screen: Screen, { width, breaks = false }: { width: number; breaks?: boolean }) {
  const words = wordsOf(line, screen).flatMap((word) => (breaks && word.width > width ? parted(word, width) : [word]));
  const lines: Word[][] = [];
  let room = 0;
  for (const word of words) {
    if (lines.length > 0 && room >= word.width + 1) {
      lines.at(-1)!.push(word);
      room -= word.width + 1;
    } else {
      lines.push([word]);
      room = width - word.width;
    }
  }
  return lines.map((one) => printed(one, screen));
}

/** Columns of a line that is not broken. */
export function breadth(line: Line, screen: Screen): number {
  return wordsOf(line, screen).reduce((sum, { width }) => sum + width + 1, -1);
}

/** Columns of the longest word of a line. */
export function longestWord(line: Line, screen: Screen): number {
  return Math.max(0, ...wordsOf(line, screen).map(({ width }) => width));
}

function printed(words: readonly Word[], { paint }: Screen): Printed {
  // Runs of one tone are painted together, the spaces between them too.
  const runs = words.flatMap((word, index) => (index > 0 ? [{ text: ' ' }, ...word.runs] : word.runs));
  const joined: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const isBetween = run.text === ' ' && joined.at(-1)?.tone === runs[index + 1]?.tone;
    const tone = isBetween ? joined.at(-1)?.tone : run.tone;
    const last = joined.at(-1);
    if (last && last.tone === tone) joined[joined.length - 1] = { text: last.text + run.text, tone };
    else joined.push({ text: run.text, tone });
  }
  const text = joined.map((run) => (run.tone ? paint[colours[run.tone]](run.text) : run.text)).join('');
  return { text, width: words.reduce((sum, { width }) => sum + width + 1, -1) };
}

function wordsOf(line: Line, screen: Screen): Word[] {
  const words: Run[][] = [];
  let isOpen = false;
  for (const run of piecesOf(line).map((piece) => runOf(piece, screen))) {
    const parts = run.isWhole ? [run.text] : run.text.split(/( +)/);
    for (const part of parts) {
      if (part === '') continue;
      if (!run.isWhole && /^ +$/.test(part)) isOpen = false;
      else if (isOpen) words.at(-1)!.push({ text: part, tone: run.tone });
      else {
        words.push([{ text: part, tone: run.tone }]);
        isOpen = true;
      }
    }
  }
  return words.map(harmless).map((runs) => ({ runs, width: runs.reduce((sum, { text }) => sum + columns(text), 0) }));
}

function runOf(piece: Piece, { unicode }: Screen): Run & { readonly isWhole: boolean } {
  if (typeof piece === 'string') return { text: safe(piece), isWhole: false };
  if ('bar' in piece) return { text: bars(piece.bar, barWidth, unicode), tone: piece.tone, isWhole: true };
  if ('spark' in piece) return { text: sparks(piece.spark, unicode), tone: piece.tone, isWhole: true };
  if ('heat' in piece) {
    const number = safe(piece.text ?? String(piece.heat.part));
    const sign = unicode ? shade(piece.heat) : '';
    return {
      text: sign === '' ? number : `${sign} ${number}`,
      tone: piece.heat.part === 0 ? 'faint' : undefined,
      isWhole: true,
    };
  }
  const own = safe(unicode ? piece.text : (piece.ascii ?? piece.text));
  return { text: piece.isQuoted ? `\`${own}\`` : own, tone: piece.tone, isWhole: false };
}

/** A word that starts no command, wherever a line may be broken; runs that would do so together become one. */
function harmless(runs: readonly Run[]): readonly Run[] {
  const whole = runs.map(({ text }) => text).join('');
  const shown = startsNothing(whole);
  return shown === whole ? runs : [{ text: shown, tone: runs[0]?.tone }];
}

/** Shown, never obeyed; line breaks of a file are spaces. */
function safe(text: string): string {
  return terminal(text.replace(/\s+/g, ' '));
}

/** A word in pieces of at most `width` columns, of which none starts a command. */
function parted({ runs }: Word, width: number): Word[] {
  const whole = runs.map(({ text }) => text).join('');
  // Wherever it is broken, a second colon must not come first.
  const all = whole.includes('::') ? [{ text: whole.replace(/:(?=:)/g, visible), tone: runs[0]?.tone }] : runs;
  const found: { runs: Run[]; width: number }[] = [{ runs: [], width: 0 }];
  for (const { text, tone } of all) {
    for (const point of text) {
      const last = found.at(-1)!;
      const own = columns(point);
      if (last.width > 0 && last.width + own > width) found.push({ runs: [{ text: point, tone }], width: own });
      else {
        last.runs.push({ text: point, tone });
        last.width += own;
      }
    }
  }
  return found;
}
