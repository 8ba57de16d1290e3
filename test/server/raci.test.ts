import { afterEach, describe, expect, it } from 'vitest';
import type { RaciReport } from '../../protocol/src';
import { inMemory, type LspClient, MODERN } from '../support/lsp-client';
import { type TestWorld, testWorld } from '../support/server-world';

const URI = 'file:///team/docs/raci.md';
const TABLE = `| Activity | PM | PMM | Sales |
|---|---|---|---|
| Set the price | A | R | C |
| Train sales | A | A | |
`;
const TEXT = `---
type: raci
---

# Who does what for Tidal

${TABLE}`;

let client: LspClient;
let world: TestWorld;
afterEach(() => client.stop());

async function started(files: Readonly<Record<string, string>> = {}): Promise<void> {
  world = testWorld(files);
  client = inMemory(world);
  await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
}

async function opened(text = TEXT, files: Readonly<Record<string, string>> = {}): Promise<RaciReport> {
  await started(files);
  await client.open(URI, text);
  return asked();
}

const asked = (uri = URI): Promise<RaciReport> => client.ask('throughline/raci', { textDocument: { uri } });

const cells = ({ grids }: RaciReport): readonly string[] =>
  grids.flatMap(({ rows }) =>
    rows.map((row) => [row.activity, ...row.cells.map(({ codes }) => codes.join('/'))].join(' | ')),
  );

describe('the matrices of a document', () => {
  it('are told with its version, its title and what the editor shows of it', async () => {
    const report = await opened();
    expect(report).toMatchObject({
      state: 'judged',
      problem: null,
      sources: [{ uri: URI, version: 1, title: 'Who does what for Tidal' }],
    });
    expect(cells(report)).toEqual(['Set the price | A | R | C', 'Train sales | A | A | ']);
    const shown = (await client.diagnostics(URI)).filter(({ code }) => String(code).startsWith('raci-'));
    expect(report.grids[0]?.findings.map(({ message }) => message)).toEqual(
      shown.map(({ message }) => message),
    );
    expect(shown).not.toEqual([]);
  });

  it('follow the text', async () => {
    await opened();
    await client.change(URI, TEXT.replace('| A | A |', '| I | A/R |'));
    const report = await asked();
    expect(report.sources[0]?.version).toBe(2);
    expect(cells(report)[1]).toBe('Train sales | I | A/R | ');
  });

  it('are read in ordinary Markdown, of which nothing is found', async () => {
    const report = await opened(`# Notes\n\n${TABLE}`);
    expect(report.state).toBe('not-a-product-document');
    expect(cells(report)).toHaveLength(2);
    expect(report.grids[0]?.findings).toEqual([]);
  });

  it('are read where the configuration leaves the document out', async () => {
    const report = await opened(TEXT, { '/team/throughline.config.yaml': 'ignore: [docs/**]\n' });
    expect(report.state).toBe('ignored');
    expect(cells(report)).toHaveLength(2);
  });

  it('are not read where the document is turned off, or not open', async () => {
    await started();
    client.settings = { enable: false };
    await client.open(URI, TEXT);
    expect(await asked()).toMatchObject({ state: 'off', grids: [], sources: [] });
    expect(await asked('file:///team/other.md')).toMatchObject({ state: 'unknown', grids: [], sources: [] });
  });

  it('go by the name of the file where it has no title', async () => {
    await started();
    const uri = 'file:///team/docs/launch%20plan.md';
    await client.open(uri, TABLE);
    expect((await asked(uri)).sources[0]?.title).toBe('launch plan.md');
  });
});
