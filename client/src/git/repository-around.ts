import { type Uri, workspace } from 'vscode';
import { type Repository, repositoryOf } from './git-extension';

/** That of the document in front, or else the first that a folder of the workspace is in. */
export async function repositoryAround(document: Uri | undefined): Promise<Repository | undefined> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  for (const place of document === undefined ? folders : [document, ...folders]) {
    const repository = await repositoryOf(place);
    if (repository !== undefined) return repository;
  }
  return undefined;
}
