import type { Piece } from '../account.ts';
import type { Colour } from '../measures/light.ts';

/** Signs of the lights that tell them apart without colour. */
const signs = {
  green: { text: '✔', ascii: '+', tone: 'good' },
  amber: { text: '⚠', ascii: '!', tone: 'fair' },
  red: { text: '✖', ascii: 'x', tone: 'bad' },
  grey: { text: '–', ascii: '-', tone: 'faint' },
} as const satisfies Readonly<Record<Colour, Piece>>;

/** A light as one sign in its colour. */
export function lightSign(colour: Colour): Piece {
  return signs[colour];
}
