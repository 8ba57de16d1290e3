import { afterEach, describe, expect, it } from 'vitest';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ChangedDocument,
  InitializationOptions,
  RaciEditResult,
  RaciOperation,
  RaciReport,
} from '../../protocol/src';
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

async function started(
  files: Readonly<Record<string, string>> = {},
  initializationOptions: InitializationOptions = {},
): Promise<void> {
  world = testWorld(files);
  client = inMemory(world);
  const workspaceFolders = [{ uri: 'file:///team', name: 'team' }];
  await client.initialize(MODERN, { workspaceFolders, initializationOptions });
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
    const uri = 'file:///work/docs/notes.md';
    await started({});
    await client.open(uri, `# Notes\n\n${TABLE}`);
    const report = await asked(uri);
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

  it('are missed with a reason where the table is not finished', async () => {
    const report = await opened('# RACI\n\n| Activity | PM | PMM |\n| Set the price | A | R |\n');
    expect(report).toMatchObject({ grids: [], problem: expect.stringContaining('line of dashes') });
  });

  it('go by the name of the file where it has no title', async () => {
    await started();
    const uri = 'file:///team/docs/launch%20plan.md';
    await client.open(uri, TABLE);
    expect((await asked(uri)).sources[0]?.title).toBe('launch plan.md');
  });
});

const PRICES = `---
type: launch
---

# Launch plan

| Task | Owner | Due |
|---|---|---|
| Set the price | Sales | 2026-03-09 |
`;

describe('what other documents say about an activity', () => {
  const [here, there] = [URI, 'file:///team/docs/launch.md'];
  const said = ({ grids }: RaciReport) =>
    grids.flatMap(({ rows, findings }) => [
      ...rows.flatMap(({ links }) => links.map(({ document }) => document?.uri)),
      ...findings.flatMap(({ elsewhere }) => (elsewhere ? [elsewhere.document?.uri] : [])),
    ]);
  const toldAgain = () =>
    new Promise<string>((resolve) =>
      client.connection.onNotification('throughline/checked', ({ uri }: { uri: string }) => resolve(uri)),
    );

  it('is read while nobody waits for it, and told once it is known', async () => {
    world = testWorld({ '/team/docs/launch.md': PRICES });
    client = inMemory(world);
    const workspaceFolders = [{ uri: 'file:///team', name: 'team' }];
    await client.initialize(
      { ...MODERN, experimental: { throughline: { checked: true } } },
      { workspaceFolders },
    );
    const told = toldAgain();
    await client.open(here, TEXT);
    expect(said(await asked())).toEqual([]);
    expect(await told).toBe(here);
    expect(said(await asked())).toEqual([there, there]);
  });

  it('is that of the open document, once it is open', async () => {
    await opened(TEXT, { '/team/docs/launch.md': PRICES });
    await client.answered();
    await client.open(there, PRICES.replace('Sales', 'PM'));
    await asked();
    await client.answered();
    expect(said(await asked())).toEqual([there]);
  });

  it('is told over all documents at once', async () => {
    await opened(TEXT, { '/team/docs/launch.md': PRICES });
    expect(said(await client.ask('throughline/workspaceRaci', null))).toEqual([there, there]);
  });
});

const edited = async (
  operation: RaciOperation,
  version: number | null = 1,
  matrices: readonly number[] = [0],
): Promise<RaciEditResult> =>
  client.ask('throughline/raciEdit', {
    textDocument: { uri: URI, version },
    changes: matrices.map((matrix) => ({ matrix, operation })),
  });

const SET: RaciOperation = { kind: 'set-cell', row: 1, role: 2, text: 'C' };

function applied(text: string, result: RaciEditResult): string {
  if (result.kind !== 'edits') throw new Error(`no edits but ${JSON.stringify(result)}`);
  const lines = TextDocument.create(URI, 'markdown', 0, text);
  return TextDocument.applyEdits(lines, [...result.edits]);
}

