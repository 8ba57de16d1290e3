import { normaliseTitle } from './normalise-title';
import { tokensOf } from './phrase-index';
import type { HeadingPack, MetadataKey, Priority, VocabularyAdditions, VocabularyPack } from './vocabulary';
import { exactTable, keyOf, type WordTable } from './word-table';

type Pack = VocabularyPack | HeadingPack;

/** Finds the metadata field that a label names. */
export class MetadataLookup {
  readonly #table: WordTable<MetadataKey>;

  constructor(packs: readonly Pack[], additions: VocabularyAdditions) {
    this.#table = exactTable([additions.metadata ?? {}, ...packs.map((pack) => pack.metadata ?? {})]);
  }

  find(label: string): MetadataKey | null {
    const title = normaliseTitle(label.replace(/_/g, ' ')).title;
    const parts = keyOf(title).split(/ (?:\/|and) /);
    for (const candidate of [keyOf(label), keyOf(title), ...(parts.length <= 3 ? parts : [])]) {
      const key = this.#table.get(candidate)?.[0];
      if (key) return key;
    }
    return null;
  }
}

/** Words of a scheme, which say so whatever follows: "Must have — launch blockers". */
const OF_A_SCHEME =
  /^(?:p[0-4]|must have|must haves|should have|should haves|could have|could haves|won't have|wont have|nice to have)$/;
/** What may stand after any other priority word without changing it: "High priority", "Must features". */
const NEUTRAL = new Set([
  'priority',
  'prio',
  'requirement',
  'requirements',
  'feature',
  'features',
  'item',
  'items',
  'story',
  'stories',
]);
const LABELS = new Set(['priority', 'prio', 'importance', 'moscow']);
const LONGEST_WORD = 4;
const LONGEST_TEXT = 120;

/** Finds the step that a priority names. */
export class PriorityLookup {
  readonly #table: WordTable<Priority>;

  constructor(packs: readonly Pack[]) {
    this.#table = exactTable(packs.map((pack) => pack.priorities ?? {}));
  }

  find(text: string): Priority | null {
    if (text.length > LONGEST_TEXT) return null;
    const { title, qualifier, id } = normaliseTitle(text);
    const whole = `${id ?? ''} ${title}`;
    return (
      this.#named(keyOf(text)) ??
      this.#named(keyOf(`${whole} ${qualifier ?? ''}`)) ??
      this.#named(keyOf(whole)) ??
      this.#named(qualifierAlone(title, qualifier))
    );
  }

  #named(key: string): Priority | null {
    const tokens = tokensOf(key);
    const words = LABELS.has(tokens[0] ?? '') && tokens.length > 1 ? tokens.slice(1) : tokens;
    const whole = this.#table.get(words.join(' '))?.[0];
    if (whole) return whole;
    for (let length = Math.min(LONGEST_WORD, words.length - 1); length > 0; length -= 1) {
      const start = words.slice(0, length).join(' ');
      const priority = this.#table.get(start)?.[0];
      const isMeant = OF_A_SCHEME.test(start) || words.slice(length).every((word) => NEUTRAL.has(word));
      if (priority && isMeant) return priority;
    }
    return null;
  }
}

/** A text that is nothing but a tag: "[P0]". */
const qualifierAlone = (title: string, qualifier: string | null): string =>
  title === '' && qualifier ? keyOf(qualifier) : '';
