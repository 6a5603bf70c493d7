import { type Piece, toned } from '../account.ts';
import type { Colour } from '../measures/light.ts';

// They are told apart without colour.
const lightSigns: Readonly<Record<Colour, string>> = { green: '✔', amber: '⚠', red: '✖', grey: '–' };
/** The tone of each light. */
export const lightTones = { green: 'good', amber: 'fair', red: 'bad', grey: 'faint' } as const;

/** A light as one sign in its colour. */
export function lightSign(colour: Colour): Piece {
  return toned(lightTones[colour], lightSigns[colour]);
}
