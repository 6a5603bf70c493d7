const swaps: Readonly<Record<string, string>> = {
  '"': "'",
  '`': "'",
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '<': '‹',
  '>': '›',
  '|': '/',
  '\\': '/',
  '*': '∗',
  // Look-alikes: a real one begins a comment, ends a statement or ends the name of a task.
  '#': '＃',
  ';': ',',
  ':': '∶',
};

/**
 * A text that means nothing to Mermaid, on one line: for a label between double quotes in a flowchart or mindmap,
 * and for the name of a task in a gantt chart. Safe text stays as it is, so it may be applied twice.
 */
export function mermaidText(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/["`[\]{}<>|\\*#;:]/g, (character) => swaps[character]!)
    // Two of them begin a comment, and so does one behind the first character of a task.
    .replace(/\s*%+/g, ' percent')
    .replace(/\s+/g, ' ')
    .trim();
  // A label that looks like a list is refused by the renderer.
  return plain.replace(/^(?:[-+∗]\s+)+/, '').replace(/^(\d+)\.(?=\s)/, '$1)');
}
