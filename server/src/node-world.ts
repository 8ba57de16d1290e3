import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PUBLISHED_PAGES } from './rule-pages';
import type { Clock, FileSystem, FolderEntry, World } from './world';

/** Put in place by the build. */
declare const BUILT_VERSION: string | undefined;

/** The world of a server that runs in Node. */
export function nodeWorld(): World {
  const pages = join(import.meta.dirname, '..', 'docs', 'rules');
  return {
    version: typeof BUILT_VERSION === 'string' ? BUILT_VERSION : '0.0.0',
    clock: nodeClock,
    disk: nodeDisk,
    rulePages: existsSync(pages) ? `${pathToFileURL(pages).href}/` : PUBLISHED_PAGES,
  };
}

export const nodeClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  turn: () => new Promise((resolve) => setImmediate(resolve)),
};

/** The disk. It answers at once: to wait for a file that the system has at hand takes longer than to read it. */
export const nodeDisk: FileSystem = {
  kindOf: (path) =>
    attempt(
      () => kindOf(statSync(path)),
      (code) => (code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown'),
    ),
  text: (path) =>
    attempt(
      () => {
        const bytes = readFileSync(path);
        return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : null;
      },
      () => null,
    ),
  entries: (folder) =>
    attempt(
      (): readonly FolderEntry[] =>
        readdirSync(folder, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          kind: kindOf(entry),
        })),
      () => [],
    ),
};

const kindOf = (entry: Pick<Dirent, 'isFile' | 'isDirectory'>) => {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'unknown';
};

/** Runs a system call. What the system refuses is an answer; any other fault is ours, and is thrown. */
function attempt<Value>(call: () => Value, refused: (code: string) => Value): Value {
  try {
    return call();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string')
      return refused(fault.code);
    throw fault;
  }
}
