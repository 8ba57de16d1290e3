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
import { type Section, withDescendants } from './section';

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
  const first = root.children.find((child) => child.source === 'heading');
  const opening =
    first?.heading && (first.depth === 1 || isFirstBlock(markdown.content, first)) ? first.heading : null;
  const title = opening ?? frontMatter.title ?? openingLine(markdown.content);
  return { root, title, sections: withDescendants(root).slice(1) };
}

const isFirstBlock = (content: readonly Content[], section: Section): boolean =>
  content.find((block) => block.kind !== 'html')?.span.start === section.titleSpan.start;

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
  /** The last block met: what a section's end hangs on. */
  #last: Span;

  constructor(markdown: MarkdownDocument, words: TitleWords) {
    this.#words = words;
    this.#end = markdown.text.length;
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
      span: { start, end: this.#end },
      titleSpan: this.#last,
      content: [],
      parent: null,
      children: [],
    };
    this.#open = [{ standsAlone: true, section: this.#root }];
  }

  add(block: Content): void {
    if (block.kind === 'heading') this.#addHeading(block);
    else if (block.kind === 'paragraph') this.#addParagraph(block);
    else {
      this.#current.section.content.push(block);
      for (const repeated of repeatedIn(block, this.#words)) this.#attach(this.#current.section, repeated);
    }
    this.#last = block.span;
  }

  addFrontMatter(frontMatter: FrontMatter): void {
    for (const entry of frontMatter.entries) {
      const section = frontMatterSection(entry, this.#words);
      if (section) this.#attach(this.#root, section);
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
    this.#push('heading', block.depth, headingTitle(block, this.#words), block.span, true);
  }

  /** A paragraph may hold several labels, one a line; each known one opens a section of its own. */
  #addParagraph(block: Paragraph): void {
    const labelled = labelledParagraph(block, this.#words);
    if (labelled === null || labelled === 'unknown') {
      if (labelled === 'unknown' && !this.#current.standsAlone) this.#closeLabels(block.span.start);
      this.#current.section.content.push(block);
      return;
    }
    this.#closeLabels(block.span.start);
    if (labelled.before) this.#current.section.content.push(labelled.before);
    for (const label of labelled.labels) {
      this.#addLabel(label);
      this.#last = label.span;
    }
  }

  #addLabel(label: LabelledText): void {
    this.#closeLabels(label.span.start);
    if (label.meanings.length === 0) {
      this.#current.section.content.push(label.whole);
      return;
    }
    const depth = this.#current.section.depth + 1;
    this.#push('label', depth, label, label.span, label.body === null);
    if (label.body) this.#current.section.content.push(label.body);
  }

  #push(
    source: 'heading' | 'label',
    depth: number,
    title: SectionTitle,
    span: Span,
    standsAlone: boolean,
  ): void {
    const parent = this.#current.section;
    const section: SectionDraft = {
      ...draftOf(title, source, depth, parent),
      span,
      content: [],
      children: [],
    };
    parent.children.push(section);
    this.#open.push({ section, standsAlone });
  }

  #attach(parent: SectionDraft, { source, span, content, ...title }: RepeatedText): void {
    const section = {
      ...draftOf(title, source, parent.depth + 1, parent),
      span,
      content: [...content],
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
  titleSpan: heading.span,
  parent,
});
