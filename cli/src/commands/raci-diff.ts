import {
  compareRaci,
  type DocumentRaciChanges,
  drawRaciChanges,
  IgnoreRules,
  isMarkdownName,
  joinPath,
  type RaciChangesReport,
  type RaciDiffFormat,
  relativePath,
} from '../../../core/src';
import { diskConfigFiles } from '../files/disk-config-files';
import { isLookedAt } from '../files/find-changed-targets';
import { absolutePath, displayPath } from '../files/paths';
import { decode, type ReadDocument, readDocument } from '../files/read-document';
import { Blobs } from '../git/blobs';
import { type ChangedFile, changedFiles, type Later } from '../git/changed-files';
import { GitProblem } from '../git/git';
import { Repository, type Revision } from '../git/repository';
import type { Io } from '../io';
import { systemCode } from '../notice';
import { DONE, nameOf, type ReadOptions, readMatrices, readText, STDIN, WHAT_COUNTS } from './read-matrices';
import { COULD_NOT, refuse } from './refuse';
import { refuseConfig } from './refuse-config';

export interface RaciDiffOptions extends ReadOptions {
  readonly format: RaciDiffFormat;
  /** The files and folders that count; none for all. */
  readonly files: readonly string[];
}

/**
 * Prints what changed about who does what: between two files, or in the documents of a repository.
 * @param base A file, `-`, or a revision: then what changed since what is checked out left it.
 * @param head A file, a folder or `-`; another revision; null for what is on disk, or standard input where the base is a file.
 */
export async function raciDiff(
  base: string,
  head: string | null,
  options: RaciDiffOptions,
  io: Io,
): Promise<number> {
  const refused = refuseConfig(options.config, options.color, io);
  if (refused !== null) return refused;
  try {
    if (isRevision(base, io)) return diffInRepository(base, head, options, io);
  } catch (fault) {
    if (fault instanceof GitProblem) return refuse(fault.message, options.color, io);
    throw fault;
  }
  if (options.files.length > 0)
    return refuse(
      '--file picks documents of a repository, so it does not go with two files',
      options.color,
      io,
    );
  return diffFiles(base, head, options, io);
}

/** A name that is neither a file nor a folder here. What looks like a document is one, missing or not. */
function isRevision(name: string, io: Io): boolean {
  if (name === STDIN || isMarkdownName(name)) return false;
  return !isOnDisk(name, io) || knowsRevision(name, io);
}

function isOnDisk(name: string, { cwd, disk }: Io): boolean {
  try {
    disk.stat(absolutePath(cwd, name));
    return true;
  } catch (fault) {
    if (systemCode(fault) === null) throw fault;
    return false;
  }
}

function knowsRevision(name: string, { cwd, env }: Io): boolean {
  try {
    return Repository.around(cwd, env).knows(name);
  } catch (fault) {
    if (fault instanceof GitProblem) return false;
    throw fault;
  }
}

/** @param given The later file; null for standard input. */
async function diffFiles(
  base: string,
  given: string | null,
  options: RaciDiffOptions,
  io: Io,
): Promise<number> {
  const { format, color } = options;
  const head = given ?? STDIN;
  if (base === STDIN && head === STDIN) {
    return refuse('Both versions cannot come from standard input; name a file for one of them', color, io);
  }
  const before = await readMatrices(base, options, io);
  const after = before && (await readMatrices(head, options, io));
  if (!before || !after) return COULD_NOT;
  if (given === null && after.document.text === '') {
    return refuse(
      `Nothing came on standard input to compare ${base} with; name a second file, or a version first: throughline raci diff main ${base}`,
      color,
      io,
    );
  }
  const matrices = compareRaci(before.document, after.document);
  if (matrices.length === 0) {
    return refuse(`There is no RACI in ${nameOf(base)}, nor in ${nameOf(head)}. ${WHAT_COUNTS}`, color, io);
  }
  const documents = [{ path: head, oldPath: base, matrices }];
  io.stdout.write(drawRaciChanges({ before: base, after: head, documents }, format, true));
  return DONE;
}

