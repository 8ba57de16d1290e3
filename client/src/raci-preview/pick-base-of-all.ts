import { type CancellationToken, l10n } from 'vscode';
import type { ChangedDocument } from '../../../protocol/src';
import { changedSince, changedSinceSaved, unsavedDocuments } from '../changes/changed-documents';
import { forkPoint } from '../git/fork-point';
import { pickVersion } from '../git/pick-version';
import { repositoryAround } from '../git/repository-around';
import { noCommonHistory } from './pick-base';

/** An earlier version, and which documents differ from it now. */
interface BaseOfAll {
  readonly name: string;
  changed(): Promise<readonly ChangedDocument[]>;
}

/**
 * Asks which earlier version to compare the documents of the workspace with. A string says why there is none; undefined
 * is a change of mind.
 * @param token Cancelled when nobody wants to know any more.
 */
export async function pickBaseOfAll(token: CancellationToken): Promise<BaseOfAll | string | undefined> {
  const repository = await repositoryAround(undefined);
  const picked = await pickVersion({
    hasUnsaved: unsavedDocuments().length > 0,
    repository,
    title: l10n.t('Compare who does what'),
    token,
  });
  if (picked === null)
    return l10n.t('There is no earlier version: all is saved, and no Git repository has it.');
  if (picked === undefined) return undefined;
  const { name, ref } = picked;
  if (ref === null || repository === undefined) return { name, changed: changedSinceSaved };
  const fork = await forkPoint(ref, repository);
  if (fork === undefined) return noCommonHistory(name);
  return { name: fork.name, changed: remembered(() => changedSince(fork.commit, repository)) };
}

/** Git is asked anew only when another document is being written in: the server sees how far those it knows have come. */
function remembered(
  read: () => Promise<readonly ChangedDocument[]>,
): () => Promise<readonly ChangedDocument[]> {
  let known: { readonly unsaved: string; readonly changed: Promise<readonly ChangedDocument[]> } | undefined;
  return () => {
    const unsaved = unsavedDocuments()
      .map(({ uri }) => uri.toString())
      .join('\n');
    if (known?.unsaved === unsaved) return known.changed;
    const changed = read();
    known = { unsaved, changed };
    return changed.catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
  };
}
