import { isSameWord } from './content-words';

/** Finds which of many texts share words with another, without comparing it to each of them. */
export class WordIndex {
  readonly #sizes: readonly number[];
  /** Same words begin with the same letters. */
  readonly #byStart = new Map<string, { readonly word: string; readonly entry: number }[]>();

  /** @param entries The content words of each text. */
  constructor(entries: readonly (readonly string[])[]) {
    this.#sizes = entries.map((words) => words.length);
    entries.forEach((words, entry) => {
      for (const word of new Set(words)) {
        const start = word.slice(0, 3);
        const known = this.#byStart.get(start);
        if (known) known.push({ word, entry });
        else this.#byStart.set(start, [{ word, entry }]);
      }
    });
  }

  /** For each entry that shares words with these, how many of these it has and how many words it has itself. */
  sharing(words: readonly string[]): ReadonlyMap<number, { readonly shared: number; readonly size: number }> {
    const found = new Map<number, { shared: number; size: number }>();
    for (const word of new Set(words)) {
      const entries = new Set<number>();
      for (const candidate of this.#byStart.get(word.slice(0, 3)) ?? []) {
        if (isSameWord(word, candidate.word)) entries.add(candidate.entry);
      }
      for (const entry of entries) {
        const shared = (found.get(entry)?.shared ?? 0) + 1;
        found.set(entry, { shared, size: this.#sizes[entry] ?? 0 });
      }
    }
    return found;
  }
}
