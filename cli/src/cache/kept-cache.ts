import { folderOf } from '../../../core/src';
import type { Disk } from '../io';
import { reasonOf, systemCode } from '../notice';
import { type Known, NOTHING_KNOWN, parseCache, type ReadCache } from './cache-file';
import { statOrNull } from './file-digests';

/** What a cache may always take up. A run that uses much may keep twice of what it uses. */
const ROOM = 16_000_000;

/** A cache that cannot be used; the message says why. */
export class CacheProblem extends Error {}

/** A cache that was read. */
export interface KeptCache {
  readonly read: ReadCache;
  /** When it was written, in milliseconds since 1970; 0 where its stamps say nothing. */
  readonly written: number;
  /** The disk it lies on, where that is seen to move the time of a folder in which something changes; else null. */
  readonly device: number | null;
}

/**
 * @param name As messages call it.
 * @throws CacheProblem when it cannot be read.
 */
export function readKeptCache(file: string, name: string, disk: Disk): KeptCache {
  try {
    const stats = disk.stat(file);
    // What its writer could read may be closed to others, who are told so only by reading it.
    const isOwn = stats.uid === (process.geteuid?.() ?? stats.uid);
    const written = isOwn ? stats.mtimeMs : 0;
    const device = movingDevice(folderOf(file), written, disk);
    // A device may have no end.
    const isReadable = stats.isFile() || stats.isDirectory();
    return { read: isReadable ? parseCache(disk.read(file)) : 'foreign', written, device };
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return { read: NOTHING_KNOWN, written: 0, device: null };
    throw new CacheProblem(`The cache ${name} cannot be read: ${reasonOf(fault)}`);
  }
}

/** Not every disk moves the time of a folder. One that does has moved that of the cache's own when it was put there. */
function movingDevice(folder: string, written: number, disk: Disk): number | null {
  const stats = statOrNull(folder, disk);
  return stats && stats.mtimeMs >= written ? stats.dev : null;
}

/** All that is known, or what a run uses alone where all would take up too much. */
export function withinRoom(all: Known, files: ReadonlySet<string>, folders: ReadonlySet<string>): Known {
  if (sizeOf(all) <= ROOM) return all;
  const own = { files: all.files.among(files), folders: all.folders.among(folders) };
  return sizeOf(all) <= 2 * sizeOf(own) ? all : own;
}

const sizeOf = ({ files, folders }: Known): number => files.size + folders.size;
