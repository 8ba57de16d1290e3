import type { ProductDocument } from '../../document/product-document';
import { headedBody, sectionBlock } from '../../templates/section-body';
import { SECTION_TEXTS } from '../../templates/section-texts';
import type { Template } from '../../templates/template';
import { sectionTemplates } from '../../templates/templates-for';
import { plainText } from '../../text/snippet';
import type { Span } from '../../text/span';
import { type Completion, completion } from './completion';
import { setApart } from './set-apart';

/** Where a section is to stand, and what is there already. */
export interface SectionPlace {
  /** The line that it takes the place of. */
  readonly line: Span;
  readonly depth: number;
  /** Whether text stands below already, so that only the heading is wanted. */
  readonly hasText: boolean;
  /** The marks of a heading that are typed already, with the blank behind them. */
  readonly marks: string;
}

/** What is usual in a section: of no use to a document that has the section, unless it is asked for. */
const USUAL: ReadonlySet<string> = new Set(SECTION_TEXTS.flatMap(({ label }) => label?.id ?? []));

/** So few letters begin many ordinary words. */
const FEW = 3;

/**
 * Templates that begin with a heading, by the words that bring them up. They are not among the contributed snippets,
 * which know nothing of the line they are put in: one whose `## ` is typed already would have it twice.
 *
 * @param typed The word at the place: a template that does not fit the document is offered to who asks for it.
 * @param leftOut Ids of templates that are offered in other ways.
 */
export function completeSectionTemplate(
  document: ProductDocument,
  place: SectionPlace,
  typed: string,
  leftOut: ReadonlySet<string> = new Set(),
): readonly Completion[] {
  const { kind } = document;
  return sectionTemplates()
    .filter(({ id }) => !leftOut.has(id))
    .filter(
      ({ id, kinds, prefixes }) =>
        (kind !== null && kinds.includes(kind) && !USUAL.has(id)) || asksFor(typed, prefixes),
    )
    .map((template, index) => ofTemplate(document.markdown.text, template, place, AFTER_SECTIONS + index));
}

/** Behind all that the document lacks. */
const AFTER_SECTIONS = 1000;

const asksFor = (typed: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => prefix === typed || (typed.length >= FEW && prefix.startsWith(typed)));

function ofTemplate(text: string, template: Template, place: SectionPlace, order: number): Completion {
  const { id, title, prefixes } = template;
  const { line, depth, hasText, marks } = place;
  const section = headedBody(template);
  const insert = hasText
    ? `${'#'.repeat(depth)} ${plainText(section.heading)}`
    : setApart(text, line, sectionBlock(section, depth));
  return completion(
    { label: title, kind: 'section', span: line, insert, order, topic: { about: 'template', id } },
    { isSnippet: !hasText, filter: `${marks}${[...prefixes, title].join(' ')}` },
  );
}
