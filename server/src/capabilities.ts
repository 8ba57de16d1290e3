import {
  type PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/src';
import type { ClientTraits } from './client-traits';

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
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
