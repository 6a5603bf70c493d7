import { logLine, visible } from './safe.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as one line of XML or HTML, for an element or an attribute in double quotes: nothing in it acts, and what XML
 * does not know, or nobody can see, becomes visible.
 */
export function xmlText(text: string): string {
  return logLine(text)
    .replace(/[\ufffe\uffff]/g, visible)
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
