import type { Stats } from 'node:fs';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import { type CacheLines, linesAt } from './cache-file';
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
  readonly #looked = new Map<string, Stats | null>();
  readonly #digests = new Map<string, string>();
  /** The files whose lines were of use. */
  readonly #used: string[] = [];
  readonly #news = new Map<string, string>();

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

  /** Whether there is a line that the cache has not. */
  get hasNews(): boolean {
    return this.#news.size > 0;
  }

  /** What there is to keep, as lines of a cache. */
  used(): CacheLines {
    const slots = this.#used.map((path) => this.#slotOf(path));
    return new Map([...linesAt(slots, this.#lines), ...this.#news]);
  }

  /** The digest of a file; empty when it cannot be read. */
  of(path: string): string {
    const known = this.#digests.get(path);
    if (known !== undefined) return known;
    const digest = this.#find(path);
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
    if (stats) this.#keep(this.#slotOf(path), stats, digest);
  }

  #find(path: string): string {
    const stats = this.#stat(path);
    if (!stats?.isFile()) return '';
    const slot = this.#slotOf(path);
    const line = this.#lines.get(slot);
    if (line?.startsWith(stampOf(stats)) && newestOf(stats) < this.#times.written) {
      this.#used.push(path);
      return line.slice(line.lastIndexOf(' ') + 1);
    }
    const digest = attempt(() => digestOf(this.#disk.read(path)));
    if (digest !== null) this.#keep(slot, stats, digest);
    return digest ?? '';
  }

  #stat(path: string): Stats | null {
    return attempt(() => this.#disk.stat(path));
  }

  #keep(slot: string, stats: Stats, digest: string): void {
    if (newestOf(stats) < this.#times.started - TICK_MS) this.#news.set(slot, `${stampOf(stats)}${digest}`);
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
