import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ProgressType,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { inMemory, type LspClient, MODERN } from '../support/lsp-client';
import { type TestWorld, testWorld } from '../support/server-world';

const PRD = `---
type: prd
---

# Shift swap

## Requirements

- FR-1: Offer a shift to colleagues.

## Success metrics

- Increase weekly active sites from 45 % to 28 % by September.
`;

const FILES = {
  '/team/.git/HEAD': '',
  '/team/docs/prd.md': PRD,
  '/team/docs/notes.md': '# Notes\n\nTBD.\n',
  '/team/node_modules/a/prd.md': PRD,
  '/team/.gitignore': 'drafts/\n',
  '/team/drafts/prd.md': PRD,
  '/team/.throughlineignore': 'old.md\n',
  '/team/old.md': PRD,
};

let client: LspClient;
let world: TestWorld;
afterEach(() => client.stop());

async function started(files: Readonly<Record<string, string>> = FILES): Promise<void> {
  world = testWorld(files);
  client = inMemory(world);
  await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
}

const pull = async (previousResultIds: { uri: string; value: string }[] = []) =>
  (await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;

describe('the diagnostics of a workspace', () => {
  it('are those of the documents that the command line would look at', async () => {
    await started();
    const items = await pull();
    expect(items.map(({ uri }) => uri)).toEqual(['file:///team/docs/prd.md']);
    expect(JSON.stringify(items)).toContain('metric-arithmetic');
  });

  it('end where folders hold themselves', async () => {
    await started({ '/team/docs/prd.md': PRD });
    const entries = world.disk.entries.bind(world.disk);
    world.disk.entries = (folder) =>
      folder.endsWith('/up') ? entries('/team') : [...entries(folder), { name: 'up', kind: 'folder' }];
    expect((await pull()).map(({ uri }) => uri)).toEqual(['file:///team/docs/prd.md']);
  });

  it('leave open documents to the document’s own request', async () => {
    await started();
    await client.open('file:///team/docs/prd.md', '# Nothing\n');
    expect(await pull()).toEqual([]);
    await client.open('file:///team/old.md', PRD);
    expect(await client.diagnostics('file:///team/old.md')).toEqual([]);
  });

  it('say only what is new', async () => {
    await started();
    const [first] = await pull();
    const known = [{ uri: first?.uri ?? '', value: first?.resultId ?? '' }];
    expect(await pull(known)).toEqual([]);
    world.disk.files.delete('/team/docs/prd.md');
    await client.watched('file:///team/docs/prd.md');
    expect(await pull(known)).toEqual([{ kind: 'full', uri: first?.uri, version: null, items: [] }]);
  });

  it('read a file once, however often they are asked for', async () => {
    await started();
    await pull();
    world.disk.asked.length = 0;
    await pull();
    expect(world.disk.asked.filter((path) => path.endsWith('.md'))).toEqual([]);
  });

  it('stream in as things change, until the client has had enough', async () => {
    await started();
    const type = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(type, 'stream', ({ items }) => void reports.push(...items));
    const cancel = new CancellationTokenSource();
    const ended = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], partialResultToken: 'stream' },
      cancel.token,
    );
    await expect.poll(() => reports.length).toBe(1);
    world.disk.files.set('/team/docs/prd.md', PRD.replace('45 % to 28 %', '28 % to 45 %'));
    await client.watched('file:///team/docs/prd.md');
    await expect.poll(() => reports.length).toBe(2);
    expect(JSON.stringify(reports[1])).not.toContain('metric-arithmetic');
    cancel.cancel();
    await ended;
  });

  it('tell what is wrong with a configuration that nobody has opened', async () => {
    await started({ ...FILES, '/team/throughline.config.yaml': 'profle: strict\n' });
    const items = await pull();
    expect(items.map(({ uri }) => uri)).toEqual(['file:///team/throughline.config.yaml']);
    expect(JSON.stringify(items)).toContain('profile');
  });

  it('stay when a document is closed, as the file has them', async () => {
    await started();
    const uri = 'file:///team/docs/prd.md';
    await client.open(uri, '# Nothing\n');
    await client.close(uri);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('metric-arithmetic');
    expect(await client.diagnostics('file:///team/drafts/prd.md')).toEqual([]);
    expect(await client.diagnostics('file:///elsewhere/prd.md')).toEqual([]);
  });

  it('come from every folder with its own configuration', async () => {
    world = testWorld({
      '/one/prd.md': PRD,
      '/two/prd.md': PRD,
      '/two/throughline.config.yaml': 'rules: {metric-arithmetic: off}',
    });
    client = inMemory(world);
    const workspaceFolders = ['one', 'two'].map((name) => ({ uri: `file:///${name}`, name }));
    await client.initialize(MODERN, { workspaceFolders });
    const items = await pull();
    const about = (uri: string) => JSON.stringify(items.find((item) => item.uri === uri) ?? null);
    expect(about('file:///one/prd.md')).toContain('metric-arithmetic');
    expect(about('file:///two/prd.md')).not.toContain('metric-arithmetic');
  });
});

describe('the symbols of a workspace', () => {
  const names = async (query: string) =>
    ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
      ({ name }) => name,
    );

  it('are found by some of their letters, open or not', async () => {
    await started();
    expect(await names('offer')).toEqual([expect.stringContaining('Offer a shift')]);
    await client.open('file:///team/docs/prd.md', PRD.replace('Offer a shift', 'Lend a shift'));
    expect(await names('offer')).toEqual([]);
    expect(await names('lnd')).toEqual([expect.stringContaining('Lend a shift')]);
  });
});
