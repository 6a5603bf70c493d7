import { orderOf } from './adding/compose.ts';
import { isSame } from './edit/expect.ts';
import type { Refused } from './edit.ts';
import type { Source } from './finding.ts';
import { formatName, formatOf, newerFormat } from './format.ts';
import { kindOf } from './link.ts';
import type { Migration } from './migration.ts';
import type { KindName } from './model.ts';
import { type Document, locate, parse, rangeOf } from './parse.ts';
import { revise, sheetOf } from './revise.ts';
import { isMap } from './words/group.ts';

/** What becomes of one file. */
export type Fate = { readonly file: string } & (
  | { readonly state: 'current' }
  /** It is brought from the format of a number to the newest. */
  | { readonly state: 'older'; readonly from: number; readonly before: string; readonly text: string }
  /** `broken`: it cannot be read; `newer`: its format is unknown; `stuck`: a step cannot be made safely. */
  | {
      readonly state: 'broken' | 'newer' | 'stuck';
      readonly line: number;
      readonly column: number;
      readonly message: string;
      readonly fix: string;
    }
);

/** The files below a root that cop knows, in the newest format as far as some migrations lead; never throws. */
export function migrate(sources: readonly Source[], migrations: readonly Migration[], root = ''): Fate[] {
  return sources.flatMap((source) => {
    const kind = kindOf(source.file.startsWith(root) ? source.file.slice(root.length) : source.file);
    return kind === undefined ? [] : [fateOf(parse(source), kind, migrations)];
  });
}

function fateOf(doc: Document, kind: KindName, migrations: readonly Migration[]): Fate {
  const { file } = doc;
  const newest = migrations.length + 1;
  const [fault] = doc.faults;
  if (fault) {
    const { message, fix } = fault;
    const { line, column } = rangeOf(doc, fault.start, fault.end);
    return { file, state: 'broken', line, column, message, fix };
  }
  const newer = newerFormat(doc, newest);
  if (newer) {
    const { line, column } = locate(doc, newer.path, newer.aim);
    return { file, state: 'newer', line, column, message: newer.message, fix: newer.fix };
  }
  const from = Math.max(1, formatOf(doc) ?? 1);
  if (from < newest && !isMap(doc.value))
    return { file, state: 'broken', line: 1, column: 1, message: 'This file holds no fields.', fix: 'Mend it first.' };
  let made = doc;
  for (const { steps, from: number } of migrations.slice(from - 1)) {
    const next = revise(sheetOf(made), steps[kind]?.(made.value) ?? [], orderOf(kind));
    const named = 'refused' in next ? next : withFormat(next.document, formatName(number + 1), kind);
    if ('refused' in named) return { file, state: 'stuck', line: 1, column: 1, message: named.refused, fix: named.fix };
    made = named;
  }
  if (made === doc) return { file, state: 'current' };
  return { file, state: 'older', from, before: textOf(doc), text: textOf(made) };
}

/** The document with the line that names its format, above everything else where there is none yet. */
function withFormat(doc: Document, name: string, kind: KindName): Document | Refused {
  const path = ['schema'];
  const written = isMap(doc.value) ? doc.value.schema : undefined;
  const onTop = written === undefined ? lineOnTop(doc, name) : undefined;
  if (onTop) return onTop;
  const isWritten = typeof written === 'string' && written.trim() !== '';
  const made = revise(sheetOf(doc), [isWritten ? { path, write: name } : { path, set: name }], orderOf(kind));
  return 'refused' in made ? made : made.document;
}

/** Below what is said about the whole file, above the first field and the remarks about it; nothing where no line fits. */
function lineOnTop(doc: Document, name: string): Document | undefined {
  const [head] = /^(?:[^\S\n]*(?:#[^\n]*|---[^\S\n]*)?\n)*/.exec(doc.text)!;
  const [above] = /^(?:[\s\S]*\n(?=[^\S\n]*\n)[^\S\n]*\n|[\s\S]*---[^\S\n]*\n|#\s*yaml-language-server[^\n]*\n)?/.exec(
    head,
  )!;
  const end = doc.text.includes('\r\n') ? '\r\n' : '\n';
  const text = `${above}schema: ${name}${end}${doc.text.slice(above.length)}`;
  const made = parse({ file: doc.file, text: (doc.bom ? '\ufeff' : '') + text });
  const isRight = made.faults.length === 0 && isSame(made.value, { schema: name, ...(doc.value as object) });
  return isRight ? made : undefined;
}

function textOf({ bom, text }: Document): string {
  return (bom ? '\ufeff' : '') + text;
}
