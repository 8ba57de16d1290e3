import { DOCUMENT_KINDS, type DocumentKind } from '../document/kind/kind';
import { type NormalisedTitle, normaliseTitle } from './normalise-title';
import { tokensOf } from './phrase-index';
import { PhraseWords } from './phrase-words';
import { QUESTION_WORDS, questionMeaning } from './question-titles';
import type { SectionKey } from './section-key';
import type { HeadingPack, SectionMatch, VocabularyAdditions, VocabularyPack } from './vocabulary';
import { exactTable, keyOf, type WordTable } from './word-table';

type Kinds = ReadonlyMap<DocumentKind, WordTable<SectionKey>>;

/** What a heading that starts with a negation may mean. */
const NEGATIVE_KEYS: ReadonlySet<SectionKey> = new Set([
  'non-goals',
  'words-avoid',
  'anti-persona',
  'limitations',
  'nfr',
]);
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'non',
  'never',
  'without',
  "won't",
  "don't",
  "doesn't",
  "isn't",
  "aren't",
  "can't",
  'cannot',
]);

/** A main word says nothing about a heading that asks, tells or joins with one of these. */
const NO_HEAD_NOUN: ReadonlySet<string> = new Set([
  'how',
  'what',
  'why',
  'when',
  'where',
  'which',
  'who',
  'whose',
  'if',
  'is',
  'are',
  'was',
  'be',
  'do',
  'does',
  'did',
  'has',
  'have',
  'we',
  'i',
  'you',
  'they',
  'it',
  'to',
  'than',
  'or',
  'vs',
  'versus',
  'about',
  'like',
  'as',
  ...NEGATIONS,
  'lack',
  'missing',
  '/',
  ',',
  '→',
]);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'of',
  'in',
  'by',
  'with',
  'from',
  'per',
  'on',
  'at',
  'across',
  'until',
  'during',
  'after',
  'before',
]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'our', 'your', 'its', 'their', 'a', 'an', 'this']);
const RIVALS: ReadonlySet<string> = new Set([
  'competitor',
  'competitors',
  "competitor's",
  "competitors'",
  'rival',
  'rivals',
  'competing',
]);
/** Words before a feature list that put it outside this release. */
const PUT_OFF: ReadonlySet<string> = new Set([
  'future',
  'later',
  'deferred',
  'postponed',
  'removed',
  'rejected',
  'dropped',
  'excluded',
  'unsupported',
  'deprecated',
  'eliminated',
  'descoped',
]);
const PUT_OFF_QUALIFIER =
  /^(?:explicitly )?(?:not\b|no\b|out\b|out of scope|deferred|postponed|excluded|later|future|won't|post-mvp|not in|what's out|removed|rejected)/;
const CAN_BE_PUT_OFF: ReadonlySet<SectionKey> = new Set([
  'features',
  'requirements',
  'scope',
  'stories',
  'goals',
  'solution',
]);
const LONGEST_HEADING = 8;
const MEMORY = 4000;

/** Finds what headings stand for. Remembers what it has looked up. */
export class SectionLookup {
  readonly #general: WordTable<SectionKey>;
  readonly #byKind: Kinds;
  readonly #headNouns: WordTable<SectionKey>;
  readonly #seen = new Map<string, readonly SectionMatch[]>();
  readonly #listed = new Map<SectionKey, PhraseWords>();

