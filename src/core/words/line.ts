/** A text on one line: breaks and tabs become spaces; what cannot be seen or turns the reading direction is dropped. */
export function line(text: string): string {
  return text
    .replace(/[\t-\r\x85\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}
