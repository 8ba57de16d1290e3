import { excerpt } from '../lint/message';

/** Words of a document made safe for Markdown, on one line and short enough for a hover. */
export const quoteMarkdown = (text: string, most: number): string =>
  excerpt(text, most).replace(/[\\`*_[\]<~]/g, '\\$&');
