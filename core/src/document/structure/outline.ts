import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Section } from './section';

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

/** Every meaning that some section has. */
export const meaningsIn = (outline: Outline): Iterable<SectionKey> => placesByMeaning(outline).keys();

/** The indexes of the sections with each meaning. */
const placesByMeaning = once(({ sections }: Outline) => {
  const places = new Map<SectionKey, number[]>();
  for (let place = 0; place < sections.length; place += 1) {
    for (const { key } of sections[place]?.meanings ?? []) {
      const known = places.get(key);
      if (!known) places.set(key, [place]);
      // A title may have one meaning by two of its words.
      else if (known[known.length - 1] !== place) known.push(place);
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
export const ownSections = ({ root }: Outline): readonly Section[] => ownWithDescendants(root);

const ownWithDescendants: (section: Section) => readonly Section[] = once((section: Section) => [
  section,
  ...ownChildren(section).flatMap(ownWithDescendants),
]);

/** The sections right below a section that hold text of their own. */
export const ownChildren: (section: Section) => readonly Section[] = once(({ children }: Section) =>
  children.every(isOwnText) ? children : children.filter(isOwnText),
);

/** The blocks of a section and of all sections below it, each once and in order. */
export const ownContent: (section: Section) => readonly Content[] = once((section: Section) => {
  const below = ownChildren(section);
  return below.length === 0 ? section.content : [section.content, ...below.map(ownContent)].flat();
});
