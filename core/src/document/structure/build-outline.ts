import type { Content, Heading, Paragraph } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { endingAt } from '../../text/place';
import type { Span } from '../../text/span';
import {
  frontMatterSection,
  headingTitle,
  type LabelledText,
  labelledParagraph,
  type RepeatedText,
  repeatedIn,
  type SectionTitle,
  type TitleWords,
} from './block-sections';
import type { FrontMatter } from './front-matter';
import { childTitled, isSameTitle, keepSections, type SectionDraft, sectionsAfter } from './keep-sections';
import { openingLine } from './opening-line';
import type { Outline } from './outline';
import { type Section, sectionsBelow } from './section';
import type { Unchanged } from './unchanged';

/** The outline before an edit, and the blocks that are the same after it. */
export interface OutlinedBefore {
  readonly outline: Outline;
  readonly unchanged: Unchanged;
}

/**
 * Finds the sections of a document.
 * @param previous The same document before an edit, its outline made with the same words; used up. Sections that the
 *   edit left alone stay the same objects.
 */
export function buildOutline(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  words: TitleWords,
  previous: OutlinedBefore | null = null,
): Outline {
  const builder = new OutlineBuilder(markdown, words, previous);
  builder.addAll(markdown.content);
  builder.addFrontMatter(frontMatter);
  const drafted = builder.finish();
  const root = previous ? keepSections(drafted, previous.outline.root) : drafted;
  const opening = root.children.find(({ source }) => source === 'heading');
  const title =
    (opening?.isTitle ? opening.heading : null) ?? frontMatter.title ?? openingLine(markdown.content);
  const kept = previous && sectionsAfter(root, previous.outline.sections);
  if (kept) return { root, title, sections: kept, meanings: previous.outline.meanings };
  const sections = sectionsBelow(root);
  return { root, title, sections, meanings: sections.map(({ meanings }) => meanings) };
}

interface Open {
  readonly section: SectionDraft;
  readonly standsAlone: boolean;
  /** For a heading: the index of its block. */
  readonly from: number;
  /** The section with the same title before the edit. */
  readonly before: Section | null;
}

class OutlineBuilder {
  readonly #words: TitleWords;
  readonly #content: readonly Content[];
  readonly #unchanged: Unchanged | null;
  readonly #end: number;
  readonly #open: Open[];
  /** The sections whose text also stands elsewhere hang below the section they stand in. */
  readonly #root: SectionDraft;
  readonly #firstBlock: Content | undefined;
  #hasHeading = false;
  /** The last block met: what a section's end hangs on. */
  #last: Span;

  constructor(markdown: MarkdownDocument, words: TitleWords, previous: OutlinedBefore | null) {
    this.#words = words;
    this.#content = markdown.content;
    this.#unchanged = previous?.unchanged ?? null;
    this.#end = markdown.source.text.length;
    this.#firstBlock = markdown.content.find(({ kind }) => kind !== 'html');
    const start = markdown.frontMatter?.span.end ?? 0;
    this.#last = { start, end: start };
    this.#root = {
      source: 'root',
      depth: 0,
      heading: null,
      title: '',
      qualifier: null,
      id: null,
      meanings: [],
      isTitle: false,
      span: { start, end: this.#end },
      titleSpan: this.#last,
      content: [],
      blocks: [],
      size: 0,
      parent: null,
      children: [],
    };
    this.#open = [
      { standsAlone: true, section: this.#root, from: 0, before: previous?.outline.root ?? null },
    ];
  }

  addAll(content: readonly Content[]): void {
    for (let at = 0; at < content.length; ) {
      const block = content[at];
      if (block?.kind === 'heading') at += this.#addHeading(block, at);
      else {
        if (block) this.#add(block);
        at += 1;
      }
    }
  }

