import type { Stats } from 'node:fs';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { KnownFile, KnownFiles, Stamp } from './known-files';
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
  readonly #looked = new Map<string, Stamp>();
  /** Which files were seen to bear the stamp they bore, by where they stand in the cache. */
  readonly #hasStamp: Uint8Array;
  /** Of the others. */
  readonly #digests = new Map<string, string>();
  readonly #news: KnownFile[] = [];

  /** @param nameOf What the cache calls a file. */
  constructor(disk: Disk, known: KnownFiles, times: CacheTimes, nameOf: (path: string) => string) {
    this.#disk = disk;
    this.#known = known;
    this.#times = times;
    this.#nameOf = nameOf;
    this.#hasStamp = new Uint8Array(known.lines.length);
  }

  /** What the cache does not know. */
  get news(): readonly KnownFile[] {
    return this.#news;
  }

  /** What the cache calls the files that were asked about. */
  names(): readonly string[] {
    const same = this.#known.names().filter((_, at) => this.#hasStamp[at] === 1);
    return [...same, ...Array.from(this.#digests.keys(), this.#nameOf)];
  }

  /** Whether a file is as the cache knows it. @param at Where the cache has it. */
  isSame(path: string, at: number): boolean {
    return this.#bearsItsStamp(path, at) || this.#ofOther(path) === this.#known.textAt(at);
  }

  /** The digest of a file; empty when it cannot be read. */
  of(path: string): string {
    const at = this.#known.find(this.#nameOf(path));
    return at !== -1 && this.#bearsItsStamp(path, at) ? this.#known.textAt(at) : this.#ofOther(path);
  }

  /** Looks at a file that is about to be read: a look after that could not tell what was read from what came later. */
  look(path: string): void {
    const stats = this.#digests.has(path) ? null : this.#stat(path);
    if (stats) this.#looked.set(path, stampOf(stats));
  }

  /** Takes the digest of a file that was looked at and then read. */
  note(path: string, digest: string): void {
    const stamp = this.#looked.get(path);
    if (stamp) this.#keep(this.#nameOf(path), stamp, digest);
  }

  #bearsItsStamp(path: string, at: number): boolean {
    if (this.#hasStamp[at] === 1) return true;
    const stats = this.#stat(path);
    if (!stats || !this.#known.hasStamp(at, stats)) return false;
    const isOlder = Math.max(stats.mtimeMs, stats.ctimeMs) < this.#times.written;
    this.#hasStamp[at] = Number(isOlder);
    return isOlder;
  }

  #ofOther(path: string): string {
    const digest = this.#digests.get(path) ?? this.#read(path);
    this.#digests.set(path, digest);
    return digest;
  }

  #read(path: string): string {
    const stats = this.#stat(path);
    if (!stats?.isFile()) return '';
    try {
      const digest = digestOf(this.#disk.read(path));
      this.#keep(this.#nameOf(path), stampOf(stats), digest);
      return digest;
    } catch (fault) {
      return refused(fault) ?? '';
    }
  }

  #stat(path: string): Stats | null {
    try {
      return this.#disk.stat(path);
    } catch (fault) {
      return refused(fault);
    }
  }

  #keep(name: string, stamp: Stamp, text: string): void {
    const [, mtimeMs, ctimeMs] = stamp;
    if (Math.max(mtimeMs, ctimeMs) < this.#times.started - TICK_MS)
      this.#news.push({ name, stamp, text, outcomes: NO_OUTCOMES });
  }
}

const NO_OUTCOMES: KnownFile['outcomes'] = new Map();

const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp => [size, mtimeMs, ctimeMs, ino];

/** Null for what the system refuses. @throws Any other fault. */
function refused(fault: unknown): null {
  if (systemCode(fault) === null) throw fault;
  return null;
}
