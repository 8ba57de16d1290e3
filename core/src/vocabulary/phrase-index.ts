/** A run of letters and digits, or a single symbol. Blanks and hyphens only separate. */
interface Token {
  readonly start: number;
  readonly end: number;
}

const LETTER = 1;
const GAP = 2;
const SYMBOL = 0;

const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0xad]);

function classOf(code: number): number {
  if (code < 0x80) {
    if (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95
    )
      return LETTER;
    return code <= 32 || code === 0x2d ? GAP : SYMBOL;
  }
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || HYPHENS.has(code)) return GAP;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7)
    return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : SYMBOL;
  // Punctuation, arrows, dingbats; CJK punctuation; surrogates (emoji, mostly); variation selectors; full-width signs.
  if (code >= 0x2000 && code <= 0x2bff) return SYMBOL;
  if (code >= 0x3001 && code <= 0x303f) return SYMBOL;
  if (code >= 0xd800 && code <= 0xdfff) return SYMBOL;
  if (code >= 0xfe00 && code <= 0xfe0f) return SYMBOL;
  return code >= 0xff01 && code <= 0xff20 && !(code >= 0xff10 && code <= 0xff19) ? SYMBOL : LETTER;
}

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
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (classOf(code) !== LETTER && !(isApostrophe(code) && isLetterAt(text, end + 1))) break;
    end += 1;
  }
  return end;
}

function tokenKey(text: string, { start, end }: Token): string {
  const word = text.slice(start, end).toLowerCase();
  if (word === '&') return 'and';
  return word.includes('\u2019') || word.includes('\u02bc') ? word.replace(/[\u2019\u02bc]/g, "'") : word;
}

/** The words and symbols of a text in lower case, as phrases are compared. */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let token = tokenAfter(text, 0); token; token = tokenAfter(text, token.end))
    tokens.push(tokenKey(text, token));
  return tokens;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  phrase: string;
  values: Value[];
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
  readonly #root: Node<Value> = { next: new Map(), phrase: '', values: [] };

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  /**
   * Calls `visit` for each place where phrases start, with all that start there, the longest first. A part of a
   * hyphenated word is no whole word: "error" is not in "error-prone".
   */
  scan(text: string, visit: (matches: readonly PhraseMatch<Value>[]) => void): void {
    for (let token = tokenAfter(text, 0); token; token = tokenAfter(text, token.end)) {
      const node = this.#step(this.#root, text, token)?.node;
      if (!node || isJoinedBefore(text, token.start)) continue;
      const matches = this.#matchesFrom(text, token);
      if (matches.length > 0) visit(matches);
    }
  }

  #add(phrase: string, value: Value): void {
    const tokens = tokensOf(phrase);
    if (tokens.length === 0) return;
    let node = this.#root;
    for (const token of tokens) {
      const next = node.next.get(token) ?? { next: new Map(), phrase: '', values: [] };
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
      token = step.end < token.end ? null : tokenAfter(text, token.end);
    }
    return matches;
  }

  /** The node a token leads to; a possessive leads where its owner does, and ends before the apostrophe. */
  #step(node: Node<Value>, text: string, token: Token): { node: Node<Value>; end: number } | null {
    const key = tokenKey(text, token);
    const whole = node.next.get(key);
    if (whole) return { node: whole, end: token.end };
    const owner = key.endsWith("'s") ? node.next.get(key.slice(0, -2)) : undefined;
    return owner ? { node: owner, end: token.end - 2 } : null;
  }
}

const isDigitAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
const isHyphenAt = (text: string, at: number): boolean => HYPHENS.has(text.charCodeAt(at));

const isJoinedBefore = (text: string, start: number): boolean =>
  isHyphenAt(text, start - 1) && isLetterAt(text, start - 2) && isLetterAt(text, start);

const isJoinedAfter = (text: string, end: number): boolean =>
  isHyphenAt(text, end) && isLetterAt(text, end + 1) && !isDigitAt(text, end + 1);
