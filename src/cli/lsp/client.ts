import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as it matters here. */
export interface Client {
  readonly process: number | undefined;
  readonly hasRelated: boolean;
  readonly hasTags: boolean;
  /** Changes may say which version of a text they are made for. */
  readonly hasVersions: boolean;
  /** It tells about files that change on the disk, once it is asked to. */
  readonly canWatch: boolean;
  readonly hover: MarkupKind;
  readonly completion: MarkupKind;
}

/** What an editor says about itself when it starts. */
export function clientOf({ capabilities, processId }: Pick<InitializeParams, 'capabilities' | 'processId'>): Client {
  const { workspace, textDocument }: ClientCapabilities = capabilities;
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    process: processId ?? undefined,
    hasRelated: diagnostics?.relatedInformation === true,
    hasTags: diagnostics?.tagSupport?.valueSet.includes(1) === true,
    hasVersions: workspace?.workspaceEdit?.documentChanges === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hover: markupOf(textDocument?.hover?.contentFormat),
    completion: markupOf(textDocument?.completion?.completionItem?.documentationFormat),
  };
}

function markupOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes('markdown') ? 'markdown' : 'plaintext';
}
