/** Why a file could not be read at all: one clear reason with its place, as offsets into the text. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fix: string;
  readonly related?: { readonly start: number; readonly end: number; readonly message: string };
}

/** What one file may hold. Only an option on the command line may ever loosen these, never a file. */
export const limits = { bytes: 1 << 20, depth: 64, nodes: 50_000, keys: 2_000, scalar: 256 * 1024 } as const;

type Words = readonly [message: string, fix: string];

const quoteIt = 'Put the whole value in quotes.';
const known: Readonly<Record<string, Words>> = {
  BAD_INDENT: ['This line is indented differently from the lines it belongs to.', 'Line it up with its neighbours.'],
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Use spaces: YAML does not allow tabs there.'],
  MISSING_CHAR: ['Something is missing here.', 'Look for a quote, bracket or colon that is not there.'],
  BLOCK_IN_FLOW: ['Lines with dashes cannot stand inside brackets.', 'Close the bracket first, or use commas.'],
  BAD_SCALAR_START: ['A value cannot start with this character.', quoteIt],
  BAD_DQ_ESCAPE: ['A backslash in double quotes starts a code that YAML does not know.', 'Use single quotes.'],
  BAD_COLLECTION_TYPE: ['A list and fields are mixed at the same place.', 'Use one of the two.'],
  MULTILINE_IMPLICIT_KEY: ['A field name runs over several lines.', 'Write `name: value` on one line.'],
  KEY_OVER_1024_CHARS: ['A field name is longer than 1024 characters.', 'Look for a missing line break.'],
  BLOCK_AS_IMPLICIT_KEY: ['There is a second colon in this line.', quoteIt],
};

/** A syntax error of the YAML reader in the words of a community manager. */
export function wordsFor(code: string, message: string, pos: readonly [number, number], text: string): Fault {
  const [message_, fix] = special(code, message) ??
    known[code] ?? ['This line cannot be read as YAML.', fixFor(message)];
  const start = Math.min(pos[0], text.length);
  return { start, end: Math.max(start, Math.min(pos[1], text.length)), message: message_, fix };
}

function special(code: string, message: string): Words | undefined {
  if (/Nested mappings are not allowed in compact/.test(message)) return known.BLOCK_AS_IMPLICIT_KEY;
  if (code === 'MISSING_CHAR') {
    if (/closing .?"?quote|closing ["']/.test(message))
      return ['A quote is opened and never closed.', 'Close the quote.'];
    const bracket = /([\]}])/.exec(message)?.[1];
    if (/Flow|end with/.test(message) && bracket)
      return [`A bracket is opened and never closed with “${bracket}”.`, `Add “${bracket}” where the list ends.`];
    if (/comma|,/.test(message)) return ['A comma is missing between two entries.', 'Add the comma.'];
  }
  if (/implicit map key|Implicit map keys need/i.test(message))
    return ['This line has no colon, so it is not a field.', 'Write `name: value`, or put a dash before a list entry.'];
  return undefined;
}

function fixFor(message: string): string {
  if (/plain value cannot start|reserved character/i.test(message)) return quoteIt;
  return 'Compare it with the lines around it, or put the value in quotes.';
}

/** Findings about a file that cannot be used at all. They are no rules: they cannot be switched off or ignored. */
export const faultWords = {
  'broken-yaml': 'A file that cannot be read is not checked at all, and nobody would notice what it says.',
  'wrong-type': 'A value of the wrong shape cannot be used; until it is right, nothing else in this file is checked.',
  'newer-format': 'A newer format may mean something else by the same words, so nothing in this file is checked.',
} as const;
