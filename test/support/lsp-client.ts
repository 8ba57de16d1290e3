import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ParamsOf, RequestMethod, ResultOf } from '../../protocol/src';
import { serve } from '../../server/src/server';
import type { World } from '../../server/src/world';

/** An editor in a test: it keeps the text of its documents itself and tells the server what changes. */
export class LspClient {
  readonly connection: ProtocolConnection;
  /** What the server pushed, in the order it came. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the client says when it is asked for settings. */
  settings: unknown = null;
  settingsAsked = 0;
  /** How often the server said that diagnostics should be asked for again. */
  refreshes = 0;
  /** What the server registered, by method. */
  readonly registered: string[] = [];
  #versions = new Map<string, number>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      (params) => void this.published.push(params),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.settingsAsked += items.length;
      return items.map(() => this.settings);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
    });
    connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      ...more,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Tells of one change; without a range the text is the whole new one. Gives the new version. */
  change(uri: string, text: string, range?: Range): Promise<number> {
    return this.changes(uri, [range ? { range, text } : { text }]);
  }

  async changes(uri: string, contentChanges: { range?: Range; text: string }[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: contentChanges as { text: string }[],
    });
    return version;
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  watched(...uris: readonly string[]): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })),
    });
  }

  configured(settings: unknown = null): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  cursor(uri: string, ...positions: readonly Position[]): Promise<void> {
    return this.connection.sendNotification('throughline/cursor', { textDocument: { uri }, positions });
  }

  /** Waits until the server has dealt with all that was said so far, and with what that led to. */
  async answered(): Promise<void> {
    for (let round = 0; round < 3; round += 1)
      await this.connection.sendRequest('throughline/templates', null);
  }

  /** Asks what only clients of our own ask. */
  ask<Method extends RequestMethod>(method: Method, params: ParamsOf<Method>): Promise<ResultOf<Method>> {
    return this.connection.sendRequest<ResultOf<Method>>(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full')
      throw new Error('the server knows of an earlier result that was not mentioned');
    return report.items;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}

/** A server and a client in this process, with two streams between them. */
export function inMemory(world: World): LspClient {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const reader = new StreamMessageReader(up);
  const server = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(down));
  serve(server, world);
  return new LspClient(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)));
}

/** What VS Code announces, as far as the server looks at it. */
export const MODERN: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      snippetEditSupport: true,
    },
    diagnostics: { refreshSupport: true },
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {
      dynamicRegistration: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  general: { positionEncodings: ['utf-16'] },
};

/** What an older client announces: it waits for diagnostics to be pushed, and knows neither snippets nor resolving. */
export const MODEST: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};
