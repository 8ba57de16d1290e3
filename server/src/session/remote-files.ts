import type { Connection } from 'vscode-languageserver';
import type { ServerRequests } from '../../../protocol/src';
import type { FileSystem, FolderEntry } from '../world';
import { uriOf } from './uri';

type Params<Method extends keyof ServerRequests> = ServerRequests[Method]['params'];
type Result<Method extends keyof ServerRequests> = ServerRequests[Method]['result'];

/** Files that the client reads for the server: those of a browser, or of a virtual workspace. */
export function remoteFiles(connection: Connection): FileSystem {
  const ask = <Method extends keyof ServerRequests>(method: Method, params: Params<Method>) =>
    connection.sendRequest<Result<Method>>(method, params);
  const entries = async (folder: string): Promise<readonly FolderEntry[]> =>
    hasAuthority(folder) ? ask('throughline/readFolder', { uri: uriOf(folder) }) : [];
  return {
    entries,
    text: (path) => ask('throughline/readFile', { uri: uriOf(path) }),
  };
}

/** Above the top of such a file system there is nothing to ask for. */
const hasAuthority = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^/]*(?:\/|$)/i.test(path);
