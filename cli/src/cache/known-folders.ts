import { columnOf, type Stamp, stampAt } from './stamps';

/** A folder as a cache knows it. */
export interface KnownFolder {
  /** Its path from the folder of the command. Holds no tab and no line's end. */
  readonly name: string;
  /** What it bore when it was listed. */
  readonly stamp: Stamp | null;
  /** What stands in it, on one line. */
  readonly listing: string;
}

/** The columns in which a cache keeps folders. */
export interface FolderColumns {
  /** Of each its name and what stands in it, with a tab between. */
  readonly lines: readonly string[];
  readonly stamps: Float64Array;
}

/** The folders that a cache knows, in the columns in which it keeps them. */
export class KnownFolders {
  readonly columns: FolderColumns;
  readonly #places: ReadonlyMap<string, number>;

  constructor(columns: FolderColumns) {
    this.columns = columns;
    this.#places = new Map(columns.lines.map((line, at) => [line.slice(0, line.indexOf('\t')), at]));
  }

  static of(folders: Iterable<KnownFolder>): KnownFolders {
    const all = [...folders];
    return new KnownFolders({
      lines: all.map(({ name, listing }) => `${name}\t${listing}`),
      stamps: columnOf(all.map(({ stamp }) => stamp)),
    });
  }

  /** How many bytes they take up, roughly. */
  get size(): number {
    const { lines, stamps } = this.columns;
    return lines.reduce((sum, line) => sum + line.length, stamps.byteLength);
  }

  /** Where a folder stands; -1 when it is not known. */
  find(name: string): number {
    return this.#places.get(name) ?? -1;
  }

  listingAt(at: number): string {
    const line = this.columns.lines[at] ?? '';
    return line.slice(line.indexOf('\t') + 1);
  }

  folders(): readonly KnownFolder[] {
    const { stamps } = this.columns;
    return Array.from(this.#places, ([name, at]) => ({
      name,
      stamp: stampAt(stamps, at),
      listing: this.listingAt(at),
    }));
  }

  /** These folders as others know them better. */
  with(others: Iterable<KnownFolder>): KnownFolders {
    const folders = [...this.folders(), ...others].map((folder) => [folder.name, folder] as const);
    return KnownFolders.of(new Map(folders).values());
  }

  /** Those of these folders that have one of the names. */
  among(names: ReadonlySet<string>): KnownFolders {
    return KnownFolders.of(this.folders().filter(({ name }) => names.has(name)));
  }
}
