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
import { keepSections, type SectionDraft } from './keep-sections';
import { openingLine } from './opening-line';
import type { Outline } from './outline';
import { type Section, sectionsBelow } from './section';

/**
 * Finds the sections of a document.
 * @param previous The outline of the same document before an edit, made with the same words; used up. Sections that the
 *   edit left alone stay the same objects.
 */
export function buildOutline(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  words: TitleWords,
  previous: Outline | null = null,
): Outline {
  const builder = new OutlineBuilder(markdown, words);
  for (const block of markdown.content) builder.add(block);
  builder.addFrontMatter(frontMatter);
  const drafted = builder.finish();
  const root = previous ? keepSections(drafted, previous) : drafted;
  const opening = root.children.find(({ source }) => source === 'heading');
  const title =
    (opening?.isTitle ? opening.heading : null) ?? frontMatter.title ?? openingLine(markdown.content);
  return { root, title, sections: sectionsBelow(root) };
}

interface Open {
  readonly section: SectionDraft;
  readonly standsAlone: boolean;
}

class OutlineBuilder {
  readonly #words: TitleWords;
  readonly #end: number;
  readonly #open: Open[];
  /** The sections whose text also stands elsewhere hang below the section they stand in. */
  readonly #root: SectionDraft;
  readonly #firstBlock: Content | undefined;
  #hasHeading = false;
  /** The last block met: what a section's end hangs on. */
  #last: Span;

  constructor(markdown: MarkdownDocument, words: TitleWords) {
    this.#words = words;
    this.#end = markdown.text.length;
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
      parent: null,
      children: [],
    };
    this.#open = [{ standsAlone: true, section: this.#root }];
  }

  add(block: Content): void {
    if (block.kind === 'heading') this.#addHeading(block);
    else if (block.kind === 'paragraph') this.#addParagraph(block);
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
    while (this.#open.length > 1) this.#close(this.#end);
    return this.#root;
  }

  get #current(): Open {
    return this.#open[this.#open.length - 1] ?? { standsAlone: true, section: this.#root };
  }

  #addHeading(block: Heading): void {
    const { start } = block.span;
    this.#closeDownTo(block.depth, start);
    this.#closeLabels(start);
    this.#closeDownTo(block.depth, start);
    this.#push('heading', block.depth, headingTitle(block, this.#words), block, block.span, true);
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
    const depth = this.#current.section.depth + 1;
    this.#push('label', depth, label, block, label.span, label.body === null);
    if (label.body) this.#current.section.content.push(label.body);
  }

  #addContent(piece: Content, block: Content): void {
    const { content, blocks } = this.#current.section;
    content.push(piece);
    blocks.push(block);
  }

  #push(
    source: 'heading' | 'label',
    depth: number,
    title: SectionTitle,
    block: Content,
    span: Span,
    standsAlone: boolean,
  ): void {
    const parent = this.#current.section;
    const section: SectionDraft = {
      ...draftOf(title, source, depth, parent),
      span,
      content: [],
      blocks: [block],
      children: [],
    };
    parent.children.push(section);
    this.#open.push({ section, standsAlone });
    if (source === 'heading' && !this.#hasHeading) {
      this.#hasHeading = true;
      section.isTitle = depth === 1 || this.#firstBlock?.span.start === title.heading.span.start;
    }
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

  #closeDownTo(depth: number, at: number): void {
    while (this.#open.length > 1 && this.#current.section.depth >= depth) this.#close(at);
  }

  #closeLabels(at: number): void {
    while (this.#current.section.source === 'label') this.#close(at);
  }

  #close(at: number): void {
    const { section } = this.#open.pop() ?? this.#current;
    section.span = endingAt(section.span, this.#last, at);
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
  titleSpan: heading.span,
  parent,
});
