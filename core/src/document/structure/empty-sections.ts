import type { Content, Prose } from '../../markdown/content';
import type { AnyText } from '../../text/any-text';
import { lineEnd } from '../../text/around';
import type { Span } from '../../text/span';
import type { SectionKey } from '../../vocabulary/section-key';
import type { MetadataKey, Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { perSection } from './per-section';
import type { Section } from './section';

/** A heading without an answer below it. */
export interface EmptySection {
  /** `not-applicable`: it holds only "N/A" or the like. */
  readonly reason: 'nothing' | 'not-applicable';
  readonly title: Prose;
  /** What the section is for; null when its heading does not tell. */
  readonly key: SectionKey | null;
  readonly depth: number;
  /** The heading with its markup. */
  readonly heading: Span;
  /** The heading and the blank space below it. */
  readonly whole: Span;
}

const NOT_APPLICABLE = /^\W{0,4}(?:n\s?\/\s?a|n\.\s?a\.|not applicable)\W{0,3}$/i;
/** Tags that show nothing themselves. */
const STRUCTURAL_TAG = /<\/?(?:a|br|div|p|details|center|section)(?:\s[^<>]{0,200})?\/?>/gi;
const NUMBER = /^\s*(\d{1,3}(?:\.\d{1,3}){0,4})/;

/** Headings with nothing below them, in order. A heading that only deeper headings follow is not empty. */
export function emptySections(document: ProductDocument): readonly EmptySection[] {
  const { sections } = document.outline;
  return unanswered(document).flatMap(({ section, title, reason }) => {
    const place = sections.indexOf(section);
    if (isSubtitle(section, sections[place - 1])) return [];
    if (reason === 'nothing' && titlesOthers(section, sections[place + 1])) return [];
    return [
      {
        reason,
        title,
        key: section.meanings[0]?.key ?? null,
        depth: section.depth,
        heading: { start: section.span.start, end: headingEnd(document.text, section) },
        whole: section.span,
      },
    ];
  });
}

/** Headings without an answer, as far as their sections tell. */
const unanswered = perSection((section, { vocabulary }) => {
  const { source, heading: title, isTitle } = section;
  if (source !== 'heading' || !title || title.text === '' || isTitle) return [];
  if (isField(title, vocabulary) || POINTS_ELSEWHERE.test(title.text)) return [];
  const reason = reasonOf(section);
  return reason ? [{ section, title, reason }] : [];
});

/** `### Date: August 2026`: a field of the document, set as a heading, says all there is to say. */
function isField({ text }: Prose, vocabulary: Vocabulary): boolean {
  const label = FIELD.exec(text)?.[1];
  const key = label === undefined ? null : vocabulary.metadataKey(label);
  return key !== null && ABOUT_DOCUMENT.includes(key);
}

/** "Feature: bulk import" and "Milestone: beta" name a part that is still to be written. */
const ABOUT_DOCUMENT: readonly MetadataKey[] = ['status', 'owner', 'updated', 'created', 'version'];
const FIELD = /^(\p{L}[\p{L} /]{1,24}?)\s?[:：]\s{0,4}\S/u;

/** `### Partner note: see the shared folder`, `### Pitch (see below)`: its reader knows where to look. */
const POINTS_ELSEWHERE = /(?:[:：—–(]|\s-)\s{0,3}see\s\S/i;

/** `# PRD`, then `## Parcel lockers`: a heading right below the title that names no part goes on with the title. */
function isSubtitle(section: Section, before: Section | undefined): boolean {
  return (
    before?.isTitle === true &&
    !before.content.some(isVisible) &&
    section.meanings.length === 0 &&
    !NUMBER.test(section.heading?.text ?? '')
  );
}

function reasonOf(section: Section): EmptySection['reason'] | null {
  if (section.children.length > 0) return null;
  const content = section.content.filter(isVisible);
  if (content.length === 0) return 'nothing';
  const [only] = content;
  const isBare = content.length === 1 && only?.kind === 'paragraph' && NOT_APPLICABLE.test(only.prose.text);
  return isBare ? 'not-applicable' : null;
}

/** Whether a reader sees something: comments, rules, link definitions and lone tags are not content. */
function isVisible(block: Content): boolean {
  switch (block.kind) {
    case 'html':
      return withoutComments(block.value).replace(STRUCTURAL_TAG, '').trim() !== '';
    case 'break':
    case 'definition':
      return false;
    case 'paragraph':
      return block.prose.text.trim() !== '' || block.prose.shape.marks.some(({ kind }) => kind !== 'comment');
    case 'list':
      return block.items.some(
        ({ prose, children }) =>
          prose.text !== '' || prose.shape.marks.length > 0 || children.some(isVisible),
      );
    case 'quote':
      return block.children.some(isVisible);
    default:
      return true;
  }
}

function withoutComments(html: string): string {
  let kept = '';
  let at = 0;
  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', at)) {
    kept += html.slice(at, open);
    const close = html.indexOf('-->', open + 4);
    if (close === -1) return kept;
    at = close + 3;
  }
  return kept + html.slice(at);
}

/**
 * Whether the heading may name a part whose sections its author wrote at the same depth: "FAQ", then the questions.
 * A next heading that we know for a section of its own tells that it does not.
 */
function titlesOthers(section: Section, next: Section | undefined): boolean {
  if (next?.source !== 'heading') return false;
  // A title further down begins another document, for which the heading makes room.
  if (next.depth !== section.depth) return next.depth === 1;
  const own = NUMBER.exec(section.heading?.text ?? '')?.[1];
  const following = NUMBER.exec(next.heading?.text ?? '')?.[1];
  if (own !== undefined && following !== undefined) return following.startsWith(`${own}.`);
  return !next.meanings.some(({ confidence }) => confidence === 'exact');
}

function headingEnd(text: AnyText, { titleSpan, span }: Section): number {
  return Math.max(titleSpan.end, Math.min(lineEnd(text, titleSpan.end), span.end));
}
