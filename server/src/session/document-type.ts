import { CONFIG_NAMES } from '../../../core/src';

/** What the server does with a document: read it, help to configure, or leave it alone. */
export type DocumentType = 'markdown' | 'config' | 'other';

const MARKDOWN_LANGUAGES: ReadonlySet<string> = new Set([
  'markdown',
  'mdx',
  'md',
  'pandoc',
  'gfm',
  'vimwiki',
]);
/** Cells are documents of their own to LSP, and paragraphs of a notebook to their author. */
const CELL = /^(?:vscode-)?(?:interactive|notebook-cell|vscode-notebook-cell)/i;

export function documentType(uri: string, languageId: string): DocumentType {
  if (CELL.test(uri)) return 'other';
  const [name = ''] = uri.slice(uri.lastIndexOf('/') + 1).split(/[?#]/, 1);
  if (CONFIG_NAMES.includes(name)) return 'config';
  const isMarkdown = MARKDOWN_LANGUAGES.has(languageId.toLowerCase()) || /\.(?:md|mdx|markdown)$/i.test(name);
  return isMarkdown ? 'markdown' : 'other';
}
