import { type Anchors, anchorsOf, type MarkdownDocument, parseMarkdown } from '../../../core/src';
import { digestOf } from '../cache/seen';
import type { Disk } from '../io';
import { readDocument } from './read-document';

/** Files whose anchors are kept: those of some folders, which link to one another, and not those of a repository. */
const MOST_KEPT = 200;

interface Linked {
  readonly anchors: Anchors | null;
  readonly digest: string;
}

/** Where links can point to in the files of a run. A file is read for it once; what was read anyway is noted. */
export class LinkedAnchors {
  readonly #disk: Disk;
  readonly #isObserved: boolean;
  /** In the order of use, the oldest first. */
  readonly #known = new Map<string, Linked>();

  /** @param isObserved Whether digests will be asked for. */
  constructor(disk: Disk, isObserved = false) {
    this.#disk = disk;
    this.#isObserved = isObserved;
  }

  /** Null when the file is no text, or cannot be read. */
  of(path: string): Anchors | null {
    return this.#linked(path).anchors;
  }

  /** A digest of the text that the anchors were read from; empty when there is none. */
  digestOf(path: string): string {
    return this.#linked(path).digest;
  }

  /** Takes the anchors of a file that was read for something else. */
  note(path: string, markdown: MarkdownDocument): void {
    this.#keep(path, this.#linkedIn(markdown));
  }

  #linked(path: string): Linked {
    return this.#keep(path, this.#known.get(path) ?? this.#read(path));
  }

  #read(path: string): Linked {
    const { text } = readDocument(this.#disk, path);
    return text === null ? { anchors: null, digest: '' } : this.#linkedIn(parseMarkdown(text));
  }

  #linkedIn(markdown: MarkdownDocument): Linked {
    return { anchors: anchorsOf(markdown), digest: this.#isObserved ? digestOf(markdown.text) : '' };
  }

  #keep(path: string, linked: Linked): Linked {
    this.#known.delete(path);
    this.#known.set(path, linked);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KEPT && oldest !== undefined) this.#known.delete(oldest);
    return linked;
  }
}
