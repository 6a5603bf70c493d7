import { markdownAddress } from './markdown.ts';

/** The first address in a text that begins with `https://` and that pages would link; blank where there is none. */
export function webAddress(text: string): string {
  for (const [found] of text.matchAll(/https:\/\/[^\s<>"'`|\\^{}]+/gi)) {
    const trimmed = withoutEnd(found);
    if (markdownAddress(trimmed) !== '') return new URL(trimmed).href;
  }
  return '';
}

/** Without the marks of the sentence around it; a bracket belongs to it where it was opened in it. */
function withoutEnd(written: string): string {
  let address = written;
  for (;;) {
    const shorter = address.replace(/[.,;:!?*_…’”»]+$/u, '');
    const count = (mark: string) => shorter.split(mark).length;
    const isAround = shorter.endsWith(']') || (shorter.endsWith(')') && count(')') > count('('));
    const next = isAround ? shorter.slice(0, -1) : shorter;
    if (next === address) return address;
    address = next;
  }
}
