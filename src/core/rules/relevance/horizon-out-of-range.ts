import { at, type File, type Place, type Problem, type Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { addDays, daysBetween } from '../../words/dates.ts';
import { list, plural, shorten } from '../../words/list.ts';

const vision = 'ecosystem:\n  vision:\n    statement: Nothing is thrown away\n';
const strategy = 'ecosystem:\n  strategy:\n    period: {from: 2026-01-01, to: ';

export default defineRule({
  id: 'horizon-out-of-range',
  on: 'organisation',
  severity: 'info',
  reads: ['strategy', 'config'],
  summary: 'Visions look 5 to 10 years ahead and strategies last 1 to 3 years, or as long as is usual here.',
  why: 'A vision that ends next year is a plan, and a plan for ten years is a wish; communities need one of each to see where they help.',
  fix: 'Correct the years, or set what is usual here in `cop.yaml`, for example `horizons: {vision: 3-15, strategy: 1-5}`.',
  effort: 'minutes',
  source: 'Design of communities: vision of 5 to 10 years and strategy of 1 to 3 years as inputs.',
  unless:
    'It is a hint, and a month more or less does not matter. Nothing is said where the file does not tell how long: a vision in one sentence, a strategy without a last day.',
  good: [
    { strategy: `${vision}    horizon_years: 7\n` },
    { strategy: `${vision}    horizon_years: 5\n` },
    { strategy: `${vision}    horizon_years: 10\n` },
    { strategy: `${vision}    published: 2025-01-15\n    by: 2030-Q1\n` },
    { strategy: `${vision}    by: 2027-Q1\n` },
    // Such a date is wrong, but not a matter of years.
    { strategy: `${vision}    published: 2026-01-15\n    by: 2020-Q1\n` },
    { strategy: `${vision}    horizon_years: 7\n    published: 2025-01-15\n    by: 2026-Q1\n` },
    { strategy: 'ecosystem:\n  vision: Nothing is thrown away\n' },
    { strategy: `${strategy}2026-12-31}\n` },
    { strategy: `${strategy}2026-12-01}\n` },
    { strategy: `${strategy}2029-01-31}\n` },
    { strategy: `${strategy}2025-12-31}\n` },
    { strategy: 'ecosystem:\n  strategy:\n    period: {to: 2026-02-28}\n' },
    { strategy: `${vision}    horizon_years: 20\n`, config: 'horizons: {vision: 10 - 25}\n' },
    { strategy: `${strategy}2026-06-30}\n`, config: 'horizons: {strategy: 1-0}\n' },
    { without: ['strategy'] },
  ],
  bad: [
    { strategy: `${vision}    horizon_years: 20 # !\n` },
    { strategy: `${vision}    published: 2025-01-15\n    by: 2027-12-31 # !\n` },
    { strategy: `${vision}    horizon_years: 4.5 # !\n` },
    { strategy: `${vision}    horizon_years: 11 # !\n` },
    { strategy: 'ecosystem:\n  strategy:\n    period:\n      from: 2026-01-01\n      to: 2026-11-15 # !\n' },
    { strategy: 'ecosystem:\n  strategy:\n    period:\n      from: 2026-01-01\n      to: 2029-02-28 # !\n' },
    { strategy: 'ecosystem:\n  strategy:\n    period:\n      from: 2026-01-01\n      to: 2026-01-07 # !\n' },
    {
      strategy: `ecosystem: {}\nproducts:\n  - name: Shop\n    vision:\n      horizon_years: 1 # !\n    strategy:\n      period: {from: 2026-01-01, to: 2026-12-31} # !\n`,
      config: 'horizons: {vision: 2-2, strategy: 2-5}\n',
    },
  ],
  *check({ strategy: file, config }) {
    if (!file) return;
    const { vision, strategy } = config?.value.horizons ?? {};
    const usual = { vision: rangeOf(vision, '5-10'), strategy: rangeOf(strategy, '1-3') };
    yield* inPart(file, { path: ['ecosystem'], ...file.value.ecosystem }, usual);
    for (const [index, product] of file.value.products.entries())
      yield* inPart(file, { path: ['products', index], ...product }, usual);
  },
});

type Written = Value<'strategy'>['ecosystem'];

/** The whole, or one product: its vision and strategy, and where they stand. */
interface Part extends Written {
  readonly path: Place['path'];
  readonly name?: string;
}

/** Years, both ends included. */
interface Range {
  readonly least: number;
  readonly most: number;
  /** How others do it, as it stands in a sentence. */
  readonly adverb: 'here' | 'usually';
}

function rangeOf(own: string | undefined, usual: string): Range {
  const [least, most] = (own ?? usual)
    .split('-')
    .map(Number)
    .sort((a, b) => a - b) as [number, number];
  return { least, most, adverb: own === undefined ? 'usually' : 'here' };
}

function* inPart(
  file: File<'strategy'>,
  { path, name, vision, strategy }: Part,
  usual: { readonly vision: Range; readonly strategy: Range },
): Generator<Problem> {
  const whose = name === undefined ? '' : ` of “${shorten(name)}”`;
  const ahead = lookAhead(vision);
  if (ahead && isOutside(ahead.months, usual.vision))
    yield {
      at: at(file, ...path, 'vision', ahead.field),
      message: `The vision${whose} looks ${lengthOf(ahead.months)} ahead; visions ${usual.vision.adverb} look ${yearsOf(usual.vision)} ahead.`,
    };
  const { from, to } = strategy.period;
  if (from === undefined || to === undefined || from > to) return;
  const months = monthsFrom(from, addDays(to, 1));
  if (isOutside(months, usual.strategy))
    yield {
      at: at(file, ...path, 'strategy', 'period', 'to'),
      message: `The strategy${whose} is for ${lengthOf(months)}; strategies ${usual.strategy.adverb} are for ${yearsOf(usual.strategy)}.`,
    };
}

/** How far a vision looks, and which field says so. */
function lookAhead({ horizon_years, published, by }: Written['vision']): { months: number; field: string } | undefined {
  if (horizon_years !== undefined) return { months: Math.round(horizon_years * 12), field: 'horizon_years' };
  if (published === undefined || by === undefined || by.end < published) return undefined;
  return { months: monthsFrom(published, by.end), field: 'by' };
}

/** Whole months, the nearest number. */
function monthsFrom(from: string, to: string): number {
  return Math.round((daysBetween(from, to) * 12) / 365.25);
}

// Years of planning rarely begin and end on the same day of the year.
function isOutside(months: number, { least, most }: Range): boolean {
  return months < least * 12 - 1 || months > most * 12 + 1;
}

/** `7 years`, `4 years and 6 months`, `less than a month`. */
function lengthOf(months: number): string {
  if (months === 0) return 'less than a month';
  const years = Math.floor(months / 12);
  const parts = [years > 0 ? plural(years, 'year') : '', months % 12 > 0 ? plural(months % 12, 'month') : ''];
  return list(parts.filter(Boolean));
}

function yearsOf({ least, most }: Range): string {
  return least === most ? plural(most, 'year') : `${least} to ${plural(most, 'year')}`;
}
