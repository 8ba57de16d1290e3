import {
  BASELINE_NAME,
  Baseline,
  type BaselineEntry,
  type ConfigResolver,
  type Finding,
  folderOf,
  type Hiding,
  joinPath,
  parseBaseline,
  relativePath,
} from '../../../core/src';
import { digestOf } from '../cache/seen';
import { absolutePath, displayPath, withSlashes } from '../files/paths';
import { readDocument } from '../files/read-document';
import type { Disk, Io } from '../io';
import { systemCode } from '../notice';

/** The findings that a baseline lists; plain data, so that another thread can have it too. */
export interface KnownFindings {
  /** The file, absolute. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  /** The documents in it that are there no more. */
  readonly gone: readonly string[];
}

/** A baseline that cannot be used; the message says why. */
export class BaselineProblem extends Error {}

/**
 * Where the baseline of a run stands: what a person names, or the nearest from the folder the command runs in up to the
 * top of the workspace. Null when there is none.
 * @param root The top of the workspace that folder lies in; null when nothing marks one.
 */
export function findBaseline(named: string | null, root: string | null, io: Io): string | null {
  const cwd = withSlashes(io.cwd);
  if (named !== null) return absolutePath(cwd, named);
  const top = root ?? cwd;
  for (let folder = cwd; ; folder = folderOf(folder)) {
    const file = joinPath(folder, BASELINE_NAME);
    if (isThere(file, io.disk)) return file;
    if (folder === top || folder === folderOf(folder)) return null;
  }
}

/** Where a new baseline belongs: where the configuration counts as standing, or else at the top of the workspace. */
export function homeOfBaseline({ cwd }: Io, resolver: ConfigResolver): string {
  const here = withSlashes(cwd);
  const { root, layers } = resolver.forFolder(here);
  return joinPath(layers.at(-1)?.folder ?? root ?? here, BASELINE_NAME);
}

/** @throws BaselineProblem when it is missing or damaged: without it, old findings would be told as new. */
export function readBaseline(file: string, { cwd, disk }: Io): KnownFindings {
  const name = displayPath(cwd, file);
  const document = readDocument(disk, file);
  if (document.text === null) throw new BaselineProblem(`${name} cannot be read: ${document.reason}`);
  const read = parseBaseline(document.text);
  if ('line' in read)
    throw new BaselineProblem(`${name} cannot be read: in line ${read.line} ${read.message}`);
  return knownBy(read.entries, file, disk);
}

/** What entries stand for in the file that holds them. */
export function knownBy(entries: readonly BaselineEntry[], file: string, disk: Disk): KnownFindings {
  const paths = new Set(entries.map(({ path }) => path));
  const folder = folderOf(file);
  const gone = [...paths].filter((path) => !isThere(absolutePath(folder, path), disk));
  return { file, entries, gone };
}

/** Whether something is at a path, or may be where nobody can look. */
export function isThere(path: string, disk: Disk): boolean {
  try {
    disk.stat(path);
    return true;
  } catch (fault) {
    const code = systemCode(fault);
    if (code === null) throw fault;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}

export function baselineOf({ entries, gone }: KnownFindings): Baseline {
  const isGone = new Set(gone);
  return new Baseline(entries, (path) => isGone.has(path));
}

/** How a baseline names a document. @param path Absolute. */
export const listedPath = ({ file }: Pick<KnownFindings, 'file'>, path: string): string =>
  displayPath(folderOf(file), path);

/** What a baseline did to a document. */
export interface HiddenFindings {
  readonly hidden: number;
  /** The document whose entries hid them; null when none are listed of it. */
  readonly listedAs: string | null;
  /** How many of those entries are still found. */
  readonly found: number;
}

/** A finding that is listed twice, as merges do, is still one. */
export const tallyOf = ({ hidden, outgrown, listedAs }: Hiding<Finding>): HiddenFindings => ({
  hidden: hidden.length,
  listedAs,
  found: new Set([...hidden, ...outgrown].map(({ fingerprint }) => fingerprint)).size,
});

/** Digests of what a baseline says of documents, by which a cache tells whether it says the same. */
export class BaselineDigests {
  readonly #known: KnownFindings | null;
  readonly #byPath = new Map<string, string[]>();
  readonly #ofGone: string;

  constructor(known: KnownFindings | null) {
    this.#known = known;
    for (const { path, fingerprint, further } of known?.entries ?? []) {
      const listed = this.#byPath.get(path);
      const said = `${fingerprint}+${further}`;
      if (listed) listed.push(said);
      else this.#byPath.set(path, [said]);
    }
    // A document that is not listed may be any of those that are gone.
    this.#ofGone = digestOf(
      ...(known?.gone ?? []).flatMap((path) => [path, ...(this.#byPath.get(path) ?? [])]),
    );
  }

  /** @param path Absolute. */
  of(path: string): string {
    if (!this.#known) return '';
    const name = listedPath(this.#known, path);
    const listed = this.#byPath.get(name);
    return listed ? digestOf(name, ...listed) : this.#ofGone;
  }
}

/** Counts over a run what a baseline hides, and what of it is mended. */
export class BaselineTally {
  readonly #known: KnownFindings;
  readonly #baseline: Baseline;
  readonly #found = new Map<string, number>();
  #hidden = 0;

  constructor(known: KnownFindings) {
    this.#known = known;
    this.#baseline = baselineOf(known);
  }

  add({ hidden, listedAs, found }: HiddenFindings): void {
    this.#hidden += hidden;
    if (listedAs !== null) this.#found.set(listedAs, found);
  }

  /** @param looksAt Whether the run looked for a document. */
  sum(looksAt: (path: string) => boolean): { readonly hidden: number; readonly mended: number } {
    const folder = folderOf(this.#known.file);
    let mended = 0;
    for (const path of this.#baseline.paths) {
      const found = this.#found.get(path);
      if (found === undefined && !looksAt(absolutePath(folder, path))) continue;
      mended += this.#baseline.countOf(path) - (found ?? 0);
    }
    return { hidden: this.#hidden, mended };
  }
}

/** Tells whether a run looks for a document: among those it found, or under a folder it was given. */
export function lookedAt(
  targets: readonly { readonly path: string }[],
  folders: readonly string[],
): (path: string) => boolean {
  let paths: ReadonlySet<string> | null = null;
  return (path) => {
    // Made where it is asked for: most runs have no baseline.
    paths ??= new Set(targets.map((target) => target.path));
    return (
      paths.has(path) || folders.some((folder) => path === folder || relativePath(folder, path) !== null)
    );
  };
}
