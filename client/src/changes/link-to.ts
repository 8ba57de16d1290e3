import { type Uri, workspace } from 'vscode';

/**
 * What leads to a document from a page that VS Code’s Markdown preview draws: such a page may link by paths alone, and
 * one that starts with `/` begins at the first folder of the workspace. Null where there is none to begin at.
 */
export function linkTo({ scheme, authority, path }: Uri): string | null {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined || folder.scheme !== scheme || folder.authority !== authority) return null;
  const from = stepsOf(folder.path);
  const to = stepsOf(path);
  const parting = from.findIndex((step, index) => step !== to[index]);
  const common = parting === -1 ? from.length : parting;
  const steps = [...from.slice(common).map(() => '..'), ...to.slice(common).map(encodeURIComponent)];
  return `/${steps.join('/')}`;
}

const stepsOf = (path: string): readonly string[] => path.split('/').filter((step) => step !== '');
