import { oneLine } from './one-line';
import { wellFormed } from './well-formed';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of a document, safe between tags and in quoted attributes of HTML and SVG. */
export const xmlText = (text: string): string =>
  wellFormed(oneLine(text)).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
