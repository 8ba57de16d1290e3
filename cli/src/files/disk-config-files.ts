import type { ConfigFiles } from '../../../core/src';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import { readDocument } from './read-document';

/** Configuration files on disk, as they are when they are first asked about. */
export function diskConfigFiles(disk: Disk): ConfigFiles {
  // Folder after folder is asked about, each several times in a row.
  let last: { readonly folder: string; readonly names: readonly string[] } | null = null;
  return {
    names(folder) {
      if (last?.folder !== folder) last = { folder, names: namesIn(folder, disk) };
      return last.names;
    },
    read: (path) => readDocument(disk, path).text,
  };
}

function namesIn(folder: string, disk: Disk): readonly string[] {
  try {
    return disk.list(folder === '' ? '/' : folder).map(({ name }) => name);
  } catch (fault) {
    // A path that is given with --stdin-path need not exist, and folders above may be closed to us.
    if (systemCode(fault) === null) throw fault;
    return [];
  }
}
