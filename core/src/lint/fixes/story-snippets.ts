import { GIVEN } from '../../templates/sections/requirements';
import { writeBody } from '../../templates/write-body';
import type { AnyText } from '../../text/any-text';
import { lineEnd, lineStart } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import { partOf } from '../../text/place';
import { prompt } from '../../text/snippet';
import type { Span } from '../../text/span';
import type { SnippetFix } from '../finding';

const MARKER = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)/;
/** Lines of tables and quotes cannot take a list below them. */
const CLOSED = /^[ \t]*[|>]/;

/** A fix that adds a Given/When/Then line below a story or a requirement; null inside tables, quotes and headings. */
export function criteriaSnippet(text: AnyText, span: Span): SnippetFix | null {
  const line = text.slice(lineStart(text, span.start), span.end);
  if (CLOSED.test(line) || /^#{1,6}\s/.test(line)) return null;
  const ending = lineEndingOf(text);
  const marker = MARKER.exec(line)?.[1];
  const gap = marker === undefined ? ending + ending : ending + ' '.repeat(marker.length);
  const at = lineEnd(text, span.end);
  return {
    title: 'Add a Given/When/Then line',
    safety: 'snippet',
    span: { start: at, end: at },
    snippet: gap + writeBody(GIVEN),
  };
}

/** A fix that lets a wish say what it is good for, before the punctuation that ends it. */
export function purposeSnippet(text: AnyText, wish: Span): SnippetFix {
  const marks = /^[*_`]{0,3}/.exec(text.slice(wish.end, wish.end + 3))?.[0].length ?? 0;
  const at = wish.end - wish.start + marks;
  return {
    title: 'Add “so that …”',
    safety: 'snippet',
    span: partOf(wish, at, at),
    snippet: `, so that ${prompt(1, 'what gets better for them')}`,
  };
}
