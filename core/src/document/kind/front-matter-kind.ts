import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FrontMatter } from '../structure/front-matter';
import type { DocumentKind } from './kind';

const KIND_KEY = /^(?:doc[_-]?type|type|kind|document[_-]?type)$/i;

/** The commonest way to declare a kind. */
const KIND_LINE = /^(?:doc[_-]?type|type|kind|document[_-]?type):[ \t]{1,4}(\w[\w -]{0,39})$/gim;

/** Whether a line of front matter plainly names a kind, told without reading YAML, which takes a hundred times as long. */
export const plainlyNamesKind = (yaml: string, vocabulary: Vocabulary): boolean =>
  [...yaml.matchAll(KIND_LINE)].some(([, name = '']) => vocabulary.kindOfName(name) !== null);

/** The kind that the front matter declares. */
export function frontMatterKind(frontMatter: FrontMatter, vocabulary: Vocabulary): DocumentKind | null {
  for (const value of kindValues(frontMatter)) {
    const kind = vocabulary.kindOfName(value.text);
    if (kind) return kind;
  }
  return null;
}

/** A value in the place of a kind that is nearly the name of one, such as “prdd”. */
export interface MistypedKind {
  readonly kind: DocumentKind;
  readonly value: Prose;
}

/** The first value of the front matter that is a kind's name with a slip of the finger in it, when none is right. */
export function mistypedKind(frontMatter: FrontMatter, vocabulary: Vocabulary): MistypedKind | null {
  if (frontMatterKind(frontMatter, vocabulary)) return null;
  for (const value of kindValues(frontMatter)) {
    const kind = vocabulary.kindNearly(value.text);
    if (kind) return { kind, value };
  }
  return null;
}

const kindValues = (frontMatter: FrontMatter): readonly Prose[] =>
  frontMatter.entries.filter(({ key }) => KIND_KEY.test(key)).map(({ value }) => value);
