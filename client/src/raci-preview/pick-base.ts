import { l10n, type TextDocument } from 'vscode';
import { repositoryOf } from '../git/git-extension';
import { pickVersion } from '../git/pick-version';
import { savedText } from '../git/saved-text';

/** An earlier text of a document, and what it is called: “HEAD”, “main”. */
export interface Base {
  readonly name: string;
  readonly text: string;
}

/** Asks which earlier text to compare a document with. A string says why there is none; undefined is a change of mind. */
export async function pickBase(document: TextDocument): Promise<Base | string | undefined> {
  const { isDirty, isUntitled, uri } = document;
  const repository = isUntitled ? undefined : await repositoryOf(uri);
  const picked = await pickVersion({
    hasUnsaved: isDirty && !isUntitled,
    repository,
    title: l10n.t('Compare who does what'),
  });
  if (picked === null) return nothingToCompare(document);
  if (picked === undefined) return undefined;
  const { name, ref } = picked;
  try {
    const text = ref === null ? await savedText(uri) : await repository?.show(ref, uri.fsPath);
    return text === undefined ? undefined : { name, text };
  } catch {
    return l10n.t('This document is not in “{0}”.', name);
  }
}

const nothingToCompare = ({ isUntitled }: TextDocument): string =>
  isUntitled
    ? l10n.t('This document is new: there is no earlier version to compare it with.')
    : l10n.t('There is no earlier version: the document is saved, and no Git repository has it.');
