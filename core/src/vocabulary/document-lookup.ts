import { DOCUMENT_KINDS, type DocumentKind } from '../document/kind/kind';
import { isSlip } from '../text/slip';
import { PhraseIndex } from './phrase-index';
import { PhraseWords } from './phrase-words';
import type { HeadingPack, KindMatch, NearStage, Stage, VocabularyPack } from './vocabulary';
import { entriesOf, exactTable, keyOf, type WordTable } from './word-table';

type Pack = VocabularyPack | HeadingPack;

/** A status is said in the first words; what follows explains it. */
const STATUS_LENGTH = 120;
const TITLE_LENGTH = 300;

/** Languages that write words without blanks between them, where a word is found inside longer runs. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** A status with more words is a sentence, in which a word may be spelled as it should be. */
const MOST_STATUS_WORDS = 3;
/** Shorter words have neighbours that mean something else: “stale” is not “stable”. */
const LONG_ENOUGH = 7;
/** The shorter ones that people write most. */
const USUAL: ReadonlySet<string> = new Set(['draft', 'review', 'final']);

/** Finds the stage a status text names. */
export class StageLookup {
  readonly #index: PhraseIndex<Stage>;
  readonly #words: readonly (readonly [word: string, stage: Stage])[];

  constructor(packs: readonly Pack[]) {
    this.#words = packs.flatMap((pack) => pairs(pack.stages ?? {}));
    this.#index = new PhraseIndex(this.#words);
  }

  nearly(statusText: string): NearStage | null {
    const written = keyOf(statusText.slice(0, STATUS_LENGTH))
      .split(' ')
      .filter((word) => /\p{L}/u.test(word));
    if (written.length > MOST_STATUS_WORDS) return null;
    for (const candidate of [written.join(' '), written[0] ?? '']) {
      const near = this.#words.find(
        ([word]) => (word.length >= LONG_ENOUGH || USUAL.has(word)) && isSlip(candidate, word),
      );
      if (near) return { status: near[0], stage: near[1] };
    }
    return null;
  }

  find(statusText: string): Stage | null {
    let first: Stage | null = null;
    this.#index.scan(statusText.slice(0, STATUS_LENGTH), ([longest]) => {
      first ??= longest?.values[0] ?? null;
    });
    return first;
  }
}

type KindWord = KindMatch | 'trap';

/** What notes, recipes and pages of other tools say where a kind would stand. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['person', 'personal', 'lunch']);

/** Finds the kinds a title speaks of, and those that a declaration names. */
export class KindLookup {
  readonly #titles: PhraseIndex<KindWord>;
  readonly #unspaced: readonly (readonly [word: string, match: KindMatch])[];
  readonly #names: WordTable<DocumentKind>;
  readonly #others: PhraseIndex<true>;
  readonly #words: PhraseWords;

  constructor(packs: readonly Pack[]) {
    const words = packs.flatMap(kindWords);
    this.#words = new PhraseWords(words.map(([word]) => word));
    this.#titles = new PhraseIndex<KindWord>([
      ...packs.flatMap((pack) =>
        'kindTraps' in pack ? pack.kindTraps.map((trap) => [trap, 'trap'] as const) : [],
      ),
      ...words,
    ]);
    this.#unspaced = words.filter(([word]) => UNSPACED.test(word));
    this.#names = exactTable(packs.map((pack) => pack.kindNames ?? {}));
    this.#others = new PhraseIndex(
      packs.flatMap((pack) =>
        'otherTitles' in pack ? pack.otherTitles.map((title) => [title, true] as const) : [],
      ),
    );
  }

  isOther(title: string): boolean {
    let isOther = false;
    this.#others.scan(title.slice(0, TITLE_LENGTH).replace(/_/g, ' '), () => {
      isOther = true;
    });
    return isOther;
  }

  named(value: string): DocumentKind | null {
    const spaced = value
      .slice(0, TITLE_LENGTH)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/_/g, ' ');
    return this.#names.get(keyOf(spaced))?.[0] ?? this.#names.get(keyOf(value))?.[0] ?? null;
  }

  nearly(value: string): DocumentKind | null {
    const word = keyOf(value.slice(0, TITLE_LENGTH));
    if (OTHER_WORDS.has(word)) return null;
    for (const [name, kinds] of this.#names)
      if (word === `${name}s` || isSlip(word, name)) return kinds[0] ?? null;
    return null;
  }

  mayBeIn(text: string): boolean {
    return this.#words.mayBeIn(text);
  }

  inTitle(raw: string): readonly KindMatch[] {
    const title = raw.slice(0, TITLE_LENGTH).normalize('NFKC').replace(/_/g, ' ');
    const found: KindMatch[] = [];
    let coveredUntil = 0;
    this.#titles.scan(title, ([longest]) => {
      if (!longest || longest.start < coveredUntil) return;
      coveredUntil = longest.end;
      found.push(...longest.values.filter((value) => value !== 'trap'));
    });
    if (UNSPACED.test(title))
      found.push(...this.#unspaced.filter(([word]) => title.includes(word)).map(([, match]) => match));
    // Hardly any title names one.
    if (found.length === 0) return NONE;
    return DOCUMENT_KINDS.flatMap((kind) => strongest(found, kind)).sort((a, b) => weight(a) - weight(b));
  }
}

const NONE: readonly KindMatch[] = [];

const weight = (match: KindMatch): number => (match.strength === 'strong' ? 0 : 1);

function strongest(found: readonly KindMatch[], kind: DocumentKind): readonly KindMatch[] {
  const own = found.filter((match) => match.kind === kind);
  return (
    own.find((match) => match.strength === 'strong')
      ? own.filter((match) => match.strength === 'strong')
      : own
  ).slice(0, 1);
}

function kindWords(pack: Pack): readonly (readonly [string, KindMatch])[] {
  const strong = pairs(pack.kindTitles ?? {}).map(
    ([word, kind]) => [word, { kind, strength: 'strong' }] as const,
  );
  const weak =
    'kindHints' in pack
      ? pairs(pack.kindHints).map(([word, kind]) => [word, { kind, strength: 'weak' }] as const)
      : [];
  return [...strong, ...weak];
}

const pairs = <Key extends string>(
  lists: Readonly<Partial<Record<Key, readonly string[]>>>,
): readonly (readonly [string, Key])[] =>
  entriesOf(lists).flatMap(([key, words]) => words.map((word) => [word, key] as const));
