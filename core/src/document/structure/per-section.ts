import { once } from '../../text/once';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { isOwnText } from './outline';
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
  const own = once(read);
  const whole: typeof read = once((section: Section, words: TitleWords) => {
    const found = [own(section, words)];
    for (const child of section.children) if (isOwnText(child)) found.push(whole(child, words));
    return joined(found);
  });
  return once((document: ProductDocument) => whole(document.outline.root, document.words));
}

/** Most readings find nothing in most sections, and need no list for it. */
function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length > 1 ? filled.flat() : (filled[0] ?? []);
}
