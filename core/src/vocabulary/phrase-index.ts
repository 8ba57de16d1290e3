/** A run of letters and digits, or a single symbol. Blanks and hyphens only separate. */
interface Token {
  readonly start: number;
  readonly end: number;
}

const SYMBOL = 0;
const LETTER = 1;
const GAP = 2;

/** Blanks and hyphens beyond ASCII, the soft hyphen among them. */
const GAPS: readonly number[] = [0xa0, 0xad, 0x2010, 0x2011, 0x2012, 0x202f, 0x3000];

/** Ranges beyond ASCII that hold signs: punctuation, arrows, pictures, surrogates (emoji, mostly), full-width signs. */
const SIGNS: readonly (readonly [from: number, to: number])[] = [
  [0x80, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2000, 0x2bff],
  [0x3001, 0x303f],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
];

/** The class of every UTF-16 code unit. */
const CLASSES = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(LETTER);
  table.fill(SYMBOL, 0, 0x80).fill(GAP, 0, 0x21);
  for (const letters of ['09', 'AZ', 'az', '__'])
    table.fill(LETTER, letters.charCodeAt(0), letters.charCodeAt(1) + 1);
  for (const [from, to] of SIGNS) table.fill(SYMBOL, from, to + 1);
  for (const code of [0x2d, ...GAPS]) table[code] = GAP;
  return table;
}

const classOf = (code: number): number => CLASSES[code] ?? SYMBOL;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === LETTER;

function tokenAfter(text: string, from: number): Token | null {
  let start = from;
  while (start < text.length && classOf(text.charCodeAt(start)) === GAP) start += 1;
  if (start >= text.length) return null;
  if (classOf(text.charCodeAt(start)) !== LETTER) return { start, end: start + 1 };
  return { start, end: wordEnd(text, start) };
}

/** An apostrophe between letters belongs to the word: "don't" is one. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (classOf(code) === LETTER) continue;
    if (!isApostrophe(code) || !isLetterAt(text, end + 1)) break;
  }
  return end;
}

function tokenKey(text: string, { start, end }: Token): string {
  const word = text.slice(start, end).toLowerCase();
  if (word === '&') return 'and';
  return word.includes('\u2019') || word.includes('\u02bc') ? word.replace(/[\u2019\u02bc]/g, "'") : word;
}

/** Most listed phrases are plain words that need no closer look. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/** Whether a text is nothing but words in lower case with one blank between them, as `tokensOf` would give them. */
export const isPlain = (text: string): boolean => PLAIN_WORDS.test(text);

/** The words and symbols of a text in lower case, as phrases are compared. */
export function tokensOf(text: string): readonly string[] {
  if (isPlain(text)) return text.split(' ');
  const tokens: string[] = [];
  for (let token = tokenAfter(text, 0); token; token = tokenAfter(text, token.end))
    tokens.push(tokenKey(text, token));
  return tokens;
}

interface Node<Value> {
  /** Null where no phrase goes on: most phrases end at a node of their own. */
  next: Map<string, Node<Value>> | null;
  phrase: string;
  values: Value[];
}

const BUCKETS = 1 << 15;

/** How a word starts phrases: as one of its own, or only with others behind it. */
const ALONE = 1;
const FOLLOWED = 2;

/** Tells most words of a text from those that start a phrase without cutting them out of it. */
class FirstWords {
  readonly #starts = new Uint8Array(BUCKETS);
  /** The first two words of phrases. */
  readonly #pairs = new Uint8Array(BUCKETS);

  add(first: string, second: string | undefined): void {
    const bucket = bucketOf(first, 0, first.length);
    if (bucket < 0) return;
    const start = bucket & (BUCKETS - 1);
    this.#starts[start] = (this.#starts[start] ?? 0) | (second === undefined ? ALONE : FOLLOWED);
    if (second !== undefined) this.#pairs[pairOf(bucket, bucketOf(second, 0, second.length))] = 1;
  }

