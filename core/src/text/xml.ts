import { oneLine } from './one-line';

/** What no XML may hold, in whatever form: halves of characters, and the two that are none. */
const NONE = /[\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of a document, safe between tags and in quoted attributes of HTML and SVG. */
export const xmlText = (text: string): string =>
  oneLine(text)
    .replace(NONE, '\ufffd')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