describe('an edit of a matrix', () => {
  it('changes no more than the cell', async () => {
    await opened();
    const result = await edited(SET);
    expect(result).toMatchObject({ kind: 'edits', version: 1, edits: [{ newText: expect.anything() }] });
    expect(applied(TEXT, result)).toBe(TEXT.replace('| A | A | |', '| A | A | C |'));
  });

  it('counts characters as the client does', async () => {
    world = testWorld();
    client = inMemory(world);
    await client.initialize({ ...MODERN, general: { positionEncodings: ['utf-8'] } });
    await client.open(URI, TEXT.replace('Train sales', '🎯 Träin'));
    const result = await edited(SET);
    const [edit] = result.kind === 'edits' ? result.edits : [];
    expect(edit?.range.start).toEqual({ line: 9, character: '| 🎯 Träin | A | A | '.length + 3 });
  });

  it('is outdated when the document has moved on', async () => {
    await opened();
    await client.change(URI, `${TEXT}\nAgreed.\n`);
    expect(await edited(SET)).toEqual({ kind: 'outdated' });
    expect(await edited(SET, 2)).toMatchObject({ kind: 'edits', version: 2 });
  });

  it('is refused with a reason', async () => {
    await opened();
    expect(await edited({ kind: 'rename-role', role: 0, name: 'pmm' })).toEqual({
      kind: 'refused',
      reason: 'There is a role called “pmm” already.',
    });
    expect(await edited(SET, 1, [0, 4])).toMatchObject({ kind: 'refused' });
    expect(await edited(SET, 1, [0, 0])).toEqual({
      kind: 'refused',
      reason: 'A matrix takes one change at a time.',
    });
    await client.close(URI);
    expect(await edited(SET, null)).toEqual({
      kind: 'refused',
      reason: 'This document cannot be read any more.',
    });
  });

  it('may be made in several matrices at once', async () => {
    const text = `# RACI\n\n## Plan\n\n${TABLE}\n## Launch\n\n${TABLE}`;
    await opened(text);
    const result = await edited({ kind: 'rename-role', role: 2, name: 'Field' }, 1, [0, 1]);
    expect(applied(text, result)).toBe(text.replaceAll('| Sales |', '| Field |'));
  });

  it('is for the file where the document is not open, and still so once it is opened', async () => {
    await started({ '/team/docs/raci.md': TEXT });
    expect(applied(TEXT, await edited(SET, null))).toContain('| A | A | C |');
    await client.open(URI, TEXT);
    expect(await edited(SET, null)).toMatchObject({ kind: 'edits', version: 1 });
    await client.change(URI, `${TEXT}\nAgreed.\n`);
    expect(await edited(SET, null)).toEqual({ kind: 'outdated' });
  });
});

describe('an export of the matrices', () => {
  it.each([
    ['table', 'raci-table.md', '| Set the price | A'],
    ['csv', 'raci.csv', 'Activity,PM,PMM,Sales'],
    ['html', 'raci.html', '<!doctype html>'],
    ['svg', 'raci.svg', '<svg'],
    ['json', 'raci.json', '"grids"'],
  ] as const)('as %s is called %s', async (format, fileName, part) => {
    await opened();
    const result = await client.ask('throughline/raciExport', { textDocument: { uri: URI }, format });
    expect(result.fileName).toBe(fileName);
    expect(result.text).toContain(part);
  });

  it('says by its name what it holds, and has no text where there is no matrix', async () => {
    await started();
    const uri = 'file:///team/docs/Launch.md';
    await client.open(uri, '# Launch\n');
    expect(await client.ask('throughline/raciExport', { textDocument: { uri }, format: 'svg' })).toEqual({
      fileName: 'Launch-raci.svg',
      text: null,
    });
  });
});

describe('an export of all matrices', () => {
  it('holds those of every document', async () => {
    await opened();
    await client.open('file:///team/docs/launch.md', TEXT.replace('Set the price', 'Train the sales team'));
    const { fileName, text } = await client.ask('throughline/raciExport', {
      textDocument: null,
      format: 'csv',
    });
    expect(fileName).toBe('raci.csv');
    expect(text).toContain('Set the price');
    expect(text).toContain('Train the sales team');
  });
});

