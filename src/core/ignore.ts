import type { Finding, Ignored } from './finding.ts';
import { type Document, lastLines, rangeOf } from './parse.ts';
import { comments } from './tokens.ts';
import { isDate } from './words/dates.ts';

/** One rule named in one `# cop-ignore…` comment. */
export interface IgnoreUse {
  readonly doc: Document;
  readonly span: readonly [start: number, end: number];
  readonly rule: string;
  readonly reason: string;
  /** Last day on which it holds; the text as written. */
  readonly until?: string;
  /** First and last line it covers. */
  readonly lines: readonly [number, number];
  /** How many findings it silenced. */
  readonly silenced: number;
  /** False when the rule did not run, so that silencing nothing says nothing. */
  readonly ran: boolean;
  readonly known: boolean;
  /** Whether every rule that the comment names is known. */
  readonly allKnown: boolean;
  readonly expired: boolean;
}

interface Scope {
  readonly today: string;
  /** Ids that exist, and those of them that ran. */
  readonly known: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
}

const form = /^#\s*cop-ignore(-next-line|-file)?(?![\w-])/;
/** Nobody needs as many in one file; further ones silence nothing. */
const most = 1000;

/** The ignore comments of a file, one entry for each rule they name. */
export function ignores(doc: Document, scope: Scope): IgnoreUse[] {
  if (!doc.text.includes('cop-ignore')) return [];
  const entries = { next: nextContents(doc), last: lastLines(doc) };
  const uses: IgnoreUse[] = [];
  for (const { text, offset } of comments(doc.text)) {
    const match = form.exec(text);
    if (!match || uses.length >= most) continue;
    const rest = text.slice(match[0].length).replace(/\s+/g, ' ').trim();
    const lines = coverOf(doc, match[1] ?? '', offset, entries);
    uses.push(...usesOf(doc, rest, [offset, offset + text.length], lines, scope));
  }
  return uses.slice(0, most);
}

type Lines = readonly [first: number, last: number];

interface Entries {
  /** The first line from each line on that is neither blank nor only a comment. */
  readonly next: readonly number[];
  /** The last line of the entry that begins on a line. */
  readonly last: ReadonlyMap<number, number>;
}

function coverOf(doc: Document, form: string, offset: number, { next, last }: Entries): Lines {
  if (form === '-file') return [1, doc.lines.length];
  const line = rangeOf(doc, offset, offset).line;
  // Several ignore comments may stand above one line.
  const start = form === '-next-line' ? (next[line + 1] ?? line) : line;
  return [start, last.get(start) ?? start];
}

function nextContents({ text, lines }: Document): number[] {
  const next: number[] = [];
  const empty = /[ \t]*(?:#|\r?\n|$)/y;
  for (let line = lines.length; line > 0; line -= 1) {
    empty.lastIndex = lines[line - 1]!;
    next[line] = empty.test(text) ? (next[line + 1] ?? line) : line;
  }
  return next;
}

function usesOf(doc: Document, rest: string, span: readonly [number, number], lines: Lines, scope: Scope): IgnoreUse[] {
  const [names = '', ...after] = rest.split(/ ?-- ?/);
  const said = after.join(' -- ');
  const until = /\buntil=(\S+)/.exec(said)?.[1];
  const reason = said.replace(/ ?\buntil=\S+/, '').trim();
  const expired = until !== undefined && (!isDate(until) || until < scope.today);
  // Without `--` the words after the first rules are a reason in the wrong place.
  const written = after.length > 0 ? names : (/^[^ ,]+( ?, ?[^ ,]+)*/.exec(names)?.[0] ?? '');
  const rules = written
    .split(/[ ,]+/)
    .filter((rule) => rule !== '')
    .slice(0, most);
  const allKnown = rules.every((rule) => scope.known.has(rule));
  return (rules.length > 0 ? rules : ['']).map((rule) => ({
    doc,
    span,
    rule,
    reason,
    until,
    lines,
    silenced: 0,
    ran: scope.ran.has(rule),
    known: scope.known.has(rule),
    allKnown,
    expired,
  }));
}

/** Which findings stay, which are silenced with what reason, and how often each comment was of use. */
export function silence(
  findings: readonly Finding[],
  uses: readonly IgnoreUse[],
): { kept: Finding[]; ignored: Ignored[]; uses: IgnoreUse[] } {
  const byFile = new Map<string, IgnoreUse[]>();
  for (const use of uses) {
    const same = byFile.get(use.doc.file);
    if (same) same.push(use);
    else byFile.set(use.doc.file, [use]);
  }
  const counts = new Map<IgnoreUse, number>();
  const kept: Finding[] = [];
  const ignored: Ignored[] = [];
  for (const finding of findings) {
    const use = byFile.get(finding.file)?.find((candidate) => covers(candidate, finding));
    if (!use) kept.push(finding);
    else {
      ignored.push({ finding, reason: use.reason });
      counts.set(use, (counts.get(use) ?? 0) + 1);
    }
  }
  return { kept, ignored, uses: uses.map((use) => ({ ...use, silenced: counts.get(use) ?? 0 })) };
}

function covers(use: IgnoreUse, finding: Finding): boolean {
  if (use.rule !== finding.rule || use.expired) return false;
  return finding.range.line >= use.lines[0] && finding.range.line <= use.lines[1];
}
