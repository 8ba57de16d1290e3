import { overlaps, type Span } from './span';

/** Replace the text in `span` by `newText`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const insertAt = (offset: number, newText: string): TextEdit => ({
  span: { start: offset, end: offset },
  newText,
});

export const replace = (span: Span, newText: string): TextEdit => ({ span, newText });

export const remove = (span: Span): TextEdit => ({ span, newText: '' });

const collides = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

/** Whether all edits of `group` can be applied together with the edits of `taken`. */
export const isCompatible = (group: readonly TextEdit[], taken: readonly TextEdit[]): boolean =>
  group.every((edit) => taken.every((other) => !collides(edit.span, other.span)));

/**
 * Applies edits that do not overlap; bytes outside them stay as they are.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} overlaps another or lies outside the text`);
    }
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
