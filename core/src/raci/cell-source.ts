import { parseMarkdown } from '../markdown/markdown-document';
import { tablesIn } from './raci-matrix';

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Markdown on one line, with no bar that would end the cell. */
export const inCell = (markdown: string): string =>
  oneLine(markdown).replace(/\\.|\|/g, (sign) => (sign === '|' ? '\\|' : sign));

/** What a reader sees of a cell that is written like this, as far as the cell itself tells. */
export function seenAs(markdown: string): string {
  const [table] = parseMarkdown(`| a | b |\n|---|---|\n| ${inCell(markdown)} | |`).content.flatMap(tablesIn);
  return oneLine(table?.rows[0]?.cells[0]?.prose.text ?? '');
}
