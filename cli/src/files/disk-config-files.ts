import type { ConfigFiles } from '../../../core/src';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import { readDocument } from './read-document';

/** Configuration files on disk. */
export function diskConfigFiles(disk: Disk): ConfigFiles {
  return {
    names(folder) {
      try {
        return disk.list(folder === '' ? '/' : folder).map(({ name }) => name);
      } catch (fault) {
        // A path that is given with --stdin-path need not exist, and folders above may be closed to us.
        if (systemCode(fault) === null) throw fault;
        return [];
      }
    },
    read: (path) => readDocument(disk, path).text,
  };
}
