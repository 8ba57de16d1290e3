import { type TextDocument, type Uri, workspace } from 'vscode';
import type { ChangedDocument } from '../../../protocol/src';
import { type Change, type Repository, Status } from '../git/git-extension';
import { savedText } from '../git/saved-text';
import { isServed } from '../is-served';
import { linkTo } from './link-to';

/** As the server tells Markdown files by their names. */
const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/** Where a document is, and where it was; null where it is new. */
interface Moved {
  readonly uri: Uri;
  readonly oldUri: Uri | null;
  readonly isGone: boolean;
}

/** The Markdown files that differ from a commit, as they are on disk or in the editor, with their texts of then. */
export async function changedSince(commit: string, repository: Repository): Promise<ChangedDocument[]> {
  const moved = [...(await differing(commit, repository)).values()];
  const documents: ChangedDocument[] = [];
  // One after the other: each asks a Git process of its own.
  for (const { uri, oldUri, isGone } of moved) {
    const before = oldUri && { uri: oldUri, text: await repository.show(commit, oldUri.fsPath) };
    documents.push(documentOf(uri, before, isGone, repository));
  }
  return documents;
}

/** By where they are now. What is written in a document and not saved counts, and new files before Git knows them. */
async function differing(commit: string, repository: Repository): Promise<ReadonlyMap<string, Moved>> {
  await repository.status();
  const { workingTreeChanges, untrackedChanges } = repository.state;
  const untracked = [...workingTreeChanges, ...untrackedChanges].filter(
    ({ status }) => status === Status.Untracked,
  );
  const found = new Map<string, Moved>();
  for (const change of await repository.diffWith(commit)) found.set(change.uri.toString(), movedBy(change));
  for (const { uri } of untracked) {
    const key = uri.toString();
    found.set(key, { uri, oldUri: found.get(key)?.oldUri ?? null, isGone: false });
  }
  for (const { uri } of unsavedDocuments()) {
    const isNews = !found.has(uri.toString()) && (await isIn(commit, uri, repository));
    if (isNews) found.set(uri.toString(), { uri, oldUri: uri, isGone: false });
  }
  return new Map([...found].filter(([, { uri }]) => MARKDOWN.test(uri.path)));
}

const movedBy = ({ uri, originalUri, status }: Change): Moved => ({
  uri,
  oldUri: status === Status.IndexAdded ? null : originalUri,
  isGone: status === Status.Deleted,
});

/** Whether a commit has a file: what Git leaves out, or another repository has, does not differ from it. */
async function isIn(commit: string, uri: Uri, repository: Repository): Promise<boolean> {
  if (pathIn(repository.rootUri, uri) === null) return false;
  try {
    await repository.show(commit, uri.fsPath);
    return true;
  } catch {
    return false;
  }
}

/** The Markdown documents in which something is not saved. */
export const unsavedDocuments = (): readonly TextDocument[] =>
  workspace.textDocuments.filter(
    (document) => document.isDirty && !document.isUntitled && isServed(document),
  );

/** The documents in which something is not saved, with what is. */
export const changedSinceSaved = (): Promise<ChangedDocument[]> =>
  Promise.all(
    unsavedDocuments().map(async ({ uri }) =>
      documentOf(uri, { uri, text: await savedText(uri) }, false, undefined),
    ),
  );

function documentOf(
  uri: Uri,
  before: { readonly uri: Uri; readonly text: string } | null,
  isGone: boolean,
  repository: Repository | undefined,
): ChangedDocument {
  const pathOf = (at: Uri) => (repository && pathIn(repository.rootUri, at)) ?? workspace.asRelativePath(at);
  return {
    uri: uri.toString(),
    before: before && { uri: before.uri.toString(), path: pathOf(before.uri), text: before.text },
    isGone,
    path: pathOf(uri),
    href: isGone ? null : linkTo(uri),
  };
}

/** A path from a folder down; null for one that does not lie in it. */
function pathIn(folder: Uri, { path }: Uri): string | null {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return path.startsWith(start) ? path.slice(start.length) : null;
}
