import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';

/** A language server in a process of its own, ready for documents. */
export interface LanguageServer {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Wants to be told what changed; others are sent the whole text each time. */
  readonly takesChanges: boolean;
  stop(): unknown;
}

/** Our server as it is built. */
export const ourServer = (root: string, ...node: readonly string[]): readonly string[] => [
  process.execPath,
  ...node,
  join(root, 'dist/throughline.cjs'),
  'lsp',
  '--stdio',
];

/** Starts a server that is asked for diagnostics, over its standard streams; what it complains of can be read. */
export async function startServer([program = '', ...args]: readonly string[]): Promise<LanguageServer> {
  const child = spawn(program, args);
  child.stderr.pipe(process.stderr);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  // Whoever waits for an answer is told that none will come.
  child.once('exit', () => connection.dispose());
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    process: child,
    takesChanges: syncKind(capabilities) === TextDocumentSyncKind.Incremental,
    stop: () => child.kill(),
  };
}

const syncKind = ({ textDocumentSync: sync }: InitializeResult['capabilities']) =>
  typeof sync === 'object' ? sync.change : sync;