  constructor(packs: readonly (VocabularyPack | HeadingPack)[], additions: VocabularyAdditions) {
    this.#general = exactTable([additions.sections ?? {}, ...packs.map((pack) => pack.sections)]);
    const full = packs.filter((pack): pack is VocabularyPack => 'headNouns' in pack);
    this.#headNouns = exactTable(full.map((pack) => pack.headNouns));
    this.#byKind = new Map(
      DOCUMENT_KINDS.map((kind) => [kind, exactTable(full.map((pack) => pack.sectionsByKind[kind] ?? {}))]),
    );
  }

  find(title: string | NormalisedTitle, kind: DocumentKind | null): readonly SectionMatch[] {
    const text = typeof title === 'string' ? title : `${title.title}\u0000${title.qualifier ?? ''}`;
    const id = `${kind ?? ''}\u0000${text}`;
    const known = this.#seen.get(id);
    if (known) return known;
    const found = this.#resolve(typeof title === 'string' ? normaliseTitle(title) : title, kind);
    if (this.#seen.size >= MEMORY) this.#seen.clear();
    this.#seen.set(id, found);
    return found;
  }

  mayList(text: string, key: SectionKey): boolean {
    const known = this.#listed.get(key);
    if (known) return known.mayBeIn(text);
    const entries = [...this.#general, ...this.#headNouns].filter(([, keys]) => keys.includes(key));
    const words = new PhraseWords(entries.map(([phrase]) => phrase));
    this.#listed.set(key, words);
    return words.mayBeIn(text);
  }

  #resolve({ title, qualifier }: NormalisedTitle, kind: DocumentKind | null): readonly SectionMatch[] {
    if (qualifier === null) return this.#meaning(title, kind);
    const whole = this.#exact(keyOf(`${title} ${qualifier}`), kind);
    if (whole.length > 0) return exactly(whole);
    const found = this.#meaning(title, kind);
    if (found.length === 0) return isNumbered(title) ? [] : guessed(this.#exact(keyOf(qualifier), kind));
    const isPutOff = PUT_OFF_QUALIFIER.test(qualifier) && found.every(({ key }) => CAN_BE_PUT_OFF.has(key));
    return isPutOff ? exactly(['non-goals']) : found;
  }

  /** What a title means without its qualifier. */
  #meaning(title: string, kind: DocumentKind | null): readonly SectionMatch[] {
    const tokens = tokensOf(title).filter((token) => !/^[.?!"():;]$/.test(token));
    const exact = this.#exactly(tokens, kind);
    if (exact.length > 0) return exactly(exact);
    if (tokens.length > LONGEST_HEADING) return [];
    const [first = ''] = tokens;
    const question = questionMeaning(tokens, kind);
    if (question) return question;
    const parts = this.#parts(tokens, kind);
    if (NEGATIONS.has(first)) return negative(parts ?? this.#beforePreposition(tokens, kind));
    return parts ?? this.#byMainWords(tokens, kind);
  }

  #exact(key: string, kind: DocumentKind | null): readonly SectionKey[] {
    return (kind ? this.#byKind.get(kind)?.get(key) : undefined) ?? this.#general.get(key) ?? [];
  }

  /** As listed, or but for an article in front or a count or release behind: "the problem", "user story 1", "persona B", "scope MVP". */
  #exactly(tokens: readonly string[], kind: DocumentKind | null): readonly SectionKey[] {
    const asListed = this.#exact(tokens.join(' '), kind);
    if (asListed.length > 0) return asListed;
    const start = ARTICLES.has(tokens[0] ?? '') ? 1 : 0;
    const end = /^(?:v?\d{1,3}|[a-d]|mvp)$/.test(tokens.at(-1) ?? '') ? tokens.length - 1 : tokens.length;
    return end - start < tokens.length ? this.#exact(tokens.slice(start, end).join(' '), kind) : [];
  }

  /** "Risks and open questions": the meanings of the parts, or null when there is one part or none is known. */
  #parts(tokens: readonly string[], kind: DocumentKind | null): readonly SectionMatch[] | null {
    const parts = split(tokens);
    if (parts.length < 2) return null;
    const shared = parts.at(-1)?.at(-1);
    const keys = parts.map((part, index) => {
      // "What's next and why" is no statement of the problem.
      if (part.length === 1 && QUESTION_WORDS.has(part[0] ?? '')) return [];
      // "User and business goals": the first part shares the last one's noun.
      const withNoun =
        shared && index < parts.length - 1 ? this.#exact([...part, shared].join(' '), kind) : [];
      return withNoun.length > 0 ? withNoun : this.#exactly(part, kind);
    });
    const found = keys.flat();
    if (found.length === 0) return null;
    return keys.every((part) => part.length > 0) ? exactly(found) : guessed(found);
  }

  #byMainWords(tokens: readonly string[], kind: DocumentKind | null): readonly SectionMatch[] {
    const before = this.#beforePreposition(tokens, kind);
    return before.length > 0 ? before : this.#headNoun(tokens);
  }

  /** "Acceptance criteria for the beta": what stands before the last preposition that leaves a known phrase. */
  #beforePreposition(tokens: readonly string[], kind: DocumentKind | null): readonly SectionMatch[] {
    for (let at = tokens.length - 2; at > 0; at -= 1) {
      if (!PREPOSITIONS.has(tokens[at] ?? '')) continue;
      const head = tokens.slice(0, at);
      if (tokens.slice(at).some((token) => RIVALS.has(token))) return guessed(['competition']);
      // One word alone may be half of a term: "proof of concept", "terms of use".
      const found = head.length > 1 ? this.#exactly(head, kind) : (this.#headNouns.get(head.join(' ')) ?? []);
      if (found.length > 0)
        return found.every((key) => NEGATIVE_KEYS.has(key)) ? exactly(found) : guessed(found);
    }
    return [];
  }

  /** "Acme pricing": the longest known ending, unless the words before it turn the meaning. */
  #headNoun(tokens: readonly string[]): readonly SectionMatch[] {
    for (let at = 1; at < tokens.length; at += 1) {
      const keys = this.#headNouns.get(tokens.slice(at).join(' '));
      if (!keys) continue;
      const before = tokens.slice(0, at);
      if (before.some((token) => RIVALS.has(token))) return guessed(['competition']);
      if (before.some((token) => NO_HEAD_NOUN.has(token) || PREPOSITIONS.has(token))) return [];
      if (!before.some((token) => PUT_OFF.has(token))) return guessed(keys);
      return keys.every((key) => CAN_BE_PUT_OFF.has(key)) ? guessed(['non-goals']) : [];
    }
    return [];
  }
}

const unique = (keys: readonly SectionKey[]): readonly SectionKey[] => [...new Set(keys)];
const exactly = (keys: readonly SectionKey[]): readonly SectionMatch[] =>
  unique(keys).map((key) => ({ key, confidence: 'exact' }));
const guessed = (keys: readonly SectionKey[]): readonly SectionMatch[] =>
  unique(keys).map((key) => ({ key, confidence: 'head-noun' }));

const negative = (found: readonly SectionMatch[]): readonly SectionMatch[] =>
  found[0] && NEGATIVE_KEYS.has(found[0].key) ? found : found.filter(({ key }) => NEGATIVE_KEYS.has(key));

function split(tokens: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token === 'and' || token === '/' || token === ',' || token === '+') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** "Step 2" and "Week 3" name a place in a sequence; what follows is not a section's title. */
const isNumbered = (title: string): boolean => /^[\p{L} ]{1,30} \d{1,3}$/u.test(title);
