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

const amountFirst = /^([\d][\d.,_ ]*?)\s*([A-Za-z]{3}|[€$£])?(?:\s*(?:per|a|an|each|\/)\s*([a-z]+))?$/i;
const currencyFirst = /^([A-Za-z]{3}|[€$£])\s*([\d][\d.,_ ]*?)(?:\s*(?:per|a|an|each|\/)\s*([a-z]+))?$/i;
const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** Reads `2000 EUR per year`, `none, because …`, `on request from …`; anything else is kept as said. */
export function readMoney(text: string): Money {
  const sentence = text.replace(/\s+/g, ' ').trim();
  const none = /^none(?![\p{L}\p{N}])\s*[,;:–-]?\s*(?:because\s+)?(.+)$/iu.exec(sentence);
  if (none) return { none: none[1]! };
  const request = /^on request from\s+(.+)$/i.exec(sentence);
  if (request) return { on_request: request[1]! };
  const first = amountFirst.exec(sentence);
  if (first) return amountOf(first[1]!, first[2], first[3]) ?? { said: sentence };
  const second = currencyFirst.exec(sentence);
  if (second) return amountOf(second[2]!, second[1], second[3]) ?? { said: sentence };
  return { said: sentence };
}

function amountOf(digits: string, currency: string | undefined, per: string | undefined): Money | undefined {
  const amount = readAmount(digits);
  if (amount === undefined) return undefined;
  const unit = currency === undefined ? undefined : (signs[currency] ?? currency.toUpperCase());
  return { amount, ...(unit && { currency: unit }), ...(per && { per: per.toLowerCase() }) };
}

/** `2000`, `2,000`, `2 000`, `2000.50`; undefined where a separator could mean two things. */
function readAmount(digits: string): number | undefined {
  const compact = digits.trim().replace(/[ _]/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replace(/,/g, '') : compact;
  if (!/^\d{1,15}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Number(plain);
}
