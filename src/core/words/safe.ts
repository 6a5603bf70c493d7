// Control characters (C0, DEL, C1), lone surrogates, line and paragraph separators, bidirectional controls.
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
// The same without C0, which `JSON.stringify` has escaped already and whose line breaks are layout.
const unprintableInJson = /[\x7f-\x9f\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** One character as text that can be seen: `\u{1b}`. */
export function visible(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** A text on one line that a terminal shows and never obeys: what acts or hides becomes visible. */
export function terminal(text: string): string {
  return text.replace(unprintable, visible);
}

/** A whole line for a terminal or the log of a build; it is one line and can start no workflow command. */
export function logLine(text: string): string {
  return startsNothing(terminal(text));
}

/** A line that is safe for a terminal, so that the log of a build takes it for no workflow command either. */
export function startsNothing(line: string): string {
  // A runner looks for `::` after any white space at the start, and for `##[` everywhere.
  return line.replace(/^(\s*:):/, '$1\\u{3a}').replaceAll('##[', '##\\u{5b}');
}

/** A text as the data of a GitHub workflow command; line breaks stay line breaks. */
export function githubData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A text as a property of a GitHub workflow command. */
export function githubProperty(text: string): string {
  return githubData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** JSON that means the same and can be shown anywhere: what acts or hides in its texts is escaped. */
export function jsonSafe(json: string): string {
  const escaped = json.replace(unprintableInJson, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.replaceAll('##[', '##\\u005b');
}
