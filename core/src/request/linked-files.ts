import { folderOf, relativePath, resolvePath } from '../config/paths';
import type { Anchors } from '../document/references/anchors';
import type { Files } from '../ports';

/** What stands at an absolute path. */
export type PathKind = ReturnType<Files['kindOf']>;

/** Files by absolute path, or by URI: the adapter's choice. */
export interface FilesByPath {
  kindOf(path: string): PathKind;
  /** Where links can point to in a Markdown file; null when it cannot be read. The same object while the file is the same. */
  anchors(path: string): Anchors | null;
  /** The names in a folder; none when there is no such folder or it cannot be read. */
  names(folder: string): readonly string[];
}

const NONE: readonly string[] = [];

/** Where a target lies. */
interface Place {
  readonly path: string;
  readonly folder: string;
}

/** How many targets are remembered: those of a long document. */
const MOST_KNOWN = 2000;

/**
 * The files around a document, asked for at each keystroke. Nothing outside the workspace is looked at.
 * @param path The document.
 * @param root The folder that links may not leave; those that start with `/` begin there.
 */
export function linkedFiles(files: FilesByPath, path: string, root: string): Files {
  const folder = folderOf(path);
  const known = new Map<string, Place | null>();
  const resolve = (target: string): Place | null => {
    const found = known.get(target);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const at = resolved(target);
    known.set(target, at);
    return at;
  };
  const resolved = (target: string): Place | null => {
    const plain = target.replace(/[?#].*$/s, '').replaceAll('\\', '/');
    if (plain.includes('\u0000')) return null;
    const at = resolvePath(plain.startsWith('/') ? root : folder, plain.replace(/^\/+/, ''));
    return at === root || relativePath(root, at) !== null ? { path: at, folder: folderOf(at) } : null;
  };
  return {
    kindOf(target) {
      const at = resolve(target);
      return at === null ? 'unknown' : files.kindOf(at.path);
    },
    anchors(target) {
      const at = resolve(target);
      return at === null || files.kindOf(at.path) !== 'file' ? null : files.anchors(at.path);
    },
    siblings(target) {
      const at = resolve(target);
      return at === null ? NONE : files.names(at.folder);
    },
  };
}
