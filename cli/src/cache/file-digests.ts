import type { Stats } from 'node:fs';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { CacheLines } from './cache-file';
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
  readonly #lines: CacheLines;
  readonly #times: CacheTimes;
  readonly #slotOf: (path: string) => string;
  readonly #stats = new Map<string, Stats | null>();
  readonly #known = new Map<string, string>();
  /** What there is to keep, as lines of a cache. */
  readonly used = new Map<string, string>();
  #hasNews = false;

  /**
   * @param lines Those of the cache.
   * @param slotOf What the line of a file is kept under.
   */
  constructor(disk: Disk, lines: CacheLines, times: CacheTimes, slotOf: (path: string) => string) {
    this.#disk = disk;
    this.#lines = lines;
    this.#times = times;
    this.#slotOf = slotOf;
  }

  /** Whether a line is not yet in the cache. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /** The digest of a file; empty when it cannot be read. */
  of(path: string): string {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const digest = this.#find(path);
    this.#known.set(path, digest);
    return digest;
  }

  /** Looks at a file that is about to be read, because only a look before that can be told from a later one. */
  look(path: string): Stats | null {
    const known = this.#stats.get(path);
    if (known !== undefined) return known;
    const stats = attempt(() => this.#disk.stat(path));
    this.#stats.set(path, stats);
    return stats;
  }

  /** Takes the digest of a file that was looked at and then read. */
  note(path: string, digest: string): void {
    const stats = this.look(path);
    if (!this.#known.has(path) && stats) this.#keep(path, stats, digest);
  }

  #find(path: string): string {
    const stats = this.look(path);
    if (!stats?.isFile()) return '';
    const slot = this.#slotOf(path);
    const line = this.#lines.get(slot);
    if (line?.startsWith(stampOf(stats)) && newestOf(stats) < this.#times.written) {
      this.used.set(slot, line);
      return line.slice(line.lastIndexOf(' ') + 1);
    }
    const digest = attempt(() => digestOf(this.#disk.read(path)));
    if (digest !== null) this.#keep(path, stats, digest);
    return digest ?? '';
  }

  #keep(path: string, stats: Stats, digest: string): void {
    if (newestOf(stats) >= this.#times.started - TICK_MS) return;
    this.used.set(this.#slotOf(path), `${stampOf(stats)}${digest}`);
    this.#hasNews = true;
  }
}

/** What no change leaves as it is: the time of the last one to a file is nobody's to set, unlike that of its text. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ctimeMs} ${ino} `;

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
