import { describe, expect, it } from 'vitest';
import { applyEdits, insertAt, isCompatible, remove, replace } from '../../core/src/text/edit';

describe('edits', () => {
  it('apply in any order', () => {
    const edits = [remove({ start: 6, end: 8 }), insertAt(0, '> '), replace({ start: 2, end: 3 }, '😀')];
    expect(applyEdits('ab\r\ncd ef', edits)).toBe('> ab😀\ncdf');
  });

  it('leave bytes outside them alone', () => {
    expect(applyEdits('a\r\nb\rc\uFEFF\0', [insertAt(1, 'x')])).toBe('ax\r\nb\rc\uFEFF\0');
    expect(applyEdits('a', [])).toBe('a');
  });

  it('may touch', () => {
    const edits = [replace({ start: 0, end: 1 }, 'x'), replace({ start: 1, end: 2 }, 'y')];
    expect(applyEdits('ab', edits)).toBe('xy');
  });

  it('insert at one place in the order given', () => {
    expect(applyEdits('ab', [insertAt(1, 'x'), insertAt(1, 'y')])).toBe('axyb');
  });

  it('insert before what is replaced at the same place', () => {
    expect(applyEdits('ab', [replace({ start: 1, end: 2 }, 'c'), insertAt(1, 'x')])).toBe('axc');
  });

  it.each([
    ['overlap', [remove({ start: 0, end: 2 }), remove({ start: 1, end: 3 })]],
    ['reach past the end', [remove({ start: 2, end: 4 })]],
    ['end before they start', [remove({ start: 2, end: 1 })]],
    ['start before the text', [remove({ start: -1, end: 1 })]],
  ])('are refused when they %s', (_, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('are compatible unless they share text or are the same place', () => {
    const taken = [replace({ start: 2, end: 4 }, 'x'), insertAt(6, 'y')];
    expect(isCompatible([remove({ start: 0, end: 2 }), insertAt(5, 'z')], taken)).toBe(true);
    expect(isCompatible([remove({ start: 3, end: 5 })], taken)).toBe(false);
    expect(isCompatible([insertAt(6, 'z')], taken)).toBe(false);
  });
});
