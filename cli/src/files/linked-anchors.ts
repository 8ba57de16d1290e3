import { type Anchors, anchorsOf, type MarkdownDocument, parseMarkdown } from '../../../core/src';
import { digestOf } from '../cache/seen';
import type { Disk } from '../io';
import { readDocument } from './read-document';

/** Files whose anchors are kept: those of some folders, which link to one another, and not those of a repository. */
const MOST_KEPT = 200;
/** Parsed files that wait to be checked. They take much more room. */
const MOST_PARSED = 8;

interface Linked {
  readonly anchors: Anchors | null;
  readonly digest: string;
}

/**
 * Where links can point to in the files of a run. A file is read for it once; what was read anyway is noted, and what
 * was parsed is handed on to whoever checks it.
 */
export class LinkedAnchors {
  readonly #disk: Disk;
  readonly #isObserved: boolean;
  /** In the order of use, the oldest first. */
  readonly #known = new Map<string, Linked>();
  readonly #parsed = new Map<string, MarkdownDocument>();

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
    keep(this.#known, path, this.#linkedIn(markdown), MOST_KEPT);
  }

  /** A file as it was parsed for its anchors; null when it was not, or holds another text by now. */
  takeParsed(path: string, text: string): MarkdownDocument | null {
    const markdown = this.#parsed.get(path);
    this.#parsed.delete(path);
    return markdown?.text === text ? markdown : null;
  }

  #linked(path: string): Linked {
    return keep(this.#known, path, this.#known.get(path) ?? this.#read(path), MOST_KEPT);
  }

  #read(path: string): Linked {
    const { text } = readDocument(this.#disk, path);
    if (text === null) return { anchors: null, digest: '' };
    return this.#linkedIn(keep(this.#parsed, path, parseMarkdown(text), MOST_PARSED));
  }

  #linkedIn(markdown: MarkdownDocument): Linked {
    return { anchors: anchorsOf(markdown), digest: this.#isObserved ? digestOf(markdown.text) : '' };
  }
}

/** Keeps a thing as the latest of so many. */
function keep<Thing>(things: Map<string, Thing>, path: string, thing: Thing, most: number): Thing {
  things.delete(path);
  things.set(path, thing);
  const [oldest] = things.keys();
  if (things.size > most && oldest !== undefined) things.delete(oldest);
  return thing;
}
