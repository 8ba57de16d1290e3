import { type MarkdownDocument, parseMarkdown } from '../../../core/src';
import type { Disk } from '../io';
import { type NoDocument, readDocument } from './read-document';

/** A file, parsed, or why it is no text. */
type ParsedFile = { readonly markdown: MarkdownDocument } | ({ readonly markdown: null } & NoDocument);

/** How much text is kept parsed: the documents of a folder, which link to one another, and not those of a repository. */
const MOST_KEPT = 150_000;

/** Files read and parsed, of which those used last are kept: a document is linted once and linked to often. */
export class ParsedFiles {
  readonly #disk: Disk;
  /** In the order of use, the oldest first. */
  readonly #kept = new Map<string, MarkdownDocument>();
  #size = 0;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  read(path: string): ParsedFile {
    const kept = this.#kept.get(path);
    if (kept) {
      this.forget(path);
      return this.#keep(path, kept);
    }
    const read = readDocument(this.#disk, path);
    return read.text === null ? { markdown: null, ...read } : this.#keep(path, parseMarkdown(read.text));
  }

  /** To be called when the file changes. */
  forget(path: string): void {
    this.#size -= this.#kept.get(path)?.text.length ?? 0;
    this.#kept.delete(path);
  }

  #keep(path: string, markdown: MarkdownDocument): ParsedFile {
    this.#kept.set(path, markdown);
    this.#size += markdown.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST_KEPT || oldest === path) break;
      this.forget(oldest);
    }
    return { markdown };
  }
}
