import { type CancellationToken, l10n, type TextDocument, type Uri } from 'vscode';
import { forkPoint } from '../git/fork-point';
import { type Repository, repositoryOf } from '../git/git-extension';
import { pickVersion, type Version } from '../git/pick-version';
import { savedText } from '../git/saved-text';

/** An earlier text of a document, and what it is called: `3f2c1ab (main)`. */
export interface Base {
  readonly name: string;
  readonly text: string;
}

/**
 * Asks which earlier text to compare a document with. A string says why there is none; undefined is a change of mind.
 * @param token Cancelled when nobody wants to know any more.
 */
export async function pickBase(
  document: TextDocument,
  token: CancellationToken,
): Promise<Base | string | undefined> {
  const { isDirty, isUntitled, uri } = document;
  const repository = isUntitled ? undefined : await repositoryOf(uri);
  const picked = await pickVersion({
    hasUnsaved: isDirty && !isUntitled,
    repository,
    title: l10n.t('Compare who does what'),
    token,
  });
  if (picked === null) return nothingToCompare(document);
  if (picked === undefined) return undefined;
  return baseOf(picked, uri, repository);
}

async function baseOf(
  { name, ref }: Version,
  document: Uri,
  repository: Repository | undefined,
): Promise<Base | string> {
  if (ref === null || repository === undefined) return { name, text: await savedText(document) };
  const fork = await forkPoint(ref, repository);
  if (fork === undefined) return noCommonHistory(name);
  try {
    const { fsPath } = await placeIn(fork.commit, document, repository);
    return { name: fork.name, text: await repository.show(fork.commit, fsPath) };
  } catch {
    // Git says no more than that it cannot show it, and other reasons would have shown before.
    return l10n.t(
      'This document is not in “{0}”. If it had another name there, stage the renamed file in Git, which then finds it.',
      fork.name,
    );
  }
}

export const noCommonHistory = (name: string): string =>
  l10n.t('“{0}” and what is checked out have no common history to compare.', name);

/** Where a document was in a commit, as far as Git knows that it has been moved since. */
async function placeIn(commit: string, document: Uri, repository: Repository): Promise<Uri> {
  const changes = await repository.diffWith(commit);
  return changes.find(({ uri }) => uri.toString() === document.toString())?.originalUri ?? document;
}

const nothingToCompare = ({ isUntitled }: TextDocument): string =>
  isUntitled
    ? l10n.t('This document is new: there is no earlier version to compare it with.')
    : l10n.t('There is no earlier version: the document is saved, and no Git repository has it.');
