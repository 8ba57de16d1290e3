import { isMarkdownName } from '../../../core/src';
import { GitProblem } from './git';
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

/** What a version is compared with: the files on disk, what is staged, or another version. */
export type Later = 'files' | 'staged' | Revision;

/**
 * The Markdown files that a change adds, edits, renames or deletes, in the order of their paths. New files count before
 * they are added to Git; links and submodules do not.
 * @throws GitProblem When a file that is staged has conflicts.
 */
export function changedFiles(repository: Repository, base: Revision, later: Later): readonly ChangedFile[] {
  const { git } = repository;
  const staged = later === 'staged' ? ['--cached'] : [];
  const other = typeof later === 'string' ? [] : [later.id];
  const listing = git.run([
    ...['diff', ...staged, '--raw', '-z', '--no-abbrev', '--find-renames', '--diff-filter=ADMRTU'],
    ...['--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'],
    ...[base.id, ...other, '--'],
  ]);
  const entries = parseRaw(listing).filter(({ path, isFile }) => isFile && isMarkdownName(path));
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
  if (later === 'files') for (const path of untracked(repository)) byPath.set(path, newFile(path));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
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

const newFile = (path: string): ChangedFile => ({
  path,
  oldPath: null,
  oldBlob: null,
  newBlob: null,
  isGone: false,
});

const untracked = ({ git }: Repository): readonly string[] =>
  git
    .run(['ls-files', '--others', '--exclude-standard', '-z'])
    .toString('utf8')
    .split('\0')
    .filter(isMarkdownName);

/** One entry of `git diff --raw -z`. */
export interface RawEntry {
  readonly status: string;
  readonly path: string;
  readonly oldPath: string;
  /** Null where there was no file, or only a link. */
  readonly oldBlob: string | null;
  /** Null where Git has not stored the text. */
  readonly newBlob: string | null;
  /** Whether it is a file, or was one that is deleted, and no link. */
  readonly isFile: boolean;
}

const HEAD = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;

/** Reads what `git diff --raw -z --no-abbrev` writes: paths are as they are, whatever stands in them. */
export function parseRaw(listing: Buffer): readonly RawEntry[] {
  const fields = listing.toString('utf8').split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at < fields.length; ) {
    const match = HEAD.exec(fields[at] ?? '');
    if (!match) break;
    const [, oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = match;
    const isRename = status === 'R' || status === 'C';
    const oldPath = fields[at + 1] ?? '';
    const path = isRename ? (fields[at + 2] ?? '') : oldPath;
    entries.push({
      status,
      path,
      oldPath,
      oldBlob: isStored(oldId) && isRegular(oldMode) ? oldId : null,
      newBlob: isStored(newId) ? newId : null,
      isFile: status === 'U' || isRegular(status === 'D' ? oldMode : newMode),
    });
    at += isRename ? 3 : 2;
  }
  return entries;
}

const isStored = (id: string): boolean => !/^0+$/.test(id);
const isRegular = (mode: string): boolean => mode.startsWith('100');
