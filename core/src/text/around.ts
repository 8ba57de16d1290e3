import type { AnyText } from './any-text';
import type { Span } from './span';

/** How far to look at once: most lines are shorter. */
const STRIDE = 256;

/** Where the line of an offset begins. */
export function lineStart(text: AnyText, offset: number): number {
  for (let to = offset; to > 0; to -= STRIDE) {
    const from = Math.max(0, to - STRIDE);
    const part = text.slice(from, to);
    const end = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r'));
    if (end !== -1) return from + end + 1;
  }
  return 0;
}

/** Where the line of an offset ends, its line ending left out. */
export function lineEnd(text: AnyText, offset: number): number {
  for (let from = offset; from < text.length; from += STRIDE) {
    const end = text.slice(from, from + STRIDE).search(/[\r\n]/);
    if (end !== -1) return from + end;
  }
  return text.length;
}

/** The line that an offset stands on, without its line ending. */
export const lineAround = (text: AnyText, offset: number): Span => ({
  start: lineStart(text, offset),
  end: lineEnd(text, offset),
});

/** Where the last word of a text ends; what follows is blank. */
export function endOfWords(text: AnyText): number {
  for (let to = text.length; to > 0; to -= STRIDE) {
    const from = Math.max(0, to - STRIDE);
    const { length } = text.slice(from, to).trimEnd();
    if (length > 0) return from + length;
  }
  return 0;
}
