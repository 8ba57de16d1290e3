import type { ChangedScope } from '../../../core/src';
import { type ChangedFile, type ChangedFiles, changesBetween } from '../git/changed-files';
import { Repository, type Revision } from '../git/repository';
import type { Io } from '../io';

/** What a run compares with; plain data, so that another thread can have it too. */
export interface ComparisonSettings {
  /** The top of the checkout. */
  readonly root: string;
  readonly env: Io['env'];
  /** What people call the earlier version. */
  readonly base: string;
  readonly scope: ChangedScope;
  /** The texts that will be asked of Git, in order. */
  readonly blobs: readonly string[];
  /** All documents that changed, whether the run looks at them or not. */
  readonly changed: readonly ChangedFile[];
  /** Where other files stood that are there no more, from the top of the checkout. */
  readonly gone: readonly string[];
  /** How all differs from what is being merged in; null where nothing is. */
  readonly merged: ComparisonSettings | null;
}

/** What changed, and what it is compared with. */
export interface Changes {
  readonly files: readonly ChangedFile[];
  readonly settings: ComparisonSettings;
  /** The earlier text of any file, without its last line break; null where there was none. @param path From the top of the checkout. */
  before(path: string): string | null;
}

/** What a person asks to be compared. */
export interface ComparisonOptions {
  /** A revision: what counts is what came since what is checked out left it. Null for the last commit. */
  readonly since: string | null;
  /** Whether what is staged counts, and not what is on disk. */
  readonly staged: boolean;
  readonly scope: ChangedScope;
}

/** @throws GitProblem when Git cannot tell. */
export function changesIn({ since, staged, scope }: ComparisonOptions, { cwd, env }: Io): Changes {
  const repository = Repository.around(cwd, env);
  const base = since === null ? repository.head() : repository.forkPoint(since);
  const later = staged ? 'staged' : 'files';
  const merged = staged && since === null ? repository.merged() : null;
  const changed = changesBetween(repository, base, later);
  const other = merged && changesBetween(repository, merged, later);
  // A merge brings what differs from both sides: what came over as it was has been checked there.
  const files = other === null ? changed.files : sharedFiles(changed, other);
  const settingsOf = (
    { display }: Revision,
    all: ChangedFiles,
    looksAt: readonly ChangedFile[],
    beside: ComparisonSettings | null,
  ): ComparisonSettings => ({
    root: repository.root,
    env: { ...env },
    base: display,
    scope,
    blobs: looksAt.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob].flatMap((id) => id ?? [])),
    changed: all.files,
    gone: all.gone,
    merged: beside,
  });
  const beside = merged && other && settingsOf(merged, other, sharedFiles(other, changed), null);
  const before = (path: string) => repository.git.ask(['cat-file', 'blob', `${base.id}:${path}`]);
  return { files, settings: settingsOf(base, changed, files, beside), before };
}

/** Those that another change touches too. */
function sharedFiles(changed: ChangedFiles, other: ChangedFiles): readonly ChangedFile[] {
  const paths = new Set(other.files.map(({ path }) => path));
  return changed.files.filter(({ path }) => paths.has(path));
}
