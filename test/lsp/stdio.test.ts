import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { BuiltServer } from '../support/built-server';
import { Workspace } from '../support/command-line';
import { type LspClient, MODERN } from '../support/lsp-client';

const server = new BuiltServer();
beforeAll(() => server.build(), 120_000);
afterAll(() => server.remove());

const URI = 'file:///team/prd.md';
const sum = (line: string) => `---\ntype: prd\n---\n\n# PRD\n\n## Success metrics\n\n${line}\n`;
const WRONG = 'Increase weekly active sites from 45 % to 28 % by September.';

async function started(capabilities = MODERN, folder = 'file:///team'): Promise<LspClient> {
  const { client } = server.start();
  await client.initialize(capabilities, { workspaceFolders: [{ uri: folder, name: 'team' }] });
  return client;
}

const wrongSums = (found: readonly Diagnostic[]) => found.filter(({ code }) => code === 'metric-arithmetic');

/** A finding in the JSON report of the command line. */
interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fingerprint: string;
}

interface ReportedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

const SEVERITIES = ['none', 'error', 'warning', 'info', 'hint'];

/** A diagnostic in the words of the command line. */
const asReported = ({ code, severity, message, range, data }: Diagnostic): ReportedFinding => ({
  ruleId: String(code),
  severity: SEVERITIES[severity ?? 0] ?? '',
  message: String(message),
  line: range.start.line + 1,
  column: range.start.character + 1,
  fingerprint: data.fingerprint,
});

