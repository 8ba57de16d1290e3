import { isPlain, tokensOf } from './phrase-index';

/** What listed words stand for, by their `keyOf`. */
export type WordTable<Key extends string> = ReadonlyMap<string, readonly Key[]>;

type Lists<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;

/** Longer entries are no words or phrases; they come from a workspace's configuration and are left out. */
const LONGEST = 80;

/** A text as look-ups compare it: its words in lower case, without the punctuation that people vary. */
export const keyOf = (text: string): string =>
  isPlain(text)
    ? text
    : tokensOf(text)
        .filter((token) => !PUNCTUATION.has(token))
        .join(' ');

const PUNCTUATION: ReadonlySet<string> = new Set('.,;:?!"\'()[]{}');

/** Whether a workspace's word can be used. */
export const isUsable = (word: string): boolean =>
  word.length <= LONGEST && (isPlain(word) || tokensOf(word).length > 0);

/** One table of several lists. Where two lists know the same words, the earlier one wins. */
export function exactTable<Key extends string>(sources: readonly Lists<Key>[]): WordTable<Key> {
  const table = new Map<string, readonly Key[]>();
  for (const source of sources) {
    const own = new Map<string, Key[]>();
    for (const [key, words] of entriesOf(source)) {
      for (const word of words.filter(isUsable)) {
        const id = keyOf(word);
        const known = own.get(id);
        if (!known) own.set(id, [key]);
        else if (!known.includes(key)) known.push(key);
      }
    }
    for (const [word, keys] of own) if (!table.has(word)) table.set(word, keys);
  }
  return table;
}

/** The lists of a record, with the keys as typed. */
export function entriesOf<Key extends string>(
  lists: Lists<Key>,
): readonly (readonly [Key, readonly string[]])[] {
  // A record's own keys are its declared ones: packs are literals, and configuration is validated before it gets here.
  return Object.entries(lists) as [Key, readonly string[]][];
}
