import { folderOf, relativePath } from '../config/paths';
import { type Anchors, anchorsOf } from '../document/references/anchors';
import { parseMarkdown } from '../markdown/markdown-document';
import type { FilesByPath } from './linked-files';

/** A file that a change adds, edits, moves or deletes. Paths are absolute with `/`, or URIs. */
export interface FileChange {
  /** Null where it is gone. */
  readonly path: string | null;
  /** Where it stood before; null where it is new. */
  readonly oldPath: string | null;
  /** Its text before; null where it had none, or it cannot be read. */
  before(): string | null;
}

/**
 * The files as they were before a change, so that links of an earlier version are judged by what they led to then.
 * @param files As they are now.
 */
export function filesBefore(files: FilesByPath, changes: readonly FileChange[]): FilesByPath {
  const were = new Map(
    changes.flatMap((change) => (change.oldPath === null ? [] : [[change.oldPath, change] as const])),
  );
  const came = new Set(changes.flatMap(({ path }) => (path === null || were.has(path) ? [] : [path])));
  const heldFiles = (folder: string) => [...were.keys()].some((path) => relativePath(folder, path) !== null);
  const parsed = new Map<string, Anchors | null>();
  return {
    kindOf(path) {
      if (were.has(path)) return 'file';
      if (came.has(path)) return 'missing';
      const now = files.kindOf(path);
      return now === 'missing' && heldFiles(path) ? 'folder' : now;
    },
    anchors(path) {
      const change = were.get(path);
      if (!change) return came.has(path) ? null : files.anchors(path);
      const known = parsed.get(path);
      if (known !== undefined) return known;
      const text = change.before();
      const anchors = text === null ? null : anchorsOf(parseMarkdown(text));
      parsed.set(path, anchors);
      return anchors;
    },
    names(folder) {
      const left = files.names(folder).filter((name) => !came.has(`${folder}/${name}`));
      const gone = [...were.keys()].filter((path) => folderOf(path) === folder);
      return [...new Set([...left, ...gone.map((path) => path.slice(path.lastIndexOf('/') + 1))])];
    },
  };
}
