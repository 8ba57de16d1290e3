import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { SectionKey } from '../../vocabulary/section-key';
import { means, type Section } from './section';

/** The sections of a document, by place and by meaning. */
export interface Outline {
  /** What stands before the first heading, and all sections below it. */
  readonly root: Section;
  /** The document's title: its first heading when that opens the document, or front matter's. */
  readonly title: Prose | null;
  /** Every section in document order, the root left out. */
  readonly sections: readonly Section[];
}

/** Sections with one of some meanings, in document order; places that only repeat text of another section are included. */
export function sectionsFor(outline: Outline, ...keys: readonly SectionKey[]): readonly Section[] {
  const places = placesByMeaning(outline);
  const [only, another] = keys;
  const found =
    only !== undefined && another === undefined
      ? (places.get(only) ?? [])
      : [...new Set(keys.flatMap((key) => places.get(key) ?? []))].sort((a, b) => a - b);
  return found.flatMap((place) => outline.sections[place] ?? []);
}

/** The indexes of the sections with each meaning. */
const placesByMeaning = once(({ sections }: Outline) => {
  const places = new Map<SectionKey, number[]>();
  for (const [place, { meanings }] of sections.entries()) {
    for (const key of new Set(meanings.map((meaning) => meaning.key))) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
});

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
export const ownSections: (outline: Outline) => readonly Section[] = once((outline: Outline) => [
  outline.root,
  ...outline.sections.filter(isOwnText),
]);

/** Whether a section or one it stands in has one of the meanings; the document's title speaks for no chapter. */
export function standsUnder(outline: Outline, section: Section, ...keys: readonly SectionKey[]): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (at.heading !== outline.title && means(at, ...keys)) return true;
  }
  return false;
}

/** The blocks of a section and of all sections below it, each once and in order. */
export const ownContent: (section: Section) => readonly Content[] = once((section: Section) => {
  const below = section.children.filter(isOwnText);
  return below.length === 0 ? section.content : [section.content, ...below.map(ownContent)].flat();
});
