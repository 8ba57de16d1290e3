import { DIGEST_BYTES, digestFrom, digestIn } from './seen';
import { columnOf, type Stamp, stampAt } from './stamps';

/** A file as a cache knows it. */
export interface KnownFile {
  /** Its path from the folder of the command. Holds no tab and no line's end. */
  readonly name: string;
  /** What it bore when it was read; null where that says nothing. */
  readonly stamp: Stamp | null;
  /** The digest of what was read. */
  readonly text: string;
  /** What came of it, in ASCII and on one line, by the digest of the circumstances. The last found out stand last. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** The columns in which a cache keeps files. */
export interface FileColumns {
  /** All circumstances in which something came of one. */
  readonly circumstances: readonly string[];
  /** Of each its name and what came of it behind the number of the circumstances, with tabs between; sorted. */
  readonly lines: readonly string[];
  readonly stamps: Float64Array;
  /** The digests of their texts, as bytes. */
  readonly texts: Buffer;
}

/** In how many circumstances a cache knows what came of a file. */
const MOST_OUTCOMES = 8;

/**
 * The files that a cache knows, in the columns in which it keeps them. They are looked at in place: hardly one of ten
 * thousand files has changed, so nothing is made of a file to see that it has not.
 */
export class KnownFiles {
  readonly columns: FileColumns;
  /** What stands before what came of a file in some circumstances. */
  readonly #starts: ReadonlyMap<string, string>;
  /** Where the next file of a run is looked for first. */
  #next = 0;

  constructor(columns: FileColumns) {
    this.columns = columns;
    this.#starts = new Map(
      columns.circumstances.map((circumstances, number) => [circumstances, `${number} `]),
    );
  }

  static of(files: Iterable<KnownFile>): KnownFiles {
    const sorted = [...files].sort((a, b) => (`${a.name}\t` < `${b.name}\t` ? -1 : 1));
    const circumstances = [...new Set(sorted.flatMap(({ outcomes }) => [...outcomes.keys()]))];
    const numbers = new Map(circumstances.map((digest, number) => [digest, number]));
    return new KnownFiles({
      circumstances,
      lines: sorted.map(({ name, outcomes }) => {
        const numbered = Array.from(outcomes, ([digest, came]) => `${numbers.get(digest)} ${came}`);
        return `${name}\t${numbered.join('\t')}`;
      }),
      stamps: columnOf(sorted.map(({ stamp }) => stamp)),
      texts: Buffer.concat(sorted.map(({ text }) => digestFrom(text))),
    });
  }

  get count(): number {
    return this.columns.lines.length;
  }

  /** How many bytes they take up, roughly. */
  get size(): number {
    const { lines, stamps, texts } = this.columns;
    return lines.reduce((sum, line) => sum + line.length, stamps.byteLength + texts.length);
  }

  /** Where a file stands; -1 when it is not known. */
  find(name: string): number {
    const at = this.#search(`${name}\t`);
    return this.#isAt(at, name) ? at : -1;
  }

  /** The same for one after the other of a run, which goes through files in their order. */
  findNext(name: string): number {
    const at = this.#isAt(this.#next, name) ? this.#next : this.find(name);
    if (at !== -1) this.#next = at + 1;
    return at;
  }

  textAt(at: number): string {
    return digestIn(this.columns.texts, at * DIGEST_BYTES);
  }

  /** What came of a file; null when that is not known. */
  outcomeAt(at: number, circumstances: string): string | null {
    const start = this.#starts.get(circumstances);
    if (start === undefined) return null;
    const line = this.#line(at);
    // The circumstances found out first are looked for where they stand, since most files are only known in these.
    const first = line.indexOf('\t') + 1;
    if (line.startsWith(start, first)) return upToTab(line, first + start.length);
    const found = line.indexOf(`\t${start}`);
    return found === -1 ? null : upToTab(line, found + 1 + start.length);
  }

  names(): readonly string[] {
    return this.columns.lines.map((line) => upToTab(line, 0));
  }

  files(): readonly KnownFile[] {
    return this.columns.lines.map((line, at) => this.#fileAt(at, line));
  }

  /** These files as others know them better. What came of another text than the last one counts no more. */
  with(others: Iterable<KnownFile>): KnownFiles {
    const files = new Map(this.files().map((file) => [file.name, file]));
    for (const other of others) {
      const known = files.get(other.name);
      files.set(other.name, known?.text === other.text ? joined(known, other) : other);
    }
    return KnownFiles.of(files.values());
  }

  /** Those of these files that have one of the names. */
  among(names: ReadonlySet<string>): KnownFiles {
    return KnownFiles.of(this.files().filter(({ name }) => names.has(name)));
  }

  #fileAt(at: number, line: string): KnownFile {
    const { circumstances, stamps } = this.columns;
    const [name = '', ...outcomes] = line.split('\t');
    const cameIn = (outcome: string): [string, string] => {
      const space = outcome.indexOf(' ');
      return [circumstances[Number(outcome.slice(0, space))] ?? '', outcome.slice(space + 1)];
    };
    return {
      name,
      text: this.textAt(at),
      stamp: stampAt(stamps, at),
      outcomes: new Map(outcomes.filter((outcome) => outcome !== '').map(cameIn)),
    };
  }

  #line(at: number): string {
    return this.columns.lines[at] ?? '';
  }

  #isAt(at: number, name: string): boolean {
    const line = this.#line(at);
    return line.charCodeAt(name.length) === TAB && line.startsWith(name);
  }

  /** The first line that does not come before another. */
  #search(start: string): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#line(middle) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const TAB = 9;

function upToTab(line: string, start: number): string {
  const end = line.indexOf('\t', start);
  return line.slice(start, end === -1 ? line.length : end);
}

function joined(known: KnownFile, other: KnownFile): KnownFile {
  const older = [...known.outcomes].filter(([circumstances]) => !other.outcomes.has(circumstances));
  const outcomes = new Map([...older, ...other.outcomes].slice(-MOST_OUTCOMES));
  return { ...other, stamp: other.stamp ?? known.stamp, outcomes };
}
