import type { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';
import type { Styles } from './styles';

/** A line of a document with a place in it underlined. */
export interface Quote {
  /** Already safe to print. */
  readonly line: string;
  readonly indent: number;
  readonly underlined: number;
}

const CUT = '…';
/** What is shown before a place when its line is too long to show from its start. */
const CONTEXT = 20;

/**
 * Quotes the first line of a span, cut to `width` columns around it.
 * A span that goes on below is underlined to the end of its first line.
 */
export function quoteLine(lines: LineIndex, span: Span, width: number): Quote {
  const { line, column } = lines.position(span.start);
  const raw = lines.lineText(line);
  const from = Math.min(column - 1, raw.length);
  const to = Math.max(from, Math.min(from + span.end - span.start, raw.trimEnd().length));
  const first = windowStart(raw, from, to, width);
  const lead = first > 0 ? CUT : '';
  const before = lead + printable(raw.slice(first, from));
  const marked = clip(printable(raw.slice(from, to)), Math.max(1, width - widthOf(before)));
  const room = width - widthOf(before) - widthOf(marked);
  return {
    line: before + marked + clip(printable(raw.slice(to)), room),
    indent: widthOf(before),
    underlined: Math.max(1, widthOf(marked)),
  };
}

/** The quoted line and its underline, behind a gutter with the line number. */
export function drawQuote(
  number: string,
  quote: Quote,
  mark: (text: string) => string,
  styles: Styles,
): readonly string[] {
  const gutter = ' '.repeat(number.length);
  const bar = styles.blue('│');
  return [
    `${gutter} ${bar}`,
    `${styles.blue(number)} ${bar} ${quote.line}`.trimEnd(),
    `${gutter} ${bar} ${' '.repeat(quote.indent)}${mark('^'.repeat(quote.underlined))}`,
  ];
}

/** The index at which the shown part of a line starts: its beginning when the span still fits behind it. */
function windowStart(raw: string, from: number, to: number, width: number): number {
  // A column holds at most one code unit of text that is not wide, so a short line needs no measuring.
  const shownEnd = Math.min(to, from + width);
  if (widthOf(printable(raw.slice(0, shownEnd).slice(0, width * 4))) <= width && shownEnd <= width * 4)
    return 0;
  return wholeCharacter(raw, Math.max(0, from - CONTEXT));
}

function clip(text: string, width: number): string {
  if (text.length <= width && widthOf(text) <= width) return text;
  let used = 0;
  let result = '';
  for (const character of text) {
    used += widthOf(character);
    if (used > width - 1) return result + CUT;
    result += character;
  }
  return result;
}

/** An index that does not fall between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index;
}
