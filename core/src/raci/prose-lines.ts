import type { Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';

/** The lines of a prose, blanks at their ends left out. */
export function linesOfProse(prose: Prose): readonly Prose[] {
  let at = 0;
  return prose.text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return sliceProse(prose, start, start + line.length);
  });
}

/** A text without the given characters at its end, blanks neither. */
export function withoutTail(text: string, tail: string): string {
  let end = text.length;
  while (end > 0 && (tail.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}
