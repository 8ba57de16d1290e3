import {
  BASELINE_NAME,
  Baseline,
  folderOf,
  joinPath,
  parseBaseline,
  relativePath,
  resolvePath,
} from '../../../core/src';
import type { FileCache } from './file-cache';

/** What a baseline says of a document: what is known, and the name it has there. */
export interface Listed {
  readonly baseline: Baseline;
  readonly path: string;
}

/** The lists of findings that are known, which an author is not told again: those that the command line finds. */
export class Baselines {
  readonly #files: FileCache;
  readonly #read = new Map<string, Baseline | null>();

  constructor(files: FileCache) {
    this.#files = files;
  }

  /** The list that stands nearest to a document, up to the top of the workspace. */
  of(path: string, top: string): Listed | null {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      if (this.#files.names(folder).includes(BASELINE_NAME)) {
        const baseline = this.#baseline(folder);
        return baseline && { baseline, path: relativePath(folder, path) ?? path };
      }
      if (folder === top || folder === folderOf(folder)) return null;
    }
  }

  forget(): void {
    this.#read.clear();
  }

  /** Null for one that cannot be read: then everything is told, and the command line says what is wrong with it. */
  #baseline(folder: string): Baseline | null {
    const known = this.#read.get(folder);
    if (known !== undefined) return known;
    const read = parseBaseline(this.#files.read(joinPath(folder, BASELINE_NAME)) ?? '');
    const isGone = (path: string) => this.#files.kindOf(resolvePath(folder, path)) === 'missing';
    const baseline = 'entries' in read ? new Baseline(read.entries, isGone) : null;
    this.#read.set(folder, baseline);
    return baseline;
  }
}
