import { diffArrays } from 'diff';
import type { Span } from './span';

/** More changes than this make another text of it; to look for the fewest would take minutes. */
const MOST_CHANGES = 2000;

/**
 * The lines of a text that an earlier version does not have, with their ends; where lines were taken out, an empty span.
 * Windows line ends are the same as others.
 */
export function changedSpans(before: string, after: string): readonly Span[] {
  if (before === after) return [];
  const lines = after.split('\n');
  const parts = diffArrays(before.split('\n').map(withoutReturn), lines.map(withoutReturn), {
    maxEditLength: MOST_CHANGES,
  });
  if (!parts) return [{ start: 0, end: after.length }];
  const spans: Span[] = [];
  let line = 0;
  let offset = 0;
  for (const { added, removed, count } of parts) {
    const start = offset;
    if (!removed) {
      for (let rest = count; rest > 0; rest -= 1) offset += (lines[line++]?.length ?? 0) + 1;
    }
    if (added || removed)
      spans.push({ start: Math.min(start, after.length), end: Math.min(offset, after.length) });
  }
  return joined(spans);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** What was put in the place of other lines is one change. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.end === span.start) result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}
