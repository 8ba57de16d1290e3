import { type Uri, workspace } from 'vscode';

/** What is saved of a document, whatever has been written in it since. */
export const savedText = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));
