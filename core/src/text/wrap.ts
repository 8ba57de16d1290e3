import { widthOf } from './width';

/** Breaks text at blanks into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += wide + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
