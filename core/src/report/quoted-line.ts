import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** A line of a document in three parts, of which the middle one is meant. */
export interface QuotedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What is shown around a place when its line is too long to show whole. */
const AROUND = 120;
const LONGEST_MARK = 240;
/** What makes a line an item, a title, a quote or a row, and is none of its words. */
const MARKS_BEFORE = /^[#>\s|+*•-]{1,20}(?:\[[ xX]\]\s)?/;
/** The title of a document, and what stands above it: findings there are about what the whole lacks. */
const ABOUT_ALL = /^(?:#\s|---|\s*$)/;

/** Quotes the first line of a place for readers; null where it is about the whole document. */
export function quotedLine(lines: LineIndex, span: Span): QuotedLine | null {
  const { line, column } = lines.position(span.start);
  const raw = lines.lineText(line);
  if (ABOUT_ALL.test(raw)) return null;
  const from = Math.max(column - 1, Math.min(MARKS_BEFORE.exec(raw)?.[0].length ?? 0, raw.length));
  const to = Math.max(from, Math.min(column - 1 + span.end - span.start, raw.trimEnd().length));
  const start = raw.slice(0, from).replace(MARKS_BEFORE, '');
  const isRow = raw.trimStart().startsWith('|');
  const wordsOf = isRow ? cellsAsWords : (text: string) => text;
  const rest = raw.slice(to).trimEnd();
  return {
    before: lastOf(wordsOf(start), AROUND),
    marked: firstOf(wordsOf(raw.slice(from, to)), LONGEST_MARK),
    after: firstOf(wordsOf(isRow ? withoutEmptyCells(rest) : rest.replace(/\|$/, '')).trimEnd(), AROUND),
  };
}

/** A row of a table as a reader would read it out. */
const cellsAsWords = (text: string): string => text.replace(/ {0,99}\| {0,99}/g, ' · ');

/** The rest of a row up to its last word: a reader would not read out that nothing follows. */
function withoutEmptyCells(text: string): string {
  let end = text.length;
  while (end > 0 && ' |'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The end of a text, from a word on. */
function lastOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `…${cut.slice(cut.indexOf(' ') + 1).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** The start of a text, up to a word. */
function firstOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > 0 ? cut.slice(0, blank) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
