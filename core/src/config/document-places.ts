/** Folders that start with a dot are settings and caches, but for those where people keep documents. */
const DOT_FOLDERS_WITH_DOCUMENTS: ReadonlySet<string> = new Set([
  '.agents',
  '.docs',
  '.github',
  '.gitlab',
  '.kiro',
  '.specify',
  '.taskmaster',
]);

/** Whether documents are looked for in a folder of that name. */
export const holdsDocuments = (name: string): boolean =>
  name !== 'node_modules' && (!name.startsWith('.') || DOT_FOLDERS_WITH_DOCUMENTS.has(name));

/** Whether a name or a path is one of a Markdown file. */
export const isMarkdownName = (name: string): boolean => MARKDOWN.test(name);

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
