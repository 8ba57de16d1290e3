import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextLines } from '../../core/src';
import { chooseEncoding, Positions } from '../../server/src/convert';

const ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const;
const pieces = fc.constantFrom('a', 'é', '“', '🎯', '👩‍⚕️', '\n', '\r\n', ' ', 'עב', '\u0301');
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

const textOf = (text: string) => TextLines.of(text);

/** Whether an offset stands between characters: in no surrogate pair and in no line end. */
const isBetween = (text: string, offset: number): boolean =>
  !/[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && !(text[offset - 1] === '\r' && text[offset] === '\n');

describe('positions', () => {
  it.each(ENCODINGS)('lead back to the offset they were made of, in %s', (encoding) => {
    const positions = new Positions(encoding);
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        fc.pre(isBetween(text, offset));
        const document = textOf(text);
        expect(positions.offset(document, positions.at(document, offset))).toBe(offset);
      }),
    );
  });

  it('are those of the library that others use, also where there is no such place', () => {
    const positions = new Positions('utf-16');
    const withReturns = fc.array(fc.oneof(pieces, fc.constant('\r')), { maxLength: 40 });
    fc.assert(
      fc.property(withReturns, fc.nat({ max: 60 }), fc.nat({ max: 9 }), (parts, at, character) => {
        const text = parts.join('');
        const known = TextDocument.create('file:///a.md', 'markdown', 1, text);
        expect(positions.at(textOf(text), at)).toEqual(known.positionAt(at));
        const position = { line: at % 12, character };
        expect(positions.offset(textOf(text), position)).toBe(known.offsetAt(position));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['utf-16', 6],
    ['utf-8', 11],
    ['utf-32', 5],
  ] as const)('count in %s', (encoding, character) => {
    const document = textOf('x\nab“é🎯 end');
    expect(new Positions(encoding).at(document, 'x\nab“é🎯'.length)).toEqual({ line: 1, character });
  });

  it.each(ENCODINGS)('past the end of a line or of the text mean that end, in %s', (encoding) => {
    const positions = new Positions(encoding);
    const document = textOf('“a”\r\nb');
    expect(positions.offset(document, { line: 0, character: 100 })).toBe(3);
    expect(positions.offset(document, { line: 9, character: 0 })).toBe(6);
  });

  it('inside a character mean its start', () => {
    expect(new Positions('utf-8').offset(textOf('“a”'), { line: 0, character: 2 })).toBe(0);
  });

  it('of a range that is turned round are put in order', () => {
    const span = new Positions('utf-16').span(textOf('abc'), {
      start: { line: 0, character: 2 },
      end: { line: 0, character: 1 },
    });
    expect(span).toEqual({ start: 1, end: 2 });
  });
});

describe('the encoding', () => {
  it('is the first of the client’s that the server knows, and UTF-16 for clients that offer none', () => {
    expect(chooseEncoding(['utf-7', 'utf-8', 'utf-16'])).toBe('utf-8');
    expect(chooseEncoding(undefined)).toBe('utf-16');
    expect(chooseEncoding([])).toBe('utf-16');
  });
});
