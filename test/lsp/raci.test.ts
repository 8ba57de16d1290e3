import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RaciEditResult, RaciOperation, RaciReport } from '../../protocol/src';
import { BuiltServer } from '../support/built-server';
import { type LspClient, MODERN } from '../support/lsp-client';

const server = new BuiltServer();
const folder = mkdtempSync(join(tmpdir(), 'throughline-raci-'));
beforeAll(() => server.build(), 120_000);
afterAll(() => {
  server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const ENDING = '\r\n';
const TABLE = [
  '| Activity | PM | PMM 🎯 |',
  '|---|---|---|',
  '| Go \\| no go | A | R |',
  '| Sell | I | A/R |',
];
const TEXT = ['# RACI', '', ...TABLE, '', 'Agreed *in* May.  ', ''].join(ENDING);

async function started(): Promise<LspClient> {
  const { client } = server.start();
  await client.initialize(MODERN, {
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'team' }],
  });
  return client;
}

const uriIn = (name: string): string => pathToFileURL(join(folder, name)).href;

const said = ({ grids }: RaciReport): readonly string[] =>
  grids.flatMap(({ roles, rows }) => [
    roles.map(({ name }) => name).join(', '),
    ...rows.map(({ activity, cells }) => [activity, ...cells.map(({ codes }) => codes.join('/'))].join(', ')),
  ]);