function diffInRepository(base: string, head: string | null, options: RaciDiffOptions, io: Io): number {
  const repository = Repository.around(io.cwd, io.env);
  const isNarrowed = head !== null && !isRevision(head, io);
  const { before, later, after } =
    head === null || isNarrowed
      ? { before: repository.forkPoint(base), later: 'files' as const, after: 'the files here' }
      : betweenRevisions(repository.revision(base), repository.revision(head));
  const files = isNarrowed ? [head, ...options.files] : options.files;
  const ignore = new IgnoreRules(diskConfigFiles(io.disk), () => repository.root);
  const changed = changedFiles(repository, before, later).filter((file) =>
    counts(file, files, repository.root, ignore, io),
  );
  const isChanged = (name: string) =>
    changed.some((file) => counts(file, [name], repository.root, ignore, io));
  const missing =
    later === 'files' ? files.find((name) => !isOnDisk(name, io) && !isChanged(name)) : undefined;
  if (missing !== undefined) {
    return refuse(
      `There is no file or folder at ${missing}, here or in ${before.display}`,
      options.color,
      io,
    );
  }
  const reader = new VersionReader(repository, changed, options, io);
  const documents: DocumentRaciChanges[] = [];
  for (const file of changed) {
    const read = reader.compare(file);
    if (!read) return COULD_NOT;
    if (read.matrices.length > 0) documents.push(read);
  }
  const report: RaciChangesReport = { before: before.display, after, documents };
  io.stdout.write(drawRaciChanges(report, options.format, false));
  return DONE;
}

const betweenRevisions = (
  before: Revision,
  later: Revision,
): { readonly before: Revision; readonly later: Later; readonly after: string } => ({
  before,
  later,
  after: later.display,
});

/** Whether a file is asked for, by its earlier name or its later one; where none is, those that are not left out. */
function counts(
  { path, oldPath }: ChangedFile,
  files: readonly string[],
  root: string,
  ignore: IgnoreRules,
  { cwd }: Io,
): boolean {
  if (files.length === 0) return isLookedAt(joinPath(root, path), root, { ignore });
  const places = [path, ...(oldPath === null ? [] : [oldPath])].map((name) => joinPath(root, name));
  return files
    .map((file) => absolutePath(cwd, file))
    .some((wanted) => places.some((place) => place === wanted || relativePath(wanted, place) !== null));
}

/** Reads both versions of changed files. */
class VersionReader {
  readonly #root: string;
  readonly #blobs: Blobs;
  readonly #options: ReadOptions;
  readonly #io: Io;

  constructor(repository: Repository, changed: readonly ChangedFile[], options: ReadOptions, io: Io) {
    this.#root = repository.root;
    this.#blobs = new Blobs(
      repository,
      changed.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob].flatMap((id) => id ?? [])),
    );
    this.#options = options;
    this.#io = io;
  }

  /** Null when the configuration of a document is broken, which is then told. */
  compare(file: ChangedFile): DocumentRaciChanges | null {
    const { cwd } = this.#io;
    const shown = (path: string) => displayPath(cwd, joinPath(this.#root, path));
    const before = this.#read(file.oldBlob === null ? '' : this.#stored(file.oldBlob), file.path);
    const after = before && this.#read(this.#later(file), file.path);
    if (!before || !after) return null;
    return {
      path: shown(file.path),
      oldPath: file.oldPath === null ? null : shown(file.oldPath),
      matrices: compareRaci(before.document, after.document),
    };
  }

  #read(text: string, path: string) {
    return readText(text, joinPath(this.#root, path), this.#options, this.#io);
  }

  #later({ path, newBlob, isGone }: ChangedFile): string {
    if (isGone) return '';
    return newBlob === null
      ? textOf(readDocument(this.#io.disk, joinPath(this.#root, path)))
      : this.#stored(newBlob);
  }

  #stored = (id: string): string => textOf(decode(this.#blobs.of(id)));
}

/** What is no text holds no matrix. */
const textOf = ({ text }: ReadDocument): string => text ?? '';
