import type {
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  MarkupKind,
  TextEdit as WireEdit,
  Range as WireRange,
} from 'vscode-languageserver';
import type { Offer, Site, Told } from '../../core/assist.ts';
import type { Finding, Range, TextEdit } from '../../core/finding.ts';
import { terminal } from '../../core/words/safe.ts';
import type { Client } from './client.ts';

/** Lines and columns as an editor counts them, from 0. */
export function rangeOf({ line, column, endLine, endColumn }: Range): WireRange {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

// The numbers of the protocol.
const severities = { error: 1, warning: 2, info: 3 } as const;
const unnecessary = 1;
const sorts = { field: 10, choice: 20, name: 18, rule: 14 } as const;

/** How a file of the workspace is called by the editor. */
export type Naming = (file: string) => string;

/** A finding as an editor shows it: what is wrong and what to do, in one line without anything that acts. */
export function diagnosticOf(finding: Finding, nameOf: Naming, client: Client): Diagnostic {
  const { rule, severity, range, message, fix, related, fingerprint } = finding;
  return {
    range: rangeOf(range),
    severity: severities[severity],
    code: rule,
    source: 'cop',
    message: terminal(fix === '' ? message : `${message} ${fix}`),
    ...(client.hasTags && isSpent(finding) && { tags: [unnecessary] }),
    ...(client.hasRelated &&
      related && {
        relatedInformation: related.map((other) => ({
          location: { uri: nameOf(other.file), range: rangeOf(other.range) },
          message: terminal(other.message),
        })),
      }),
    ...(fingerprint !== undefined && { data: { fingerprint } }),
  };
}

/** A comment that silences nothing, or nothing any more: deleting it is what comes to mind first. */
function isSpent({ rule, fix }: Finding): boolean {
  return rule === 'ignore-without-reason' && fix.startsWith('Delete the comment');
}

/** An offer as an item of a list; the order is ours. */
export function itemOf(
  { sort, label, detail, about, text, range, typed }: Offer,
  index: number,
  form: MarkupKind,
): CompletionItem {
  return {
    label,
    kind: sorts[sort],
    ...(detail !== '' && { detail }),
    ...(about !== '' && { documentation: { kind: form, value: about } }),
    filterText: typed,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: rangeOf(range), newText: text },
  };
}

/** What is told about a place. */
export function hoverOf({ range, about }: Told, form: MarkupKind): Hover {
  return { range: rangeOf(range), contents: { kind: form, value: about } };
}

/** A place in a file. */
export function locationOf({ file, range }: Site, nameOf: Naming): Location {
  return { uri: nameOf(file), range: rangeOf(range) };
}

/** A change of a text. */
export function editOf({ range, text }: TextEdit): WireEdit {
  return { range: rangeOf(range), newText: text };
}
