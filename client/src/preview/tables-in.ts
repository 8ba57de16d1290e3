import type { Token } from './markdown-it';
import type { TableTexts } from './recognise-matrix';

/** A table among the tokens of a document. */
export interface PreviewTable {
  readonly open: Token;
  /** What each cell holds, as one token with children. */
  readonly header: readonly Token[];
  readonly rows: readonly PreviewRow[];
  readonly texts: TableTexts;
}

interface PreviewRow {
  readonly open: Token;
  readonly cells: readonly Token[];
}

/** The tables of a document in order. Tables hold no others. */
export function tablesIn(tokens: readonly Token[]): readonly PreviewTable[] {
  const found: { readonly open: Token; readonly lines: Line[] }[] = [];
  let isInside = false;
  for (const token of tokens) {
    if (token.type === 'table_open') found.push({ open: token, lines: [] });
    if (token.nesting !== 0 && token.type.startsWith('table_')) isInside = token.nesting === 1;
    if (!isInside) continue;
    const lines = found.at(-1)?.lines;
    if (token.type === 'tr_open') lines?.push({ open: token, cells: [] });
    else if (token.type === 'inline') lines?.at(-1)?.cells.push(token);
  }
  return found.map(({ open, lines }) => tableOf(open, lines));
}

interface Line extends PreviewRow {
  readonly cells: Token[];
}

function tableOf(open: Token, [first, ...rows]: readonly Line[]): PreviewTable {
  const header = first?.cells ?? [];
  return {
    open,
    header,
    rows,
    texts: {
      header: header.map(textOf),
      rows: rows.map(({ cells }) => ({
        cells: cells.map(textOf),
        isEmphasised: isEmphasised(cells.find((cell) => textOf(cell).trim() !== '')),
      })),
    },
  };
}

/** What a reader sees of a cell. */
export const textOf = ({ children }: Token): string => (children ?? []).map(seen).join('').trim();

function seen({ type, content }: Token): string {
  if (type === 'text' || type === 'code_inline') return content;
  return type.endsWith('_open') || type.endsWith('_close') ? '' : ' ';
}

/** Whether what a cell says is bold or italic as a whole. */
function isEmphasised(cell: Token | undefined): boolean {
  const parts = (cell?.children ?? []).filter(
    ({ type, content }) => type !== 'text' || content.trim() !== '',
  );
  const [first, last] = [parts[0], parts.at(-1)];
  return /^(?:strong|em)_open$/.test(first?.type ?? '') && /^(?:strong|em)_close$/.test(last?.type ?? '');
}
