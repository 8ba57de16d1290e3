import type { FolderEntry } from '../io';

/** What tells in a listing what each name stands for. */
const FILE = 'f';
const FOLDER = 'd';
const LINK = 'l';
const OTHER = 'o';

/** What would not be read from a listing as it was written, such as half of a surrogate pair. */
const FITS_NOT = /[\t\n\p{Surrogate}]/u;

/** What stands in a folder, on one line and in the order of the disk; null where a name does not fit into that. */
export function printEntries(entries: readonly FolderEntry[]): string | null {
  const fits = !entries.some(({ name }) => FITS_NOT.test(name));
  return fits ? entries.map((entry) => `${signOf(entry)}${entry.name}`).join('\t') : null;
}

/** Reads what `printEntries` writes. */
export const readEntries = (listing: string): readonly FolderEntry[] =>
  listing === '' ? [] : listing.split('\t').map((entry) => new ListedEntry(entry));

function signOf(entry: FolderEntry): string {
  if (entry.isFile()) return FILE;
  if (entry.isDirectory()) return FOLDER;
  return entry.isSymbolicLink() ? LINK : OTHER;
}

/** Thousands are made in a run, and fields that are private at run time take their time. */
class ListedEntry implements FolderEntry {
  readonly name: string;
  private readonly sign: string;

  constructor(entry: string) {
    this.name = entry.slice(1);
    this.sign = entry.charAt(0);
  }

  isFile(): boolean {
    return this.sign === FILE;
  }

  isDirectory(): boolean {
    return this.sign === FOLDER;
  }

  isSymbolicLink(): boolean {
    return this.sign === LINK;
  }
}
