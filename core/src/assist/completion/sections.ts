import type { DocumentKind } from '../../document/kind/kind';
import type { ProductDocument } from '../../document/product-document';
import { chapterDepth } from '../../document/structure/chapter-depth';
import { sectionAt } from '../../document/structure/outline';
import type { Section } from '../../document/structure/section';
import { KIND_SECTIONS } from '../../templates/kind-sections';
import { bodyUnder, sectionBlock, sectionBody } from '../../templates/section-body';
import { sectionText } from '../../templates/section-texts';
import { templatesFor } from '../../templates/templates-for';
import { lineAround } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import type { Span } from '../../text/span';
import type { SectionKey } from '../../vocabulary/section-key';
import { blocksAt } from '../at-offset';
import { type Completion, completion } from './completion';
import { completeSectionTemplate, type SectionPlace } from './section-templates';
import { setApart } from './set-apart';

const HEADING = /^(#{1,6})(?:[ \t]+\S.{0,80}|[ \t]*)$/;
/** A word or two at the start of a line may become a heading or a template. */
const WORDS = /^[\p{L}][\p{L}\p{N} &/-]{0,30}$/u;

const BEHIND_BODIES = 100;

/** Sections that a document of its kind still lacks, and what could stand in the section at an offset. */
export function completeSection(document: ProductDocument, offset: number): readonly Completion[] | null {
  const { kind, text } = document;
  const line = lineAround(text, offset);
  const written = text.slice(line.start, line.end);
  const marks = HEADING.exec(text.slice(line.start, offset))?.[1];
  if (marks !== undefined) return kind === null ? null : atHeading(document, kind, line, offset, marks);
  if (written !== '' && !WORDS.test(written.trimEnd())) return null;
  if (written !== '' && offset < line.end) return null;
  const block = blocksAt(document, offset).at(-1);
  if (block && !(block.kind === 'paragraph' && block.span.start >= line.start)) return null;
  return atLine(document, line, offset);
}

function atHeading(
  document: ProductDocument,
  kind: DocumentKind,
  line: Span,
  offset: number,
  marks: string,
): readonly Completion[] {
  const below = sectionAt(document.outline, Math.max(line.start, offset - 1));
  const hasText = below.content.length > 0 && below.titleSpan.start >= line.start;
  const place = { line, depth: marks.length, hasText, marks: `${marks} ` };
  const typed = document.text
    .slice(line.start + marks.length, offset)
    .trim()
    .toLowerCase();
  return sectionsFor(document, kind, place, offset, typed);
}

function atLine(document: ProductDocument, line: Span, offset: number): readonly Completion[] {
  const { kind, outline, text } = document;
  const typed = text.slice(line.start, line.end).trim().toLowerCase();
  const place = { line, depth: chapterDepth(outline), hasText: false, marks: '' };
  if (kind === null) return completeSectionTemplate(document, place, typed);
  const section = sectionAt(outline, Math.max(0, line.start - 1));
  const key = section.heading === null || section.isTitle ? undefined : section.meanings[0]?.key;
  const bodies = key === undefined ? [] : bodiesFor(document, kind, section, key, line);
  return [...bodies, ...sectionsFor(document, kind, place, offset, typed)].filter(({ filter }) =>
    filter.toLowerCase().includes(typed),
  );
}

/** What the document lacks, then other templates that begin with a heading. */
function sectionsFor(
  document: ProductDocument,
  kind: DocumentKind,
  place: SectionPlace,
  offset: number,
  typed: string,
): readonly Completion[] {
  const keys = missing(document, kind, offset);
  const templates = new Set(keys.flatMap((key) => sectionText(key, kind).label?.id ?? []));
  return [
    ...keys.map((key, index) => ofSection(document, key, place, BEHIND_BODIES + index)),
    ...completeSectionTemplate(document, place, typed, templates),
  ];
}

/** The keys of sections that readers of the kind look for and the document has not: those that come next first. */
function missing(document: ProductDocument, kind: DocumentKind, offset: number): readonly SectionKey[] {
  const { outline } = document;
  const line = lineAround(document.text, offset);
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

function ofSection(
  document: ProductDocument,
  key: SectionKey,
  place: SectionPlace,
  order: number,
): Completion {
  const { kind, markdown } = document;
  const { line, depth, hasText, marks } = place;
  const body = sectionBody(key, kind);
  const block = hasText ? `${'#'.repeat(depth)} ${body.heading}` : sectionBlock(body, depth);
  const words = sectionText(key, kind).label?.prefixes ?? [];
  return completion(
    {
      label: body.heading,
      kind: 'section',
      span: line,
      insert: hasText ? block : setApart(markdown.text, line, block),
      order,
      topic: { about: 'section', section: key, kind },
    },
    { isSnippet: !hasText, filter: marks + [body.heading, ...words].join(' '), detail: 'not here yet' },
  );
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
