import type { AnyText } from './any-text';

export type LineEnding = '\n' | '\r\n';

/** The line ending a text uses, told by its first line; LF when it has one line only. */
export function lineEndingOf(text: AnyText): LineEnding {
  for (let length = 256; ; length *= 8) {
    const head = text.slice(0, length);
    const at = head.indexOf('\n');
    if (at !== -1) return at > 0 && head.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
    if (head.length === text.length) return '\n';
  }
}
