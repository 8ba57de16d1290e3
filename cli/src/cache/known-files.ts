import type { Stats } from 'node:fs';

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

/** What no change leaves as it is: the time of the last one to a file is nobody's to set, unlike that of its text. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** How many numbers a stamp has, and what stands for one that says nothing: it equals none. */
export const STAMP = 4;
const NO_STAMP = Array.from({ length: STAMP }, () => Number.NaN);

/** In how many circumstances a cache knows what came of a file. */
const MOST_OUTCOMES = 8;

/**
 * The files that a cache knows, in the two columns in which it keeps them. They are looked at in place: hardly one of ten
 * thousand files has changed, so nothing is made of a file to see that it has not.
 */
export class KnownFiles {
  /** Of each file its name, the digest of its text, and what came of it, with tabs between; sorted. */
  readonly lines: readonly string[];
  readonly stamps: Float64Array;
  /** Where the next file is looked for first, because runs go through their files in order. */
  #next = 0;

  constructor(lines: readonly string[], stamps: Float64Array) {
    this.lines = lines;
    this.stamps = stamps;
  }

  static of(files: Iterable<KnownFile>): KnownFiles {
    const sorted = Array.from(files, (file) => ({ line: lineOf(file), stamp: file.stamp })).sort((a, b) =>
      a.line < b.line ? -1 : 1,
    );
    const stamps = Float64Array.from(sorted.flatMap(({ stamp }) => stamp ?? NO_STAMP));
    return new KnownFiles(
      sorted.map(({ line }) => line),
      stamps,
    );
  }

  /** Where a file stands; -1 when it is not known. */
  find(name: string): number {
    let at = this.#next;
    if (!this.#isAt(at, name)) {
      at = this.#search(`${name}\t`);
      if (!this.#isAt(at, name)) return -1;
    }
    this.#next = at + 1;
    return at;
  }

  /** How many characters they take up, roughly. */
  get size(): number {
    return this.lines.reduce((sum, line) => sum + line.length, 0);
  }

  /** Whether a file bears the stamp that it bore. */
  hasStamp(at: number, { size, mtimeMs, ctimeMs, ino }: Stats): boolean {
    const { stamps } = this;
    const from = at * STAMP;
    return (
      stamps[from] === size &&
      stamps[from + 1] === mtimeMs &&
      stamps[from + 2] === ctimeMs &&
      stamps[from + 3] === ino
    );
  }

  textAt(at: number): string {
    const line = this.lines[at] ?? '';
    return upToTab(line, line.indexOf('\t') + 1);
  }

  /** What came of a file; null when that is not known. */
  outcomeAt(at: number, circumstances: string): string | null {
    const line = this.lines[at] ?? '';
    // The circumstances found out first are looked for where they stand, since most files are only known in these.
    const first = line.indexOf('\t', line.indexOf('\t') + 1) + 1;
    const space = first + circumstances.length;
    if (line.charCodeAt(space) === SPACE && line.startsWith(circumstances, first))
      return upToTab(line, space + 1);
    const start = `\t${circumstances} `;
    const found = line.indexOf(start);
    return found === -1 ? null : upToTab(line, found + start.length);
  }

  names(): readonly string[] {
    return this.lines.map((line) => upToTab(line, 0));
  }

  files(): readonly KnownFile[] {
    return this.lines.map((_, at) => this.#fileAt(at));
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

  #fileAt(at: number): KnownFile {
    const [name = '', text = '', ...outcomes] = (this.lines[at] ?? '').split('\t');
    const [size = NaN, mtimeMs = NaN, ctimeMs = NaN, ino = NaN] = this.stamps.subarray(at * STAMP);
    return {
      name,
      text,
      stamp: Number.isNaN(size) ? null : [size, mtimeMs, ctimeMs, ino],
      outcomes: new Map(outcomes.map(atSpace)),
    };
  }

  #isAt(at: number, name: string): boolean {
    const line = this.lines[at];
    return line !== undefined && line.charCodeAt(name.length) === TAB && line.startsWith(name);
  }

  /** The first line that does not come before another. */
  #search(start: string): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const TAB = 9;
const SPACE = 32;

const lineOf = ({ name, text, outcomes }: KnownFile): string =>
  [name, text, ...Array.from(outcomes, (pair) => pair.join(' '))].join('\t');

function atSpace(outcome: string): [circumstances: string, came: string] {
  const space = outcome.indexOf(' ');
  return [outcome.slice(0, space), outcome.slice(space + 1)];
}

function upToTab(line: string, start: number): string {
  const end = line.indexOf('\t', start);
  return line.slice(start, end === -1 ? line.length : end);
}

function joined(known: KnownFile, other: KnownFile): KnownFile {
  const older = [...known.outcomes].filter(([circumstances]) => !other.outcomes.has(circumstances));
  const outcomes = new Map([...older, ...other.outcomes].slice(-MOST_OUTCOMES));
  return { ...other, stamp: other.stamp ?? known.stamp, outcomes };
}
