import { decodeString } from 'micromark-util-decode-string';

/** Visible text and where it comes from. */
export interface Piece {
  readonly text: string;
  /** Offset in the raw text. */
  readonly source: number;
  /** How much raw text the piece stands for, where that is not the piece's own length. */
  readonly width?: number;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const BLANKS = /[ \t>]*/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const LINE_END = /[\r\n]/;
const [LF, CR, AMPERSAND, BACKSLASH] = [0x0a, 0x0d, 0x26, 0x5c];

/**
 * Pairs inline text, as Markdown understands it, with its source: escapes and character references are decoded in it,
 * blanks and quote marks around line ends are gone. Line ends come out as `\n`.
 * @param inCode Whether the text is a code span, where line ends are blanks and only `\|` can be an escape.
 */
export function align(raw: string, value: string, inCode = false): Piece[] {
  if (raw === value && !LINE_END.test(raw)) return value === '' ? [] : [{ text: value, source: 0 }];
  return new Alignment(raw, value, inCode).pieces();
}

class Alignment {
  readonly #raw: string;
  readonly #value: string;
  readonly #inCode: boolean;
  readonly #pieces: Piece[] = [];
  #from = 0;
  #at = 0;

  constructor(raw: string, value: string, inCode: boolean) {
    this.#raw = raw;
    this.#value = value;
    this.#inCode = inCode;
  }

  pieces(): Piece[] {
    while (this.#at < this.#value.length) {
      if (this.#lineEnd() || this.#escape() || this.#reference() || this.#verbatim()) continue;
      if (this.#from < this.#raw.length) {
        this.#from += 1;
        continue;
      }
      // Text that the source does not show: let it stand at the end.
      this.#put(this.#value.slice(this.#at), 0, this.#value.length - this.#at);
    }
    return this.#pieces;
  }

  #put(text: string, width: number, consumed: number): void {
    this.#pieces.push({ text, source: this.#from, width });
    this.#from += width;
    this.#at += consumed;
  }

  #lineEnd(): boolean {
    const length = lineEndAt(this.#value, this.#at);
    const inValue = length > 0 ? length : this.#inCode && this.#value[this.#at] === ' ' ? 1 : 0;
    if (inValue === 0) return false;
    let end = this.#from;
    while (this.#raw[end] === ' ' || this.#raw[end] === '\t') end += 1;
    const inRaw = lineEndAt(this.#raw, length > 0 ? end : this.#from);
    if (inRaw === 0) return false;
    if (length > 0) this.#from = end;
    this.#put(length > 0 ? '\n' : ' ', inRaw, inValue);
    this.#skipIndent();
    return true;
  }

  /** Leaves out the blanks and quote marks that Markdown leaves out, but not those the text itself begins with. */
  #skipIndent(): void {
    const prefix = matchAt(BLANKS, this.#raw, this.#from);
    const own = matchAt(BLANKS, this.#value, this.#at);
    const isEscaped = !this.#inCode && this.#raw[this.#from + prefix.length] === '\\';
    this.#from += prefix.endsWith(own) && !isEscaped ? prefix.length - own.length : prefix.length;
  }

  #escape(): boolean {
    const next = this.#raw[this.#from + 1];
    if (this.#raw[this.#from] !== '\\' || next === undefined || next !== this.#value[this.#at]) return false;
    if (this.#inCode ? next !== '|' : !ESCAPABLE.test(next)) return false;
    this.#put(next, 2, 1);
    return true;
  }

  #reference(): boolean {
    if (this.#inCode || this.#raw[this.#from] !== '&') return false;
    const reference = matchAt(REFERENCE, this.#raw, this.#from);
    const decoded = decodeString(reference);
    if (decoded === reference || !this.#value.startsWith(decoded, this.#at)) return false;
    this.#put(decoded, reference.length, decoded.length);
    return true;
  }

  #verbatim(): boolean {
    let length = 0;
    while (this.#agrees(length)) length += 1;
    if (length === 0) return false;
    this.#pieces.push({ text: this.#value.slice(this.#at, this.#at + length), source: this.#from });
    this.#from += length;
    this.#at += length;
    return true;
  }

  #agrees(ahead: number): boolean {
    // Behind the end there is no number, and that equals nothing.
    const raw = this.#raw.charCodeAt(this.#from + ahead);
    const value = this.#value.charCodeAt(this.#at + ahead);
    // Markdown shows U+0000 as a replacement character.
    if (raw !== value) return raw === 0 && value === 0xfffd;
    if (raw === CR || raw === LF) return false;
    return ahead === 0 || (raw !== BACKSLASH && raw !== AMPERSAND);
  }
}

/** The length of the line ending at an offset; 0 when there is none. */
function lineEndAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
