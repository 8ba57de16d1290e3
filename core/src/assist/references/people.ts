import type { ProductDocument } from '../../document/product-document';
import { prosesIn } from '../../document/structure/item';
import { type Prose, sourceSpan } from '../../markdown/content';
import { plainProse } from '../../markdown/flatten';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { proseAt } from '../at-offset';

/** Somebody whom a document names: a persona, a group it is for, a role of its RACI, an owner. */
export interface Person {
  readonly name: string;
  readonly part: 'audience' | 'role' | 'owner';
  /** Where the document introduces the name. */
  readonly definition: Span;
  /** What it says there about them; null when that is only the name. */
  readonly description: string | null;
}

/** A longer one describes people and does not name them. */
const LONGEST_NAME = 40;
const MOST_WORDS = 5;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .'’&/+()-]*$/u;
/** Several owners in one place. */
const BETWEEN_OWNERS = /[,;]\s{0,9}|\s(?:and|&|\/)\s/;
/** Words in the place of a name: nobody yet, everybody, or a rank. */
const NO_NAME =
  /^(?:tb[acd]|todo|n\/?a|none|nobody|everyone|everybody|all|team|owner|unassigned|various|first|second|third|primary|secondary|tertiary|not\s.*)$/i;
const ARTICLE = /^\s{0,9}(?:(?:the|an?|our|your)\s)?/i;

/** The people a document names, each once, by the place where it introduces them; none in ordinary Markdown. */
export const peopleOf: (document: ProductDocument) => readonly Person[] = once(
  (document: ProductDocument): readonly Person[] => {
    if (document.kind === null) return [];
    const found = new Map<string, Person>();
    const add = (
      part: Person['part'],
      prose: Prose,
      description: string | null,
      from = 0,
      to = prose.text.length,
    ): void => {
      const { start, end } = nameIn(prose.text, from, to);
      const name = prose.text.slice(start, end).replace(/\s+/g, ' ');
      const key = fold(name);
      if (found.has(key) || !isName(name)) return;
      found.set(key, { name, part, description, definition: sourceSpan(prose, start, end) });
    };
    for (const { role, name, description } of document.audiences)
      if (role !== 'excluded')
        add('audience', name, description.text === name.text ? null : description.text);
    for (const { roles } of document.raciMatrices) for (const { prose } of roles) add('role', prose, null);
    for (const { prose } of document.owners)
      for (const { start, end } of ownersIn(prose.text)) add('owner', prose, null, start, end);
    return [...found.values()];
  },
);

/** A name without its article and what closes it, as indexes into the text. */
function nameIn(text: string, from: number, to: number): Span {
  const start = from + (ARTICLE.exec(text.slice(from, to))?.[0].length ?? 0);
  const words = text.slice(start, Math.min(to, start + 200)).replace(/[\s,;:.]{1,9}$/, '');
  return { start, end: start + words.length };
}

/** The parts of a text that lists owners. */
function ownersIn(text: string): readonly Span[] {
  let at = 0;
  return text.split(BETWEEN_OWNERS).map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { start, end: at };
  });
}

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST_NAME &&
  name.split(' ').length <= MOST_WORDS &&
  NAME.test(name) &&
  /\p{L}{2}/u.test(name) &&
  !NO_NAME.test(name);

/** The person whose name stands at an offset of a prose; of two, the one with the longer name. */
export function personIn(document: ProductDocument, prose: Prose, offset: number): Named | null {
  const named = peopleOf(document).flatMap((person) =>
    placesOf(person.name, prose)
      .filter((span) => span.start <= offset && offset <= span.end)
      .map((span) => ({ person, span })),
  );
  return named.sort((a, b) => b.person.name.length - a.person.name.length)[0] ?? null;
}

interface Named {
  readonly person: Person;
  readonly span: Span;
}

/** Every place that names a person, in order, code left out. */
export const usesOf = ({ name }: Person, document: ProductDocument): readonly Span[] =>
  prosesNaming(name, document)
    .flatMap((prose) => placesOf(name, prose))
    .filter((span) => fold(document.text.slice(span.start, span.end)) === fold(name));

/** The proses that hold the first word of a name. Only they are looked at: a text has many more. */
function prosesNaming(name: string, document: ProductDocument): readonly Prose[] {
  const values = document.frontMatter.entries.map(({ value }) => asWritten(document, value));
  const lower = document.markdown.text.toLowerCase();
  const word = name.split(' ')[0]?.toLowerCase() ?? '';
  const isIndexed = lower.length === document.text.length && word !== '';
  if (!isIndexed) return [...values, ...document.markdown.content.flatMap(prosesIn)];
  const found: Prose[] = [...values];
  let at = lower.indexOf(word, document.outline.root.span.start);
  while (at !== -1) {
    const prose = proseAt(document, at);
    if (prose) found.push(prose);
    at = lower.indexOf(word, Math.max(at + word.length, prose?.span.end ?? 0));
  }
  return found;
}

/** A value of the front matter with its quotes and dashes. */
export const asWritten = ({ text }: ProductDocument, { span }: Prose): Prose =>
  plainProse(text.slice(span.start, span.end), span);

const fold = (text: string): string => text.replace(/[\s>]+/g, ' ').toLowerCase();

function placesOf(name: string, prose: Prose): readonly Span[] {
  // Line ends and capitals become others of the same length, so that indexes stay true.
  const text = prose.text.replace(/\s/g, ' ');
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  const places: Span[] = [];
  if (lower.length !== text.length) return places;
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const isCode = prose.shape.marks.some(
      (mark) => mark.kind === 'code' && mark.start < end && at < mark.end,
    );
    if (!isCode && !isLetter(lower[at - 1]) && !isLetter(lower[end])) places.push(sourceSpan(prose, at, end));
  }
  return places;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_]/u.test(char);
