import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundle } from '../../scripts/build/bundle';
import { LspClient } from './lsp-client';

/** The product as it is built, in a folder of its own. */
export class BuiltServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'throughline-lsp-'));
  readonly #running = new Set<ChildProcess>();

  /** What `throughline` runs. */
  get script(): string {
    return join(this.#folder, 'throughline.cjs');
  }

  async build(): Promise<void> {
    await bundle(this.#folder);
  }

  /** Starts it as an editor does, and gives a client that talks to it over its standard streams. */
  start(args: readonly string[] = ['lsp', '--stdio'], node: readonly string[] = []): StartedServer {
    const child = spawn(process.execPath, [...node, this.script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    const errors: string[] = [];
    child.stderr.on('data', (part: Buffer) => errors.push(part.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    // A server that is ended leaves requests without an answer; tests say what they expect instead.
    connection.onError(() => {});
    return { client: new LspClient(connection), process: child, ended, errors };
  }

  /** Starts it as VS Code does, and talks to it over the channel between the two processes. */
  startOverIpc(): LspClient {
    const child = fork(join(this.#folder, 'server.cjs'), ['--node-ipc'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#running.add(child);
    return new LspClient(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
  }

  remove(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export interface StartedServer {
  readonly client: LspClient;
  readonly process: ChildProcess;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly errors: readonly string[];
}
