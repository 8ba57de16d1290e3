import type { Stats } from 'node:fs';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';

/** Where a command writes. */
export interface Output extends TerminalTraits {
  write(text: string): unknown;
}

export interface TerminalTraits {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a command sees of the disk. Every call throws what Node throws. */
export interface Disk {
  read(path: string): Buffer;
  list(path: string): readonly FolderEntry[];
  stat(path: string): Stats;
  realpath(path: string): string;
}

/** What a command sees of the world. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly disk: Disk;
  readStdin(): Promise<Buffer>;
  /** The page of a rule as Markdown, and where a terminal can open it; null when it has none. */
  rulePage(id: string): RulePage | null;
  /** The script that lints in another thread; null to stay in one. */
  readonly workerScript: string | null;
  /** How many threads can work at a time. */
  readonly cores: number;
}

export interface RulePage {
  readonly markdown: string;
  readonly url: string | null;
}

export const nodeDisk: Disk = {
  read: (path) => readFileSync(path),
  list: (path) => readdirSync(path, { withFileTypes: true }),
  stat: (path) => statSync(path),
  realpath: (path) => realpathSync.native(path),
};

/** The same disk, on which each folder is listed once. */
export function listingOnce(disk: Disk): Disk {
  const listed = new Map<string, readonly FolderEntry[]>();
  return listingBy(disk, (path) => {
    const entries = listed.get(path) ?? disk.list(path);
    listed.set(path, entries);
    return entries;
  });
}

/** The same disk, on which a folder is listed once for all who ask in a row, and nothing is kept of it after that. */
export function listingInRow(disk: Disk): Disk {
  let last: { readonly path: string; readonly entries: readonly FolderEntry[] } | null = null;
  return listingBy(disk, (path) => {
    if (last?.path !== path) last = { path, entries: disk.list(path) };
    return last.entries;
  });
}

/** The same disk, on which folders are listed in another way. */
export const listingBy = (disk: Disk, list: Disk['list']): Disk => ({
  read: (path) => disk.read(path),
  stat: (path) => disk.stat(path),
  realpath: (path) => disk.realpath(path),
  list,
});
