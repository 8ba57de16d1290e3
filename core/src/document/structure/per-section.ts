import type { LiveText } from '../../markdown/markdown-document';
import { Note } from '../../text/note';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { earlierOf } from './keep-sections';
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
  const known = new Note<Section, Gathered<Value>>();
  const gathered = (section: Section, beside: Beside): Gathered<Value> => {
    const found = known.of(section);
    if (found?.beside === beside) return found;
    const earlier = earlierOf(section);
    const then = earlier ? known.of(earlier) : undefined;
    const before = then?.beside === beside ? then : undefined;
    const children = childrenOf(section);
    // Asking each child costs more than all else: most are the ones that stood there before.
    const below = children.map((child, index) =>
      before?.children[index] === child
        ? (before.lists[index + 1] ?? NOTHING)
        : gathered(child, beside).whole,
    );
    // Most sections have none below them, and a list that grows keeps room for more.
    const lists = [read(section, beside)].concat(below);
    const made = { beside, children, lists, whole: before ? joinedAfter(before, lists) : joined(lists) };
    known.write(section, made);
    return made;
  };
  const kept = sameList<Value>();
  return once((document: ProductDocument) => kept(gathered(document.outline.root, besideOf(document)).whole));
}

/** What a section and those below it say. */
interface Gathered<Value> {
  readonly beside: object;
  readonly children: readonly Section[];
  /** What it says itself, then what each child says with all below it. */
  readonly lists: readonly (readonly Value[])[];
  readonly whole: readonly Value[];
}

const NOTHING: readonly never[] = [];

function joinedAfter<Value>(before: Gathered<Value>, lists: readonly (readonly Value[])[]): readonly Value[] {
  const isSame =
    lists.length === before.lists.length &&
    lists.every((list, index) => {
      const old = before.lists[index];
      return list === old || (list.length === 0 && old?.length === 0);
    });
  return isSame ? before.whole : joined(lists);
}

// Done at every keystroke, where `flat` takes several times as long.
function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? NOTHING;
  const all: Value[] = [];
  for (const list of lists) for (const value of list) all.push(value);
  return all;
}
