import { textLines } from './svg.ts';

/** A text in lines of one size, and how high they stand together. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

/** A box, the sizes that its text may have from large to small, and the distance of lines in sizes. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly number[];
  readonly leading?: number;
  readonly weight?: 'bold';
}

/** How much of a box is filled: fonts differ from one machine to the next, and bold letters are wider. */
const usable = { normal: 0.97, bold: 0.88 } as const;

/** Lines of a text for a box, without a look at its height. */
export function linesIn(written: string, { width, weight }: Pick<Box, 'width' | 'weight'>, size: number): string[] {
  return textLines(written, { width: width * usable[weight ?? 'normal'], size });
}

/** A text at the largest of the sizes at which it fits into a box; at the smallest it is cut, and `…` says so. */
export function fitIn(written: string, { width, height, sizes, weight, leading = 1.2 }: Box): Fitted {
  const of = (lines: readonly string[], size: number) => ({ lines, size, height: lines.length * size * leading });
  for (const size of sizes) {
    const found = of(linesIn(written, { width, weight }, size), size);
    if (found.height <= height) return found;
  }
  const size = sizes.at(-1)!;
  const most = Math.max(1, Math.floor(height / (size * leading)));
  return of(textLines(written, { width: width * usable[weight ?? 'normal'], size, most }), size);
}

/** An address in lines, broken behind its slashes, dots and hyphens, and elsewhere only where a part is too long. */
export function addressLines(address: string, width: number, size: number): string[] {
  const fits = (written: string) => textLines(written, { width: width * usable.normal, size }).length <= 1;
  const parts = (address.match(/[^/.?&=_-]*[/.?&=_-]+|[^/.?&=_-]+$/g) ?? []).flatMap((part) =>
    linesIn(part, { width }, size),
  );
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
