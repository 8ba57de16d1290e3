import { distance } from 'fastest-levenshtein';
import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FrontMatter } from '../structure/front-matter';
import { DOCUMENT_KINDS, type DocumentKind } from './kind';

const KIND_KEY = /^(?:doc[_-]?type|type|kind|document[_-]?type)$/i;

/** The kind that the front matter declares. */
export function frontMatterKind(frontMatter: FrontMatter, vocabulary: Vocabulary): DocumentKind | null {
  for (const value of kindValues(frontMatter)) {
    const kind = vocabulary.kindOfName(value.text);
    if (kind) return kind;
  }
  return null;
}

/** A value in the place of a kind that is nearly the name of one, such as “prds”. */
export interface MistypedKind {
  readonly kind: DocumentKind;
  readonly value: Prose;
}

/** The first value of the front matter that is a kind's name with a slip of the finger in it. */
export function mistypedKind(frontMatter: FrontMatter): MistypedKind | null {
  for (const value of kindValues(frontMatter)) {
    const kind = DOCUMENT_KINDS.find((name) => isSlip(value.text.trim().toLowerCase(), name));
    if (kind) return { kind, value };
  }
  return null;
}

const kindValues = (frontMatter: FrontMatter): readonly Prose[] =>
  frontMatter.entries.filter(({ key }) => KIND_KEY.test(key)).map(({ value }) => value);

/** What notes and pages of other tools say in the same place. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['person', 'personal']);
/** Beside so short a name stand those of other documents (“adr”, “faq”), so only its plural is surely meant. */
const SHORT = 5;
const LONG = 9;

function isSlip(word: string, name: DocumentKind): boolean {
  if (word === name || word.length > 2 * LONG || OTHER_WORDS.has(word)) return false;
  if (name.length <= SHORT) return word === `${name}s`;
  return distance(word, name) <= (name.length < LONG ? 1 : 2);
}
