import type { Table } from '../../markdown/content';
import type { AnyText } from '../../text/any-text';
import { escapeSnippet, prompt } from '../../text/snippet';
import type { SnippetFix } from '../finding';

/** A column to add: its header, and the words that stand in its cells until the author writes over them. */
export interface NewColumn {
  readonly header: string;
  readonly words: string;
}

/** A fix that adds columns at the right of a Markdown table; null for tables in HTML. */
export function columnSnippet(
  text: AnyText,
  table: Table,
  columns: readonly NewColumn[],
  title: string,
): SnippetFix | null {
  if (table.source !== 'markdown') return null;
  let stop = 0;
  const snippet = text
    .slice(table.span.start, table.span.end)
    .split('\n')
    .map((raw, index) => {
      const line = raw.trimEnd();
      const cells = columns.map(({ header, words }) => {
        if (index === 0) return header;
        if (index === 1) return '---';
        stop += 1;
        return prompt(stop, words);
      });
      const open = line.endsWith('|') && !line.endsWith('\\|');
      const added = open ? ` ${cells.join(' | ')} |` : ` | ${cells.join(' | ')}`;
      return escapeSnippet(line) + added + raw.slice(line.length);
    })
    .join('\n');
  return { title, safety: 'snippet', span: table.span, snippet };
}
