import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../core/src/text/line-index';

describe('a line index', () => {
  it.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\nb', 2],
    ['a\r\nb', 2],
    ['a\rb', 2],
    ['\n\r\n\r', 4],
    ['a\u2028b\u0085c', 1],
  ])('counts the lines of %j', (text, count) => {
    expect(new LineIndex(text).lineCount).toBe(count);
  });

  it('gives 1-based positions in UTF-16 units', () => {
    const index = new LineIndex('a😀b\r\nc');
    expect(index.position(0)).toEqual({ line: 1, column: 1 });
    expect(index.position(3)).toEqual({ line: 1, column: 4 });
    expect(index.position(6)).toEqual({ line: 2, column: 1 });
  });

  it('keeps a line ending on its own line', () => {
    const index = new LineIndex('a\r\nb');
    expect(index.position(1)).toEqual({ line: 1, column: 2 });
    expect(index.position(2)).toEqual({ line: 1, column: 3 });
    expect(index.position(3)).toEqual({ line: 2, column: 1 });
  });

  it('clamps offsets outside the text', () => {
    const index = new LineIndex('ab\nc');
    expect(index.position(-1)).toEqual({ line: 1, column: 1 });
    expect(index.position(99)).toEqual({ line: 2, column: 2 });
  });

  it('finds lines and their text', () => {
    const index = new LineIndex('one\r\ntwo\rthree\n');
    expect([1, 2, 3, 4].map((line) => index.lineText(line))).toEqual(['one', 'two', 'three', '']);
    expect([1, 2, 3, 4, 5].map((line) => index.lineStart(line))).toEqual([0, 5, 9, 15, 15]);
  });

  it('agrees with itself at every offset', () => {
    const text = 'a\n\r\n\rb😀\r\rc';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const { line, column } = index.position(offset);
      expect(index.lineStart(line) + column - 1).toBe(offset);
    }
  });
});
