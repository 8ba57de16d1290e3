import { type TextDocumentContentProvider, Uri, workspace } from 'vscode';

export const RULE_PAGE_SCHEME = 'throughline-check';

/** The pages of the checks, which the extension brings along as one file, as documents that cannot be changed. */
export class RulePages implements TextDocumentContentProvider {
  readonly #file: Uri;
  #pages: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(extension: Uri) {
    this.#file = Uri.joinPath(extension, 'dist', 'rule-pages.json');
  }

  async provideTextDocumentContent({ path }: Uri): Promise<string | undefined> {
    this.#pages ??= this.#read();
    return (await this.#pages).get(path);
  }

  /** By the path of the document. */
  async #read(): Promise<ReadonlyMap<string, string>> {
    const bytes = await workspace.fs.readFile(this.#file);
    const pages: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(bytes));
    return new Map(Object.entries(pages).map(([id, page]) => [rulePage(id).path, page]));
  }
}

/** The document with the page of a check. */
export const rulePage = (id: string): Uri => Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${id}.md` });
