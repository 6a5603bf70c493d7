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

/** What the YAML reader says, and where it helps what stands before and at the place, in plain words. */
interface Form {
  /** Compared with the code and the message of the YAML reader. */
  readonly said: RegExp;
  readonly before?: RegExp;
  readonly here?: RegExp;
  /** What exactly is meant of the rest of the line. */
  readonly point?: RegExp;
  readonly words: Words;
}

const quoteIt = 'Put the whole value in quotes.';
const lineUp = 'Line it up with its neighbours.';

/** The first that fits counts. */
const forms: readonly Form[] = [
  {
    said: /^BLOCK_IN_FLOW/,
    words: ['Two entries stand here without a comma between them.', `Add the comma, or: ${lower(quoteIt)}`],
  },
  { said: /flow-(seq|map)-end/, words: ['A bracket is closed here that was never opened.', 'Delete the bracket.'] },
  { said: /Unexpected , in flow/, words: ['There is a comma too many here.', 'Delete the comma.'] },
  { said: /Missing , or :/, words: ['A comma is missing between two entries.', 'Add the comma.'] },
  {
    said: /block-seq-ind on same line|^BAD_COLLECTION_TYPE/,
    words: ['A list cannot begin behind the name of its field.', 'Begin it on the next line, or write [one, two].'],
  },
  {
    said: /IMPLICIT_KEY|implicit map key/i,
    here: /^-\s/,
    words: ['A dash stands here where a field is expected.', 'Line it up with the other dashes of its list.'],
  },
  {
    said: /^BLOCK_AS_IMPLICIT_KEY|Nested mappings/,
    here: /:(\s|$)/,
    point: /:(?=\s|$)/,
    words: ['There is a second colon in this line.', quoteIt],
  },
  {
    said: /^BLOCK_AS_IMPLICIT_KEY|Nested mappings/,
    words: ['The line below is indented as if it belonged to this value.', lineUp],
  },
  {
    said: /^MULTILINE_IMPLICIT_KEY|implicit map key/i,
    words: [
      'This line has no colon with a space after it, so it is not a field.',
      'Write `name: value`, or put a dash before a list entry.',
    ],
  },
  {
    said: /Block scalar header/,
    words: ['After “|” or “>” nothing else may stand in the line.', 'Begin the text on the next line, indented.'],
  },
  {
    said: /directives-end marker/,
    words: ['After “---” nothing else may stand in the line.', 'Begin on the next line.'],
  },
  {
    said: /^UNEXPECTED_TOKEN/,
    before: /["']\s*$/,
    words: [
      'More text follows after the closing quote.',
      `${quoteIt} An apostrophe inside single quotes is written twice.`,
    ],
  },
  {
    said: /^UNEXPECTED_TOKEN/,
    before: /[\]}]\s*$/,
    words: ['More text follows after the closing bracket.', `Delete it, or: ${lower(quoteIt)}`],
  },
  { said: /at node end/, words: ['A list and fields are mixed at the same place.', 'Use one of the two.'] },
  {
    said: /^BAD_INDENT|without - indicator/,
    words: ['This line is indented differently from the lines it belongs to.', lineUp],
  },
  {
    said: /^TAB_AS_INDENT/,
    words: ['This line is indented with a tab.', 'Use spaces: YAML does not allow tabs there.'],
  },
  { said: /^BAD_SCALAR_START/, words: ['A value cannot start with this character.', quoteIt] },
  {
    said: /^BAD_DQ_ESCAPE/,
    words: ['A backslash in double quotes starts a code that YAML does not know.', 'Use single quotes.'],
  },
  {
    said: /^KEY_OVER_1024_CHARS/,
    words: ['A field name is longer than 1024 characters.', 'Look for a missing line break.'],
  },
  {
    said: /^MISSING_CHAR/,
    words: ['Something is missing here.', 'Look for a quote, bracket or colon that is not there.'],
  },
];

const otherwise: Words = [
  'This line cannot be read as YAML.',
  'Compare it with the lines around it, or put the value in quotes.',
];

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A syntax error of the YAML reader in the words of a community manager; it stands in one line. */
export function wordsFor(code: string, message: string, pos: readonly [number, number], text: string): Fault {
  let start = Math.min(pos[0], text.length);
  // An indented line is meant, not the space before it.
  while (text[start] === ' ' && (start === 0 || /[\n ]/.test(text[start - 1]!))) start += 1;
  const [here = ''] = /^.*/.exec(text.slice(start, start + 2000))!;
  const before = text.slice(Math.max(0, start - 200), start);
  const form = forms.find((one) => one.said.test(`${code} ${message}`) && fits(one, before, here));
  const [said, fix] = form?.words ?? otherwise;
  const point = form?.point?.exec(here)?.index;
  if (point !== undefined) return { start: start + point, end: start + point + 1, message: said, fix };
  const last = form?.words[1] === lineUp ? text.length : Math.max(pos[1], start);
  const end = Math.min(last, start + here.trimEnd().length);
  return { start, end, message: said, fix };
}

function fits({ before, here }: Form, textBefore: string, textHere: string): boolean {
  return (before?.test(textBefore) ?? true) && (here?.test(textHere) ?? true);
}

/** Findings about a file that cannot be used at all. They are no rules: they cannot be switched off or ignored. */
export const faultWords = {
  'broken-yaml': 'A file that cannot be read is not checked at all, and nobody would notice what it says.',
  'wrong-type':
    'A value of the wrong shape cannot be used; until it is right, this file is checked for its shape only.',
  'newer-format': 'A newer format may mean something else by the same words, so nothing in this file is checked.',
} as const;

/** What to do about any of them: the finding itself knows more. */
export const faultFix = 'See the finding: it names the place and the way out.';
