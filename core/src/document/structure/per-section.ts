import type { LiveText } from '../../text/live-text';
import { Note } from '../../text/note';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { earlierOf } from './keep-sections';
import { isOwnText } from './outline';
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
  return gather(read, isOwnText, ({ words }) => words);
}

/** The same for all sections, also those that only repeat text of another one. */
export function perAnySection<Value>(
  read: (section: Section, words: TitleWords) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  return gather(
    read,
    () => true,
    ({ words }) => words,
  );
}

/** The same for readings of what stands in the text besides what a reader of the document sees. */
export function perSourceOfSection<Value>(
  read: (section: Section, source: LiveText) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  return gather(read, isOwnText, ({ markdown }) => markdown.source);
}

function gather<Beside extends object, Value>(
  read: (section: Section, beside: Beside) => readonly Value[],
  isWanted: (section: Section) => boolean,
  besideOf: (document: ProductDocument) => Beside,
): (document: ProductDocument) => readonly Value[] {
  const known = new Note<Section, Gathered<Value>>();
  const wholeOf = (section: Section | undefined, beside: Beside, isEdited: boolean): readonly Value[] =>
    section && isWanted(section) ? gathered(section, beside, isEdited).whole : NOTHING;
  const gathered = (section: Section, beside: Beside, isEdited: boolean): Gathered<Value> => {
    const found = known.of(section);
    if (found?.beside === beside) return found;
    const after = isEdited ? gatheredAfter(section, beside) : null;
    const made = after ?? gatheredAnew(section, beside, isEdited);
    if (found) known.write(section, made);
    else known.add(section, made);
    return made;
  };
  const gatheredAnew = (section: Section, beside: Beside, isEdited: boolean): Gathered<Value> => {
    const own = read(section, beside);
    // Most sections have none below them.
    if (section.children.length === 0) return { beside, lists: [own], whole: own };
    const lists = [own, ...section.children.map((child) => wholeOf(child, beside, isEdited))];
    return { beside, lists, whole: joined(lists) };
  };
  /** Asking each section below costs more than all else: most are the ones that stood there before. */
  const gatheredAfter = (section: Section, beside: Beside): Gathered<Value> | null => {
    const earlier = earlierOf(section);
    const before = earlier && known.of(earlier.section);
    if (before?.beside !== beside || !earlier?.changed) return null;
    let lists = withList(before.lists, 0, read(section, beside));
    for (const index of earlier.changed)
      lists = withList(lists, index + 1, wholeOf(section.children[index], beside, true));
    return lists === before.lists ? before : { beside, lists, whole: joined(lists) };
  };
  const kept = sameList<Value>();
  return once((document: ProductDocument) => {
    const { root } = document.outline;
    // Of a document that was not edited no section has an earlier one, and looking for it takes long.
    return kept(gathered(root, besideOf(document), earlierOf(root) !== null).whole);
  });
}

/** What a section and those below it say. */
interface Gathered<Value> {
  readonly beside: object;
  /** What it says itself, then what each one below it says with all below that. */
  readonly lists: readonly (readonly Value[])[];
  readonly whole: readonly Value[];
}

const NOTHING: readonly never[] = [];

/** Some lists with another one at a place; the same object where nothing is said that was not. */
function withList<Value>(
  lists: readonly (readonly Value[])[],
  place: number,
  list: readonly Value[],
): readonly (readonly Value[])[] {
  const old = lists[place];
  return list === old || (list.length === 0 && old?.length === 0) ? lists : lists.with(place, list);
}

// Done at every keystroke, where `flat` takes several times as long, and in every reading of every document, where loops do.
function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? NOTHING;
  const all: Value[] = [];
  filled.forEach((list) => list.forEach((value) => all.push(value)));
  return all;
}
