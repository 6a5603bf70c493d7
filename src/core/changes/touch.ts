import type { Finding, Path, Range } from '../finding.ts';
import { folderOf } from '../link.ts';
import { audit, type Linted } from '../lint.ts';
import type { Community, Model } from '../model.ts';
import type { Document } from '../parse.ts';
import type { Listed } from '../rule.ts';
import type { Asked } from '../settings.ts';
import { against, type Placed, placed } from './against.ts';
import { isObstacle } from './findings.ts';
import { pairs } from './pair.ts';
import { judged, places, type Sides } from './sides.ts';

/** The lines of a text, 1-based, that are not in an earlier one. */
export type NewLines = (before: string, after: string) => ReadonlySet<number>;

/** What both sides are judged by, and how texts are compared. */
export interface Judging {
  readonly asked: Asked;
  readonly rules: readonly Listed[];
  readonly newLines: NewLines;
}

/** What of a run a change touches. */
export interface Touch {
  /** Findings, shown and ignored ones. */
  readonly findings: ReadonlySet<Finding>;
  /** Files that are new or say something else. */
  readonly files: ReadonlySet<string>;
  /** Communities with such a file, and those that have lost one. */
  readonly communities: ReadonlySet<Community>;
}

/**
 * What the change from the files of then to those of a run touches: findings that are new since or weigh more, those
 * that stand on a line that changed or are about one, and whatever keeps a changed file from being read. Both sides are
 * judged by what was asked and the settings of now; files that are equal must be the same in both models.
 */
export function touchOf({ model: now, report }: Linted, past: Model, { asked, rules, newLines }: Judging): Touch {
  const sides = { past, now, pairs: pairs(past, now) };
  const before = audit(judged(sides), asked, rules).report;
  const texts = comparison(sides, newLines);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isIn = (finding: Finding) =>
    (texts.isChanged(finding.file) && isObstacle(finding, now, byId.get(finding.rule))) || isOnNewLine(finding, texts);
  const ignored = report.ignored.map(({ finding }) => finding);
  const atWork = new Set([...report.findings, ...ignored].filter(isIn));
  // Of findings that are alike, those where nothing changed were there before.
  const shown = [...report.findings].sort((a, b) => Number(atWork.has(a)) - Number(atWork.has(b)));
  const place = places(sides);
  const mark = (all: readonly Finding[], side: 'past' | 'now'): Placed[] =>
    all.map((finding) => placed(finding, sides[side], place(finding.file, side).file));
  const { made, heavier } = against(mark(before.findings, 'past'), mark(shown, 'now'));
  const silent = before.ignored.map(({ finding }) => finding);
  const hushed = against(mark(silent, 'past'), mark(ignored, 'now')).made;
  return {
    findings: new Set([...atWork, ...[...made, ...heavier, ...hushed].map(({ finding }) => finding)]),
    files: new Set(now.files.map(({ doc }) => doc.file).filter(texts.isChanged)),
    communities: new Set(now.communities.filter((one) => isOther(one, sides, texts))),
  };
}

/** How the files of now differ from those of then. */
interface Comparison {
  /** Whether a file is new or says something else; line ends do not matter. */
  readonly isChanged: (file: string) => boolean;
  readonly hasNewLine: (file: string, range: Range) => boolean;
  readonly documentOf: (file: string) => Document | undefined;
}

function comparison(sides: Sides, newLines: NewLines): Comparison {
  const then = documents(sides.past);
  const now = documents(sides.now);
  const place = places(sides);
  const earlier = new Map([...then].map(([file, doc]) => [place(file, 'past').file, doc]));
  const lines = new Map<string, ReadonlySet<number>>();
  const earlierOf = (file: string) => earlier.get(place(file, 'now').file);
  const isChanged = (file: string) => {
    const [before, after] = [earlierOf(file), now.get(file)];
    if (before === after) return false;
    // Without a text it could not be read: then only equal bytes are the same.
    return !before || !after || after.text === '' || plain(before) !== plain(after);
  };
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? (isChanged(file) ? newLines(plain(earlierOf(file)), plain(now.get(file))) : none);
    lines.set(file, known);
    return known;
  };
  const hasNewLine = (file: string, { line, endLine }: Range) => {
    for (let at = line; at <= endLine; at += 1) if (linesOf(file).has(at)) return true;
    return false;
  };
  return { isChanged, hasNewLine, documentOf: (file) => now.get(file) };
}

const none: ReadonlySet<number> = new Set();

function plain(document: Document | undefined): string {
  return document?.text.replaceAll('\r\n', '\n') ?? '';
}

function documents({ files, strangers }: Model): Map<string, Document> {
  return new Map([...files.map(({ doc }) => doc), ...strangers].map((doc) => [doc.file, doc]));
}

function isOnNewLine({ file, path, range, related = [] }: Finding, texts: Comparison): boolean {
  const stands = !isWhole(range) && isWritten(texts.documentOf(file)?.value, path);
  if (stands && texts.hasNewLine(file, range)) return true;
  return related.some((other) => !isWhole(other.range) && texts.hasNewLine(other.file, other.range));
}

/** A file as a whole is shown at its beginning; it stands on no line. */
function isWhole({ line, column, endLine, endColumn }: Range): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

/** What is missing in a file stands on no line of it, but what is missing in an entry does: in that of the entry. */
function isWritten(value: unknown, [first]: Path): boolean {
  return first === undefined || (typeof value === 'object' && value !== null && Object.hasOwn(value, first));
}

/** Whether a community has a file that changed, or has lost one. */
function isOther(community: Community, { now, pairs }: Sides, { isChanged }: Comparison): boolean {
  if (community.files.some(({ doc }) => isChanged(doc.file))) return true;
  if (now.strangers.some(({ file }) => folderOf(file) === community.folder && isChanged(file))) return true;
  const past = pairs.find((pair) => pair.now === community)?.past;
  const kinds = new Set(community.files.map(({ kind }) => kind));
  return past?.files.some(({ kind }) => !kinds.has(kind)) ?? false;
}
