import type { ProductDocument } from '../document/product-document';
import { idMatches } from '../document/structure/item-id';
import { ownSections } from '../document/structure/outline';
import type { Section } from '../document/structure/section';
import type { Prose } from '../markdown/content';
import { once } from '../text/once';
import { oneLine } from '../text/one-line';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';
import { aroundOf } from './around-matrix';
import { type Work, workKey, workOf } from './work-words';

/** Another place that is about the same work as an activity. */
export interface ActivityLink {
  readonly kind: 'section' | 'task' | 'question' | 'definition' | 'activity';
  /** The titles that it stands under: “Launch plan › Tasks”. For a section its own comes last. */
  readonly where: string;
  readonly span: Span;
  /** Null for the document of the activity itself. */
  readonly document: LinkedDocument | null;
}

/** Another document, by what whoever reads the documents calls it. */
export interface LinkedDocument {
  readonly uri: string;
  readonly title: string;
}

/** A place of a document that is about some work, as plain data. */
export interface WorkPlace extends Pick<ActivityLink, 'kind' | 'where' | 'span'> {
  /** The words of the work, or the id that is defined there. */
  readonly key: string;
  /** Who has the work, as written; null where that is not told. */
  readonly owner: string | null;
}

/** The places of a document by their keys. */
export type WorkIndex = ReadonlyMap<string, readonly WorkPlace[]>;

/**
 * Where else a document is about an activity: a section, a launch task or an open question of the same words, a section
 * with the words after the verb, and what an id in the activity stands for. What merely resembles it is left out, so
 * that each link leads to the same thing.
 */
export function linksOf(document: ProductDocument, activity: Prose): readonly ActivityLink[] {
  const index = workPlacesOf(document);
  return [
    ...placesAbout(index, workOf(activity.text)),
    ...idMatches(activity).flatMap(({ value }) => index.get(value) ?? []),
  ].map((place) => linkTo(place, null));
}

/** The places that are about the work of an activity, by its words. */
export function placesAbout(index: WorkIndex, work: Work): readonly WorkPlace[] {
  const subject = index.get(work.subject) ?? [];
  return [...(index.get(work.key) ?? []), ...subject.filter(({ kind }) => kind === 'section')];
}

export const linkTo = (
  { kind, where, span }: Omit<WorkPlace, 'key' | 'owner'>,
  document: LinkedDocument | null,
): ActivityLink => ({
  kind,
  where,
  span,
  document: document && { uri: document.uri, title: document.title },
});

function indexed(places: readonly WorkPlace[]): WorkIndex {
  const index = new Map<string, WorkPlace[]>();
  for (const place of places) {
    const known = index.get(place.key);
    if (known) known.push(place);
    else if (place.key !== '') index.set(place.key, [place]);
  }
  return index;
}

/** The sections, launch tasks, open questions and definitions of a document, by their keys; none in its matrices. */
export const workPlacesOf = once((document: ProductDocument): WorkIndex => {
  const matrices = document.raciMatrices.map(aroundOf);
  const isOutside = (span: Span) => !matrices.some((around) => contains(around, span));
  const place = (kind: WorkPlace['kind'], key: string, span: Span, section: Section): WorkPlace[] =>
    isOutside(span) ? [{ kind, key, span: frozen(span), where: pathOf(section), owner: null }] : [];
  const sections = ownSections(document.outline).flatMap((section) =>
    section.heading && !section.isTitle
      ? place('section', workKey(section.heading.text), section.heading.span, section)
      : [],
  );
  const tasks = document.launchTasks.flatMap(({ name, owner, section }) =>
    place('task', workKey(name.text), name.span, section).map((task) => ({
      ...task,
      owner: owner?.text ?? null,
    })),
  );
  const questions = document.openQuestions.flatMap(({ item: { prose, name }, section }) =>
    [...new Set([prose, ...(name ? [name] : [])].map(({ text }) => workKey(text)))].flatMap((key) =>
      place('question', key, prose.span, section),
    ),
  );
  const definitions = document.ids.flatMap(({ value, role, span, section }) =>
    role === 'definition' ? place('definition', value, span, section) : [],
  );
  return indexed([...sections, ...tasks, ...questions, ...definitions]);
});

/** The titles down to a section, without that of the document. */
function pathOf({ heading, isTitle, parent }: Section): string {
  const own = heading && !isTitle ? oneLine(heading.text) : '';
  return [parent ? pathOf(parent) : '', own].filter((part) => part !== '').join(' › ');
}
