import { type MarkdownDocument, parseMarkdown } from '../../../core/src';
import type { Disk } from '../io';
import { readDocument } from './read-document';

/** How much text is kept parsed: the documents of a folder, which link to one another, and not those of a repository. */
const MOST_KEPT = 150_000;

/**
 * Files that others link to, of which those used last are kept parsed. What is linted is parsed apart and forgotten: all
 * that was read of it would live on with it.
 */
export class ParsedFiles {
  readonly #disk: Disk;
  /** In the order of use, the oldest first. */
  readonly #kept = new Map<string, MarkdownDocument>();
  #size = 0;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The Markdown of a file; null when it is no text, or cannot be read. */
  read(path: string): MarkdownDocument | null {
    const kept = this.#kept.get(path);
    if (kept) {
      this.forget(path);
      return this.#keep(path, kept);
    }
    const { text } = readDocument(this.#disk, path);
    return text === null ? null : this.#keep(path, parseMarkdown(text));
  }

  /** To be called when the file changes. */
  forget(path: string): void {
    this.#size -= this.#kept.get(path)?.text.length ?? 0;
    this.#kept.delete(path);
  }

  #keep(path: string, markdown: MarkdownDocument): MarkdownDocument {
    this.#kept.set(path, markdown);
    this.#size += markdown.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST_KEPT || oldest === path) break;
      this.forget(oldest);
    }
    return markdown;
  }
}
