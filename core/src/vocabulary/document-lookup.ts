import { DOCUMENT_KINDS, type DocumentKind } from '../document/kind/kind';
import { PhraseIndex } from './phrase-index';
import type { HeadingPack, KindMatch, Stage, VocabularyPack } from './vocabulary';
import { entriesOf, exactTable, keyOf, type WordTable } from './word-table';

type Pack = VocabularyPack | HeadingPack;

/** A status is said in the first words; what follows explains it. */
const STATUS_LENGTH = 120;
const TITLE_LENGTH = 300;

/** Languages that write words without blanks between them, where a word is found inside longer runs. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Finds the stage a status text names. */
export class StageLookup {
  readonly #index: PhraseIndex<Stage>;

  constructor(packs: readonly Pack[]) {
    this.#index = new PhraseIndex(packs.flatMap((pack) => pairs(pack.stages ?? {})));
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

/** Finds the kinds a title speaks of, and those that a declaration names. */
export class KindLookup {
  readonly #titles: PhraseIndex<KindWord>;
  readonly #unspaced: readonly (readonly [word: string, match: KindMatch])[];
  readonly #names: WordTable<DocumentKind>;
  readonly #others: PhraseIndex<true>;

  constructor(packs: readonly Pack[]) {
    const words = packs.flatMap(kindWords);
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
    return DOCUMENT_KINDS.flatMap((kind) => strongest(found, kind)).sort((a, b) => weight(a) - weight(b));
  }
}

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
