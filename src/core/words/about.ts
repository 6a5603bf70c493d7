import { shorten } from './list.ts';
import { bare, capital } from './phrases.ts';
import { sentences } from './sentences.ts';

const longest = 160;

/** What a community is about in one line: its domain, or else the first sentence of its purpose. */
export function about({ domain, purpose }: { readonly domain?: string; readonly purpose: string }): string {
  return capital(shorten(bare(domain || (sentences(purpose)[0]?.text ?? '')), longest));
}
