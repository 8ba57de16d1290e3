import {
  type CompletionItem,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageServer } from './language-server';
import { timeOf } from './measure';
import { placeOf, TYPED, URI } from './typing';

/** Someone who writes in a document, in bursts all over it, and waits for the findings after every keystroke. */
export class Typist {
  readonly #server: LanguageServer;
  readonly #document: TextDocument;
  #resultId: string | undefined;

  constructor(server: LanguageServer, text: string) {
    this.#server = server;
    this.#document = TextDocument.create(URI, 'markdown', 1, text);
  }

  /** Opens the document and waits for its first findings. */
  async open(): Promise<void> {
    await this.#server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: this.#document.getText() },
    });
    await this.#pull();
  }

  placeOf = (burst: number, bursts: number): number => placeOf(this.#document.getText(), burst, bursts);

  /**
   * Types a few words, then deletes them.
   * @param between What is done while they stand there.
   * @returns Milliseconds from each keystroke to its findings.
   */
  async burst(at: number, between: () => Promise<void> = async () => {}): Promise<readonly number[]> {
    const times: number[] = [];
    for (const [index, key] of [...TYPED].entries())
      times.push(await timeOf(() => this.#type(at + index, 0, key)));
    await between();
    for (let index = TYPED.length - 1; index >= 0; index -= 1)
      times.push(await timeOf(() => this.#type(at + index, 1, '')));
    return times;
  }

  async complete(offset: number): Promise<number> {
    const { connection } = this.#server;
    const given = await connection.sendRequest(CompletionRequest.type, this.#at(offset));
    const items: readonly CompletionItem[] = Array.isArray(given) ? given : (given?.items ?? []);
    return items.length;
  }

  hover(offset: number) {
    return this.#server.connection.sendRequest(HoverRequest.type, this.#at(offset));
  }

  async #type(offset: number, removed: number, text: string): Promise<void> {
    const { connection, takesChanges } = this.#server;
    const range = {
      start: this.#document.positionAt(offset),
      end: this.#document.positionAt(offset + removed),
    };
    const version = this.#document.version + 1;
    TextDocument.update(this.#document, [{ range, text }], version);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: [takesChanges ? { range, text } : { text: this.#document.getText() }],
    });
    await this.#pull();
  }

  async #pull(): Promise<void> {
    const previous = this.#resultId === undefined ? {} : { previousResultId: this.#resultId };
    const report = await this.#server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      ...previous,
    });
    this.#resultId = report.resultId;
  }

  #at = (offset: number) => ({
    textDocument: { uri: URI },
    position: this.#document.positionAt(offset),
  });
}
