import { posix } from 'node:path';
import { anchorsOf } from '../../core/src/document/references/anchors';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import type { Files } from '../../core/src/ports';

/** Files held in memory, seen from the document at `path`. */
export function memoryFiles(path: string, files: ReadonlyMap<string, string>): Files {
  const resolve = (target: string) => posix.normalize(posix.join(posix.dirname(path), target));
  const all = [path, ...files.keys()];
  const folders = new Set(all.flatMap((file) => parents(file)));
  return {
    kindOf(target) {
      const resolved = resolve(target).replace(/\/$/, '');
      if (all.includes(resolved)) return 'file';
      return folders.has(resolved) ? 'folder' : 'missing';
    },
    anchors(target) {
      const text = files.get(resolve(target));
      return text === undefined ? null : anchorsOf(parseMarkdown(text));
    },
    siblings(target) {
      const folder = posix.dirname(resolve(target));
      return all.filter((file) => posix.dirname(file) === folder).map((file) => posix.basename(file));
    },
  };
}

function parents(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path || parent === '.' ? ['.'] : [parent, ...parents(parent)];
}