describe('a comparison with an earlier text', () => {
  const compared = (base: string) =>
    client.ask('throughline/raciCompare', { textDocument: { uri: URI }, base });

  it('tells each change in a sentence, with what it is about and whose load changes', async () => {
    await opened();
    const report = await compared(TEXT.replace('| A | R | C |', '| R | A | C |'));
    expect(report.version).toBe(1);
    expect(report.compared).toMatchObject([
      {
        title: 'Who does what for Tidal',
        grid: 0,
        changes: [
          {
            sentence: 'R for “Set the price” moved from PM to PMM',
            activity: 'Set the price',
            roles: ['PM', 'PMM'],
          },
          { sentence: 'A for “Set the price” moved from PMM to PM' },
        ],
      },
    ]);
    expect(report.compared[0]?.loads).toContainEqual({ role: 'PM', code: 'A', before: 1, after: 2 });
  });

  it('has nothing to tell of the same text, and no version where the document is not open', async () => {
    await opened();
    expect((await compared(TEXT)).compared).toMatchObject([{ changes: [], loads: [] }]);
    await client.close(URI);
    expect(await compared(TEXT)).toEqual({ version: null, compared: [] });
  });
});

describe('a comparison of all documents with an earlier version', () => {
  const changed = (uri: string, text: string | null, isGone = false): ChangedDocument => ({
    uri,
    before: text === null ? null : { uri, path: uri.slice('file:///'.length), text },
    isGone,
    path: uri.slice('file:///'.length),
    href: null,
  });
  const compared = async (...documents: readonly ChangedDocument[]) => {
    const report = await client.ask('throughline/workspaceRaciCompare', { documents });
    return report.compared.map(({ uri, title, grid, changes: [first] }) => [
      uri.slice(uri.lastIndexOf('/') + 1),
      title,
      grid,
      first?.sentence,
    ]);
  };

  it('tells what changed in each, open or not, and in which matrix of all that is', async () => {
    await started({ [LAUNCH]: TEXT.replace('Tidal', 'the launch'), '/team/docs/hiring.md': HIRING });
    await client.open(URI, TEXT);
    expect(
      await compared(
        changed(URI, TEXT.replace('| A | R | C |', '| R | A | C |')),
        changed('file:///team/docs/hiring.md', null),
        changed('file:///team/docs/launch.md', TEXT.replace('Train sales', 'Train the field')),
      ),
    ).toEqual([
      ['raci.md', 'Who does what for Tidal', 1, 'R for “Set the price” moved from PM to PMM'],
      ['hiring.md', 'Hiring', 0, 'New RACI: 2 activities, 2 roles'],
      ['launch.md', 'Who does what for the launch', 1, expect.stringContaining('Train')],
    ]);
  });

  it('tells of matrices that are gone, with their document or without', async () => {
    await started({ '/team/docs/notes.md': '# Notes\n' });
    const told = await compared(
      changed('file:///team/docs/gone.md', TEXT, true),
      changed('file:///team/docs/notes.md', `# Notes\n\n${TABLE}`),
      changed('file:///team/docs/plain.md', '# Plain\n', true),
    );
    expect(told).toEqual([
      ['gone.md', 'Who does what for Tidal', null, 'RACI removed: 2 activities, 3 roles'],
      ['notes.md', 'Notes', null, 'RACI removed: 2 activities, 3 roles'],
    ]);
  });

  it('leaves out what the configuration leaves out', async () => {
    await started({ [LAUNCH]: TEXT, '/team/throughline.config.yaml': 'ignore: [docs/**]\n' });
    expect(await compared(changed('file:///team/docs/launch.md', null))).toEqual([]);
  });
});

