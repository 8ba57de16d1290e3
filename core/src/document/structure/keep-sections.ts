import type { Content, Prose } from '../../markdown/content';
import { Note } from '../../text/note';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Section } from './section';

/** A section in the making. */
export type SectionDraft = {
  -readonly [Key in keyof Omit<Section, 'span' | 'content' | 'blocks' | 'parent' | 'children'>]: Section[Key];
} & { span: Span; content: Content[]; blocks: Content[]; parent: Section | null; children: Section[] };

/**
 * Puts the sections of an outline before an edit in the place of those after it that are no different: same title, same
 * blocks, same sections below, under the same titles. What was read from such a section can be kept with it.
 * @param root May hold sections of the outline before as they are; each finds its parent here.
 * @param before The root of the outline before; used up: its sections now belong to the new root.
 */
export function keepSections(root: SectionDraft, before: Section): Section {
  // One version back is enough: a section knows the one around it, and with that all of its version.
  for (const section of changed.get(before) ?? []) earlier.write(section, null);
  const changes: Section[] = [];
  const change = (section: Section, children: Section[], counterpart: Section | null): Section => {
    if (counterpart) {
      earlier.write(section, {
        section: counterpart,
        changed: changedPlaces(counterpart.children, children),
      });
      changes.push(section);
    }
    return withChildren(section, children);
  };
  const keep = (section: Section, parentBefore: Section | null, place: number): Section => {
    if (section === parentBefore?.children[place]) return section;
    const counterpart = counterpartOf(section, parentBefore, place);
    if (counterpart === section) return section;
    const children = section.children.map((child, index) => keep(child, counterpart, index));
    const isSame = counterpart !== null && isSameList(section.content, counterpart.content);
    const isKept = isSame && isSameList(children, counterpart.children);
    return isKept ? withChildren(counterpart, children) : change(section, children, counterpart);
  };
  changed.set(root, changes);
  return change(
    root,
    root.children.map((child, index) => keep(child, before, index)),
    before,
  );
}

/** The section with the same title below the counterpart of the section around it; null when there is none. */
function counterpartOf(section: Section, parentBefore: Section | null, place: number): Section | null {
  const old = parentBefore && section.heading && childTitled(parentBefore, section.heading, place);
  return old && isSameTitle(section, old) ? old : null;
}

/** What a section was before the last edit, which changed something it holds. */
export interface Earlier {
  readonly section: Section;
  /** The indexes of the sections right below it that are others now; null when there are more or fewer. */
  readonly changed: readonly number[] | null;
}

const earlier = new Note<Section, Earlier | null>();
/** Under a root, the sections of its outline that have an earlier one. */
const changed = new WeakMap<Section, readonly Section[]>();

/** Null for a section that is new, and for one that is the same as ever. */
export const earlierOf = (section: Section): Earlier | null => earlier.of(section) ?? null;

/**
 * All sections below the root of an outline, in document order, made from those of the outline before the edit. They
 * are about what those were about. Null where a section came, went or moved, or where another title says something else.
 */
export function sectionsAfter(root: Section, before: readonly Section[]): readonly Section[] | null {
  const sections = [...before];
  const follow = (section: Section): boolean => {
    const was = earlierOf(section);
    if (!was?.changed) return false;
    return was.changed.every((index) => {
      const [old, child] = [was.section.children[index], section.children[index]];
      if (!old || !child) return false;
      sections[sections.indexOf(old)] = child;
      return earlierOf(child)?.section === old ? follow(child) : isAboutTheSame(old, child);
    });
  };
  return follow(root) ? sections : null;
}

/** Whether two sections with none below them have titles that mean the same: a label's is read anew with its text. */
const isAboutTheSame = (a: Section, b: Section): boolean =>
  a.children.length + b.children.length === 0 &&
  a.meanings.length === b.meanings.length &&
  a.meanings.every(({ key, confidence }, index) => {
    const other = b.meanings[index];
    return key === other?.key && confidence === other.confidence;
  });

const changedPlaces = (before: readonly Section[], after: readonly Section[]): readonly number[] | null =>
  before.length === after.length
    ? after.flatMap((child, index) => (child === before[index] ? [] : [index]))
    : null;

/**
 * The section right below another with a certain title.
 * @param place The index at which it most likely stands: where it stood before the edit.
 */
export function childTitled(parent: Section, title: Prose, place: number): Section | null {
  const likely = parent.children[place];
  return likely?.heading === title ? likely : (childrenByTitle(parent).get(title) ?? null);
}

const childrenByTitle = once(
  ({ children }: Section) =>
    new Map(children.map((child): [Prose | null, Section] => [child.heading, child])),
);

/** Titles are the same prose already; what it is a title of may differ. */
export const isSameTitle = (a: Section, b: Section): boolean =>
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
