import { afterEach, expect, it } from 'vitest';
import type { ServerRequests } from '../../protocol/src';
import { inMemory, type LspClient, MODERN } from '../support/lsp-client';
import { TestDisk, testWorld } from '../support/server-world';

const ROOT = 'vscode-vfs://github/team';
const URI = `${ROOT}/docs/prd.md`;
const TEXT = `---
type: prd
---

# PRD

See the [brief](brief.md#gone), the [plan](plan.md) and the [list](../list.md#here).

## Success metrics

- Increase weekly active sites from 45 % to 28 % by September.
`;

let client: LspClient;
afterEach(() => client.stop());

/** A server without a disk, whose client reads files for it. */
async function started(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const held = new TestDisk(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text])),
  );
  const asked: string[] = [];
  client = inMemory({ ...testWorld(), disk: null });
  client.connection.onRequest(
    'throughline/readFile' satisfies keyof ServerRequests,
    async ({ uri }: { readonly uri: string }) => {
      asked.push(uri);
      return held.text(uri);
    },
  );
  client.connection.onRequest(
    'throughline/readFolder' satisfies keyof ServerRequests,
    async ({ uri }: { readonly uri: string }) => {
      asked.push(uri);
      return held.entries(uri);
    },
  );
  await client.initialize(
    { ...MODERN, experimental: { throughline: { files: true } } },
    { workspaceFolders: [{ uri: ROOT, name: 'team' }] },
  );
  return asked;
}

const rules = async () => (await client.diagnostics(URI)).map(({ code, message }) => `${code}: ${message}`);

it('finds linked files and headings that only the client can read', async () => {
  await started({ 'docs/brief.md': '# Brief\n', 'list.md': '# Here\n' });
  await client.open(URI, TEXT);
  const broken = (await rules()).filter((rule) => rule.startsWith('broken-link'));
  expect(broken).toEqual([expect.stringContaining('#gone'), expect.stringContaining('plan.md')]);
});

it('finds the configuration that only the client can read', async () => {
  await started({
    'throughline.config.yaml': 'extends: ./shared/team.yaml\n',
    'shared/team.yaml': 'rules: {metric-arithmetic: off}\n',
    'docs/brief.md': '# Gone\n',
    'docs/plan.md': '',
    'list.md': '# Here\n',
  });
  await client.open(URI, TEXT);
  expect((await rules()).filter((rule) => /^(?:metric-arithmetic|broken-link)/.test(rule))).toEqual([]);
});

it('asks for a file once, however often the document changes', async () => {
  const asked = await started({ 'docs/brief.md': '# Gone\n', 'docs/plan.md': '', 'list.md': '# Here\n' });
  await client.open(URI, TEXT);
  await rules();
  expect(new Set(asked).size).toBe(asked.length);
  const before = asked.length;
  await client.change(URI, 'x', { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } });
  await rules();
  expect(asked).toHaveLength(before);
});

it('judges a document that has no place at all', async () => {
  await started({});
  await client.open('untitled:Untitled-1', TEXT);
  const found = await client.diagnostics('untitled:Untitled-1');
  expect(found.map(({ code }) => code)).toContain('metric-arithmetic');
  expect(found.map(({ code }) => code)).not.toContain('broken-link');
});

it('reads who does what in files that only the client can read, and changes them', async () => {
  const table = '| Task | PM | PMM |\n|---|---|---|\n| Plan | A | R |\n| Sell | I | A/R |\n';
  await started({ 'docs/launch.md': `# Launch\n\n${table}`, 'docs/notes.md': '# Notes\n' });
  const { grids, sources } = await client.ask('throughline/workspaceRaci', null);
  expect(sources).toEqual([{ uri: `${ROOT}/docs/launch.md`, version: null, title: 'Launch' }]);
  expect(grids[0]?.rows.map(({ activity }) => activity)).toEqual(['Plan', 'Sell']);
  const [textDocument] = sources;
  if (!textDocument) throw new Error('there is a document');
  const operation = { kind: 'set-cell', row: 1, role: 0, text: 'C' } as const;
  const changes = [{ matrix: 0, operation }];
  expect(await client.ask('throughline/raciEdit', { textDocument, changes })).toMatchObject({
    kind: 'edits',
    version: null,
    edits: [{ newText: 'C', range: { start: { line: 5, character: 9 } } }],
  });
});
