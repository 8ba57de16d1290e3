import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** A place as other tools take it: all from 1, columns in UTF-16 units, the end after the last one. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(lines: LineIndex, span: Span): Region {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The part of a place on its first line, for tools that show a note below the last line of its place. */
export function firstLineOf(lines: LineIndex, span: Span): Region {
  const region = regionOf(lines, span);
  if (region.endLine === region.line) return region;
  const length = lines.lineText(region.line).trimEnd().length;
  return { ...region, endLine: region.line, endColumn: Math.max(region.column, length + 1) };
}
