import { type Anchors, anchorsOf, type MarkdownDocument, parseMarkdown } from '../../../core/src';
import type { Disk } from '../io';
import { readDocument } from './read-document';

/** Files whose anchors are kept: those of some folders, which link to one another, and not those of a repository. */
const MOST_KEPT = 200;

/** Where links can point to in the files of a run. A file is read for it once; what was read anyway is noted. */
export class LinkedAnchors {
  readonly #disk: Disk;
  /** In the order of use, the oldest first. */
  readonly #known = new Map<string, Anchors | null>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Null when the file is no text, or cannot be read. */
  of(path: string): Anchors | null {
    const known = this.#known.get(path);
    return this.#keep(path, known === undefined ? this.#read(path) : known);
  }

  /** Takes the anchors of a file that was read for something else. */
  note(path: string, markdown: MarkdownDocument): void {
    this.#keep(path, anchorsOf(markdown));
  }

  #read(path: string): Anchors | null {
    const { text } = readDocument(this.#disk, path);
    return text === null ? null : anchorsOf(parseMarkdown(text));
  }

  #keep(path: string, anchors: Anchors | null): Anchors | null {
    this.#known.delete(path);
    this.#known.set(path, anchors);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KEPT && oldest !== undefined) this.#known.delete(oldest);
    return anchors;
  }
}
