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

/** Another place of the document that is about the same work as an activity. */
export interface ActivityLink {
  readonly kind: 'section' | 'task' | 'question' | 'definition';
  /** The titles that it stands under: “Launch plan › Tasks”. For a section its own comes last. */
  readonly where: string;
  readonly span: Span;
}

/** By what an activity finds its other places: the same words, or an id that it names. */
interface LinkTargets {
  readonly byWords: ReadonlyMap<string, readonly ActivityLink[]>;
  readonly byId: ReadonlyMap<string, readonly ActivityLink[]>;
}

/**
 * Where else a document is about an activity: a section, a launch task or an open question of the same words, and what
 * an id in the activity stands for. What merely resembles it is left out, so that each link leads to the same thing.
 */
export function linksOf(document: ProductDocument, activity: Prose): readonly ActivityLink[] {
  const { byWords, byId } = targetsOf(document);
  return [
    ...(byWords.get(wordsOf(activity.text)) ?? []),
    ...idMatches(activity).flatMap(({ value }) => byId.get(value) ?? []),
  ];
}

/** The words of a text without capitals and punctuation. */
const wordsOf = (text: string): string => (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []).join(' ');

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

const targetsOf = once((document: ProductDocument): LinkTargets => {
  const byWords = new Map<string, ActivityLink[]>();
  const byId = new Map<string, ActivityLink[]>();
  const matrices = document.raciMatrices.map(aroundOf);
  const add = (
    to: Map<string, ActivityLink[]>,
    key: string,
    link: Omit<ActivityLink, 'where'>,
    section: Section,
  ) => {
    if (key === '' || matrices.some((around) => contains(around, link.span))) return;
    const links = to.get(key) ?? [];
    to.set(key, [...links, { ...link, span: frozen(link.span), where: pathOf(section) }]);
  };
  for (const section of ownSections(document.outline)) {
    if (!section.heading || section.isTitle) continue;
    add(byWords, wordsOf(section.heading.text), { kind: 'section', span: section.heading.span }, section);
  }
  for (const { name, section } of document.launchTasks)
    add(byWords, wordsOf(name.text), { kind: 'task', span: name.span }, section);
  for (const { item, section } of document.openQuestions)
    for (const words of new Set(
      [item.prose, ...(item.name ? [item.name] : [])].map(({ text }) => wordsOf(text)),
    ))
      add(byWords, words, { kind: 'question', span: item.prose.span }, section);
  for (const { value, role, span, section } of document.ids)
    if (role === 'definition') add(byId, value, { kind: 'definition', span }, section);
  return { byWords, byId };
});

/** The titles down to a section, without that of the document. */
function pathOf({ heading, isTitle, parent }: Section): string {
  const own = heading && !isTitle ? oneLine(heading.text) : '';
  return [parent ? pathOf(parent) : '', own].filter((part) => part !== '').join(' › ');
}
