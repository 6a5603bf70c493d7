import type { CodeAction, CodeActionParams, CompletionItem, Diagnostic, Hover, Location } from 'vscode-languageserver';
import { hover } from '../../core/assist/hover.ts';
import { offers } from '../../core/assist/offers.ts';
import { type Known, mendFile, type Remedy, remedies } from '../../core/assist/remedies.ts';
import { definitions, uses } from '../../core/assist/sites.ts';
import type { Spot } from '../../core/assist.ts';
import type { Finding, TextEdit } from '../../core/finding.ts';
import { fixOf } from '../../core/fix.ts';
import type { Linted } from '../../core/lint.ts';
import { ruleWords } from '../../core/rule-words.ts';
import { rules } from '../../core/rules/index.ts';
import { isMistake } from '../lint/mistaken.ts';
import type { Client } from './client.ts';
import type { Seen } from './desk.ts';
import { diagnosticOf, editOf, hoverOf, itemOf, locationOf, type Naming, rangeOf } from './translate.ts';

/** A place that is asked about, in a workspace as it was at that moment. */
export interface Asking {
  readonly seen: Seen;
  readonly client: Client;
  /** Below the root of the workspace. */
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  readonly today: string;
  readonly nameOf: Naming;
}

function spotOf({ seen, file, text, offset, today }: Asking): Spot {
  return { file, text, offset, model: seen.remembered, rules, today };
}

/** What can be written there. */
export function completionsAt(asking: Asking): CompletionItem[] {
  return offers(spotOf(asking)).map((offer, index) => itemOf(offer, index, asking.client.completion));
}

/** What is to be told about it. */
export async function hoverAt(asking: Asking): Promise<Hover | null> {
  const { report } = await asking.seen.linted();
  const told = hover(spotOf(asking), report.findings, ruleWords(rules));
  return told ? hoverOf(told, asking.client.hover) : null;
}

/** Where its name is described. */
export function definitionsAt(asking: Asking): Location[] {
  return definitions(spotOf(asking)).map((site) => locationOf(site, asking.nameOf));
}

/** Where its name is used. */
export function usesAt(asking: Asking, withDefinition: boolean): Location[] {
  return uses(spotOf(asking), { withDefinition }).map((site) => locationOf(site, asking.nameOf));
}

/** The findings of one file, as an editor shows them. */
export function diagnosticsOf({ report }: Linted, file: string, nameOf: Naming, client: Client): Diagnostic[] {
  const own = report.findings.filter((finding) => finding.file === file);
  return own.map((finding) => diagnosticOf(finding, nameOf, client));
}

/** What an editor may offer for a part of a file. */
export interface Part extends Pick<Asking, 'seen' | 'client' | 'file' | 'nameOf'> {
  readonly range: CodeActionParams['range'];
  readonly context: CodeActionParams['context'];
  /** The version of the text in which findings stand. */
  readonly version: number | null;
}

/** The kind of action that mends all that can be mended in a file without asking. */
export const mendAllKind = 'source.fixAll.cop';

/** How the findings in a part of a file can be dealt with, and all that can be mended in it at once. */
export async function actionsFor(part: Part): Promise<CodeAction[]> {
  const linted = await part.seen.linted();
  const known: Known = { model: linted.model, rules, fixOf: (finding) => fixOf(finding, linted.model) };
  const own = linted.report.findings.filter(({ file }) => file === part.file);
  const actions: CodeAction[] = [];
  if (isAsked('quickfix', part)) {
    const here = own.filter((finding) => isTouched(finding, part));
    actions.push(...remedies(here, known).map((remedy) => quickFix(remedy, part)));
  }
  if (isAsked(mendAllKind, part)) {
    const look = await part.seen.look();
    const { sources } = part.seen;
    const edits = mendFile(part.file, { sources, views: look(sources) }, { look, isMistake });
    const title = 'Mend all that cop can mend in this file';
    if (edits.length > 0) actions.push({ title, kind: mendAllKind, edit: changeOf(part, edits) });
  }
  return actions;
}

/** Without a wish everything is shown but what changes a whole file: that runs only where somebody asks for it. */
function isAsked(kind: string, { context: { only } }: Part): boolean {
  if (!only) return kind === 'quickfix';
  return only.some((wish) => wish === '' || kind === wish || kind.startsWith(`${wish}.`));
}

function isTouched({ range }: Finding, { range: asked }: Part): boolean {
  const { start, end } = rangeOf(range);
  const isBefore = (a: typeof start, b: typeof start) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(asked.end, start) && !isBefore(end, asked.start);
}

function quickFix({ finding, fix, way }: Remedy, part: Part): CodeAction {
  const { context } = part;
  const diagnostics = context.diagnostics.filter(({ data, code }) => {
    const known = (data as { fingerprint?: string } | undefined)?.fingerprint;
    return code === finding.rule && (known === undefined || known === finding.fingerprint);
  });
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostics,
    ...(way === 'sure' && !fix.asks && { isPreferred: true }),
    edit: changeOf(part, fix.edits),
  };
}

function changeOf({ client, file, nameOf, version }: Part, edits: readonly TextEdit[]): CodeAction['edit'] {
  const uri = nameOf(file);
  const all = edits.map(editOf);
  if (!client.hasVersions) return { changes: { [uri]: all } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: all }] };
}
