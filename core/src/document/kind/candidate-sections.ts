import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { CandidateLines } from './candidate-lines';
import { isSeenAsWritten, looseWords } from './loose-words';

/** Sections whose titles are all listed. Others are also told by how a title asks or compares. */
const LISTED: ReadonlySet<SectionKey> = new Set(['stories', 'requirements', 'acceptance', 'metrics']);

/** The sections that a document may have, told by its lines: all that it has, and some others. */
export class CandidateSections {
  readonly #vocabulary: Vocabulary;
  readonly #keys = new Set<SectionKey>();
  /** The words of what may hold a title that is not seen as it is written; null where only a parser can tell them. */
  readonly #loose: readonly (string | null)[];
  readonly #may = new Map<SectionKey, boolean>();

  constructor({ headings, stretches }: CandidateLines, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const loose = [...stretches];
    for (const title of headings) {
      if (!isSeenAsWritten(title)) loose.push(title);
      else for (const { key } of vocabulary.sectionKeys(title)) this.#keys.add(key);
    }
    this.#loose = loose.map(looseWords);
  }

  has(key: SectionKey): boolean {
    if (this.#keys.has(key)) return true;
    const known = this.#may.get(key) ?? this.#mayHold(key);
    this.#may.set(key, known);
    return known;
  }

  #mayHold(key: SectionKey): boolean {
    return this.#loose.some(
      (words) => words === null || !LISTED.has(key) || this.#vocabulary.mayListSection(words, key),
    );
  }
}