  /** False when no phrase starts with this word and the one behind it; true when one may. */
  mayHold(text: string, start: number, end: number): boolean {
    const bucket = bucketOf(text, start, end);
    if (bucket < 0) return true;
    const known = this.#starts[bucket & (BUCKETS - 1)];
    if (known !== FOLLOWED) return known !== 0;
    const next = tokenAfter(text, end);
    if (!next) return false;
    const second = bucketOf(text, next.start, next.end);
    return second < 0 || this.#pairs[pairOf(bucket, second)] === 1;
  }
}

const pairOf = (first: number, second: number): number => (first * 31 + second) & (BUCKETS - 1);

/** The bucket of a word in any case; -1 when its letters cannot be folded here, or it has several readings. */
function bucketOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 || code === 0x27 || code === 0x26) return -1;
    hash = (hash * 31 + (code >= 65 && code <= 90 ? code + 32 : code)) & 0x3fffffff;
  }
  return hash;
}

/** A listed phrase found in a text. */
export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly values: readonly Value[];
}

/**
 * Finds many phrases in one pass over a text: whole words, any case; blanks and hyphens are the same, so are the
 * apostrophes, and "&" is "and". Time grows with the text, not with the number of phrases.
 */
export class PhraseIndex<Value> {
  readonly #root: Node<Value> = { next: null, phrase: '', values: [] };
  readonly #firstWords = new FirstWords();

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  /**
   * Calls `visit` for each place where phrases start, with all that start there, the longest first. A part of a
   * hyphenated word is no whole word: "error" is not in "error-prone".
   */
  scan(text: string, visit: (matches: readonly PhraseMatch<Value>[]) => void): void {
    let at = 0;
    while (at < text.length) {
      const kind = classOf(text.charCodeAt(at));
      const end = kind === LETTER ? wordEnd(text, at) : at + 1;
      if (kind !== GAP && this.#firstWords.mayHold(text, at, end) && !isJoinedBefore(text, at)) {
        const matches = this.#matchesFrom(text, { start: at, end });
        if (matches.length > 0) visit(matches);
      }
      at = end;
    }
  }

  #add(phrase: string, value: Value): void {
    const tokens = tokensOf(phrase);
    const [first, second] = tokens;
    if (first === undefined) return;
    this.#firstWords.add(first, second);
    let node = this.#root;
    for (const token of tokens) {
      node.next ??= new Map();
      const next = node.next.get(token) ?? { next: null, phrase: '', values: [] };
      node.next.set(token, next);
      node = next;
    }
    node.phrase ||= phrase;
    if (!node.values.includes(value)) node.values.push(value);
  }

  #matchesFrom(text: string, first: Token): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    let token: Token | null = first;
    let node = this.#root;
    while (token) {
      const step = this.#step(node, text, token);
      if (!step) break;
      node = step.node;
      if (node.values.length > 0 && !isJoinedAfter(text, step.end)) {
        matches.unshift({ start: first.start, end: step.end, phrase: node.phrase, values: node.values });
      }
      if (step.end < token.end || node.next === null) break;
      token = tokenAfter(text, token.end);
    }
    return matches;
  }

  /** The node a token leads to; a possessive leads where its owner does, and ends before the apostrophe. */
  #step(node: Node<Value>, text: string, token: Token): { node: Node<Value>; end: number } | null {
    const key = tokenKey(text, token);
    const whole = node.next?.get(key);
    if (whole) return { node: whole, end: token.end };
    const owner = key.endsWith("'s") ? node.next?.get(key.slice(0, -2)) : undefined;
    return owner ? { node: owner, end: token.end - 2 } : null;
  }
}

const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0xad, 0x2010, 0x2011, 0x2012]);

const isDigitAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
const isHyphenAt = (text: string, at: number): boolean => HYPHENS.has(text.charCodeAt(at));

const isJoinedBefore = (text: string, start: number): boolean =>
  isHyphenAt(text, start - 1) && isLetterAt(text, start - 2) && isLetterAt(text, start);

const isJoinedAfter = (text: string, end: number): boolean =>
  isHyphenAt(text, end) && isLetterAt(text, end + 1) && !isDigitAt(text, end + 1);
