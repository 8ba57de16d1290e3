import type { ProductDocument } from '../document/product-document';
import { sectionAt } from '../document/structure/outline';
import type { Section } from '../document/structure/section';
import { isBlockUnwritten, isSectionUnwritten } from '../document/structure/template';
import { contains, type Span } from '../text/span';
import type { Said } from './facts';

/** Tells what of a document its author has written, and what still waits behind a placeholder. */
export class Unwritten {
  readonly #document: ProductDocument;
  readonly #places: readonly Span[];

  constructor(document: ProductDocument) {
    this.#document = document;
    this.#places = document.placeholders.map(({ span }) => span);
  }

  /** Whether placeholders are most of a section. */
  holds(section: Section): boolean {
    if (!this.#mayWait(section.span)) return false;
    return isSectionUnwritten(section, this.#document.vocabulary);
  }

  /** How many placeholders some sections hold. */
  countIn(sections: readonly Section[]): number {
    if (sections.length === 0) return 0;
    return this.#places.filter((place) => sections.some(({ span }) => contains(span, place))).length;
  }

  /**
   * What is said where its author has written; null when placeholders alone seem to say it.
   * @param sections Where it is asked for.
   */
  withoutPlaceholders(said: Said, sections: readonly Section[]): Said | null {
    const { span, others = [] } = said;
    if (!span) return this.#mayBePrompts(sections) ? null : said;
    const written = [span, ...others].find((place) => !this.#waitsAt(place));
    return written ? { ...said, span: written } : null;
  }

  /** The words around prompts say things too, and nobody can tell where. */
  #mayBePrompts(sections: readonly Section[]): boolean {
    return this.#document.isTemplate || sections.some((section) => this.holds(section));
  }

  #waitsAt(place: Span): boolean {
    const { outline, vocabulary } = this.#document;
    if (this.#places.length === 0 && !this.#document.isTemplate) return false;
    const section = sectionAt(outline, place.start);
    const block = section.content.find(({ span }) => contains(span, place));
    if (!block) return this.holds(section);
    return this.#mayWait(block.span) && isBlockUnwritten(block, vocabulary);
  }

  /** A template's prompts need not look like placeholders one by one. */
  #mayWait(span: Span): boolean {
    return this.#document.isTemplate || this.#places.some((place) => contains(span, place));
  }
}
