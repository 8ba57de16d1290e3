import type { Conversion } from './conversion';

/** Lines in an item without the columns that belong to the item. */
export function withoutIndent(conversion: Conversion, text: string, columns: number): string {
  if (columns === 0 || text === '') return text;
  const indent = ' '.repeat(columns);
  const lines = text.split('\n').map((line) => {
    if (line.startsWith(indent)) return line.slice(columns);
    conversion.doubtIf(/[^ ]/.test(line));
    return '';
  });
  return lines.join('\n');
}
