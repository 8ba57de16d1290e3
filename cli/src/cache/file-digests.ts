import type { Stats } from 'node:fs';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { KnownFile, KnownFiles } from './known-files';
import { digestOf } from './seen';

/** What tells how much a stamp in a cache is worth, in milliseconds since 1970. */
export interface CacheTimes {
  /** When the cache was written, by the clock of its disk. */
  readonly written: number;
  /** When this run began. */
  readonly started: number;
}

/** A tick of the coarsest clock of a disk, that of FAT. Within one a file can change and keep its times. */
const TICK_MS = 2000;

/**
 * Digests of files. One that bears the stamp it bore when it was read last is not read again, by the rule of Git's index:
 * a stamp says nothing that is no older than the cache (Documentation/technical/racy-git.txt).
 */
export class FileDigests {
  readonly #disk: Disk;
  readonly #known: KnownFiles;
  readonly #times: CacheTimes;
  readonly #nameOf: (path: string) => string;
  readonly #looked = new Map<string, Stats | null>();
  /** Whether a file was seen to be as it was, by where it stands in the cache. */
  readonly #isSame: Uint8Array;
  /** Of the other files. */
  readonly #digests = new Map<string, string>();
  readonly #news: KnownFile[] = [];

  /** @param nameOf What the cache calls a file. */
  constructor(disk: Disk, known: KnownFiles, times: CacheTimes, nameOf: (path: string) => string) {
    this.#disk = disk;
    this.#known = known;
    this.#times = times;
    this.#nameOf = nameOf;
    this.#isSame = new Uint8Array(known.lines.length);
  }

  /** What the cache does not know. */
  get news(): readonly KnownFile[] {
    return this.#news;
  }

  /** What the cache calls the files that were seen to be as they were. */
  same(): readonly string[] {
    return this.#known.names().filter((_, at) => this.#isSame[at]);
  }

  /** The digest of a file; empty when it cannot be read. @param at Where the cache has it. */
  of(path: string, at = this.#known.find(this.#nameOf(path))): string {
    if (this.#isSame[at]) return this.#known.textAt(at);
    const known = this.#digests.get(path);
    if (known !== undefined) return known;
    const stats = this.#stat(path);
    if (stats && this.#bearsItsStamp(at, stats)) {
      this.#isSame[at] = 1;
      return this.#known.textAt(at);
    }
    const digest = stats?.isFile() ? this.#read(path, stats) : '';
    this.#digests.set(path, digest);
    return digest;
  }

  /** Looks at a file that is about to be read: a look after that could not tell what was read from what came later. */
  look(path: string): void {
    if (!this.#digests.has(path)) this.#looked.set(path, this.#stat(path));
  }

  /** Takes the digest of a file that was looked at and then read. */
  note(path: string, digest: string): void {
    const stats = this.#looked.get(path);
    if (stats) this.#keep(this.#nameOf(path), stats, digest);
  }

  #bearsItsStamp(at: number, stats: Stats): boolean {
    return at !== -1 && newestOf(stats) < this.#times.written && this.#known.hasStamp(at, stats);
  }

  #read(path: string, stats: Stats): string {
    const digest = attempt(() => digestOf(this.#disk.read(path)));
    if (digest !== null) this.#keep(this.#nameOf(path), stats, digest);
    return digest ?? '';
  }

  #stat(path: string): Stats | null {
    return attempt(() => this.#disk.stat(path));
  }

  #keep(name: string, stats: Stats, text: string): void {
    if (newestOf(stats) >= this.#times.started - TICK_MS) return;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    this.#news.push({ name, stamp: [size, mtimeMs, ctimeMs, ino], text, outcomes: new Map() });
  }
}

const newestOf = ({ mtimeMs, ctimeMs }: Stats): number => Math.max(mtimeMs, ctimeMs);

/** Null when the system refuses. */
function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch (fault) {
    if (systemCode(fault) === null) throw fault;
    return null;
  }
}