describe('the forms of a RACI to insert', () => {
  it('fit any document that is open', async () => {
    const snippets = (about?: 'raci') =>
      client.ask('throughline/sectionSnippets', { textDocument: { uri: URI }, ...(about && { about }) });
    await opened('# Notes\n\nTo be agreed.\n', { '/team/throughline.config.yaml': 'ignore: [docs/**]\n' });
    expect((await snippets()).sections).toEqual([]);
    const { sections, version } = await snippets('raci');
    expect(version).toBe(1);
    expect(sections.map(({ id }) => id)).toContain('form:raci-pmpmm');
    expect(sections[0]?.position).toEqual({ line: 2, character: 13 });
  });
});

describe('the lens above a matrix', () => {
  const COMMAND = 'team.openRaci';
  const lenses = async (): Promise<readonly CodeLens[]> =>
    (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } })) ?? [];
  const ofRaci = async () =>
    (await lenses()).flatMap(({ command }) => (command?.command === COMMAND ? [command] : []));

  async function openedWith(options: InitializationOptions, text = TEXT): Promise<void> {
    await started({}, options);
    await client.open(URI, text);
  }

  it('says what there is to see, and opens it', async () => {
    await openedWith({ raciCommand: COMMAND });
    expect(await ofRaci()).toEqual([
      {
        title: 'Open RACI preview · 2 activities · 3 roles · 1 problem',
        command: COMMAND,
        arguments: [URI, { line: 6, character: 0 }],
      },
    ]);
  });

  it('stands above each of several, and once for those of one activity each', async () => {
    const phases = `# RACI\n\n## Plan\n\n${TABLE}\n## Launch\n\n${TABLE}`;
    await openedWith({ raciCommand: COMMAND }, phases);
    expect((await ofRaci()).map(({ arguments: [, at] = [] }) => at.line)).toEqual([4, 11]);
    const small = '| Role | Part |\n|---|---|\n| PM | A |\n| PMM | R |\n';
    await client.change(URI, `# RACI\n\n## Set the price\n\n${small}\n## Train sales\n\n${small}`);
    expect((await ofRaci()).map(({ title }) => title)).toEqual([
      'Open RACI preview · 2 activities · 2 roles',
    ]);
  });

  it('is there in ordinary Markdown too, and only where the client can open a panel', async () => {
    await openedWith({ raciCommand: COMMAND }, `# Notes\n\n${TABLE}`);
    expect(await ofRaci()).toHaveLength(1);
    await client.stop();
    await openedWith({});
    expect((await lenses()).some(({ command }) => command?.title.includes('RACI'))).toBe(false);
  });

  it('can be turned off by its own setting', async () => {
    await openedWith({ raciCommand: COMMAND });
    client.settings = { codeLens: { raci: false } };
    await client.configured();
    expect(await ofRaci()).toEqual([]);
    client.settings = { codeLens: { sections: false } };
    await client.configured();
    expect((await lenses()).map(({ command }) => command?.command)).toEqual([COMMAND]);
  });
});

const LAUNCH = '/team/docs/launch.md';
const HIRING = `# Hiring

| Activity | Recruiter | Lead |
|---|---|---|
| Write the advert | A | R |
| Ask for references | A/R | I |
`;

