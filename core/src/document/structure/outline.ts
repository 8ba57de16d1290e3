import type { Content, Heading, Paragraph, Prose } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import type { Span } from '../../text/span';
import type { NormalisedTitle } from '../../vocabulary/normalise-title';
import { normaliseTitle } from '../../vocabulary/normalise-title';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { DocumentKind } from '../kind/kind';
import type { FrontMatter } from './front-matter';
import { type Label, labelsOf, labelTitle, leadLabel } from './label';
import { openingLine } from './opening-line';
import { means, type Section, type SectionMeaning, withDescendants } from './section';

/** The sections of a document, by place and by meaning. */
export interface Outline {
  /** What stands before the first heading, and all sections below it. */
  readonly root: Section;
  /** The document's title: its first heading when that opens the document, or front matter's. */
  readonly title: Prose | null;
  /** Every section in document order, the root left out. */
  readonly sections: readonly Section[];
}

/** Sections with a meaning, in document order; places that only repeat text of another section are included. */
export const sectionsFor = (
  outline: Outline,
  ...keys: Parameters<typeof means> extends [Section, ...infer Keys] ? Keys : never
) => outline.sections.filter((section) => means(section, ...keys));

/** The innermost heading or label section that an offset lies in. */
export function sectionAt(outline: Outline, offset: number): Section {
  let at = outline.root;
  for (;;) {
    const inner = at.children.find(
      (child) => isOwnText(child) && child.span.start <= offset && offset < child.span.end,
    );
    if (!inner) return at;
    at = inner;
  }
}

/** Whether the section's text stands nowhere else in the outline. */
export const isOwnText = (section: Section): boolean =>
  section.source === 'heading' || section.source === 'label' || section.source === 'root';

/** The root and all sections that hold text of their own, in document order. */
export const ownSections = (outline: Outline): readonly Section[] => [
  outline.root,
  ...outline.sections.filter(isOwnText),
];

/** Whether a section or one it stands in has one of the meanings; the document's title speaks for no chapter. */
export function standsUnder(outline: Outline, section: Section, ...keys: readonly SectionKey[]): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (at.heading !== outline.title && means(at, ...keys)) return true;
  }
  return false;
}

/** The blocks of a section and of all sections below it, each once and in order. */
export const ownContent = (section: Section): readonly Content[] => [
  ...section.content,
  ...section.children.filter(isOwnText).flatMap(ownContent),
];

interface Draft {
  readonly section: { -readonly [Key in keyof Section]: Section[Key] } & {
    content: Content[];
    children: Section[];
  };
  readonly standsAlone: boolean;
}

export function buildOutline(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  vocabulary: Vocabulary,
  kind: DocumentKind | null,
): Outline {
  const builder = new OutlineBuilder(markdown, vocabulary, kind);
  for (const block of markdown.content) builder.add(block);
  builder.addFrontMatter(frontMatter);
  const root = builder.finish();
  const first = root.children.find((child) => child.source === 'heading');
  const opening =
    first?.heading && (first.depth === 1 || isFirstBlock(markdown.content, first)) ? first.heading : null;
  const title = opening ?? frontMatter.title ?? openingLine(markdown.content);
  return { root, title, sections: withDescendants(root).slice(1) };
}

const isFirstBlock = (content: readonly Content[], section: Section): boolean =>
  content.find((block) => block.kind !== 'html')?.span.start === section.titleSpan.start;

class OutlineBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #kind: DocumentKind | null;
  readonly #end: number;
  readonly #open: Draft[];
  /** The sections whose text also stands elsewhere hang below the section they stand in. */
  readonly #root: Draft;

  constructor(markdown: MarkdownDocument, vocabulary: Vocabulary, kind: DocumentKind | null) {
    this.#vocabulary = vocabulary;
    this.#kind = kind;
    this.#end = markdown.text.length;
    const start = markdown.frontMatter?.span.end ?? 0;
    this.#root = {
      standsAlone: true,
      section: {
        source: 'root',
        depth: 0,
        heading: null,
        title: '',
        qualifier: null,
        id: null,
        meanings: [],
        span: { start, end: this.#end },
        titleSpan: { start, end: start },
        content: [],
        parent: null,
        children: [],
      },
    };
    this.#open = [this.#root];
  }

  add(block: Content): void {
    if (block.kind === 'heading') return this.#addHeading(block);
    if (block.kind === 'paragraph' && labelsOf(block.prose).length > 0) return this.#addLabelled(block);
    this.#current.section.content.push(block);
    if (block.kind === 'list')
      for (const item of block.items) this.#addRepeated('item-label', item.prose, item.children);
    if (block.kind === 'table' && block.header.length === 2) this.#addRows(block);
  }

  addFrontMatter(frontMatter: FrontMatter): void {
    for (const entry of frontMatter.entries) {
      const title = normaliseTitle(entry.key.replace(/[_-]+/g, ' '));
      const meanings = this.#exact(title);
      if (meanings.length === 0 || entry.value.text.trim() === '') continue;
      this.#attach(this.#root, 'front-matter', entry.keyProse, title, meanings, entry.span, [
        paragraphOf(entry.value),
      ]);
    }
  }

  finish(): Section {
    while (this.#open.length > 0) this.#close(this.#end);
    return this.#root.section;
  }

  get #current(): Draft {
    return this.#open[this.#open.length - 1] ?? this.#root;
  }

  #addHeading(block: Heading): void {
    while (this.#open.length > 1 && this.#current.section.depth >= block.depth) this.#close(block.span.start);
    this.#closeLabels(block.span.start);
    while (this.#open.length > 1 && this.#current.section.depth >= block.depth) this.#close(block.span.start);
    const title = proseTitle(block.prose);
    this.#push('heading', block.depth, block.prose, title, this.#meanings(title), block.span, true);
  }

  /** A paragraph may hold several labels, one a line; each known one opens a section of its own. */
  #addLabelled(block: Paragraph): void {
    const { prose } = block;
    const labels = labelsOf(prose).filter((label) => label.closed);
    const first = labels[0];
    if (!first) {
      this.#current.section.content.push(block);
      return;
    }
    const known = labels.map((label) => this.#exact(labelTitle(label)));
    if (known.every((meanings) => meanings.length === 0)) {
      if (!this.#current.standsAlone) this.#closeLabels(block.span.start);
      this.#current.section.content.push(block);
      return;
    }
    this.#closeLabels(block.span.start);
    if (first.start > 0 && prose.text.slice(0, first.start).trim() !== '') {
      this.#current.section.content.push(paragraphOf(sliceProse(prose, 0, first.start)));
    }
    labels.forEach((label, index) => this.#addLabel(prose, label, known[index] ?? []));
  }

  #addLabel(prose: Prose, label: Label, meanings: readonly SectionMeaning[]): void {
    const whole = sliceProse(prose, label.start, label.bodyEnd);
    const heading = sliceProse(prose, label.start, label.end);
    const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
    this.#closeLabels(whole.span.start);
    if (meanings.length === 0) {
      this.#current.section.content.push(paragraphOf(whole));
      return;
    }
    const depth = this.#current.section.depth + 1;
    const alone = body.text === '';
    this.#push('label', depth, heading, labelTitle(label), meanings, whole.span, alone);
    if (!alone) this.#current.section.content.push(paragraphOf(body));
  }

  #addRepeated(source: 'item-label', prose: Prose, children: readonly Content[]): void {
    const label = leadLabel(prose);
    if (!label) return;
    const title = labelTitle(label);
    const meanings = this.#exact(title);
    if (meanings.length === 0) return;
    const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
    const content = body.text === '' ? children : [paragraphOf(body), ...children];
    const end = children[children.length - 1]?.span.end ?? prose.span.end;
    const span = { start: prose.span.start, end };
    this.#attach(
      this.#current,
      source,
      sliceProse(prose, label.start, label.end),
      title,
      meanings,
      span,
      content,
    );
  }

  #addRows(table: Extract<Content, { kind: 'table' }>): void {
    for (const { span, cells } of [{ span: table.span, cells: table.header }, ...table.rows]) {
      const [name, value] = cells;
      if (!name || !value || name.prose.text === '' || value.prose.text === '') continue;
      const title = proseTitle(name.prose);
      const meanings = this.#exact(title);
      if (meanings.length === 0) continue;
      this.#attach(this.#current, 'table-row', name.prose, title, meanings, span, [paragraphOf(value.prose)]);
    }
  }

  #meanings(title: NormalisedTitle): readonly SectionMeaning[] {
    return this.#vocabulary.sectionKeys(title, this.#kind);
  }

  #exact(title: NormalisedTitle): readonly SectionMeaning[] {
    return this.#meanings(title).filter((meaning) => meaning.confidence === 'exact');
  }

  #push(
    source: Section['source'],
    depth: number,
    heading: Prose,
    title: NormalisedTitle,
    meanings: readonly SectionMeaning[],
    span: Span,
    standsAlone: boolean,
  ): void {
    const parent = this.#current.section;
    const section = {
      source,
      depth,
      heading,
      meanings,
      span,
      parent,
      title: title.title,
      qualifier: title.qualifier,
      id: title.id,
      titleSpan: heading.span,
      content: [],
      children: [],
    };
    parent.children.push(section);
    this.#open.push({ section, standsAlone });
  }

  #attach(
    to: Draft,
    source: Section['source'],
    heading: Prose,
    title: NormalisedTitle,
    meanings: readonly SectionMeaning[],
    span: Span,
    content: readonly Content[],
  ): void {
    const parent = to.section;
    parent.children.push({
      source,
      heading,
      meanings,
      span,
      parent,
      content,
      depth: parent.depth + 1,
      title: title.title,
      qualifier: title.qualifier,
      id: title.id,
      titleSpan: heading.span,
      children: [],
    });
  }

  #closeLabels(at: number): void {
    while (this.#current.section.source === 'label') this.#close(at);
  }

  #close(at: number): void {
    const draft = this.#open.pop();
    if (draft) draft.section.span = { start: draft.section.span.start, end: at };
  }
}

const proseTitle = perShape(({ text }) => normaliseTitle(text));

const paragraphOf = (prose: Prose): Paragraph => ({ kind: 'paragraph', span: prose.span, prose });
