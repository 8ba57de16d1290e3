import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { SectionKey } from '../../vocabulary/section-key';

export interface SectionMeaning {
  readonly key: SectionKey;
  /** `exact`: the heading is a known synonym. `head-noun`: only its last word is. */
  readonly confidence: 'exact' | 'head-noun';
}

/** A part of a document under one title, whatever form the title takes. */
export interface Section {
  /**
   * `root`: what stands before the first heading. `heading`: a Markdown heading or a pasted one.
   * `label`: a paragraph that starts with a bold label. The next ones repeat text that also stands in another section:
   * `item-label`: a list item with a bold label; `table-row`: a row whose first cell names a section;
   * `front-matter`: a key that names one.
   */
  readonly source: 'root' | 'heading' | 'label' | 'item-label' | 'table-row' | 'front-matter';
  /** 0 for the root, 1 to 6 for headings, one more than the parent's for the rest. */
  readonly depth: number;
  /** The title as written; null for the root. */
  readonly heading: Prose | null;
  /** The normalised title: lower case, no numbering, emoji, tags or qualifier. */
  readonly title: string;
  /** What stood in brackets or after a dash in the title, lower case, such as "deferred". */
  readonly qualifier: string | null;
  /** An id at the start of the title, such as FR-3. */
  readonly id: string | null;
  readonly meanings: readonly SectionMeaning[];
  /** Whether it is the document's title, which speaks for no chapter below it. */
  readonly isTitle: boolean;
  /** From the title to the next title of the same depth or above. */
  readonly span: Span;
  readonly titleSpan: Span;
  /** Blocks before the first sub-section. */
  readonly content: readonly Content[];
  /** The blocks of the text that hold the title and the content, which are pieces of them where labels open sections. */
  readonly blocks: readonly Content[];
  /** For a heading: how many blocks it takes up with all that stands below it. 0 for other titles. */
  readonly size: number;
  readonly parent: Section | null;
  readonly children: readonly Section[];
}

export const means = (section: Section, ...keys: readonly SectionKey[]): boolean =>
  section.meanings.some((meaning) => keys.includes(meaning.key));

/** Whether the section or one it stands in has one of the meanings. */
export const isWithin = (section: Section, ...keys: readonly SectionKey[]): boolean =>
  holdsAny(meaningsAround(section).all, keys);

/** Whether a chapter, the section itself or one it stands in, has one of the meanings; the document's title is none. */
export const standsUnder = (section: Section, ...keys: readonly SectionKey[]): boolean =>
  holdsAny(meaningsAround(section).ofChapters, keys);

const holdsAny = (around: ReadonlySet<SectionKey>, keys: readonly SectionKey[]): boolean =>
  around.size > 0 && keys.some((key) => around.has(key));

interface MeaningsAround {
  readonly all: ReadonlySet<SectionKey>;
  readonly ofChapters: ReadonlySet<SectionKey>;
}

const meaningsAround: (section: Section) => MeaningsAround = once(
  ({ meanings, isTitle, parent }: Section): MeaningsAround => {
    const outer = parent ? meaningsAround(parent) : NOWHERE;
    if (meanings.length === 0) return outer;
    const keys = meanings.map(({ key }) => key);
    return {
      all: new Set([...outer.all, ...keys]),
      ofChapters: isTitle ? outer.ofChapters : new Set([...outer.ofChapters, ...keys]),
    };
  },
);

const NOWHERE: MeaningsAround = { all: new Set(), ofChapters: new Set() };

/** A section's own blocks and those of all sections below it, in order. */
export const allContent: (section: Section) => readonly Content[] = once(({ content, children }: Section) =>
  children.length === 0 ? content : [content, ...children.map(allContent)].flat(),
);

/** All sections below a section, in order. */
export const sectionsBelow: (section: Section) => readonly Section[] = once(({ children }: Section) => {
  const below: Section[] = [];
  for (const child of children) {
    below.push(child);
    for (const section of sectionsBelow(child)) below.push(section);
  }
  return below;
});

/** The section and all below it, in order. */
export const withDescendants = (section: Section): readonly Section[] => [section, ...sectionsBelow(section)];

/** The titles from the top of the document down to the section, for fingerprints and messages. */
export const sectionPath: (section: Section) => readonly string[] = once(({ parent, title }: Section) =>
  parent ? [...sectionPath(parent), title] : [],
);
