import type { ConfigFiles } from '../ports';
import { compileGlob, type GlobMatcher } from './glob';
import { folderOf, joinPath, relativePath } from './paths';

/** The names of the files that leave others out. */
export const IGNORE_NAMES = ['.gitignore', '.throughlineignore'] as const;
const [GIT, OWN] = IGNORE_NAMES;

/** A line of an ignore file. */
interface IgnoreRule {
  readonly matches: GlobMatcher;
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** The ignore files of one folder. */
interface FolderRules {
  readonly folder: string;
  readonly git: readonly IgnoreRule[];
  readonly own: readonly IgnoreRule[];
}

/** What an ignore file says about one path: nothing, to leave it out, or to take it in again. */
type Verdict = 'ignored' | 'included' | null;

/** Longer lines and files are not ignore patterns that someone wrote. */
const MOST_RULES = 5000;

/** Reads a file in gitignore syntax. Lines that no pattern can be made of are passed over, as git does. */
export function parseIgnoreFile(text: string): readonly IgnoreRule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, MOST_RULES)
    .flatMap((line) => parseLine(line) ?? []);
}

function parseLine(line: string): IgnoreRule | null {
  // Blanks at the end do not count unless a backslash holds them.
  let pattern = line;
  while (pattern.endsWith(' ') && !pattern.endsWith('\\ ')) pattern = pattern.slice(0, -1);
  if (pattern === '' || pattern.startsWith('#')) return null;
  const negated = pattern.startsWith('!');
  if (negated) pattern = pattern.slice(1);
  const foldersOnly = pattern.endsWith('/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  if (pattern === '') return null;
  const anchored = pattern.includes('/');
  const plain = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  // A pattern that ends in `/**` takes what lies in the folder, and not the folder itself.
  const inside = plain.endsWith('/**') ? `${plain}/*` : plain;
  const matches = compileGlob(anchored ? inside : `**/${inside}`, { braces: false });
  return matches && { matches, negated, foldersOnly };
}

/** The verdict of one file's rules: the last that matches decides. */
export function verdictOf(rules: readonly IgnoreRule[], path: string, isFolder: boolean): Verdict {
  const rule = rules.findLast(({ matches, foldersOnly }) => (isFolder || !foldersOnly) && matches(path));
  if (!rule) return null;
  return rule.negated ? 'included' : 'ignored';
}

/** Which files `.gitignore` and `.throughlineignore` leave out, from the top of the workspace down. */
export class IgnoreRules {
  readonly #files: ConfigFiles;
  readonly #rootOf: (folder: string) => string | null;
  readonly #folders = new Map<string, readonly FolderRules[]>();

  /** @param rootOf The top of the workspace a folder lies in; files above it do not count. */
  constructor(files: ConfigFiles, rootOf: (folder: string) => string | null) {
    this.#files = files;
    this.#rootOf = rootOf;
  }

  /**
   * Whether a path is left out by what stands in the folders above it.
   * `.throughlineignore` has the last word; within each kind, the file nearest to the path.
   */
  ignores(path: string, isFolder: boolean, which: 'all' | 'own' = 'all'): boolean {
    return this.#ignores(this.#stack(folderOf(path)), path, isFolder, which);
  }

  /** The same for all that lies in a folder, of which no more is looked up each time. */
  inFolder(folder: string): (path: string, isFolder: boolean) => boolean {
    const stack = this.#stack(folder);
    return stack.length === 0 ? () => false : (path, isFolder) => this.#ignores(stack, path, isFolder, 'all');
  }

  /** Whether `.throughlineignore` leaves out a path or a folder it lies in. */
  ignoresExplicit(path: string): boolean {
    const root = this.#rootOf(folderOf(path));
    for (
      let folder = folderOf(path);
      folder !== root && folder !== folderOf(folder);
      folder = folderOf(folder)
    ) {
      if (this.ignores(folder, true, 'own')) return true;
    }
    return this.ignores(path, false, 'own');
  }

  #ignores(stack: readonly FolderRules[], path: string, isFolder: boolean, which: 'all' | 'own'): boolean {
    const verdict =
      this.#verdict(stack, path, isFolder, 'own') ??
      (which === 'all' ? this.#verdict(stack, path, isFolder, 'git') : null);
    return verdict === 'ignored';
  }

  #verdict(stack: readonly FolderRules[], path: string, isFolder: boolean, which: 'git' | 'own'): Verdict {
    for (const level of stack) {
      const rules = level[which];
      const name = rules.length > 0 ? relativePath(level.folder, path) : null;
      const verdict = name === null ? null : verdictOf(rules, name, isFolder);
      if (verdict) return verdict;
    }
    return null;
  }

  /** The ignore files that reach into a folder, the nearest first. */
  #stack(folder: string): readonly FolderRules[] {
    const known = this.#folders.get(folder);
    if (known) return known;
    const parent = folderOf(folder);
    const isTop = parent === folder || this.#rootOf(folder) === folder;
    const above = isTop ? [] : this.#stack(parent);
    const names = this.#files.names(folder);
    const read = (name: string) => (names.includes(name) ? this.#read(joinPath(folder, name)) : []);
    const [git, own] = [read(GIT), read(OWN)];
    const stack = git.length + own.length === 0 ? above : [{ folder, git, own }, ...above];
    this.#folders.set(folder, stack);
    return stack;
  }

  /** One that cannot be read ignores nothing. */
  #read(path: string): readonly IgnoreRule[] {
    const text = this.#files.read(path);
    return text === null ? [] : parseIgnoreFile(text);
  }
}
