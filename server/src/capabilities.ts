import {
  CodeActionKind,
  type PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/src';
import type { ClientTraits } from './client-traits';
import { FIX_ALL } from './features/code-actions';

/** What the server offers to a client. */
export function capabilitiesFor(
  positionEncoding: PositionEncodingKind,
  traits: ClientTraits,
  _options: InitializationOptions,
): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'throughline',
        // A link may lead to a heading of another document.
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: traits.resolvesActions,
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
