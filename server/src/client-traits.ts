import type { ClientCapabilities } from 'vscode-languageserver';
import type { ExperimentalCapabilities } from '../../protocol/src';

/** What the client can do, as far as the server asks. */
export interface ClientTraits {
  /** Asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticVersion: boolean;
  /** Asks for the edit of a code action once it is chosen. */
  readonly resolvesActions: boolean;
  readonly preferredActions: boolean;
  /** Edits in a workspace edit may be snippets. */
  readonly snippetEdits: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly snippetCompletions: boolean;
  readonly markdownCompletions: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  readonly preparesRename: boolean;
  /** Gives settings by resource. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** Wants `throughline/checked`. */
  readonly wantsChecked: boolean;
  /** Reads files for the server that are not on its disk. */
  readonly readsFiles: boolean;
}

export function traitsOf(capabilities: ClientCapabilities): ClientTraits {
  const { textDocument = {}, workspace = {} } = capabilities;
  const own = experimentalOf(capabilities.experimental);
  const { diagnostic, publishDiagnostics, codeAction, completion, hover } = textDocument;
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    relatedInformation: has(diagnostic?.relatedInformation, publishDiagnostics?.relatedInformation),
    codeDescription: has(diagnostic?.codeDescriptionSupport, publishDiagnostics?.codeDescriptionSupport),
    diagnosticData: has(diagnostic?.dataSupport, publishDiagnostics?.dataSupport),
    diagnosticVersion: publishDiagnostics?.versionSupport === true,
    resolvesActions:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    preferredActions: codeAction?.isPreferredSupport === true,
    snippetEdits: has(workspace.workspaceEdit?.snippetEditSupport, own.snippetEdits),
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    createsFiles: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetCompletions: completion?.completionItem?.snippetSupport === true,
    markdownCompletions: completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    markdownHover: hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument.rename?.prepareSupport === true,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    wantsChecked: own.checked === true,
    readsFiles: own.files === true,
  };
}

const has = (...flags: readonly (boolean | undefined)[]): boolean => flags.includes(true);

function experimentalOf(experimental: unknown): ExperimentalCapabilities {
  if (typeof experimental !== 'object' || experimental === null || !('throughline' in experimental))
    return {};
  const own = experimental.throughline;
  // The client's word for it; each flag is compared with `true` where it is used.
  return typeof own === 'object' && own !== null ? (own as ExperimentalCapabilities) : {};
}
