import { type TextDocument, type Uri, workspace } from 'vscode';

/**
 * The text of a document, opened where an editor that draws pages has not done so: the server knows open documents only.
 * One that is open is not opened again, for that would keep it open for minutes after its editor has gone.
 */
export async function openText(uri: Uri): Promise<TextDocument> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ?? workspace.openTextDocument(uri);
}
