import type { Stats } from 'node:fs';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { KnownFile, KnownFiles } from './known-files';
import { digestOf } from './seen';
import { bears, type CacheTimes, isOlder, isSettled, type Stamp, stampOf } from './stamps';

/** Digests of files. One that bears the stamp it bore when it was read last is not read again. */
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
    this.#hasStamp = new Uint8Array(known.count);
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
    const stats = this.#digests.has(path) ? null : statOrNull(path, this.#disk);
    if (stats) this.#looked.set(path, stampOf(stats));
  }

  /** Takes the digest of a file that was looked at and then read. */
  note(path: string, digest: string): void {
    const stamp = this.#looked.get(path);
    if (stamp) this.#keep(this.#nameOf(path), stamp, digest);
  }

  #bearsItsStamp(path: string, at: number): boolean {
    if (this.#hasStamp[at] === 1) return true;
    const stats = statOrNull(path, this.#disk);
    const isSame =
      stats !== null && bears(stats, this.#known.columns.stamps, at) && isOlder(stats, this.#times);
    this.#hasStamp[at] = Number(isSame);
    return isSame;
  }

  #ofOther(path: string): string {
    const digest = this.#digests.get(path) ?? this.#read(path);
    this.#digests.set(path, digest);
    return digest;
  }

  #read(path: string): string {
    const stats = statOrNull(path, this.#disk);
    if (!stats?.isFile()) return '';
    try {
      const digest = digestOf(this.#disk.read(path));
      this.#keep(this.#nameOf(path), stampOf(stats), digest);
      return digest;
    } catch (fault) {
      return refused(fault) ?? '';
    }
  }

  #keep(name: string, stamp: Stamp, text: string): void {
    if (isSettled(stamp, this.#times)) this.#news.push({ name, stamp, text, outcomes: NO_OUTCOMES });
  }
}

const NO_OUTCOMES: KnownFile['outcomes'] = new Map();

/** Null for what the system refuses to look at. */
export function statOrNull(path: string, disk: Disk): Stats | null {
  try {
    return disk.stat(path);
  } catch (fault) {
    return refused(fault);
  }
}

/** Null for what the system refuses. @throws Any other fault. */
function refused(fault: unknown): null {
  if (systemCode(fault) === null) throw fault;
  return null;
}
