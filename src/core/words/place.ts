const kinds =
  'room|hall|library|canteen|cafeteria|café|cafe|kitchen|office|laboratory|lab|workshop|lounge|studio|gym|staffroom|classroom|pub|garden|centre|center';
const between = "(?:(?!(?:in|at|on|to|by|for|from|of|every|each|next|and|or) )\\p{L}[\\p{L}\\d’'-]* ){0,3}?";
const number = '(?: (?:\\p{L}?-?\\d(?:[\\p{L}\\d.-]*[\\p{L}\\d])?|\\p{L}(?=$|[,.;)])))?';
const form = new RegExp(`(?:^|[\\s,(])(?:in|at) (${between}(?:${kinds})(?![\\p{L}\\d])${number})`, 'iu');

/** Reads where something happens from a sentence: `room 4`, `the staff room`; undefined where no place is plain. */
export function readPlace(text: string): string | undefined {
  return form.exec(text.replace(/\s+/g, ' '))?.[1];
}
