import {
  compileGlob,
  holdsDocuments,
  type IgnoreRules,
  isMarkdownName,
  joinPath,
  relativePath,
} from '../../../core/src';
import type { ChangedFile } from '../git/changed-files';
import type { Disk, FolderEntry } from '../io';
import { error, type Notice, reasonOf, systemCode, warning } from '../notice';
import { absolutePath, displayPath, namesBelow, withSlashes } from './paths';

/** A file to look at. */
export interface Target {
  /** Absolute, links resolved, with `/`. */
  readonly path: string;
  /** As reports name it. */
  readonly display: string;
  /** Whether a person named this very file, and not a folder around it. */
  readonly named: boolean;
  /** What of it is compared with an earlier version; absent where all of it counts. */
  readonly change?: ChangedFile;
}

export interface Found {
  /** In the order of their names, each file once. */
  readonly targets: readonly Target[];
  readonly notices: readonly Notice[];
}

/** What tells a pattern from a path. */
export const GLOB = /[*?[{]/;

export interface FindSettings {
  readonly cwd: string;
  readonly disk: Disk;
  readonly ignore: IgnoreRules;
  /** The top of the workspace a folder lies in; links that lead out of it are not followed. */
  rootOf(folder: string): string | null;
  /** Called when so many files were found that much is to be done, while more are looked for. */
  readonly atMany?: { readonly count: number; readonly tell: () => void } | null;
}

/** Finds the Markdown files under the given paths. */
export function findTargets(paths: readonly string[], settings: FindSettings): Found {
  const finder = new Finder(settings);
  for (const path of paths) finder.add(path);
  return finder.found();
}

/** One path given by a person, being walked. */
interface Walk {
  /** Links that lead out of this folder, and out of the workspace, are not followed. */
  readonly within: string;
  matches(path: string): boolean;
  /** The folders that were entered, links resolved, so that a circle of links ends. */
  readonly entered: Set<string>;
}

class Finder {
  readonly #settings: FindSettings;
  readonly #below: (path: string) => string | null;
  readonly #targets: Target[] = [];
  /** Where each file stands among the targets. Null while no file can be met twice, as most runs end. */
  #places: Map<string, number> | null = null;
  readonly #notices: Notice[] = [];
  /** Links are followed last, so that what they lead to is first met under its own name. */
  readonly #links: (() => void)[] = [];

  constructor(settings: FindSettings) {
    this.#settings = settings;
    this.#below = namesBelow(settings.cwd);
  }

  found(): Found {
    if (this.#links.length > 0) this.#mindTwice();
    for (let follow = this.#links.shift(); follow; follow = this.#links.shift()) follow();
    const targets = this.#targets.sort((a, b) => (a.display < b.display ? -1 : 1));
    return { targets, notices: this.#notices };
  }

  add(given: string): void {
    const { cwd, disk } = this.#settings;
    if (this.#targets.length > 0) this.#mindTwice();
    const path = absolutePath(cwd, given);
    try {
      const stats = disk.stat(path);
      const real = withSlashes(disk.realpath(path));
      if (stats.isDirectory())
        this.#walk(real, path, { within: real, matches: () => true, entered: new Set() });
      else if (stats.isFile()) this.#addNamed(given, path, real);
      else this.#notices.push(error(`${given} is neither a file nor a folder, so it was not read`));
    } catch (fault) {
      const isMissing = systemCode(fault) === 'ENOENT';
      if (isMissing && GLOB.test(given)) this.#addGlob(given);
      else if (isMissing) this.#notices.push(error(`There is no file or folder at ${given}`));
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
    const pattern = withSlashes(given);
    const folderEnd = pattern.lastIndexOf('/', pattern.search(GLOB)) + 1;
    const start = absolutePath(cwd, pattern.slice(0, folderEnd) || '.');
    const matches = compileGlob(pattern.slice(folderEnd));
    let hits = 0;
    const isHit = (path: string): boolean => {
      const isMatch = matches?.(relativePath(start, path) ?? '') ?? false;
      if (isMatch) hits += 1;
      return isMatch;
    };
    try {
      const real = withSlashes(disk.realpath(start));
      this.#walk(real, start, { within: real, matches: isHit, entered: new Set() });
    } catch (fault) {
      // The folder in front of the pattern is missing or closed: then nothing matches.
      if (systemCode(fault) === null) throw fault;
    }
    if (hits === 0) this.#notices.push(error(`No Markdown file matches ${given}`));
  }

  #walk(real: string, shown: string, walk: Walk): void {
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    const ignores = this.#settings.ignore.inFolder(real);
    const [start, shownStart] = [joinPath(real, ''), joinPath(shown, '')];
    for (const entry of this.#entries(real, shown)) {
      const path = start + entry.name;
      const shownPath = real === shown ? path : shownStart + entry.name;
      if (entry.isFile()) {
        const isMatch = isMarkdownName(entry.name) && walk.matches(shownPath);
        if (isMatch && !ignores(path, false)) this.#addFile(path, shownPath, false);
      } else if (entry.isDirectory()) {
        if (holdsDocuments(entry.name) && !ignores(path, true)) this.#walk(path, shownPath, walk);
      } else if (entry.isSymbolicLink()) this.#links.push(() => this.#followLink(path, shownPath, walk));
    }
  }

  #entries(real: string, shown: string): readonly FolderEntry[] {
    try {
      return this.#settings.disk.list(real);
    } catch (fault) {
      this.#notices.push(
        error(`${displayPath(this.#settings.cwd, shown)} cannot be read: ${reasonOf(fault)}`),
      );
      return [];
    }
  }

  #followLink(path: string, shown: string, walk: Walk): void {
    const { disk, rootOf, cwd, ignore } = this.#settings;
    try {
      const real = withSlashes(disk.realpath(path));
      if (relativePath(rootOf(walk.within) ?? walk.within, real) === null) return;
      const stats = disk.stat(real);
      const name = real.slice(real.lastIndexOf('/') + 1);
      if (stats.isDirectory()) {
        if (holdsDocuments(name) && !ignore.ignores(real, true)) this.#walk(real, shown, walk);
      } else if (stats.isFile()) {
        const isMatch = isMarkdownName(path) && walk.matches(shown);
        if (isMatch && !ignore.ignores(path, false)) this.#addFile(real, shown, false);
      }
    } catch (fault) {
      const reason = reasonOf(fault);
      // A link that leads nowhere holds no document; only one that looks like a document is worth a word.
      if (isMarkdownName(path))
        this.#notices.push(warning(`${displayPath(cwd, shown)} was passed over: ${reason}`));
    }
  }

  /** From here on files may be met that were met before. */
  #mindTwice(): void {
    this.#places ??= new Map(this.#targets.map(({ path }, place) => [path, place]));
  }

  /** A file met twice keeps its own name over that of a link, and counts as named when it was named once. */
  #addFile(real: string, shown: string, named: boolean): void {
    const { cwd, atMany } = this.#settings;
    const targets = this.#targets;
    const place = this.#places?.get(real) ?? targets.length;
    const known = targets[place];
    const display = known && real !== shown ? known.display : (this.#below(shown) ?? displayPath(cwd, shown));
    targets[place] = { path: real, display, named: named || known?.named === true };
    this.#places?.set(real, place);
    if (targets.length === atMany?.count) atMany.tell();
  }
}
