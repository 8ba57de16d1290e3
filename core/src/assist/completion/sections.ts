import type { DocumentKind } from '../../document/kind/kind';
import type { ProductDocument } from '../../document/product-document';
import { chapterDepth } from '../../document/structure/chapter-depth';
import { sectionAt } from '../../document/structure/outline';
import type { Section } from '../../document/structure/section';
import { KIND_SECTIONS } from '../../templates/kind-sections';
import { bodyUnder, sectionBlock, sectionBody } from '../../templates/section-body';
import { templatesFor } from '../../templates/templates-for';
import { lineEndingOf } from '../../text/line-ending';
import type { Span } from '../../text/span';
import type { SectionKey } from '../../vocabulary/section-key';
import { blocksAt, lineAt } from '../at-offset';
import { type Completion, completion } from './completion';

const HEADING = /^(#{1,6})(?:[ \t]+\S.{0,80}|[ \t]*)$/;
/** A word or two at the start of a line may become a heading or a template. */
const WORDS = /^[\p{L}][\p{L}\p{N} &/-]{0,30}$/u;

/** Sections that a document of its kind still lacks, and what could stand in the section at an offset. */
export function completeSection(document: ProductDocument, offset: number): readonly Completion[] | null {
  const { kind, text } = document;
  if (kind === null) return null;
  const line = lineAt(text, offset);
  const written = text.slice(line.start, line.end);
  const marks = HEADING.exec(text.slice(line.start, offset))?.[1];
  if (marks !== undefined) {
    const below = sectionAt(document.outline, Math.max(line.start, offset - 1));
    const hasText = below.content.length > 0 && below.titleSpan.start >= line.start;
    return missing(document, kind, offset).map((key, order) =>
      ofSection(document, key, { span: line, order, depth: marks.length, hasText, filter: `${marks} ` }),
    );
  }
  if (written !== '' && !WORDS.test(written.trimEnd())) return null;
  if (written !== '' && offset < line.end) return null;
  const block = blocksAt(document, offset).at(-1);
  if (block && !(block.kind === 'paragraph' && block.span.start >= line.start)) return null;
  return atLine(document, kind, line, offset);
}

function atLine(
  document: ProductDocument,
  kind: DocumentKind,
  line: Span,
  offset: number,
): readonly Completion[] {
  const section = sectionAt(document.outline, Math.max(0, line.start - 1));
  const key = section.heading === null || section.isTitle ? undefined : section.meanings[0]?.key;
  const bodies = key === undefined ? [] : bodiesFor(document, kind, section, key, line);
  const depth = chapterDepth(document.outline);
  const sections = missing(document, kind, offset).map((absent, index) =>
    ofSection(document, absent, {
      span: line,
      order: bodies.length + index,
      depth,
      hasText: false,
      filter: '',
    }),
  );
  const typed = document.text.slice(line.start, line.end).trim().toLowerCase();
  return [...bodies, ...sections].filter(({ filter }) => filter.toLowerCase().includes(typed));
}

/** The keys of sections that readers of the kind look for and the document has not: those that come next first. */
function missing(document: ProductDocument, kind: DocumentKind, offset: number): readonly SectionKey[] {
  const { outline } = document;
  const line = lineAt(document.text, offset);
  const others = outline.sections.filter(
    ({ titleSpan }) => titleSpan.start < line.start || titleSpan.start > line.end,
  );
  const known = new Set(others.flatMap(({ meanings }) => meanings.map(({ key }) => key)));
  const keys = KIND_SECTIONS[kind];
  const before = others.filter(({ titleSpan, source }) => source === 'heading' && titleSpan.start < offset);
  const last = Math.max(
    -1,
    ...before.flatMap(({ meanings }) => meanings.map(({ key }) => keys.indexOf(key))),
  );
  return [...keys.slice(last + 1), ...keys.slice(0, last + 1)].filter((key) => !known.has(key));
}

interface Shape {
  readonly span: Span;
  readonly order: number;
  readonly depth: number;
  /** Whether text stands below already, so that only the heading is wanted. */
  readonly hasText: boolean;
  /** What the author has typed before the words of the heading. */
  readonly filter: string;
}

function ofSection(document: ProductDocument, key: SectionKey, shape: Shape): Completion {
  const { text, kind } = document;
  const { span, order, depth, hasText, filter } = shape;
  const body = sectionBody(key, kind);
  const marks = '#'.repeat(depth);
  const block = hasText ? `${marks} ${body.heading}` : sectionBlock(body, depth);
  return completion(
    {
      label: body.heading,
      kind: 'section',
      span,
      insert: hasText ? block : setApart(text, span, block),
      order,
      topic: { about: 'section', section: key, kind },
    },
    { isSnippet: !hasText, filter: filter + body.heading, detail: 'not here yet' },
  );
}

/** With a blank line on both sides and the document's own line ends. */
function setApart(text: string, line: Span, block: string): string {
  const ending = lineEndingOf(text);
  const above = line.start === 0 || isBlankLine(text, line.start - ending.length);
  const below = line.end === text.length || isBlankLine(text, line.end + ending.length);
  return `${above ? '' : '\n'}${block}${below ? '' : '\n'}`.replaceAll('\n', ending);
}

function isBlankLine(text: string, offset: number): boolean {
  const { start, end } = lineAt(text, Math.max(0, offset));
  return text.slice(start, end).trim() === '';
}

function bodiesFor(
  document: ProductDocument,
  kind: DocumentKind,
  section: Section,
  key: SectionKey,
  line: Span,
): readonly Completion[] {
  const { text } = document;
  const ending = lineEndingOf(text);
  const isEmpty =
    section.children.length === 0 && section.content.every(({ span }) => span.start >= line.start);
  const usual = sectionBody(key, kind);
  const starter = isEmpty
    ? [
        completion(
          {
            label: `Begin “${usual.heading}”`,
            kind: 'body',
            span: line,
            insert: bodyUnder(usual.body, section.depth).replaceAll('\n', ending),
            order: 0,
            topic: { about: 'section', section: key, kind },
          },
          { isSnippet: true, detail: 'what usually stands here', filter: usual.heading, preselect: true },
        ),
      ]
    : [];
  const lines = templatesFor(kind)
    .filter(({ scope, section: place }) => scope === 'line' && place === key)
    .map(({ id, title, body, prefixes }, index) =>
      completion(
        {
          label: title,
          kind: 'body',
          span: line,
          insert: body.replaceAll('\n', ending),
          order: starter.length + index,
          topic: { about: 'template', id },
        },
        { isSnippet: true, filter: [title, ...prefixes].join(' ') },
      ),
    );
  return [...starter, ...lines];
}
