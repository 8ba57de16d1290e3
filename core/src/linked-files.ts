import { folderOf, relativePath, resolvePath } from './config/paths';
import type { MarkdownDocument } from './markdown/markdown-document';
import type { Files } from './ports';

/** What stands at an absolute path. */
export type PathKind = ReturnType<Files['kindOf']>;

/** Files by absolute path, or by URI: the adapter's choice. */
export interface FilesByPath {
  kindOf(path: string): PathKind;
  /** Null when it cannot be read as text. The same object while the file is the same. */
  markdown(path: string): MarkdownDocument | null;
  /** The names in a folder; none when there is no such folder or it cannot be read. */
  names(folder: string): readonly string[];
}

/**
 * The files around a document. Nothing outside the workspace is looked at.
 * @param path The document.
 * @param root The folder that links may not leave; those that start with `/` begin there.
 */
export function linkedFiles(files: FilesByPath, path: string, root: string): Files {
  const folder = folderOf(path);
  const resolve = (target: string): string | null => {
    const plain = target.replace(/[?#].*$/s, '').replaceAll('\\', '/');
    if (plain.includes('\u0000')) return null;
    const resolved = resolvePath(plain.startsWith('/') ? root : folder, plain.replace(/^\/+/, ''));
    return resolved === root || relativePath(root, resolved) !== null ? resolved : null;
  };
  return {
    kindOf(target) {
      const resolved = resolve(target);
      return resolved === null ? 'unknown' : files.kindOf(resolved);
    },
    markdown(target) {
      const resolved = resolve(target);
      return resolved === null || files.kindOf(resolved) !== 'file' ? null : files.markdown(resolved);
    },
    siblings(target) {
      const resolved = resolve(target);
      return resolved === null ? [] : files.names(folderOf(resolved));
    },
  };
}
