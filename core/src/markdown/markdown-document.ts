import type { Root, Yaml } from 'mdast';
import type { AnyText } from '../text/any-text';
import { applyEdits, type TextEdit } from '../text/edit';
import { type LineEnding, lineEndingOf } from '../text/line-ending';
import { LineIndex } from '../text/line-index';
import type { LiveText } from '../text/live-text';
import type { Span } from '../text/span';
import { TextLines } from '../text/text-lines';
import { type Body, type BodyChange, editBody, parseBody } from './body';
import type { Content } from './content';
import { remarkEngine } from './engine';
import { bomLength, type FrontMatterBlock, findFrontMatter, frontMatterAfter } from './front-matter-block';
import { lezerEngine } from './lezer/lezer-engine';
import { placeNodes } from './place-nodes';
import { addReparsed, type Reparsed } from './region';

/**
 * A Markdown text, parsed. It holds until it is edited: the edited one takes over all blocks that the edit left alone,
 * as the same objects, and they stand where the new text has them.
 */
export interface MarkdownDocument {
  /** The whole text. Of a long one that was edited, a part by `slice` is got for far less. */
  readonly text: string;
  readonly frontMatter: FrontMatterBlock | null;
  /** The blocks below the front matter, in order. */
  readonly content: readonly Content[];
  /** The text for readings that are kept with a block. */
  readonly source: LiveText;
  /** What was parsed to get here from the version before or, for the first version, from nothing. */
  readonly reparsed: Reparsed;
  /** A part of the text. */
  slice(start: number, end: number): string;
}

const engine = lezerEngine(remarkEngine());

/** Parses a whole text. Any text is Markdown, so this never fails. */
export const parseMarkdown = (text: AnyText): MarkdownDocument => parsed(text);

/**
 * The document after some edits. It equals what `parseMarkdown` makes of the new text, for the price of the blocks that
 * the edits touch. The document before is used up.
 * @param changes One edit, or several that are applied one after the other, each to what the one before has left.
 * @param text The text after all edits, where the caller has it: to put a long string together twice costs more than to
 *   parse what has changed, and `TextLines` need not be put together at all.
 * @throws RangeError when an edit lies outside the text; Error when the document was edited before.
 */
export function editMarkdown(
  document: MarkdownDocument,
  changes: TextEdit | readonly TextEdit[],
  text: AnyText | null = null,
): MarkdownDocument {
  const edits = 'span' in changes ? [changes] : changes;
  let edited = asParsed(document);
  let reparsed: Reparsed = { blocks: 0, characters: 0 };
  for (const edit of edits) {
    edited = edited.edit(edit, edit === edits.at(-1) ? text : null);
    reparsed = addReparsed(reparsed, edited.reparsed);
  }
  return edits.length === 1 ? edited : edited.withReparsed(reparsed);
}

/** The document as a Markdown tree, with front matter as its first node and positions in the whole text. */
export const toRoot = (document: MarkdownDocument): Root => asParsed(document).root();

const asParsed = (document: MarkdownDocument): ParsedMarkdown =>
  document instanceof ParsedMarkdown ? document : parsed(document.text);

function parsed(written: AnyText): ParsedMarkdown {
  const text = written.toString();
  const frontMatter = findFrontMatter(text);
  const body = parseBody(engine, { text, base: baseOf(text, frontMatter) });
  return new ParsedMarkdown(written, frontMatter, body);
}

const baseOf = (text: AnyText, frontMatter: FrontMatterBlock | null): number =>
  frontMatter?.span.end ?? bomLength(text);

class ParsedMarkdown implements MarkdownDocument {
  readonly frontMatter: FrontMatterBlock | null;
  readonly source: { text: AnyText; readonly lineEnding: LineEnding };
  readonly #text: AnyText;
  readonly #body: Body;
  #content: readonly Content[] | null = null;
  #isUsedUp = false;

