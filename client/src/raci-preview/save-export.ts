import { env, l10n, Uri, window, workspace } from 'vscode';

/** Asks where to, beside a document, and writes a file; nothing where nobody wants it after all. */
export async function saveBeside(document: Uri | null, fileName: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(document);
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1);
  const target = await window.showSaveDialog({
    title: l10n.t('Export who does what'),
    ...(folder && { defaultUri: Uri.joinPath(folder, fileName) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, bytes);
  tell(l10n.t('Saved {0}', nameOf(target)));
}

export async function copy(text: string, what: string): Promise<void> {
  await env.clipboard.writeText(text);
  tell(l10n.t('Copied: {0}', what));
}

const SHOWN_MS = 4000;

const tell = (text: string): void => void window.setStatusBarMessage(text, SHOWN_MS);

/** A document that is nowhere yet has no folder; the workspace’s first has to do. */
function folderOf(document: Uri | null): Uri | undefined {
  const own = document !== null && document.scheme !== 'untitled' ? Uri.joinPath(document, '..') : undefined;
  return own ?? workspace.workspaceFolders?.[0]?.uri;
}

export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
