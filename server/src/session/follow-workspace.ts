import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { BASELINE_NAME, CONFIG_NAMES, IGNORE_NAMES } from '../../../core/src';
import type { Context } from '../features/context';
import { pathOf } from './uri';

/** Files that decide about other documents than themselves. */
const WATCHED = [
  `**/{${CONFIG_NAMES.join(',')}}`,
  `**/{${IGNORE_NAMES.join(',')}}`,
  `**/${BASELINE_NAME}`,
  '**/*.{md,mdx,markdown}',
];

/** Keeps what the session knows of the workspace like the client's: folders, settings, files. */
export function followWorkspace(context: Context, params: InitializeParams): void {
  const { connection, session } = context;
  session.folders = foldersOf(params);
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed(settings);
    session.invalidate(null);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => pathOf(uri)).filter((path) => path !== null);
    const isBurst = paths.length > MOST_CHANGES;
    if (isBurst) session.files.forgetAll();
    else for (const path of paths) session.files.forget(path);
    session.invalidate(isBurst || paths.some(governsOthers) ? null : paths);
  });
  connection.onInitialized(() => register(context));
}

/** A burst of more changes, such as a change of branch, may have moved anything. */
const MOST_CHANGES = 100;

const governsOthers = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    name === BASELINE_NAME || CONFIG_NAMES.includes(name) || IGNORE_NAMES.some((ignore) => ignore === name)
  );
};

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return pathsOf(workspaceFolders);
  if (rootUri) return pathsOf([{ uri: rootUri }]);
  return rootPath ? [rootPath.replaceAll('\\', '/')] : [];
}

const pathsOf = (folders: readonly Pick<WorkspaceFolder, 'uri'>[]): readonly string[] =>
  folders.flatMap(({ uri }) => pathOf(uri)?.replace(/(?<=[^/])\/$/, '') ?? []);

function register({ connection, session }: Context): void {
  const { traits } = session;
  // A client may refuse, and then goes on without: what it does not watch is looked at again on saving.
  const told = (fault: unknown) =>
    connection.console.warn(`The client refused to register: ${String(fault)}`);
  if (traits.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'throughline' })
      .catch(told);
  }
  if (traits.watchesFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(told);
  }
  if (traits.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(pathsOf(removed));
      session.folders = [...session.folders.filter((folder) => !gone.has(folder)), ...pathsOf(added)];
      session.invalidate(null);
    });
  }
}