  #add(block: Content): void {
    if (block.kind === 'heading') return;
    if (block.kind === 'paragraph') this.#addParagraph(block);
    else {
      this.#addContent(block, block);
      for (const repeated of repeatedIn(block, this.#words))
        this.#attach(this.#current.section, repeated, [block]);
    }
    this.#last = block.span;
  }

  addFrontMatter(frontMatter: FrontMatter): void {
    for (const entry of frontMatter.entries) {
      const section = frontMatterSection(entry, this.#words);
      if (section) this.#attach(this.#root, section, []);
    }
  }

  finish(): SectionDraft {
    while (this.#open.length > 1) this.#close(this.#end, this.#content.length);
    return this.#root;
  }

  get #current(): Open {
    const open = this.#open[this.#open.length - 1];
    if (!open) throw new Error('the root is never closed');
    return open;
  }

  /** Adds the section that a heading opens, as it was before the edit where that did not touch it; else its title. */
  #addHeading(block: Heading, at: number): number {
    const { start } = block.span;
    this.#closeDownTo(block.depth, start, at);
    this.#closeLabels(start);
    this.#closeDownTo(block.depth, start, at);
    const parent = this.#current;
    const isTitle =
      !this.#hasHeading && (block.depth === 1 || this.#firstBlock?.span.start === block.prose.span.start);
    this.#hasHeading = true;
    const before = parent.before && childTitled(parent.before, block.prose, parent.section.children.length);
    if (parent.before && before?.isTitle === isTitle && this.#unchanged?.holds(at, before.size))
      return this.#keepFrom(before, parent.before.children, at, this.#unchanged);
    const section: SectionDraft = {
      ...draftOf(headingTitle(block, this.#words), 'heading', block.depth, parent.section),
      isTitle,
      span: block.span,
      content: [],
      blocks: [block],
      children: [],
    };
    parent.section.children.push(section);
    this.#open.push({
      section,
      standsAlone: true,
      from: at,
      before: before && isSameTitle(section, before) ? before : null,
    });
    this.#last = block.span;
    return 1;
  }

  /**
   * Adds a section that the edit did not touch, and those that follow it as they did before. One by one they would cost
   * more than all else in a long document.
   * @param at The index of the block of its title.
   * @returns How many blocks they take up.
   */
  #keepFrom(first: Section, siblings: readonly Section[], at: number, unchanged: Unchanged): number {
    const { section: parent } = this.#current;
    let taken = 0;
    for (let place = siblings.indexOf(first); place < siblings.length; place += 1) {
      const next = siblings[place];
      if (next?.source !== 'heading' || !unchanged.holds(at + taken, next.size)) break;
      parent.children.push(next);
      taken += next.size;
    }
    this.#last = this.#content[at + taken - 1]?.span ?? this.#last;
    return taken;
  }

  /** A paragraph may hold several labels, one a line; each known one opens a section of its own. */
  #addParagraph(block: Paragraph): void {
    const labelled = labelledParagraph(block, this.#words);
    if (labelled === null || labelled === 'unknown') {
      if (labelled === 'unknown' && !this.#current.standsAlone) this.#closeLabels(block.span.start);
      this.#addContent(block, block);
      return;
    }
    this.#closeLabels(block.span.start);
    if (labelled.before) this.#addContent(labelled.before, block);
    for (const label of labelled.labels) {
      this.#addLabel(label, block);
      this.#last = label.span;
    }
  }

  #addLabel(label: LabelledText, block: Paragraph): void {
    this.#closeLabels(label.span.start);
    if (label.meanings.length === 0) {
      this.#addContent(label.whole, block);
      return;
    }
    const parent = this.#current.section;
    const section: SectionDraft = {
      ...draftOf(label, 'label', parent.depth + 1, parent),
      span: label.span,
      content: label.body ? [label.body] : [],
      blocks: [block],
      children: [],
    };
    parent.children.push(section);
    this.#open.push({ section, standsAlone: label.body === null, from: 0, before: null });
  }

  #addContent(piece: Content, block: Content): void {
    const { content, blocks } = this.#current.section;
    content.push(piece);
    blocks.push(block);
  }

  #attach(parent: SectionDraft, { source, span, content, ...title }: RepeatedText, blocks: Content[]): void {
    const section = {
      ...draftOf(title, source, parent.depth + 1, parent),
      span,
      content: [...content],
      blocks,
      children: [],
    };
    parent.children.push(section);
  }

  /** @param until The index of the block that begins at the offset. */
  #closeDownTo(depth: number, offset: number, until: number): void {
    while (this.#open.length > 1 && this.#current.section.depth >= depth) this.#close(offset, until);
  }

  #closeLabels(offset: number): void {
    while (this.#current.section.source === 'label') this.#close(offset, 0);
  }

  #close(offset: number, until: number): void {
    const { section, from } = this.#open.pop() ?? this.#current;
    section.span = endingAt(section.span, this.#last, offset);
    if (section.source === 'heading') section.size = until - from;
  }
}

const draftOf = (
  { heading, title, meanings }: SectionTitle,
  source: Section['source'],
  depth: number,
  parent: SectionDraft,
) => ({
  source,
  depth,
  heading,
  title: title.title,
  qualifier: title.qualifier,
  id: title.id,
  meanings,
  isTitle: false,
  size: 0,
  titleSpan: heading.span,
  parent,
});
