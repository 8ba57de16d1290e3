import { isSameWord } from './content-words';

/** Words of more texts than this tell none of them apart. */
const COMMON = 20;

/** What a text shares with others. */
export interface SharedWords {
  /** For each text that shares telling words: how many, and how many words it has itself. */
  readonly byEntry: ReadonlyMap<number, { readonly shared: number; readonly size: number }>;
  /** How many of the words stand in too many texts to tell them apart. */
  readonly common: number;
}

/** Finds which of many texts share words with another, without comparing it to each of them. */
export class WordIndex {
  readonly #sizes: readonly number[];
  /** Words by their first letters, which the same words have in common. */
  readonly #byStart = new Map<string, Map<string, number[]>>();

  /** @param entries The content words of each text. */
  constructor(entries: readonly (readonly string[])[]) {
    this.#sizes = entries.map((words) => words.length);
    entries.forEach((words, entry) => {
      for (const word of new Set(words)) this.#placesOf(word).push(entry);
    });
  }

  sharing(words: readonly string[]): SharedWords {
    const byEntry = new Map<number, { shared: number; size: number }>();
    let common = 0;
    for (const word of new Set(words)) {
      const entries = this.#entriesWith(word);
      if (entries === null) common += 1;
      else {
        for (const entry of entries) {
          const shared = (byEntry.get(entry)?.shared ?? 0) + 1;
          byEntry.set(entry, { shared, size: this.#sizes[entry] ?? 0 });
        }
      }
    }
    return { byEntry, common };
  }

  #placesOf(word: string): number[] {
    const start = word.slice(0, 3);
    const words = this.#byStart.get(start) ?? new Map<string, number[]>();
    this.#byStart.set(start, words);
    const places = words.get(word) ?? [];
    words.set(word, places);
    return places;
  }

  /** The texts that have a word; null when there are too many. */
  #entriesWith(word: string): ReadonlySet<number> | null {
    const found = new Set<number>();
    for (const [known, entries] of this.#byStart.get(word.slice(0, 3)) ?? []) {
      if (!isSameWord(word, known)) continue;
      if (entries.length > COMMON) return null;
      for (const entry of entries) found.add(entry);
    }
    return found.size > COMMON ? null : found;
  }
}
