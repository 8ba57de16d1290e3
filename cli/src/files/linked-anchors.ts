import { type Anchors, anchorsOf, type MarkdownDocument, parseMarkdown } from '../../../core/src';
import type { Disk } from '../io';
import { readDocument } from './read-document';

/** Where links can point to in the files of a run. A file is read for it once; what was read anyway is noted. */
export class LinkedAnchors {
  readonly #disk: Disk;
  readonly #known = new Map<string, Anchors | null>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Null when the file is no text, or cannot be read. */
  of(path: string): Anchors | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const { text } = readDocument(this.#disk, path);
    const anchors = text === null ? null : anchorsOf(parseMarkdown(text));
    this.#known.set(path, anchors);
    return anchors;
  }

  /** Takes the anchors of a file that was read for something else. */
  note(path: string, markdown: MarkdownDocument): void {
    this.#known.set(path, anchorsOf(markdown));
  }
}
