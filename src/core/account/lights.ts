import { type Piece, toned } from '../account.ts';
import type { Colour } from '../measures/light.ts';

/** Signs of the lights that tell them apart without colour. */
export const lightSigns: Readonly<Record<Colour, string>> = { green: '✔', amber: '⚠', red: '✖', grey: '–' };
const tones = { green: 'good', amber: 'fair', red: 'bad', grey: 'faint' } as const;

/** A light as one sign in its colour. */
export function lightSign(colour: Colour): Piece {
  return toned(tones[colour], lightSigns[colour]);
}
