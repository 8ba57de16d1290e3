import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FolderEntry, ServerRequests } from '../../protocol/src';

type Params<Method extends keyof ServerRequests> = ServerRequests[Method]['params'];

/** Reads for the server what it cannot read itself: a browser has no disk, and a virtual folder is not on one. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const readFileMethod = 'throughline/readFile' satisfies keyof ServerRequests;
  const readFolderMethod = 'throughline/readFolder' satisfies keyof ServerRequests;
  client.onRequest(readFileMethod, ({ uri }: Params<'throughline/readFile'>) => readFile(Uri.parse(uri)));
  client.onRequest(readFolderMethod, ({ uri }: Params<'throughline/readFolder'>) =>
    readFolder(Uri.parse(uri)),
  );
}

async function readFile(uri: Uri): Promise<string | null> {
  const bytes = await orWhenUnreadable(workspace.fs.readFile(uri), null);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readFolder(uri: Uri): Promise<readonly FolderEntry[]> {
  const entries = await orWhenUnreadable(workspace.fs.readDirectory(uri), []);
  return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
}

/** A link counts as what it leads to. */
function kindOf(type: FileType): FolderEntry['kind'] {
  if (type & FileType.File) return 'file';
  return type & FileType.Directory ? 'folder' : 'unknown';
}

/** File systems say in different ways that something is missing or closed; the server only needs to know that it is. */
async function orWhenUnreadable<Value, Otherwise>(
  reading: Thenable<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await reading;
  } catch {
    return otherwise;
  }
}