describe('the panel’s requests to the built server', () => {
  it('make of each operation an edit by which the document says what was asked, and no more changes', async () => {
    const client = await started();
    const uri = uriIn('open.md');
    await client.open(uri, TEXT);
    const textDocument = TextDocument.create(uri, 'markdown', 1, TEXT);
    let version = 1;
    const edit = async (operation: RaciOperation): Promise<readonly string[]> => {
      const changes = [{ matrix: 0, operation }];
      const result: RaciEditResult = await client.ask('throughline/raciEdit', {
        textDocument: { uri, version },
        changes,
      });
      if (result.kind !== 'edits') throw new Error(JSON.stringify(result));
      const next = TextDocument.applyEdits(textDocument, [...result.edits]);
      // What VS Code sends for an edit of several places: the last place first, each by its range.
      const last = [...result.edits].sort(
        (a, b) =>
          b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      );
      version = await client.changes(
        uri,
        last.map(({ range, newText }) => ({ range, text: newText })),
      );
      TextDocument.update(textDocument, [{ text: next }], version);
      return said(await client.ask('throughline/raci', { textDocument: { uri } }));
    };
    expect(await edit({ kind: 'set-cell', row: 1, role: 0, text: 'C' })).toEqual([
      'PM, PMM 🎯',
      'Go | no go, A, R',
      'Sell, C, A/R',
    ]);
    const block = [
      { row: 0, role: 0, text: 'R' },
      { row: 0, role: 1, text: 'A' },
    ];
    expect((await edit({ kind: 'set-cells', cells: block }))[1]).toBe('Go | no go, R, A');
    expect((await edit({ kind: 'rename-role', role: 1, name: 'PMM 🎪' }))[0]).toBe('PM, PMM 🎪');
    expect((await edit({ kind: 'add-role', at: 2, name: 'Legal' }))[0]).toBe('PM, PMM 🎪, Legal');
    expect((await edit({ kind: 'move-row', row: 1, to: 0 }))[1]).toBe('Sell, C, A/R, ');
    expect(await edit({ kind: 'delete-row', row: 0 })).toHaveLength(2);
    expect(textDocument.getText()).toBe(
      [
        '# RACI',
        '',
        '| Activity | PM | PMM 🎪 | Legal |',
        '|---|---|---|---|',
        '| Go \\| no go | R | A |  |',
        '',
        'Agreed *in* May.  ',
        '',
      ].join(ENDING),
    );
    await client.stop();
  });

  it('make a table of a list in one edit, in its place', async () => {
    const client = await started();
    const uri = uriIn('list.md');
    const text = ['# RACI', '', '- Go: A = PM, R = PMM', '- Sell: A = PMM, R = PM', '', 'Agreed.', ''].join(
      ENDING,
    );
    await client.open(uri, text);
    const report = await client.ask('throughline/raci', { textDocument: { uri } });
    expect(report.grids[0]?.matrices).toMatchObject([{ canBeTable: true, readOnly: expect.any(String) }]);
    const result = await client.ask('throughline/raciEdit', {
      textDocument: { uri, version: 1 },
      changes: [{ matrix: 0, operation: { kind: 'make-table' } }],
    });
    if (result.kind !== 'edits') throw new Error(JSON.stringify(result));
    expect(result.edits).toHaveLength(1);
    const made = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), [...result.edits]);
    expect(made).toBe(
      [
        '# RACI',
        '',
        '| Activity | PM  | PMM |',
        '| -------- | --- | --- |',
        '| Go       | A   | R   |',
        '| Sell     | R   | A   |',
        '',
        'Agreed.',
        '',
      ].join(ENDING),
    );
    await client.changes(uri, [{ text: made }]);
    const after = await client.ask('throughline/raci', { textDocument: { uri } });
    expect(said(after)).toEqual(said(report));
    expect(after.grids[0]?.matrices).toMatchObject([{ canBeTable: false, readOnly: null }]);
    await client.stop();
  });

  it('bring the documents of a folder together, open or not', async () => {
    const client = await started();
    writeFileSync(join(folder, 'launch.md'), TEXT.replace('# RACI', '# Launch'));
    await client.open(uriIn('open.md'), TEXT);
    const report = await client.ask('throughline/workspaceRaci', null);
    expect(report.sources).toEqual([
      { uri: uriIn('launch.md'), version: null, title: 'Launch' },
      { uri: uriIn('open.md'), version: 1, title: 'RACI' },
    ]);
    expect(report.grids).toHaveLength(1);
    expect(report.grids[0]?.rows.map(({ phase }) => phase)).toEqual(['Launch', 'Launch', 'RACI', 'RACI']);
    await client.stop();
  });

  it('export, and compare with an earlier text', async () => {
    const client = await started();
    const uri = uriIn('open.md');
    await client.open(uri, TEXT);
    const textDocument = { uri };
    const { text } = await client.ask('throughline/raciExport', { textDocument, format: 'csv' });
    expect(text).toBe('Activity,PM,PMM 🎯\r\nGo | no go,A,R\r\nSell,I,A/R\r\n');
    const { compared } = await client.ask('throughline/raciCompare', {
      textDocument,
      base: TEXT.replace('| I | A/R |', '| A/R | I |'),
    });
    expect(compared[0]?.changes.map(({ sentence }) => sentence)).toContain(
      'A for “Sell” moved from PM to PMM 🎯',
    );
    await client.stop();
  });

  it('answer for a matrix of 100 activities and 20 roles while its author types', async () => {
    const roles = Array.from({ length: 20 }, (_, index) => `Role ${index}`);
    const letters = ['A', 'R', 'C', 'I', '', 'A/R', '', ''];
    const rows = Array.from({ length: 100 }, (_, row) => {
      const cells = roles.map((_role, index) => letters[(row * 7 + index * 3) % letters.length]);
      return `| Activity ${row} | ${cells.join(' | ')} |`;
    });
    const text = [
      '# RACI',
      '',
      `| Activity | ${roles.join(' | ')} |`,
      `|${'---|'.repeat(21)}`,
      ...rows,
      '',
    ].join('\n');
    const client = await started();
    const uri = uriIn('large.md');
    await client.open(uri, text);
    for (let round = 0; round < 12; round += 1) {
      const place = { line: 4 + round, character: 2 };
      await client.change(uri, 'x', { start: place, end: place });
      const { grids } = await client.ask('throughline/raci', { textDocument: { uri } });
      expect(grids[0]?.rows).toHaveLength(100);
      expect(grids[0]?.rows[round]?.activity).toBe(`xActivity ${round}`);
    }
    await client.stop();
  });
});
