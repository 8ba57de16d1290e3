import type { Disk, FolderEntry } from '../io';
import { printEntries, readEntries } from './folder-entries';
import type { KnownFolder, KnownFolders } from './known-folders';
import { bears, type CacheTimes, isOlder, isSettled, type Stamp, stampOf } from './stamps';

/**
 * What stands in folders. One that bears the stamp it bore when it was listed last is not listed again, since whatever comes
 * into a folder or goes from it moves its time (POSIX.1-2024, such as under `rename`), as Git's untracked cache has it too.
 */
export class FolderListings {
  readonly #disk: Disk;
  readonly #known: KnownFolders;
  readonly #times: CacheTimes;
  readonly #device: number | null;
  readonly #nameOf: (path: string) => string;
  readonly #asked = new Set<string>();
  readonly #news: KnownFolder[] = [];

  /**
   * @param device The one disk that is known to keep such times; null for none.
   * @param nameOf What the cache calls a folder.
   */
  constructor(
    disk: Disk,
    known: KnownFolders,
    times: CacheTimes,
    device: number | null,
    nameOf: (path: string) => string,
  ) {
    this.#disk = disk;
    this.#known = known;
    this.#times = times;
    this.#device = device;
    this.#nameOf = nameOf;
  }

  /** What the cache does not know. */
  get news(): readonly KnownFolder[] {
    return this.#news;
  }

  /** What the cache calls the folders that were asked about. */
  names(): readonly string[] {
    return [...this.#asked];
  }

  /** @throws What Node throws for a folder that cannot be listed. */
  list(path: string): readonly FolderEntry[] {
    const name = this.#nameOf(path);
    this.#asked.add(name);
    // Looked at first: a look after listing could not tell what was listed from what came later.
    const stats = this.#disk.stat(path);
    const at = this.#known.find(name);
    const isSame =
      at !== -1 &&
      stats.dev === this.#device &&
      bears(stats, this.#known.columns.stamps, at) &&
      isOlder(stats, this.#times);
    if (isSame) return readEntries(this.#known.listingAt(at));
    const entries = this.#disk.list(path);
    this.#keep(name, stampOf(stats), entries);
    return entries;
  }

  #keep(name: string, stamp: Stamp, entries: readonly FolderEntry[]): void {
    const listing = printEntries(entries);
    if (listing !== null && isSettled(stamp, this.#times)) this.#news.push({ name, stamp, listing });
  }
}
