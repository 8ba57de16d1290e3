export type LineEnding = '\n' | '\r\n';

/** The line ending a text uses, told by its first line; LF when it has one line only. */
export function lineEndingOf(text: string): LineEnding {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}
