import { l10n, ProgressLocation, window } from 'vscode';
import type { ChangedDocument } from '../../../protocol/src';
import { changedSince, changedSinceSaved, unsavedDocuments } from '../changes/changed-documents';
import { forkPoint } from '../git/fork-point';
import type { Repository } from '../git/git-extension';
import { pickVersion, type Version } from '../git/pick-version';
import { repositoryAround } from '../git/repository-around';
import type { CommandContext } from './command-context';
import { showPage } from './show-page';

/** An earlier version, and the documents that differ from it. */
interface Compared {
  /** What the story calls it, as `3f2c1ab (main)`. */
  readonly base: string;
  readonly documents: readonly ChangedDocument[];
}

/** Tells what has changed since a version that a person picks: what is new, what is mended, who does what now. */
export async function whatChanged({ server, followed, changes }: CommandContext): Promise<void> {
  const repository = await repositoryAround(followed.uri);
  const version = await pickVersion({
    hasUnsaved: unsavedDocuments().length > 0,
    repository,
    title: l10n.t('What changed since…'),
  });
  if (version === undefined) return;
  if (version === null)
    return tell(l10n.t('There is no earlier version: all is saved, and no Git repository has it.'));
  const location = { location: ProgressLocation.Window, title: l10n.t('Reading what changed…') };
  const story = await window.withProgress(location, async () => {
    const compared = await compare(version, repository);
    return compared && (await server.ask('throughline/changesSince', compared)).markdown;
  });
  const { name } = version;
  if (story === undefined)
    return tell(l10n.t('“{0}” and what is checked out have no common history to compare.', name));
  if (story === null) return tell(l10n.t('No product document has changed since {0}.', name));
  await showPage(changes.write(name, repository?.rootUri.toString() ?? '', story));
}

const tell = (message: string): void => void window.showInformationMessage(message);

/** Undefined where a version and what is checked out have no history in common. */
async function compare(
  { name, ref }: Version,
  repository: Repository | undefined,
): Promise<Compared | undefined> {
  if (ref === null || repository === undefined) return { base: name, documents: await changedSinceSaved() };
  const base = await forkPoint(ref, repository);
  return base && { base: base.name, documents: await changedSince(base.commit, repository) };
}