describe('the matrices of a workspace', () => {
  const all = () => client.ask('throughline/workspaceRaci', null);
  const FILES = {
    '/team/.git/HEAD': '',
    '/team/.gitignore': 'old.md\n',
    [LAUNCH]: `# Launch of Tidal\n\n${TABLE.replace('Set the price', 'Book the stage')}`,
    '/team/docs/notes.md': '# Notes\n\nTBD.\n',
    '/team/docs/zebra.md': HIRING,
    '/team/old.md': TEXT,
  };

  it('are those of all its documents, open or not, merged where they share roles', async () => {
    await started(FILES);
    await client.open(URI, TEXT);
    const report = await all();
    expect(report.sources).toEqual([
      { uri: `file://${LAUNCH}`, version: null, title: 'Launch of Tidal' },
      { uri: URI, version: 1, title: 'Who does what for Tidal' },
      { uri: 'file:///team/docs/zebra.md', version: null, title: 'Hiring' },
    ]);
    expect(cells(report)).toEqual([
      'Book the stage | A | R | C',
      'Train sales | A | A | ',
      'Set the price | A | R | C',
      'Train sales | A | A | ',
      'Write the advert | A | R',
      'Ask for references | A/R | I',
    ]);
    expect(report.grids.map(({ title }) => title)).toEqual(['RACI of 2 documents', 'Hiring']);
    expect(report.grids[0]?.rows.map(({ source, phase }) => [source, phase])).toEqual([
      [0, 'Launch of Tidal'],
      [0, 'Launch of Tidal'],
      [1, 'Who does what for Tidal'],
      [1, 'Who does what for Tidal'],
    ]);
  });

  it('are those of the text that is open, and of the file again once it is closed', async () => {
    await started(FILES);
    await client.open(`file://${LAUNCH}`, TEXT);
    expect(cells(await all())[0]).toBe('Set the price | A | R | C');
    await client.change(`file://${LAUNCH}`, '# Nothing any more\n');
    expect((await all()).sources.map(({ title }) => title)).toEqual(['Hiring']);
    await client.close(`file://${LAUNCH}`);
    expect(cells(await all())[0]).toBe('Book the stage | A | R | C');
  });

  it('lack less where all of them are by a small team, open or not', async () => {
    const wide = `# Tidal RACI

| Activity | PM | PMM | Eng | Design | Sales | Legal |
|---|---|---|---|---|---|---|
| Set the price | A | R | C | C | I | I |
`;
    const lacking = async () => (await all()).grids[0]?.gaps.missing.length ?? 0;
    await started({ '/team/docs/raci.md': wide });
    const full = await lacking();
    await client.stop();
    const config = 'profile: small-team\n';
    await started({ '/team/docs/raci.md': wide, '/team/throughline.config.yaml': config });
    const small = await lacking();
    expect(small).toBeLessThan(full);
    await client.open(URI, wide);
    expect(await lacking()).toBe(small);
  });

  it('are read again only where something has changed', async () => {
    await started(FILES);
    await all();
    const before = world.disk.asked.length;
    await all();
    expect(world.disk.asked.slice(before)).toEqual([]);
    world.disk.files.set(LAUNCH, HIRING);
    await client.watched(`file://${LAUNCH}`);
    expect(cells(await all())[0]).toBe('Write the advert | A | R');
    expect(world.disk.asked.slice(before).filter((path) => path.endsWith('.md'))).toEqual([LAUNCH]);
  });

  it('are edited where they stand', async () => {
    await started(FILES);
    const { grids, sources } = await all();
    const row = grids[0]?.rows[1];
    const source = sources[row?.source ?? -1];
    if (!row || !source) throw new Error('there is a second row');
    const result = await client.ask('throughline/raciEdit', {
      textDocument: source,
      changes: [{ matrix: row.matrix, operation: { kind: 'set-cell', row: row.row, role: 2, text: 'I' } }],
    });
    expect(applied(FILES[LAUNCH] ?? '', result)).toContain('| Train sales | A | A | I |');
  });

  it('leave out open documents that the configuration leaves out', async () => {
    await started({ '/team/throughline.config.yaml': 'ignore: [docs/**]\n' });
    await client.open(URI, TEXT);
    expect(await all()).toMatchObject({ grids: [], sources: [], problem: null });
  });

  it('may have changed with a file that is not open, of which the client hears', async () => {
    world = testWorld(FILES);
    client = inMemory(world);
    const told: unknown[] = [];
    client.connection.onNotification('throughline/checked', (params) => void told.push(params));
    await client.initialize(
      { ...MODERN, experimental: { throughline: { checked: true } } },
      { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] },
    );
    await client.watched(`file://${LAUNCH}`);
    await client.answered();
    world.clock.pass(200);
    await client.answered();
    expect(told).toEqual([{ uri: `file://${LAUNCH}`, version: null }]);
  });
});
