import { type ConfigFiles, configsIn, folderOf } from '../../../core/src';

/** What names alone tell of where documents lie: all there is to know where no folder holds a configuration. */
export class PlainFolders {
  readonly #files: ConfigFiles;
  readonly #roots = new Map<string, string | null>();
  #hasConfig = false;

  constructor(files: ConfigFiles) {
    this.#files = files;
  }

  /** Whether a configuration was met, so that more has to be known than names. */
  get hasConfig(): boolean {
    return this.#hasConfig;
  }

  /** The top of the workspace a folder lies in; null when nothing marks one. */
  rootOf(folder: string): string | null {
    const known = this.#roots.get(folder);
    if (known !== undefined) return known;
    const names = this.#files.names(folder);
    if (configsIn(folder, names).length > 0) this.#hasConfig = true;
    const parent = folderOf(folder);
    const isTop = names.includes('.git');
    const root = isTop ? folder : parent === folder ? null : this.rootOf(parent);
    this.#roots.set(folder, root);
    return root;
  }
}
