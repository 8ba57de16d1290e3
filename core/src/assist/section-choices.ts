import type { DocumentKind } from '../document/kind/kind';
import type { ProductDocument } from '../document/product-document';
import { chapterDepth } from '../document/structure/chapter-depth';
import { hasSection } from '../document/structure/outline';
import type { Section } from '../document/structure/section';
import { KIND_SECTIONS } from '../templates/kind-sections';
import { headedBody, type SectionBody, sectionBlock, sectionBody } from '../templates/section-body';
import { SECTION_TEXTS, sectionText } from '../templates/section-texts';
import type { Template } from '../templates/template';
import { sectionTemplates, templatesFor } from '../templates/templates-for';
import { lineEndingOf } from '../text/line-ending';
import type { SectionKey } from '../vocabulary/section-key';
import { SECTION_GUIDES } from './section-guides';

/** A section that can be put into a document, and where. */
export interface SectionChoice {
  readonly id: string;
  /** The heading, or for one of several forms its name. */
  readonly title: string;
  /** What its form is called, such as “Positioning statement (Moore)”; empty where it is called what its heading is. */
  readonly form: string;
  /** What its readers look for. */
  readonly guide: string;
  readonly group: SectionGroup;
  /** Where it belongs. */
  readonly offset: number;
  /** Snippet syntax, with the blank lines that place needs and the line ends of the document. */
  readonly snippet: string;
}

/** Looked for and not there yet; other sections and forms that fit the kind; there already. */
export type SectionGroup = 'missing' | 'other' | 'present';

/** The sections that fit a document: first what its readers look for and miss, in the order they are read. */
export function sectionChoices(document: ProductDocument): readonly SectionChoice[] {
  const { kind } = document;
  if (kind === null) return [];
  const usual = usualSections(document, kind);
  const inGroup = (wanted: SectionGroup) => usual.filter(({ group }) => group === wanted);
  return [...inGroup('missing'), ...otherSections(document, kind), ...inGroup('present')];
}

/** All forms of a section, in documents of any kind and of none. */
export function formsOf(document: ProductDocument, key: SectionKey): readonly SectionChoice[] {
  const group = hasSection(document.outline, key) ? 'present' : 'missing';
  const after = lastBefore(document, key, document.kind);
  return sectionTemplates()
    .filter(({ section }) => section === key)
    .map((template) => formChoice(document, template, group, after));
}

/** What readers of the kind look for. */
function usualSections(document: ProductDocument, kind: DocumentKind): readonly SectionChoice[] {
  const known = new Set(document.outline.sections.flatMap(({ meanings }) => meanings.map(({ key }) => key)));
  return KIND_SECTIONS[kind].map((key): SectionChoice => {
    const body = sectionBody(key, kind);
    const form = sectionText(key, kind).label?.title ?? '';
    return {
      id: key,
      title: body.heading,
      form: form === body.heading ? '' : form,
      guide: SECTION_GUIDES[key],
      group: known.has(key) ? 'present' : 'missing',
      ...place(document, body, lastBefore(document, key, kind)),
    };
  });
}

/** Sections that some documents of the kind have, and other forms of the usual ones. */
function otherSections(document: ProductDocument, kind: DocumentKind): readonly SectionChoice[] {
  const usual = new Set(KIND_SECTIONS[kind].flatMap((key) => sectionText(key, kind).label?.id ?? []));
  return templatesFor(kind)
    .filter(({ scope, id }) => scope === 'section' && !usual.has(id))
    .map((template) => {
      const { section } = template;
      return formChoice(document, template, 'other', section && lastBefore(document, section, kind));
    });
}

const formChoice = (
  document: ProductDocument,
  template: Template,
  group: SectionGroup,
  after: Section | null,
): SectionChoice => ({
  id: `form:${template.id}`,
  title: template.title,
  form: '',
  guide: template.description,
  group,
  ...place(document, headedBody(template), after),
});

const WRITTEN: readonly SectionKey[] = SECTION_TEXTS.map(({ key }) => key);

/** The chapter after which a section of a meaning belongs; null when it comes last. */
function lastBefore(
  { outline }: ProductDocument,
  key: SectionKey,
  kind: DocumentKind | null,
): Section | null {
  const usual = kind === null ? [] : KIND_SECTIONS[kind];
  const order = usual.includes(key) ? usual : WRITTEN;
  const chapters = outline.sections.filter(({ source, isTitle }) => source === 'heading' && !isTitle);
  for (const before of order.slice(0, order.indexOf(key) + 1).toReversed()) {
    const found = chapters.findLast(({ meanings }) => meanings.some((meaning) => meaning.key === before));
    if (found) return found;
  }
  return null;
}

function place(
  { text, outline }: ProductDocument,
  body: SectionBody,
  after: Section | null,
): { readonly offset: number; readonly snippet: string } {
  const block = sectionBlock(body, after?.depth ?? chapterDepth(outline));
  const ending = lineEndingOf(text);
  const offset = text.slice(0, after?.span.end ?? text.length).trimEnd().length;
  const isLast = text.slice(offset).trim() === '';
  const snippet = `${offset === 0 ? '' : '\n\n'}${block}${isLast && !text.slice(offset).includes('\n') ? '\n' : ''}`;
  return { offset, snippet: snippet.replaceAll('\n', ending) };
}
