import type { Dirent } from 'node:fs';
import { compileGlob, folderOf, joinPath, relativePath } from '../../../core/src';
import type { Disk } from '../io';
import { error, type Notice, reasonOf, systemCode, warning } from '../notice';
import type { IgnoreRules } from './ignore-rules';
import { absolutePath, displayPath, withSlashes } from './paths';

/** A file to look at. */
export interface Target {
  /** Absolute, links resolved, with `/`. */
  readonly path: string;
  /** As reports name it. */
  readonly display: string;
  /** Whether a person named this very file, and not a folder around it. */
  readonly named: boolean;
}

export interface Found {
  /** In the order of their names, each file once. */
  readonly targets: readonly Target[];
  readonly notices: readonly Notice[];
}

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const GLOB = /[*?[{]/;

/** Folders that start with a dot are settings and caches, but for those where people keep documents. */
const DOT_FOLDERS_WITH_DOCUMENTS: ReadonlySet<string> = new Set([
  '.agents',
  '.docs',
  '.github',
  '.gitlab',
  '.kiro',
  '.specify',
  '.taskmaster',
]);

export interface FindSettings {
  readonly cwd: string;
  readonly disk: Disk;
  readonly ignore: IgnoreRules;
  /** The top of the workspace a folder lies in; links that lead out of it are not followed. */
  rootOf(folder: string): string | null;
}

/** Finds the Markdown files under the given paths. */
export function findTargets(paths: readonly string[], settings: FindSettings): Found {
  const finder = new Finder(settings);
  for (const path of paths) finder.add(path);
  return finder.found();
}

class Finder {
  readonly #settings: FindSettings;
  readonly #targets = new Map<string, Target>();
  readonly #folders = new Set<string>();
  readonly #notices: Notice[] = [];

  constructor(settings: FindSettings) {
    this.#settings = settings;
  }

  found(): Found {
    const targets = [...this.#targets.values()].sort((a, b) =>
      a.display < b.display ? -1 : Number(a.display > b.display),
    );
    return { targets, notices: this.#notices };
  }

  add(given: string): void {
    const { cwd, disk } = this.#settings;
    const path = absolutePath(cwd, given);
    try {
      const stats = disk.stat(path);
      const real = withSlashes(disk.realpath(path));
      if (stats.isDirectory()) this.#walk(real, path, real, () => true);
      else if (!stats.isFile())
        this.#notices.push(error(`${given} is neither a file nor a folder, so it was not read`));
      else this.#addNamed(given, path, real);
    } catch (fault) {
      if (systemCode(fault) === 'ENOENT' && GLOB.test(given)) this.#addGlob(given);
      else if (systemCode(fault) === 'ENOENT')
        this.#notices.push(error(`There is no file or folder at ${given}`));
      else this.#notices.push(error(`${given} cannot be read: ${reasonOf(fault)}`));
    }
  }

  #addNamed(given: string, path: string, real: string): void {
    if (this.#settings.ignore.ignoresExplicit(path)) {
      this.#notices.push(warning(`${given} was left out: .throughlineignore names it`));
    } else this.#addFile(real, path, true);
  }

  /** Patterns reach us as written when they are quoted, and always on Windows. */
  #addGlob(given: string): void {
    const { cwd, disk } = this.#settings;
    const pattern = absolutePath(cwd, given);
    const matches = compileGlob(pattern);
    const start = folderOf(pattern.slice(0, pattern.search(GLOB) + 1));
    const before = this.#targets.size;
    try {
      if (matches) this.#walk(withSlashes(disk.realpath(start)), start, start, matches);
    } catch (fault) {
      reasonOf(fault);
    }
    if (this.#targets.size === before) this.#notices.push(error(`No Markdown file matches ${given}`));
  }

  /** @param within Links that lead out of this folder, and out of the workspace, are not followed. */
  #walk(real: string, shown: string, within: string, matches: (path: string) => boolean): void {
    if (this.#folders.has(real)) return;
    this.#folders.add(real);
    for (const entry of this.#entries(real, shown)) {
      const path = joinPath(real, entry.name);
      const shownPath = joinPath(shown, entry.name);
      if (entry.isSymbolicLink()) this.#followLink(path, shownPath, within, matches);
      else if (entry.isDirectory()) this.#walkInto(path, shownPath, entry.name, within, matches);
      else if (entry.isFile()) this.#meetFile(path, path, shownPath, matches);
    }
  }

  #entries(real: string, shown: string): readonly Dirent[] {
    try {
      return this.#settings.disk.list(real);
    } catch (fault) {
      this.#notices.push(
        error(`${displayPath(this.#settings.cwd, shown)} cannot be read: ${reasonOf(fault)}`),
      );
      return [];
    }
  }

  #walkInto(
    real: string,
    shown: string,
    name: string,
    within: string,
    matches: (path: string) => boolean,
  ): void {
    if (name === 'node_modules' || (name.startsWith('.') && !DOT_FOLDERS_WITH_DOCUMENTS.has(name))) return;
    if (!this.#settings.ignore.ignores(real, true)) this.#walk(real, shown, within, matches);
  }

  #meetFile(path: string, real: string, shown: string, matches: (path: string) => boolean): void {
    if (MARKDOWN.test(path) && matches(shown) && !this.#settings.ignore.ignores(path, false))
      this.#addFile(real, shown, false);
  }

  #followLink(path: string, shown: string, within: string, matches: (path: string) => boolean): void {
    const { disk, rootOf } = this.#settings;
    try {
      const real = withSlashes(disk.realpath(path));
      const top = rootOf(within) ?? within;
      if (relativePath(top, real) === null) return;
      const stats = disk.stat(real);
      if (stats.isDirectory())
        this.#walkInto(real, shown, real.slice(real.lastIndexOf('/') + 1), within, matches);
      else if (stats.isFile()) this.#meetFile(path, real, shown, matches);
    } catch (fault) {
      // A link that leads nowhere or to itself holds no document; only one that looks like a document is worth a word.
      const reason = reasonOf(fault);
      if (MARKDOWN.test(path))
        this.#notices.push(warning(`${displayPath(this.#settings.cwd, shown)} was passed over: ${reason}`));
    }
  }

  /** A file met twice keeps its own name over that of a link, and counts as named when it was named once. */
  #addFile(real: string, shown: string, named: boolean): void {
    const known = this.#targets.get(real);
    const isOwnName = real === shown;
    const display = known && !isOwnName ? known.display : displayPath(this.#settings.cwd, shown);
    this.#targets.set(real, { path: real, display, named: named || known?.named === true });
  }
}
