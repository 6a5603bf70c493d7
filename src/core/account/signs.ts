const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const plainSteps = ['_', '.', '-', '=', '*', '#'];
const shades = ['·', '░', '▒', '▓', '█'];

/** A part of a whole as a bar of so many characters; some part is never shown as none, nor less than the whole as all. */
export function bars({ part, whole }: { part: number; whole: number }, width: number, unicode = true): string {
  const filled = steady(part, whole, width);
  return unicode ? '█'.repeat(filled) + '░'.repeat(width - filled) : '#'.repeat(filled) + '.'.repeat(width - filled);
}

function steady(part: number, whole: number, width: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return width;
  return Math.min(width - 1, Math.max(1, Math.round((part / whole) * width)));
}

/** Numbers in a row as one character each, from 0 to the largest. */
export function sparks(numbers: readonly number[], unicode = true): string {
  const all = unicode ? steps : plainSteps;
  const most = Math.max(0, ...numbers);
  return numbers.map((one) => all[most === 0 ? 0 : Math.round((one / most) * (all.length - 1))]).join('');
}

/** A sign for the share that a number has in a whole: none, up to a quarter, a half, three quarters, all. */
export function shade({ part, whole }: { part: number; whole: number }): string {
  return shades[steady(part, whole, shades.length - 1)]!;
}
