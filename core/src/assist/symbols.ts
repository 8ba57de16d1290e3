import type { ProductDocument } from '../document/product-document';
import type { Section } from '../document/structure/section';
import { excerpt } from '../lint/message';
import type { Prose } from '../markdown/content';
import { once } from '../text/once';
import { cover, frozen } from '../text/place';
import { startingWithin } from '../text/sorted';
import { contains, type Span } from '../text/span';
import { peopleOf } from './references/people';

export type SymbolKind =
  | 'section'
  | 'feature'
  | 'requirement'
  | 'story'
  | 'metric'
  | 'person'
  | 'question'
  | 'risk'
  | 'milestone'
  | 'claim'
  | 'message'
  | 'activity';

/** Something of a document that has a name. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string | null;
  readonly kind: SymbolKind;
  /** All of it. */
  readonly span: Span;
  /** Its name; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** A symbol by itself, for a search over many documents. */
export interface NamedSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The title of the section it stands in. */
  readonly container: string | null;
}

const LONGEST_NAME = 80;

/**
 * The outline of a document: its sections, and in them what a product person calls by name.
 * @param options `headings: false` leaves the sections out, for editors that have an outline of headings.
 */
export function symbolsOf(
  document: ProductDocument,
  options: { readonly headings: boolean },
): readonly DocumentSymbol[] {
  const things = thingsOf(document).map(symbolOf);
  if (!options.headings) return things;
  const sections = headingsBelow(document.outline.root);
  const first = sections[0]?.span.start ?? document.text.length;
  const opening = startingWithin(things, 0, first, placeOf);
  return [...opening, ...sections.map((section) => symbolOfSection(section, things))];
}

/** The symbols of a document in one list, with where each stands. */
export const namedSymbols = (document: ProductDocument): readonly NamedSymbol[] => {
  const sections = document.outline.sections
    .filter(({ source }) => source === 'heading')
    .flatMap((section): readonly NamedSymbol[] =>
      section.heading
        ? [
            {
              name: nameOf(section.heading.text),
              kind: 'section',
              span: frozen(section.titleSpan),
              container: titleOf(section.parent),
            },
          ]
        : [],
    );
  const things = thingsOf(document).map(
    (thing): NamedSymbol => ({
      name: thing.name,
      kind: thing.kind,
      span: frozen(thing.selection),
      container: titleOf(thing.section),
    }),
  );
  return [...sections, ...things].sort((a, b) => a.span.start - b.span.start);
};

/** Whether the characters of a query stand in a name in that order, in any case: “swp” finds “Shift swap”. */
export function matchesQuery(name: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const text = name.toLowerCase();
  let at = -1;
  for (const character of wanted) {
    at = text.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

interface Thing {
  readonly name: string;
  readonly detail: string | null;
  readonly kind: Exclude<SymbolKind, 'section'>;
  readonly span: Span;
  readonly selection: Span;
  readonly section: Section | null;
}

/** What has a name, by place. What is two things at once, such as a requirement that is a story, is the first of them. */
const thingsOf: (document: ProductDocument) => readonly Thing[] = once((document: ProductDocument) => {
  // Ordinary Markdown has headings; what else it names is not ours to say.
  if (document.kind === null) return [];
  const found = new Map<number, Thing>();
  const add = (
    kind: Thing['kind'],
    span: Span,
    name: Prose,
    section: Section | null,
    text: { readonly id?: string | null; readonly detail?: string | null } = {},
  ): void => {
    const words = nameOf(name.text);
    if (words === '' || found.has(name.span.start)) return;
    const label = text.id && !words.startsWith(text.id) ? `${text.id} ${words}` : words;
    const whole = contains(span, name.span) ? span : cover(span, name.span);
    const detail = text.detail ? nameOf(text.detail) : null;
    found.set(name.span.start, { kind, span: whole, selection: name.span, section, name: label, detail });
  };
  for (const story of document.stories) {
    const title = story.title ?? story.want ?? story.role;
    if (title) add('story', story.extent, title, story.section, { id: story.id?.value });
  }
  for (const { item, id, section } of document.requirements)
    add('requirement', item.span, item.name ?? item.prose, section, { id: id?.value });
  for (const { section, features } of document.features)
    for (const { item, name } of features) add('feature', item.span, name, section, { id: item.id?.value });
  for (const { span, name, target, section } of document.metrics)
    add('metric', span, name, section, { detail: target?.text ?? null });
  for (const { item, span, owner, section } of document.openQuestions)
    add('question', span, item.prose, section, { detail: owner === item.prose ? null : owner?.text });
  for (const { item, span, section } of document.risks) add('risk', span, item.name ?? item.prose, section);
  for (const { name, date, span, section } of document.milestones)
    add('milestone', span, name, section, { detail: date.text });
  for (const { name, span, section } of document.pillars) add('message', span, name, section);
  for (const { prose, span, section } of document.coreMessages) add('message', span, prose, section);
  for (const { prose, span, section } of document.claims) add('claim', span, prose, section);
  for (const { rows, section } of document.raciMatrices)
    for (const { activity, span } of rows) add('activity', span, activity, section);
  addDefinitions(document, found);
  addPeople(document, found);
  return [...found.values()].sort((a, b) => a.selection.start - b.selection.start);
});

/** What has an id and nothing else that we know it by. */
function addDefinitions(document: ProductDocument, found: Map<number, Thing>): void {
  const names = [...found.values()].map(({ name }) => name.split(' ')[0]?.replace(/\W$/, '') ?? name);
  const named = new Set(names);
  for (const { value, role, prose, span, section } of document.ids) {
    if (role !== 'definition' || named.has(value) || found.has(prose.span.start)) continue;
    const name = nameOf(prose.text);
    found.set(prose.span.start, {
      name,
      kind: 'requirement',
      detail: null,
      span: prose.span,
      selection: span,
      section,
    });
  }
}

function addPeople(document: ProductDocument, found: Map<number, Thing>): void {
  for (const { name, part, definition } of peopleOf(document)) {
    if (part !== 'audience' || found.has(definition.start)) continue;
    found.set(definition.start, {
      name,
      kind: 'person',
      detail: null,
      span: definition,
      selection: definition,
      section: null,
    });
  }
}

const nameOf = (text: string): string => excerpt(text, LONGEST_NAME);

const titleOf = (section: Section | null): string | null =>
  section?.heading ? nameOf(section.heading.text) : null;

const symbolOf = ({ name, detail, kind, span, selection }: Thing): DocumentSymbol => ({
  name,
  detail,
  kind,
  span: frozen(span),
  selection: frozen(selection),
  children: [],
});

const headingsBelow = ({ children }: Section): readonly Section[] =>
  children.filter(({ source, heading }) => source === 'heading' && heading?.text.trim());

const placeOf = ({ selection }: DocumentSymbol): number => selection.start;

/** A section with what stands in it, before its first sub-section and in each of them. */
function symbolOfSection(section: Section, things: readonly DocumentSymbol[]): DocumentSymbol {
  const { span, titleSpan, heading, title } = section;
  const below = headingsBelow(section);
  // A heading that is a thing itself is shown once, as what it is.
  const [same] = startingWithin(things, titleSpan.start, titleSpan.end, placeOf);
  const own = startingWithin(things, titleSpan.end, below[0]?.span.start ?? span.end, placeOf);
  return {
    name: nameOf(heading?.text ?? title),
    detail: same?.detail ?? null,
    kind: same?.kind ?? 'section',
    span: frozen(span),
    selection: frozen(titleSpan),
    children: [...own, ...below.map((child) => symbolOfSection(child, things))],
  };
}
