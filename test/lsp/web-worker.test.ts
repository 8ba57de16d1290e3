import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { bundle } from '../../scripts/build/bundle';
import { LspClient, MODERN } from '../support/lsp-client';

const folder = mkdtempSync(join(tmpdir(), 'throughline-web-'));
beforeAll(async () => void (await bundle(folder)), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a browser gives a worker, and nothing of what Node gives. */
const AS_IN_A_BROWSER = (script: string) => `
  const { parentPort } = require('node:worker_threads');
  const source = require('node:fs').readFileSync(${JSON.stringify(script)}, 'utf8');
  const self = {
    postMessage: (data) => parentPort.postMessage(data),
    addEventListener: () => {},
    setTimeout, clearTimeout, setInterval, clearInterval, performance, TextEncoder, TextDecoder, queueMicrotask, console,
  };
  parentPort.on('message', (data) => self.onmessage({ data }));
  new Function('self', 'globalThis', 'require', 'process', 'module', 'Buffer', 'setImmediate', source)(self, self);
`;

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback);
    return Disposable.create(() => this.#worker.off('message', callback));
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {}
}

it('works in a web worker, which has neither Node nor a disk', async () => {
  const worker = new Worker(AS_IN_A_BROWSER(join(folder, 'web', 'server.js')), { eval: true });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const client = new LspClient(createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker)));
  const { serverInfo } = await Promise.race([client.initialize(MODERN), failed]);
  expect(serverInfo?.name).toBe('throughline');
  const uri = 'vscode-vfs://github/team/prd.md';
  await client.open(
    uri,
    '---\ntype: prd\n---\n\n# PRD\n\n## Metrics\n\n- Increase sites from 45 % to 28 % by May.\n',
  );
  const found = await Promise.race([client.diagnostics(uri), failed]);
  expect(found.map(({ code }) => code)).toContain('metric-arithmetic');
  expect(found[0]?.codeDescription?.href).toMatch(/^https:\/\/github\.com\/.+\.md$/);
  const plan = 'vscode-vfs://github/team/plan.md';
  await client.open(
    plan,
    '# Plan\n\n| Task | PM | PMM |\n|---|---|---|\n| Plan | A | R |\n| Sell | I | A |\n',
  );
  const { sources, grids } = await Promise.race([client.ask('throughline/workspaceRaci', null), failed]);
  expect(sources.map(({ title }) => title)).toEqual(['Plan']);
  expect(grids[0]?.rows).toHaveLength(2);
  const before = { uri, path: 'prd.md', text: '---\ntype: prd\n---\n\n# PRD\n' };
  const documents = [{ uri, before, isGone: false, path: 'prd.md', href: '/prd.md' }];
  const change = client.ask('throughline/changesSince', { base: 'main', documents });
  expect((await Promise.race([change, failed])).markdown).toContain('[line 9](</prd.md#L9>)');
  await client.stop();
  await worker.terminate();
});