  constructor(
    text: AnyText,
    frontMatter: FrontMatterBlock | null,
    body: Body,
    before: LiveText | null = null,
  ) {
    this.#text = text;
    this.frontMatter = frontMatter;
    const lineEnding = lineEndingOf(text);
    this.source = before?.lineEnding === lineEnding ? before : { text, lineEnding };
    this.source.text = text;
    this.#body = body;
    this.#place();
  }

  get text(): string {
    return this.#text.toString();
  }

  get reparsed(): Reparsed {
    return this.#body.reparsed;
  }

  get content(): readonly Content[] {
    this.#content ??= contentOf(this.#body);
    return this.#content;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  get #base(): number {
    return baseOf(this.#text, this.frontMatter);
  }

  withReparsed(reparsed: Reparsed): ParsedMarkdown {
    return new ParsedMarkdown(this.#text, this.frontMatter, { ...this.#body, reparsed }, this.source);
  }

  edit(edit: TextEdit, known: AnyText | null): ParsedMarkdown {
    const { span, newText } = edit;
    if (span.start < 0 || span.end < span.start || span.end > this.#text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} lies outside the text`);
    }
    if (this.#isUsedUp) throw new Error('the document was edited before; edit what came of that');
    this.#isUsedUp = true;
    const text = known ?? editedText(this.#text, edit);
    const frontMatter = frontMatterAfter(this.frontMatter, span, text);
    const base = baseOf(text, frontMatter);
    const old = { text: this.#text, base: this.#base };
    const changed = bodyChange(old.base, base, span, newText.length);
    const body = changed
      ? editBody(engine, this.#body, old, { text, base }, changed)
      : { ...this.#body, reparsed: { blocks: 0, characters: 0 } };
    return new ParsedMarkdown(text, frontMatter, body, this.source);
  }

  #place(): void {
    let offset = this.#base;
    for (const { anchor, length } of this.#body.chunks) {
      anchor.offset = offset;
      offset += length;
    }
  }

  root(): Root {
    const root: Root = { type: 'root', children: [] };
    const lines = new LineIndex(this.text);
    const point = (offset: number) => ({ ...lines.position(offset), offset });
    if (this.frontMatter) {
      const { span, yaml } = this.frontMatter;
      const value = this.text.slice(yaml.start, yaml.end).replace(/(?:\r\n|\n|\r)$/, '');
      root.children.push({
        type: 'yaml',
        value,
        position: { start: point(span.start), end: point(span.end) },
      } satisfies Yaml);
    }
    let offset = this.#base;
    let { line } = lines.position(offset);
    for (const chunk of this.#body.chunks) {
      for (const node of placeNodes(chunk, offset, line, bomLength(this.text))) root.children.push(node);
      offset += chunk.length;
      line += chunk.lines;
    }
    root.position = { start: point(0), end: point(this.text.length) };
    return root;
  }
}

const editedText = (text: AnyText, edit: TextEdit): AnyText =>
  text instanceof TextLines ? text.edited(edit) : applyEdits(text.toString(), [edit]);

// Done at every keystroke for the whole document, where `flatMap` takes several times as long.
function contentOf({ chunks }: Body): readonly Content[] {
  const blocks: Content[] = [];
  for (const { content } of chunks) for (const block of content) blocks.push(block);
  return blocks;
}

/**
 * What an edit of the text changes in the body, in coordinates of the old body; null when it only moves the body.
 * Where front matter grows, shrinks, comes or goes, the text between its old and its new end is changed too.
 */
function bodyChange(oldBase: number, newBase: number, span: Span, inserted: number): BodyChange | null {
  const growth = inserted - (span.end - span.start);
  if (span.end <= oldBase && newBase === oldBase + growth) return null;
  if (span.start >= oldBase && newBase === oldBase) {
    return { span: { start: span.start - oldBase, end: span.end - oldBase }, inserted };
  }
  const end = Math.max(span.end, oldBase, newBase - growth);
  return { span: { start: 0, end: end - oldBase }, inserted: end + growth - newBase };
}
