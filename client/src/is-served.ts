import type { TextDocument } from 'vscode';
import { SCHEMES } from './client-options';

/** Whether the server is told of a document and reads it. */
export const isServed = ({ languageId, uri }: Pick<TextDocument, 'languageId' | 'uri'>): boolean =>
  languageId === 'markdown' && SCHEMES.includes(uri.scheme);
