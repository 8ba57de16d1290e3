import type { FilesByPath } from '../../../core/src';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { LinkedAnchors } from './linked-anchors';

/** What the linter may ask of the disk, for the length of a run: folders are listed once. */
export function diskFiles(disk: Disk, anchors: Pick<LinkedAnchors, 'of'>): FilesByPath {
  const listed = new Map<string, readonly string[]>();
  return {
    kindOf(path) {
      try {
        const stats = disk.stat(path);
        if (stats.isDirectory()) return 'folder';
        return stats.isFile() ? 'file' : 'unknown';
      } catch (fault) {
        const code = systemCode(fault);
        return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
      }
    },
    anchors: (path) => anchors.of(path),
    names(folder) {
      const names = listed.get(folder) ?? namesIn(folder, disk);
      listed.set(folder, names);
      return names;
    },
  };
}

function namesIn(folder: string, disk: Disk): readonly string[] {
  try {
    return disk.list(folder).map(({ name }) => name);
  } catch (fault) {
    if (systemCode(fault) === null) throw fault;
    return [];
  }
}
