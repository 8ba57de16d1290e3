import { parseMarkdown } from '../markdown/markdown-document';
import { tablesIn } from './raci-matrix';

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Markdown on one line, with no bar that would end the cell. */
export const inCell = (markdown: string): string =>
  oneLine(markdown).replace(/\\.|\|/g, (sign) => (sign === '|' ? '\\|' : sign));

const DEFINITION = /^[ \t>]{0,9}\[[^\]]{1,99}\]:/;

/** What the marks of footnotes and the short links of a text lead to, each a block of its own. */
export const definitionsIn = (text: string): string =>
  text
    .split('\n')
    .filter((line) => DEFINITION.test(line))
    .map((line) => `\n\n${line.slice(line.indexOf('['))}`)
    .join('');

/** What a reader sees of a cell that is written like this in a document with these definitions. */
export function seenAs(markdown: string, definitions = ''): string {
  const below = markdown.includes('[') ? definitions : '';
  const text = `| a | b |\n|---|---|\n| ${inCell(markdown)} | |${below}`;
  const [table] = parseMarkdown(text).content.flatMap(tablesIn);
  return oneLine(table?.rows[0]?.cells[0]?.prose.text ?? '');
}
