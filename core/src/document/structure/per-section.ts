import type { LiveText } from '../../markdown/markdown-document';
import { once, oncePerShared } from '../../text/once';
import { sameList } from '../../text/same-list';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { ownChildren } from './outline';
import type { Section } from './section';

/**
 * Makes a reading of documents that is what their sections say one by one, in document order. A section that an edit
 * left alone is not read again, nor are those below it looked at, so a reading costs as much as what has changed. Where
 * all sections say what they said, the list is the same object, and what is made of it can be kept.
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
  const own = oncePerShared(itself, read);
  const whole: typeof read = oncePerShared(itself, (section: Section, beside: Beside) => {
    const filled: (readonly Value[])[] = [];
    const add = (found: readonly Value[]): void => {
      if (found.length > 0) filled.push(found);
    };
    add(own(section, beside));
    for (const child of childrenOf(section)) add(whole(child, beside));
    return joined(filled);
  });
  const kept = sameList<Value>();
  return once((document: ProductDocument) => kept(whole(document.outline.root, besideOf(document))));
}

/** Sections are asked by many readings, so each keeps what was read from it. */
const itself = (section: Section): Section => section;

// Done at every keystroke, where `flat` takes several times as long.
function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const [only, ...others] = lists;
  if (!only || others.length === 0) return only ?? [];
  const all: Value[] = [];
  for (const list of lists) for (const value of list) all.push(value);
  return all;
}
