/** An exact fraction in lowest terms, `under` above zero: sums and orders do not depend on how a machine rounds. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Ratio = { over: 0n, under: 1n };
export const one: Ratio = { over: 1n, under: 1n };

/** `over` in `under`, both whole numbers; `under` is not zero. */
export function ratio(over: number | bigint, under: number | bigint = 1): Ratio {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  const shared = divisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n);
  return { over: top / shared, under: bottom / shared };
}

/** The sum of fractions. */
export function sum(...parts: readonly Ratio[]): Ratio {
  return parts.reduce((a, b) => ratio(a.over * b.under + b.over * a.under, a.under * b.under), zero);
}

/** The product of fractions. */
export function product(...parts: readonly Ratio[]): Ratio {
  return parts.reduce((a, b) => ratio(a.over * b.over, a.under * b.under), one);
}

/** What is missing to one. */
export function rest(part: Ratio): Ratio {
  return ratio(part.under - part.over, part.under);
}

/** Below zero when `a` is smaller, zero when they are equal, above zero when it is larger. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest number, for printing and drawing. */
export function toNumber({ over, under }: Ratio): number {
  return Number(over) / Number(under);
}

/** `125/3`, `42`. */
export function showRatio({ over, under }: Ratio): string {
  return under === 1n ? String(over) : `${over}/${under}`;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

/** A ratio or a number as JSON has it, rounded to so many decimals. */
export function rounded(value: Ratio | number, places = 4): number {
  return Number((typeof value === 'number' ? value : toNumber(value)).toFixed(places));
}
