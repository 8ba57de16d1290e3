import type { LiveText } from '../../markdown/markdown-document';
import { once } from '../../text/once';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { ownChildren } from './outline';
import type { Section } from './section';

/**
 * Makes a reading of documents that is what their sections say one by one, in document order. A section that an edit
 * left alone is not read again, nor are those below it looked at, so a reading costs as much as what has changed.
 * @param read Depends on the section, the titles above it, what is below it, and the words alone. Its spans are made
 *   from those of blocks, so that they follow (`text/place`).
 */
export function perSection<Value>(
  read: (section: Section, words: TitleWords) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  return gather(read, ownChildren, ({ words }) => words);
}

/** The same for all sections, also those that only repeat text of another one. */
export function perAnySection<Value>(
  read: (section: Section, words: TitleWords) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  return gather(
    read,
    ({ children }) => children,
    ({ words }) => words,
  );
}

/** The same for readings of what stands in the text besides what a reader of the document sees. */
export function perSourceOfSection<Value>(
  read: (section: Section, source: LiveText) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  return gather(read, ownChildren, ({ markdown }) => markdown.source);
}

function gather<Beside extends object, Value>(
  read: (section: Section, beside: Beside) => readonly Value[],
  childrenOf: (section: Section) => readonly Section[],
  besideOf: (document: ProductDocument) => Beside,
): (document: ProductDocument) => readonly Value[] {
  const own = once(read);
  const whole: typeof read = once((section: Section, beside: Beside) => {
    const found = [own(section, beside)];
    for (const child of childrenOf(section)) found.push(whole(child, beside));
    return joined(found);
  });
  return once((document: ProductDocument) => whole(document.outline.root, besideOf(document)));
}

/** Most readings find nothing in most sections, and need no list for it. */
function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length > 1 ? filled.flat() : (filled[0] ?? []);
}