describe('the server over its standard streams', () => {
  it('says who it is and what it can do', async () => {
    const { client } = server.start();
    const { serverInfo, capabilities } = await client.initialize(MODERN);
    expect(serverInfo?.name).toBe('throughline');
    expect(capabilities.positionEncoding).toBe('utf-16');
    expect(capabilities.documentSymbolProvider).toBe(false);
    await client.stop();
  });

  it('speaks without an argument for the way, too', async () => {
    const { client } = server.start(['lsp']);
    expect((await client.initialize(MODERN)).serverInfo?.name).toBe('throughline');
    await client.stop();
  });

  it('speaks over the channel of the process that started it, as VS Code has it', async () => {
    const client = server.startOverIpc();
    await client.initialize(MODERN);
    await client.open(URI, sum(`- ${WRONG}`));
    expect(wrongSums(await client.diagnostics(URI))).toHaveLength(1);
    await client.stop();
  });

  it('ends with 0 when it is told to, and with 1 when nobody has said goodbye', async () => {
    const polite = server.start();
    await polite.client.initialize(MODERN);
    await polite.client.connection.sendRequest(ShutdownRequest.type);
    await polite.client.connection.sendNotification(ExitNotification.type);
    expect(await polite.ended).toBe(0);
    const rude = server.start();
    await rude.client.initialize(MODERN);
    rude.process.stdin?.end();
    expect(await rude.ended).toBe(1);
  });

  it.each([
    ['utf-8', 10],
    ['utf-16', 7],
    ['utf-32', 6],
  ])('counts characters in %s', async (encoding, start) => {
    const general = { positionEncodings: [encoding] };
    const client = await started({ ...MODERN, general });
    await client.open(URI, sum(`- 🎯 é ${WRONG}`));
    const [found] = wrongSums(await client.diagnostics(URI));
    expect(found?.range.start).toEqual({ line: 8, character: start });
    // An edit is read in the same units: the verb becomes right.
    const verb = { start: { line: 8, character: start }, end: { line: 8, character: start + 8 } };
    await client.change(URI, 'Reduce', verb);
    expect(wrongSums(await client.diagnostics(URI))).toEqual([]);
    await client.stop();
  });

  it('drops a request that is cancelled, and answers the next', async () => {
    const client = await started();
    await client.open(URI, sum(`- ${WRONG}`));
    const cancel = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const dropped = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancel.token);
    cancel.cancel();
    await expect(dropped).rejects.toMatchObject({ code: -32800 });
    expect(wrongSums(await client.diagnostics(URI))).toHaveLength(1);
    await client.stop();
  });

  it('answers many requests that are under way at once, whatever their order', async () => {
    const client = await started();
    await client.open(URI, sum(`- ${WRONG}`));
    const hover = () =>
      client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line: 8, character: 5 },
      });
    const [first, second, third, other] = await Promise.all([
      client.pull(URI),
      hover(),
      client.pull(URI),
      client.pull('file:///team/unknown.md'),
    ]);
    expect(first).toEqual(third);
    expect(JSON.stringify(second)).toContain('Numbers contradict each other');
    expect(other).toEqual({ kind: 'full', items: [] });
    await client.stop();
  });

  it('passes over messages about documents it does not know, and those it does not understand', async () => {
    const client = await started();
    await client.change('file:///team/unknown.md', 'text');
    await client.close('file:///team/unknown.md');
    await client.connection.sendNotification('team/unheard', { of: true });
    await expect(client.connection.sendRequest('team/unheard')).rejects.toMatchObject({ code: -32601 });
    await client.open(URI, sum(`- ${WRONG}`));
    expect(wrongSums(await client.diagnostics(URI))).toHaveLength(1);
    await client.stop();
  });

  it('goes on where it was after it was killed and started again', async () => {
    const first = server.start();
    await first.client.initialize(MODERN);
    await first.client.open(URI, sum(`- ${WRONG}`));
    const before = await first.client.pull(URI);
    first.process.kill('SIGKILL');
    await first.ended;
    const client = await started();
    await client.open(URI, sum(`- ${WRONG}`));
    const again = await client.pull(URI, before.resultId);
    // The new process knows nothing of what the old one told.
    expect({ ...again, resultId: before.resultId }).toEqual(before);
    await client.stop();
  });

  it('shows no stale diagnostic after a thousand rapid edits', { timeout: 60_000 }, async () => {
    const client = await started();
    await client.open(URI, sum(`- ${WRONG}`));
    let text = sum(`- ${WRONG}`);
    const pulls: Promise<unknown>[] = [];
    for (let edit = 0; edit < 1000; edit += 1) {
      // Now a line above, now a word inside, now the number itself.
      if (edit % 3 === 0) {
        await client.change(URI, 'Why.\n\n', {
          start: { line: 6, character: 0 },
          end: { line: 6, character: 0 },
        });
        text = text.replace('## Success', 'Why.\n\n## Success');
      } else {
        const line = text.split('\n').findIndex((each) => each.startsWith('- '));
        await client.change(URI, 'x', { start: { line, character: 2 }, end: { line, character: 2 } });
        text = text.replace('\n- ', '\n- x');
      }
      // Clients cancel what is overtaken; those that do not are told to ask again, or get what is current.
      if (edit % 10 === 0) pulls.push(client.pull(URI).catch(({ code }) => expect(code).toBe(-32802)));
    }
    await Promise.all(pulls);
    await client.cursor(URI, { line: 0, character: 0 });
    const last = await client.diagnostics(URI);
    const fresh = 'file:///team/fresh.md';
    await client.open(fresh, text);
    const places = (found: readonly Diagnostic[]) =>
      found.map(({ code, range, message }) => ({ code, range, message }));
    expect(places(last)).toEqual(places(await client.diagnostics(fresh)));
    await client.stop();
  });

  it('finds in every example what the command line finds', async () => {
    const root = resolve('examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(10);
    const workspace = new Workspace();
    const { stdout } = await workspace.run(['check', root, '--format', 'json', '--fail-on', 'never']);
    workspace.remove();
    const reported: readonly ReportedFile[] = JSON.parse(stdout).files;
    const client = await started(MODERN, pathToFileURL(root).href);
    for (const name of files) {
      const uri = pathToFileURL(join(root, name)).href;
      await client.open(uri, readFileSync(join(root, name), 'utf8'));
      const file = reported.find(({ path }) => path.endsWith(`examples/${name}`));
      expect((await client.diagnostics(uri)).map(asReported), name).toEqual(
        (file?.findings ?? []).map(({ ruleId, severity, message, line, column, fingerprint }) => ({
          ruleId,
          severity,
          message,
          line,
          column,
          fingerprint,
        })),
      );
    }
    await client.stop();
  });
});
