import type { Content, Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { Outline } from './outline';
import type { Section } from './section';

/** A section in the making. */
export type SectionDraft = {
  -readonly [Key in keyof Omit<Section, 'span' | 'content' | 'blocks' | 'parent' | 'children'>]: Section[Key];
} & { span: Span; content: Content[]; blocks: Content[]; parent: Section | null; children: Section[] };

/**
 * Puts the sections of an outline before an edit in the place of those after it that are no different: same title, same
 * blocks, same sections below, under the same titles. What was read from such a section can be kept with it.
 * @param previous Used up: its sections now belong to the new root.
 */
export function keepSections(root: SectionDraft, previous: Outline): Section {
  const before = new Map<Prose, Section>();
  for (const section of previous.sections) if (section.heading) before.set(section.heading, section);
  const keep = (section: Section, parentBefore: Section | null): Section => {
    const old = section.heading ? before.get(section.heading) : undefined;
    const counterpart = old?.parent === parentBefore && isSameTitle(section, old) ? old : null;
    const children = section.children.map((child) => keep(child, counterpart));
    const isSame = counterpart !== null && isSameList(section.content, counterpart.content);
    if (isSame && isSameList(children, counterpart.children)) return counterpart;
    return withChildren(section, children);
  };
  return withChildren(
    root,
    root.children.map((child) => keep(child, previous.root)),
  );
}

/** Titles are the same prose already; what it is a title of may differ. */
const isSameTitle = (a: Section, b: Section): boolean =>
  a.source === b.source && a.depth === b.depth && a.meanings === b.meanings && a.isTitle === b.isTitle;

const isSameList = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);

function withChildren(section: Section, children: Section[]): Section {
  // Sections are made here: before anybody reads them they may still change, and parents and children know each other.
  const draft = section as SectionDraft;
  draft.children = children;
  for (const child of children) (child as SectionDraft).parent = section;
  return section;
}
