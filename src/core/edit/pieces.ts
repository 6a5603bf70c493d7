import type { Change } from './lines.ts';

/** What a text is made of: parts of another text, by offsets and in its order, and texts that are new. */
export type Piece = string | { readonly from: number; readonly to: number };

/** The pieces of a text once changes are made to it. */
export function withChanges(pieces: readonly Piece[], changes: readonly Change[]): Piece[] {
  const made: Piece[] = [];
  let rest = [...pieces];
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.at - b.at)) {
    const [before, behind] = split(rest, change.at - at);
    const [, left] = split(behind, change.remove ?? 0);
    made.push(...before, change.text);
    rest = left;
    at = change.at + (change.remove ?? 0);
  }
  return [...made, ...rest];
}

function split(pieces: readonly Piece[], length: number): [before: Piece[], behind: Piece[]] {
  const before: Piece[] = [];
  let left = length;
  for (const [index, piece] of pieces.entries()) {
    const size = sizeOf(piece);
    if (size > left) {
      const [first, second] = cut(piece, left);
      return [
        [...before, first],
        [second, ...pieces.slice(index + 1)],
      ];
    }
    before.push(piece);
    left -= size;
  }
  return [before, []];
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from;
}

function cut(piece: Piece, at: number): [Piece, Piece] {
  if (typeof piece === 'string') return [piece.slice(0, at), piece.slice(at)];
  const middle = piece.from + at;
  return [
    { from: piece.from, to: middle },
    { from: middle, to: piece.to },
  ];
}

/** The changes that make a text of pieces out of the text that they are parts of; none touches the next. */
export function changesFrom(text: string, pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  let added = '';
  for (const piece of [...pieces, { from: text.length, to: text.length }]) {
    if (typeof piece === 'string') added += piece;
    else if (piece.from < piece.to || piece.from === text.length) {
      if (added !== text.slice(from, piece.from)) changes.push({ at: from, remove: piece.from - from, text: added });
      added = '';
      from = piece.to;
    }
  }
  return changes;
}
