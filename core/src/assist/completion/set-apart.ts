import { lineAround } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import type { Span } from '../../text/span';

/** A block in the place of a line: with a blank line on both sides and the document's own line ends. */
export function setApart(text: string, line: Span, block: string): string {
  const ending = lineEndingOf(text);
  const above = line.start === 0 || isBlankLine(text, line.start - ending.length);
  const below = line.end === text.length || isBlankLine(text, line.end + ending.length);
  return `${above ? '' : '\n'}${block}${below ? '' : '\n'}`.replaceAll('\n', ending);
}

function isBlankLine(text: string, offset: number): boolean {
  const { start, end } = lineAround(text, Math.max(0, offset));
  return text.slice(start, end).trim() === '';
}
