/** An amount, or a decision in words. Exactly one of `amount`, `none`, `on_request`, `said` is set. */
export interface Money {
  readonly amount?: number;
  readonly currency?: string;
  readonly per?: string;
  /** Why there is none: the decision to have no money is a decision. */
  readonly none?: string;
  readonly on_request?: string;
  /** Any other sentence, kept as written. */
  readonly said?: string;
}

const currency = String.raw`(?:(?!per\b)([A-Za-z]{3})(?![A-Za-z])|([€$£]))`;
const digits = String.raw`(\d[\d.,_ ]*?)`;
const period = String.raw`(?:(?:\s*\/\s*|\s+(?:per|an?|each)\s+)([a-z]+)|\s+(annually|yearly|quarterly|monthly|weekly))?`;
const amountFirst = new RegExp(`^${digits}\\s*${currency}?${period}$`, 'i');
const currencyFirst = new RegExp(`^${currency}\\s*${digits}${period}$`, 'i');
const periods = new Map([
  ['annually', 'year'],
  ['annum', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['weekly', 'week'],
]);
const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** Reads `2000 EUR per year`, `none, because …`, `on request from …`; anything else is kept as said. */
export function readMoney(text: string): Money {
  const sentence = text.replace(/\s+/g, ' ').trim();
  const none = /^none(?![\p{L}\p{N}])\s*[,;:–-]?\s*(?:because\s+)?([\p{L}\p{N}].*)$/iu.exec(sentence);
  if (none) return { none: none[1]! };
  const request = /^on request from\s+(.+)$/i.exec(sentence);
  if (request) return { on_request: request[1]! };
  const first = amountFirst.exec(sentence);
  if (first) return amountOf(first[1]!, first[2] ?? first[3], first[4] ?? first[5]) ?? { said: sentence };
  const second = currencyFirst.exec(sentence);
  if (second) return amountOf(second[3]!, second[1] ?? second[2], second[4] ?? second[5]) ?? { said: sentence };
  return { said: sentence };
}

function amountOf(written: string, unit: string | undefined, each: string | undefined): Money | undefined {
  const amount = readAmount(written);
  if (amount === undefined) return undefined;
  const code = unit === undefined ? undefined : (signs[unit] ?? unit.toUpperCase());
  const per = each === undefined ? undefined : (periods.get(each.toLowerCase()) ?? each.toLowerCase());
  return { amount, ...(code && { currency: code }), ...(per && { per }) };
}

/** `2000`, `2,000`, `2 000`, `2000.50`; undefined where a separator could mean two things. */
function readAmount(written: string): number | undefined {
  const compact = written.trim().replace(/[ _]/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replace(/,/g, '') : compact;
  if (!/^\d{1,15}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Number(plain);
}
