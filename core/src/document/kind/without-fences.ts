/** The line that opens a block of code, at the margin: whatever stood open around it ends there. */
const OPENING = /(?<![^\r\n])(?:`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/g;
const CLOSING = /(?<![^\r\n]) {0,3}(`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/g;
/** What may keep a line at the margin from opening one: HTML, and a block of code that may be open. */
const DOUBTFUL = /(?<![^\r\n])(?: {0,3}<|[ \t]{1,99}(?:```|~~~))/;
/** Most texts hold none of these signs, which is told a good deal faster. */
const mayDoubt = (text: string): boolean =>
  text.includes('<') || text.includes('```') || text.includes('~~~');

/**
 * A text without its blocks of code, where its lines alone tell what they are. What follows a doubtful line is kept
 * whole. A blank line stands for each block that is left out.
 */
export function withoutFences(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let opening = next(OPENING, text, at); opening; opening = next(OPENING, text, at)) {
    const before = text.slice(at, opening.index);
    if (mayDoubt(before) && DOUBTFUL.test(before)) break;
    kept.push(before);
    at = endOf(text, opening.index, opening[0]);
  }
  return [...kept, text.slice(at)].join(BLANK_LINES);
}

const BLANK_LINES = '\n\n';

/** Where the block ends that some marks open; one that is left open ends with the text. */
function endOf(text: string, start: number, marks: string): number {
  for (let line = next(CLOSING, text, start + marks.length); line; line = CLOSING.exec(text))
    if (line[1]?.startsWith(marks)) return line.index + line[0].length;
  return text.length;
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
