import { type Position, PositionEncodingKind, type Range } from 'vscode-languageserver';
import type { Span, TextLines } from '../../core/src';

/** The encodings the server can count characters in. */
const KNOWN: readonly PositionEncodingKind[] = [
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF32,
];

/** The encoding to use: the first of the client's that the server knows. */
export const chooseEncoding = (offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind =>
  offered?.find((encoding) => KNOWN.includes(encoding)) ?? PositionEncodingKind.UTF16;

/** Turns offsets into positions and back, in the encoding agreed with the client. */
export class Positions {
  readonly #encoding: PositionEncodingKind;

  constructor(encoding: PositionEncodingKind) {
    this.#encoding = encoding;
  }

  at(text: TextLines, offset: number): Position {
    const line = text.lineAt(offset);
    const whole = text.line(line);
    const character = Math.max(0, Math.min(offset - text.lineStart(line), lengthWritten(whole)));
    if (this.#encoding === PositionEncodingKind.UTF16) return { line, character };
    return { line, character: this.#length(whole.slice(0, character)) };
  }

  range(text: TextLines, { start, end }: Span): Range {
    const from = this.at(text, start);
    return { start: from, end: start === end ? from : this.at(text, end) };
  }

  /** The offset of a position. One past the end of a line means its end, one inside a character its start. */
  offset(text: TextLines, { line, character }: Position): number {
    if (line < 0) return 0;
    const whole = text.line(line);
    const written = lengthWritten(whole);
    const characters =
      this.#encoding === PositionEncodingKind.UTF16
        ? Math.max(0, Math.min(character, written))
        : this.#characters(whole.slice(0, written), character);
    return text.lineStart(line) + characters;
  }

  span(text: TextLines, { start, end }: Range): Span {
    const [from, to] = [this.offset(text, start), this.offset(text, end)];
    return from <= to ? { start: from, end: to } : { start: to, end: from };
  }

  #length(text: string): number {
    let length = 0;
    for (const character of text) length += this.#width(character);
    return length;
  }

  /** How many UTF-16 code units stand within so many units of the encoding. */
  #characters(text: string, units: number): number {
    let [left, characters] = [units, 0];
    for (const character of text) {
      left -= this.#width(character);
      if (left < 0) break;
      characters += character.length;
    }
    return characters;
  }

  #width(character: string): number {
    return this.#encoding === PositionEncodingKind.UTF32 ? 1 : utf8Length(character.codePointAt(0) ?? 0);
  }
}

/** How many UTF-16 code units a line has before its end. Asked for each place of each finding on each keystroke. */
function lengthWritten(line: string): number {
  const last = line.charCodeAt(line.length - 1);
  if (last === CR) return line.length - 1;
  if (last !== LF) return line.length;
  return line.charCodeAt(line.length - 2) === CR ? line.length - 2 : line.length - 1;
}

const CR = 13;
const LF = 10;

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
