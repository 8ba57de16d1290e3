import { type FilesByPath, folderOf, type ResolvedConfig } from '../../../core/src';
import { pathFrom } from '../files/paths';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import { type Answer, digestOf, stateOfNames } from './seen';

/** What documents and the files around them are now, each looked at once. */
export class PresentState {
  readonly #disk: Disk;
  readonly #files: FilesByPath;
  readonly #known = new Map<string, string>();

  constructor(disk: Disk, files: FilesByPath) {
    this.#disk = disk;
    this.#files = files;
  }

  /** The digest of a file; empty when it cannot be read. */
  contentOf(path: string): string {
    return this.#once(`content\n${path}`, () => {
      try {
        return digestOf(this.#disk.read(path));
      } catch (fault) {
        if (systemCode(fault) === null) throw fault;
        return '';
      }
    });
  }

  /** Whether a question would be answered as it was. */
  isStill([question, path, state]: Answer): boolean {
    switch (question) {
      case 'kind':
        return this.#once(`kind\n${path}`, () => this.#files.kindOf(path)) === state;
      case 'anchors':
        return this.contentOf(path) === state;
      case 'names':
        return this.#once(`names\n${path}`, () => stateOfNames(this.#files.names(path))) === state;
    }
  }

  #once(key: string, look: () => string): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const state = look();
    this.#known.set(key, state);
    return state;
  }
}

/** A digest of the configuration that governs the documents of a folder; once for each folder. */
export class ConfigDigests {
  readonly #cwd: string;
  readonly #known = new Map<string, string>();

  /** @param cwd What paths are told from, so that the same tree elsewhere has the same digests. */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  of(path: string, { layers, root }: ResolvedConfig): string {
    const folder = folderOf(path);
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    // A configuration that is named counts as standing where it does not.
    const texts = layers.flatMap(({ source, folder, file }) =>
      file === null || folder === null
        ? [source, 'preset']
        : [pathFrom(this.#cwd, source), pathFrom(this.#cwd, folder), file.text],
    );
    const digest = digestOf(root === null ? 'no root' : pathFrom(this.#cwd, root), ...texts);
    this.#known.set(folder, digest);
    return digest;
  }
}
