import {
  CodeActionKind,
  type PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { COMPLETION_TRIGGERS } from '../../core/src';
import type { InitializationOptions } from '../../protocol/src';
import type { ClientTraits } from './client-traits';
import { FIX_ALL } from './features/code-actions';

/** What the server offers to a client. */
export function capabilitiesFor(
  positionEncoding: PositionEncodingKind,
  traits: ClientTraits,
  { headingSymbols = false, folding = false, formatting = false }: InitializationOptions,
): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'throughline',
        // A link may lead to a heading of another document.
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
      resolveProvider: traits.resolvesActions,
    },
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    hoverProvider: true,
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: traits.preparesRename ? { prepareProvider: true } : true,
    codeLensProvider: {},
    inlayHintProvider: true,
    // Where the editor does these itself, a second answer only doubles what is shown.
    documentSymbolProvider: headingSymbols,
    foldingRangeProvider: folding,
    selectionRangeProvider: folding,
    documentFormattingProvider: formatting,
    documentRangeFormattingProvider: formatting,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
