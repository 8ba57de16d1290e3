import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
  type TextEdit,
  TextLines,
} from '../../../core/src';
import type { Positions } from '../convert';
import { type DocumentType, documentType } from './document-type';
import { PendingEdits } from './pending-edits';
import { placeOf, TypedBlock } from './typed-block';
import { pathOf } from './uri';

/** A document that is open in the client. Its text is the client's, whatever stands on disk. */
export class OpenDocument {
  readonly uri: string;
  /** Null for a document without a place. */
  readonly path: string | null;
  readonly type: DocumentType;
  /** Which findings wait until the author has moved on. */
  readonly typed = new TypedBlock();
  readonly #pending = new PendingEdits();
  #lines: TextLines;
  #version: number;
  #markdown: MarkdownDocument | null = null;
  #savedVersion: number;

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.uri = uri;
    this.path = pathOf(uri);
    this.type = documentType(uri, languageId);
    this.#lines = TextLines.of(text);
    this.#version = version;
    this.#savedVersion = version;
  }

  get version(): number {
    return this.#version;
  }

  /** The whole text: see `TextLines`. */
  get text(): string {
    return this.#lines.toString();
  }

  /** The text of this version, to turn offsets into positions. */
  get lines(): TextLines {
    return this.#lines;
  }

  /** The text as it is now, parsed: only what changed since the last time someone asked. */
  get markdown(): MarkdownDocument {
    this.#markdown = this.parsed ?? parseMarkdown(this.#lines);
    return this.#markdown;
  }

  /** The same where it is at hand; null where the whole text would have to be parsed. */
  get parsed(): MarkdownDocument | null {
    this.settle();
    return this.#markdown;
  }

  /** Whether the client has saved what is there now. */
  get isSaved(): boolean {
    return this.#savedVersion === this.version;
  }

  saved(): void {
    this.#savedVersion = this.version;
  }

  /** Gives up what was parsed; the text stays. */
  release(): void {
    this.#pending.take();
    this.#markdown = null;
    // Whoever has read so much else is not in the middle of a sentence here.
    this.typed.moved([]);
  }

  /** Parses the edits that wait. */
  settle(): void {
    const before = this.#markdown;
    if (!before || this.#pending.isEmpty) return;
    const edits = this.#pending.take();
    const left = placeOf(before, edits);
    // Should this fail, the next to ask has the whole text parsed: a fault must not stay with the document.
    this.#markdown = null;
    this.#markdown = editMarkdown(before, edits, this.#lines);
    this.typed.edited(left, this.#markdown, edits);
  }

  change(
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
    positions: Positions,
    now: number,
  ): void {
    for (const change of changes) this.#add(this.#editOf(change, positions));
    this.#version = version;
    this.typed.touch(now);
    if (this.#pending.isFull) this.settle();
  }

  #editOf(change: TextDocumentContentChangeEvent, positions: Positions): TextEdit {
    if (!('range' in change)) return differenceOf(this.text, change.text);
    return { span: positions.span(this.#lines, change.range), newText: change.text };
  }

  #add(edit: TextEdit): void {
    this.#lines = this.#lines.edited(edit);
    if (this.#markdown) this.#pending.add(edit);
  }
}

/** The edit that makes one text of another: clients that send whole texts seldom change more than a few words. */
function differenceOf(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shortest - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return {
    span: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
