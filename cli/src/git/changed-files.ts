import { isMarkdownName, joinPath, matchRenames } from '../../../core/src';
import { readDocument } from '../files/read-document';
import { nodeDisk } from '../io';
import { Blobs } from './blobs';
import { GitProblem } from './git';
import { parseRaw, type RawEntry } from './raw-listing';
import type { Repository, Revision } from './repository';

/** A file that differs between two versions. */
export interface ChangedFile {
  /** From the top of the checkout, with `/`; the later name. */
  readonly path: string;
  /** The earlier name; the same where it was not renamed, null where the file is new. */
  readonly oldPath: string | null;
  /** The id of the earlier text; null where the file is new. */
  readonly oldBlob: string | null;
  /** The id of the later text; null where it is read from disk, and where the file is gone. */
  readonly newBlob: string | null;
  readonly isGone: boolean;
}

/** What a change does to files. */
export interface ChangedFiles {
  /** The Markdown files that it adds, edits, renames or deletes, in the order of their paths. */
  readonly files: readonly ChangedFile[];
  /** Where other files stood that are there no more. */
  readonly gone: readonly string[];
}

/** What a version is compared with: the files on disk, what is staged, or another version. */
export type Later = 'files' | 'staged' | Revision;

/**
 * The files that a change touches. New files count before they are added to Git; links and submodules do not.
 * @throws GitProblem When a file that is staged has conflicts.
 */
export function changesBetween(repository: Repository, base: Revision, later: Later): ChangedFiles {
  const { git } = repository;
  const staged = later === 'staged' ? ['--cached'] : [];
  const other = typeof later === 'string' ? [] : [later.id];
  const listing = git.run([
    ...['diff', ...staged, '--raw', '-z', '--no-abbrev', '--find-renames', '--diff-filter=ADMRTU'],
    ...['--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'],
    ...[base.id, ...other, '--'],
  ]);
  const [entries, others] = sortOut(parseRaw(listing).filter(({ isFile }) => isFile));
  const unmerged = entries.find(({ status }) => status === 'U');
  if (later === 'staged' && unmerged)
    throw new GitProblem(
      `${unmerged.path} has conflicts; what is staged can be checked when they are resolved`,
    );
  const byPath = new Map<string, ChangedFile>();
  for (const entry of entries) {
    const known = byPath.get(entry.path);
    if (known?.oldBlob) continue;
    byPath.set(entry.path, changeOf(entry, later));
  }
  if (later === 'files') {
    for (const path of untracked(repository)) byPath.set(path, newFile(path, byPath.get(path)));
  }
  return {
    files: followRenames(repository, [...byPath.values()]).sort((a, b) => (a.path < b.path ? -1 : 1)),
    gone: others.flatMap(({ status, oldPath }) => (status === 'D' || status === 'R' ? [oldPath] : [])),
  };
}

/** The Markdown files among them. @throws GitProblem When a file that is staged has conflicts. */
export const changedFiles = (repository: Repository, base: Revision, later: Later): readonly ChangedFile[] =>
  changesBetween(repository, base, later).files;

/** Those of Markdown files, and the others. */
function sortOut(entries: readonly RawEntry[]): readonly [readonly RawEntry[], readonly RawEntry[]] {
  const isMarkdown = ({ path }: RawEntry) => isMarkdownName(path);
  return [entries.filter(isMarkdown), entries.filter((entry) => !isMarkdown(entry))];
}

function changeOf({ status, path, oldPath, oldBlob, newBlob }: RawEntry, later: Later): ChangedFile {
  return {
    path,
    oldPath: oldBlob === null ? null : oldPath,
    oldBlob,
    newBlob: later === 'files' ? null : newBlob,
    isGone: status === 'D',
  };
}

/** A file that Git does not know. @param before What it did know at that place. */
const newFile = (path: string, before: ChangedFile | undefined): ChangedFile => ({
  path,
  oldPath: before?.oldPath ?? null,
  oldBlob: before?.oldBlob ?? null,
  newBlob: null,
  isGone: false,
});

const untracked = ({ git }: Repository): readonly string[] =>
  git
    .run(['ls-files', '--others', '--exclude-standard', '-z'])
    .toString('utf8')
    .split('\0')
    .filter(isMarkdownName);

/** Files that were renamed without telling Git: it sees one that is gone, and one that it does not know. */
function followRenames(repository: Repository, files: readonly ChangedFile[]): ChangedFile[] {
  const gone = files.filter(({ isGone }) => isGone);
  const fresh = files.filter(({ oldBlob, newBlob }) => oldBlob === null && newBlob === null);
  if (gone.length === 0 || fresh.length === 0) return [...files];
  const blobs = new Blobs(
    repository,
    gone.flatMap(({ oldBlob }) => oldBlob ?? []),
  );
  const before = gone.map(({ path, oldBlob }) => ({
    path,
    text: oldBlob === null ? '' : blobs.of(oldBlob).toString('utf8'),
  }));
  const now = fresh.map(({ path }) => ({
    path,
    text: readDocument(nodeDisk, joinPath(repository.root, path)).text ?? '',
  }));
  const renames = matchRenames(before, now);
  const renamed = new Set(renames.values());
  const byPath = new Map(gone.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const earlier = byPath.get(renames.get(file.path) ?? '');
    if (earlier) return [{ ...file, oldPath: earlier.oldPath, oldBlob: earlier.oldBlob }];
    return file.isGone && renamed.has(file.path) ? [] : [file];
  });
}
