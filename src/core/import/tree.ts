import { decode } from '../decode.ts';
import type { Source } from '../finding.ts';
import type { Left, Unusable } from '../import.ts';
import { parse, rangeOf } from '../parse.ts';
import { isMap, mapOf } from '../words/group.ts';
import { line } from '../words/line.ts';

/** A group of fields as it was read from a source. */
export type Group = Readonly<Record<string, unknown>>;

/** What a YAML file holds, read within the same bounds as our own; its texts are texts, whatever they look like. */
export function readTree(source: Source): { readonly value: unknown } | Unusable {
  const doc = parse(source);
  const fault = doc.faults[0];
  if (!fault) return { value: doc.value };
  const { line: number } = rangeOf(doc, fault.start, fault.end);
  return { unusable: `${source.file} cannot be read: ${fault.message} (line ${number})`, fix: fault.fix };
}

const mostDocuments = 2_000;

/** The documents of a YAML file that holds several, each read within our bounds; one that cannot be read is left. */
export function readDocuments(
  source: Source,
): { readonly documents: readonly unknown[]; readonly left: readonly Left[] } | Unusable {
  const { text, fault } = decode(source);
  if (fault) return { unusable: `${source.file} cannot be read: ${fault.message}`, fix: fault.fix };
  const documents: unknown[] = [];
  const left: Left[] = [];
  const parts = text.split(/^(?:---|\.\.\.)(?=[ \t\r]*$|[ \t]+#)/m);
  if (parts.length > mostDocuments)
    return {
      unusable: `${source.file} holds more than ${mostDocuments} documents.`,
      fix: 'Split it into smaller files.',
    };
  let before = 0;
  for (const part of parts) {
    const doc = parse({ file: source.file, text: part });
    const [fault] = doc.faults;
    const isEmpty = doc.tree === null && part.replace(/#.*$/gm, '').trim() === '';
    if (fault && !isEmpty) {
      const { line: number } = rangeOf(doc, fault.start, fault.end);
      left.push({
        where: `${source.file}, line ${before + number}`,
        what: '',
        why: `the document there cannot be read: ${fault.message}`,
      });
    } else if (!isEmpty) documents.push(doc.value);
    before += part.split('\n').length - 1;
  }
  if (documents.length === 0 && left[0])
    return { unusable: `${left[0].where}: ${left[0].why}`, fix: 'Mend it, or name another file.' };
  return { documents, left };
}

/** The groups of a list; one alone is a list of one. */
export function groupsOf(value: unknown): Group[] {
  return (Array.isArray(value) ? value : [value]).filter(isMap);
}

/** A text on one line; blank for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? line(value) : '';
}

/** The texts of a list; one alone is a list of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** Whether something says nothing: blank, or made of what says nothing. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return line(value) === '';
  return Object.values(value as object).every(isBlank);
}

/** What is found below a value, as a few words. */
export function glance(value: unknown): string {
  if (typeof value === 'string') return line(value);
  if (Array.isArray(value)) return value.map(glance).filter(Boolean).join(', ');
  return Object.values(mapOf(value)).map(glance).filter(Boolean).join(', ');
}
