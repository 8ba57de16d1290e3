import type { RaciView } from '../raci-grid';
import { toCsv } from './csv';
import { toHtml } from './html-page';
import { toJson } from './json';
import { toMarkdown } from './markdown-table';
import { toSvg } from './svg';

export const RACI_FORMATS = ['table', 'csv', 'html', 'svg', 'json'] as const;
export type RaciFormat = (typeof RACI_FORMATS)[number];

/** The matrices of a document as the text of a file; `table` is Markdown that reads well in a terminal too. */
export function exportRaci(view: RaciView, format: RaciFormat): string {
  switch (format) {
    case 'table':
      return toMarkdown(view);
    case 'csv':
      return toCsv(view);
    case 'html':
      return toHtml(view);
    case 'svg':
      return toSvg(view);
    case 'json':
      return toJson(view);
  }
}
