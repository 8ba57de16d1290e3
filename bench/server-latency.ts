import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { median, percentile } from './measure';

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface ServerLatency {
  /** From opening to the first findings, the start of the process included. */
  readonly firstFindings: number;
  /** From sending a change to having the findings of the changed text. */
  readonly keystroke: Spread;
  readonly completion: Spread;
  readonly hover: Spread;
}

const URI = 'file:///bench/docs/prd.md';
const TYPED = 'and so on ';
const PAUSE_MS = 10_000;

interface Started {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
}

/** The built server in a process of its own, ready for documents. */
async function start(root: string): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { connection, process: child };
}

/** The memory of the server in MiB with so many documents open and judged, as Linux counts it; NaN elsewhere. */
export async function measureMemory(root: string, texts: readonly string[], count: number): Promise<number> {
  const { connection, process: child } = await start(root);
  for (let index = 0; index < count; index += 1) {
    const uri = `file:///bench/docs/document-${index}.md`;
    const text = `${texts[index % texts.length] ?? ''}\nCopy ${index}.\n`;
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  }
  // In a pause the runtime gives back what nobody needs any more.
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const held = residentOf(child.pid ?? 0) / 1024;
  connection.dispose();
  child.kill();
  return held;
}

/** Types into a document through the built server, over its standard streams, asking after every keystroke. */
export async function measureServer(root: string, text: string, bursts: number): Promise<ServerLatency> {
  const started = performance.now();
  const { connection, process: child } = await start(root);
  const typist = new Typist(connection, text);
  await typist.open();
  await typist.pull();
  const firstFindings = performance.now() - started;
  const keystrokes: number[] = [];
  const completions: number[] = [];
  const hovers: number[] = [];
  for (let burst = 0; burst < bursts; burst += 1) {
    const at = typist.placeFor(burst, bursts);
    for (const [index, key] of [...TYPED].entries()) {
      keystrokes.push(await time(() => typist.type(at + index, 0, key)));
    }
    completions.push(await time(() => typist.complete(at)));
    hovers.push(await time(() => typist.hover(at)));
    for (let index = TYPED.length - 1; index >= 0; index -= 1) {
      keystrokes.push(await time(() => typist.type(at + index, 1, '')));
    }
  }
  connection.dispose();
  child.kill();
  return {
    firstFindings,
    keystroke: spread(keystrokes),
    completion: spread(completions),
    hover: spread(hovers),
  };
}

const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: percentile(values, 0.95),
});

class Typist {
  readonly #connection: ProtocolConnection;
  readonly #document: TextDocument;
  #resultId: string | undefined;

  constructor(connection: ProtocolConnection, text: string) {
    this.#connection = connection;
    this.#document = TextDocument.create(URI, 'markdown', 1, text);
  }

  open(): Promise<void> {
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: this.#document.getText() },
    });
  }

  /** The end of a word near an evenly spread place. */
  placeFor(burst: number, bursts: number): number {
    const text = this.#document.getText();
    const blank = text.indexOf(' ', Math.floor((text.length * (burst + 0.5)) / bursts));
    return blank === -1 ? text.length : blank;
  }

  async type(offset: number, removed: number, text: string): Promise<void> {
    const range = { start: this.#position(offset), end: this.#position(offset + removed) };
    const version = this.#document.version + 1;
    TextDocument.update(this.#document, [{ range, text }], version);
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text }],
    });
    await this.pull();
  }

  async pull(): Promise<void> {
    const previous = this.#resultId === undefined ? {} : { previousResultId: this.#resultId };
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      ...previous,
    });
    this.#resultId = report.resultId;
  }

  async complete(offset: number): Promise<number> {
    const given = await this.#connection.sendRequest(CompletionRequest.type, this.#at(offset));
    const items: readonly CompletionItem[] = Array.isArray(given) ? given : (given?.items ?? []);
    return items.length;
  }

  hover(offset: number) {
    return this.#connection.sendRequest(HoverRequest.type, this.#at(offset));
  }

  #at = (offset: number) => ({ textDocument: { uri: URI }, position: this.#position(offset) });

  #position = (offset: number): Position => this.#document.positionAt(offset);
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function residentOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
