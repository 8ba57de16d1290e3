import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/src';
import { capabilitiesFor } from './capabilities';
import { traitsOf } from './client-traits';
import { chooseEncoding, Positions } from './convert';
import { provideChangesSince } from './features/changes-since';
import { provideCodeActions } from './features/code-actions';
import { provideCodeLenses } from './features/code-lenses';
import { provideCompletion } from './features/completion';
import type { Context } from './features/context';
import { provideDiagnostics } from './features/diagnostics';
import { provideDocumentSymbols } from './features/document-symbols';
import { provideFolding } from './features/folding';
import { provideFormatting } from './features/formatting';
import { provideHover } from './features/hover';
import { provideInlayHints } from './features/inlay-hints';
import { provideRaci } from './features/raci';
import { provideRaciCompare } from './features/raci-compare';
import { provideRaciEdit } from './features/raci-edit';
import { provideRaciExport } from './features/raci-export';
import { provideReadiness } from './features/readiness';
import { provideReferences } from './features/references';
import { provideRename } from './features/rename';
import { Reports } from './features/reports';
import { provideSelectionRanges } from './features/selection-ranges';
import { provideTemplates } from './features/templates';
import { provideWorkspaceDiagnostics } from './features/workspace-diagnostics';
import { provideWorkspaceRaci } from './features/workspace-raci';
import { provideWorkspaceRaciCompare } from './features/workspace-raci-compare';
import { WorkspaceScan } from './features/workspace-scan';
import { provideWorkspaceSymbols } from './features/workspace-symbols';
import { followDocuments } from './session/follow-documents';
import { followWorkspace } from './session/follow-workspace';
import { remoteFiles } from './session/remote-files';
import { Session } from './session/session';
import { SettingsStore } from './session/settings';
import type { World } from './world';

/** Serves one client. */
export function serve(connection: Connection, world: World): void {
  connection.onInitialize((params) => initialize(connection, world, params));
  connection.listen();
}

function initialize(connection: Connection, world: World, params: InitializeParams): InitializeResult {
  const { capabilities } = params;
  const options = optionsOf(params.initializationOptions);
  const traits = traitsOf(capabilities);
  const encoding = chooseEncoding(capabilities.general?.positionEncodings);
  const session = new Session({
    world,
    traits,
    positions: new Positions(encoding),
    settings: new SettingsStore(options, traits.configuration ? askFor(connection) : null),
    remote: traits.readsFiles ? remoteFiles(connection) : null,
  });
  const rulePage = options.rulePage ?? `${world.rulePages}{id}.md`;
  const tools = {
    connection,
    session,
    rulePage: (id: string) => rulePage.replace('{id}', id),
  };
  const context: Context = { ...tools, reports: new Reports(tools) };
  followDocuments(context);
  followWorkspace(context, params);
  const scan = new WorkspaceScan(tools);
  provideDiagnostics(context, scan);
  provideWorkspaceDiagnostics(context, scan);
  provideWorkspaceSymbols(context, scan);
  provideCodeActions(context);
  provideCompletion(context);
  provideHover(context);
  provideDocumentSymbols(context);
  provideReferences(context);
  provideRename(context);
  provideFolding(context);
  provideSelectionRanges(context);
  provideFormatting(context);
  provideCodeLenses(context, options);
  provideInlayHints(context);
  provideReadiness(context);
  provideTemplates(context);
  provideRaci(context, scan);
  provideWorkspaceRaci(context, scan);
  provideRaciEdit(context);
  provideRaciExport(context, scan);
  provideRaciCompare(context);
  provideWorkspaceRaciCompare(context, scan);
  provideChangesSince(context);
  return {
    capabilities: capabilitiesFor(encoding, traits, options),
    serverInfo: { name: 'throughline', version: world.version },
  };
}

/** Whatever a client may send: each option is looked at where it is used. */
const optionsOf = (given: unknown): InitializationOptions =>
  typeof given === 'object' && given !== null ? (given as InitializationOptions) : {};

const askFor = (connection: Connection) => (scopeUri: string) =>
  connection.workspace.getConfiguration({ scopeUri, section: 'throughline' });
