import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import { lastStartingBy } from '../../text/sorted';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Section, SectionMeaning } from './section';

/** The sections of a document, by place and by meaning. */
export interface Outline {
  /** What stands before the first heading, and all sections below it. */
  readonly root: Section;
  /** The document's title: its first heading when that opens the document, or front matter's. */
  readonly title: Prose | null;
  /** Every section in document order, the root left out. */
  readonly sections: readonly Section[];
  /** What each of them is about. Few edits change that, so the list is mostly the one of the last version. */
  readonly meanings: readonly (readonly SectionMeaning[])[];
}

/** Sections with one of some meanings, in document order; places that only repeat text of another section are included. */
export function sectionsFor(
  { sections, meanings }: Outline,
  ...keys: readonly SectionKey[]
): readonly Section[] {
  const byMeaning = placesByMeaning(meanings);
  const [only, another] = keys;
  const places =
    only !== undefined && another === undefined
      ? (byMeaning.get(only) ?? NONE)
      : [...new Set(keys.flatMap((key) => byMeaning.get(key) ?? NONE))].sort((a, b) => a - b);
  const found: Section[] = [];
  for (const place of places) {
    const section = sections[place];
    if (section) found.push(section);
  }
  return found;
}

const NONE: readonly number[] = [];

/** Whether some section has one of some meanings. */
export function hasSection({ meanings }: Outline, ...keys: readonly SectionKey[]): boolean {
  const byMeaning = placesByMeaning(meanings);
  return keys.some((key) => byMeaning.has(key));
}

/** Every meaning that some section has. */
export const meaningsIn = ({ meanings }: Outline): Iterable<SectionKey> => placesByMeaning(meanings).keys();

/** The indexes of the sections with each meaning. */
const placesByMeaning = once((meanings: readonly (readonly SectionMeaning[])[]) => {
  const byMeaning = new Map<SectionKey, number[]>();
  for (const [place, ofSection] of meanings.entries()) {
    for (const { key } of ofSection) {
      const known = byMeaning.get(key);
      if (!known) byMeaning.set(key, [place]);
      // A title may have one meaning by two of its words.
      else if (known[known.length - 1] !== place) known.push(place);
    }
  }
  return byMeaning;
});

/** The innermost heading or label section that an offset lies in. */
export const sectionAt = ({ root }: Outline, offset: number): Section => innermostAt(root, offset);

/** The same, looked for below a section that the offset lies in. */
export function innermostAt(section: Section, offset: number): Section {
  let at = section;
  for (;;) {
    const inner = lastStartingBy(ownChildren(at), offset, ({ span }) => span.start);
    if (!inner || offset >= inner.span.end) return at;
    at = inner;
  }
}

/** Whether a section, perhaps of another version of the outline, is the one that an offset lies in. Quicker than to look. */
export function isSectionAt(outline: Outline, section: Section, offset: number): boolean {
  const { span } = section;
  if (offset < span.start || offset >= span.end) return false;
  const [first] = ownChildren(section);
  return (first === undefined || offset < first.span.start) && isSectionOf(outline, section);
}

/** Whether a section, perhaps of another version of the outline, is one of its sections. */
export const isSectionOf = (outline: Outline, section: Section): boolean => topOf(section) === outline.root;

const topOf = (section: Section): Section => (section.parent ? topOf(section.parent) : section);

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
