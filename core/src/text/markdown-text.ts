import { oneLine } from './one-line';
import { wellFormed } from './well-formed';

/** What Markdown, tables, mathematics and HTML in it could take for marks. */
const MARKS = /[\\`*_[\]<>~|$]/g;
/** What would make a paragraph an item, a title or a rule. */
const OPENING = /^(?:[-+=#]|\d{1,9}(?=[.)]))/;

/**
 * Words of a document on one line of Markdown, read as they were written: no marks, no HTML, nobody notified and no
 * other thread referred to. Sites look for `@name` and `#1` after Markdown is done, so an empty comment parts the two.
 */
export const markdownText = (text: string): string =>
  wellFormed(oneLine(text))
    .replace(/&(?=#?\w{1,40};)/g, '&amp;')
    .replace(MARKS, '\\$&')
    .replace(OPENING, (mark) => (/\d/.test(mark) ? `${mark}<!-- -->` : `\\${mark}`))
    .replace(/@(?=[\p{L}\p{N}])|[#!](?=\d)/gu, '$&<!-- -->');
