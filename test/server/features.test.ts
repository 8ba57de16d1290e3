import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../protocol/src';
import { inMemory, type LspClient, MODERN, MODEST } from '../support/lsp-client';
import { testWorld } from '../support/server-world';

const URI = 'file:///team/docs/prd.md';
const CONFIG = 'file:///team/throughline.config.yaml';
const TEXT = `---
type: prd
status: draft
---

# Shift swap

## Audience

**Nora the nurse** works nights on two wards.

## Requirements

| ID | Requirement |
| - | - |
| FR-1 | Offer a shift to colleagues |
| FR-2 | Tell the manager, as in FR-1 |

## Acceptance criteria

FR-1 is done when a nurse can offer a shift in ten seconds.
`;

let client: LspClient;
afterEach(() => client.stop());

async function opened(
  text = TEXT,
  { uri = URI, language = 'markdown', capabilities = MODERN, options = {} as InitializationOptions } = {},
): Promise<void> {
  client = inMemory(testWorld());
  await client.initialize(capabilities, {
    workspaceFolders: [{ uri: 'file:///team', name: 'team' }],
    initializationOptions: options,
  });
  await client.open(uri, text, language);
}

const at = (mark: string, text = TEXT, uri = URI) => ({
  textDocument: { uri },
  position: TextDocument.create(uri, '', 0, text).positionAt(text.indexOf(mark)),
});

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function complete(mark: string, text = TEXT, uri = URI): Promise<readonly CompletionItem[]> {
  const given = await client.connection.sendRequest(CompletionRequest.type, at(mark, text, uri));
  return Array.isArray(given) ? given : (given?.items ?? []);
}

describe('completion', () => {
  it('knows front matter, with its help on request', async () => {
    const text = TEXT.replace('draft', '');
    await opened(text);
    const items = await complete('\n---\n\n# Shift', text);
    const review = items.find(({ label }) => /review/i.test(label));
    expect(review?.textEdit).toBeDefined();
    const resolved = await client.connection.sendRequest(
      CompletionResolveRequest.type,
      items.find(({ label }) => label === 'draft') ?? { label: 'none' },
    );
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
  });

  it('gives tab stops to clients that know them, and text to the others', async () => {
    const text = `${TEXT}\n## `;
    await opened(text);
    const position = TextDocument.create(URI, '', 0, text).positionAt(text.length);
    const ask = () =>
      client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: URI }, position });
    const modern = await ask();
    expect(JSON.stringify(modern)).toContain('"insertTextFormat":2');
    await client.stop();
    await opened(text, { capabilities: MODEST });
    const modest = JSON.stringify(await ask());
    expect(modest).not.toContain('insertTextFormat');
    expect(modest).not.toContain('${');
  });

  it('knows the configuration', async () => {
    await opened('prof', { uri: CONFIG, language: 'yaml' });
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: CONFIG },
      position: { line: 0, character: 4 },
    });
    expect(JSON.stringify(items)).toContain('"label":"profile"');
  });
});

describe('hover', () => {
  it('tells about an id, and about a setting', async () => {
    await opened();
    const hover = await client.connection.sendRequest(HoverRequest.type, at('FR-1 is done'));
    expect(JSON.stringify(hover?.contents)).toContain('Offer a shift to colleagues');
    await client.open(CONFIG, 'profile: strict\n', 'yaml');
    const setting = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: CONFIG },
      position: { line: 0, character: 2 },
    });
    expect(JSON.stringify(setting?.contents)).toContain('How much is asked');
  });

  it('says nothing where there is nothing to say', async () => {
    await opened();
    expect(await client.connection.sendRequest(HoverRequest.type, at('ten seconds'))).toBeNull();
  });
});

describe('ids', () => {
  it('lead to their definition and to each other', async () => {
    await opened();
    const definition = await client.connection.sendRequest(DefinitionRequest.type, at('FR-1 is done'));
    expect(definition).toEqual([
      { uri: URI, range: { start: { line: 15, character: 2 }, end: { line: 15, character: 6 } } },
    ]);
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at('FR-1 is done'),
      context: { includeDeclaration: true },
    });
    expect(references?.map(({ range }) => range.start.line)).toEqual([15, 16, 20]);
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at('FR-1 is done'));
    expect(highlights?.map(({ kind }) => kind)).toEqual([3, 2, 2]);
  });

  it('are renamed everywhere, in the version that was read', async () => {
    await opened();
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      ...at('FR-1 is done'),
      newName: 'FR-9',
    });
    expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 1 } });
    expect(JSON.stringify(edit).match(/FR-9/g)).toHaveLength(3);
  });

  it('are not renamed to another id, and other words not at all, with the reason', async () => {
    await opened();
    const rename = client.connection.sendRequest(RenameRequest.type, {
      ...at('FR-1 is done'),
      newName: 'FR-2',
    });
    await expect(rename).rejects.toMatchObject({ code: -32803, message: expect.stringContaining('FR-2') });
    const prepared = client.connection.sendRequest(PrepareRenameRequest.type, at('ten seconds'));
    await expect(prepared).rejects.toMatchObject({ code: -32803 });
  });
});

describe('what editors of Markdown do themselves', () => {
  it('is left to them unless they ask', async () => {
    await opened();
    await client.stop();
    client = inMemory(testWorld());
    const { capabilities } = await client.initialize(MODERN);
    expect(capabilities).toMatchObject({
      documentSymbolProvider: false,
      foldingRangeProvider: false,
      selectionRangeProvider: false,
      documentFormattingProvider: false,
    });
  });

  it('is done where they ask', async () => {
    await opened(TEXT, { options: { headingSymbols: true, folding: true, formatting: true } });
    const { connection } = client;
    const textDocument = { uri: URI };
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(JSON.stringify(symbols)).toContain('"name":"Requirements"');
    const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.map(({ startLine }) => startLine)).toContain(11);
    const selections = await connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [at('nights').position],
    });
    expect(selections?.[0]?.parent?.range).toBeDefined();
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(JSON.stringify(edits)).toContain('---');
  });
});

describe('lenses and hints', () => {
  const ask = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } });

  it('can be turned off and on by settings', async () => {
    const scored = `${TEXT}\n## Priorities\n\n| Feature | Reach | Impact | Confidence | Effort | RICE |\n| --- | --- | --- | --- | --- | --- |\n| Swap | 400 | 2 | 80 % | 4 | |\n`;
    await opened(scored);
    client.settings = { codeLens: { sections: true }, inlayHints: { totals: true } };
    await client.configured();
    const lenses = await ask();
    expect(lenses?.[0]?.command?.title).toBeTruthy();
    const hints = () =>
      client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range: whole });
    expect((await hints())?.map(({ label }) => label)).toContainEqual(expect.stringContaining('160'));
    client.settings = { codeLens: { sections: false }, inlayHints: { totals: false } };
    await client.configured();
    expect(await ask()).toEqual([]);
    expect(await hints()).toEqual([]);
  });

  it('lead to places where the client can show them', async () => {
    await opened(TEXT, { options: { placesCommand: 'team.show' } });
    expect((await ask())?.some(({ command }) => command?.command === 'team.show')).toBe(true);
  });
});

describe('the page of a check', () => {
  it('opens where the client says', async () => {
    await opened(`${TEXT}\n## Risks\n`, { options: { rulePage: 'command:read?%22{id}%22' } });
    const empty = (await client.diagnostics(URI)).find(({ code }) => code === 'empty-section');
    expect(empty?.codeDescription?.href).toBe('command:read?%22empty-section%22');
  });
});

describe('a configuration file', () => {
  it('shows its own problems, and those with what it extends', async () => {
    await opened('profle: strict\nextends: ./gone.yaml\n', { uri: CONFIG, language: 'yaml' });
    const found = await client.diagnostics(CONFIG);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('profile')]);
    await client.change(CONFIG, 'extends: ./gone.yaml\n');
    expect((await client.diagnostics(CONFIG)).map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no file at “./gone.yaml”'),
    ]);
  });
});

describe('a configuration that extends another file', () => {
  it('tells what is wrong inside that one', async () => {
    const text = 'extends: ./shared/team.yaml\n';
    client = inMemory(
      testWorld({ '/team/shared/team.yaml': 'profle: strict\n', '/team/throughline.config.yaml': text }),
    );
    await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
    await client.open(CONFIG, text, 'yaml');
    expect(await client.diagnostics(CONFIG)).toMatchObject([
      {
        message: expect.stringMatching(/^team\.yaml, which this extends: .*profile/s),
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
      },
    ]);
  });
});

describe('the views of a client of our own', () => {
  beforeEach(() => opened());

  it('get how ready a document is', async () => {
    const report = await client.ask('throughline/readiness', { textDocument: { uri: URI } });
    expect(report).toMatchObject({ uri: URI, version: 1, state: 'judged', kind: 'prd', isTemplate: false });
    expect(report.summary).toMatch(/^Ready: \d+ of \d+ questions answered$/);
    expect(report.questions).toHaveLength(report.total);
    expect(
      await client.ask('throughline/readiness', { textDocument: { uri: 'file:///x.md' } }),
    ).toMatchObject({
      state: 'unknown',
    });
  });

  it('get whether there is a matrix of who does what', async () => {
    const hasRaci = async () =>
      (await client.ask('throughline/readiness', { textDocument: { uri: URI } })).hasRaci;
    expect(await hasRaci()).toBe(false);
    await client.change(
      URI,
      `${TEXT}\n## RACI\n\n| Activity | PM | PMM |\n|---|---|---|\n| Set the price | A | R |\n| Write the brief | C | A |\n`,
    );
    expect(await hasRaci()).toBe(true);
  });

  it('count what is found in the block that is being written only where it is listed too', async () => {
    const metrics =
      '\n## Success metrics\n\n- Increase weekly active wards from 28 % to 45 % by September.\n';
    await client.change(URI, TEXT + metrics);
    const stateOf = async (id: string) => {
      const { questions } = await client.ask('throughline/readiness', { textDocument: { uri: URI } });
      return questions.find((question) => question.id === id)?.state;
    };
    await client.diagnostics(URI);
    const before = await stateOf('success');
    const end = { line: (TEXT + metrics).split('\n').length - 1, character: 0 };
    await client.change(URI, '\n- Increase trials from 9 to 3.', { start: end, end });
    const shown = await client.diagnostics(URI);
    expect(shown.map(({ code }) => code)).not.toContain('metric-arithmetic');
    expect(await stateOf('success')).toBe(before);
    await client.cursor(URI, { line: 0, character: 0 });
    expect((await client.diagnostics(URI)).map(({ code }) => code)).toContain('metric-arithmetic');
    expect(await stateOf('success')).not.toBe(before);
  });

  it('get to know that a new document is still to be filled in', async () => {
    const made = await client.ask('throughline/newDocument', { template: 'prd' });
    await client.change(URI, made?.text ?? '');
    const report = await client.ask('throughline/readiness', { textDocument: { uri: URI } });
    expect(report).toMatchObject({
      isTemplate: true,
      answered: 0,
      summary: 'Ready: 0 of 9 questions answered',
    });
    expect(await client.ask('throughline/findings', { textDocument: { uri: URI } })).toMatchObject({
      state: 'judged',
      groups: [],
    });
  });

  it('get findings by the question they leave open', async () => {
    const { groups } = await client.ask('throughline/findings', { textDocument: { uri: URI } });
    const all = groups.flatMap(({ findings }) => findings);
    const diagnostics = await client.diagnostics(URI);
    expect(all.map(({ message }) => message).sort()).toEqual(
      diagnostics.map(({ message }) => message).sort(),
    );
  });

  it('get templates, and documents made from them', async () => {
    const templates = await client.ask('throughline/templates', null);
    expect(templates.map(({ kind }) => kind)).toContain('prd');
    const made = await client.ask('throughline/newDocument', { template: 'prd' });
    expect(made?.fileName).toBe('prd.md');
    expect(made?.text.startsWith('---\ntype: prd\n')).toBe(true);
    expect(made?.text).not.toContain('${');
    expect(await client.ask('throughline/newDocument', { template: 'none' })).toBeNull();
  });

  it('get the sections that are missing first, each with its place', async () => {
    const { sections, version } = await client.ask('throughline/sectionSnippets', {
      textDocument: { uri: URI },
    });
    expect(version).toBe(1);
    const missing = sections.filter(({ group }) => group === 'missing');
    expect(sections.slice(0, missing.length)).toEqual(missing);
    const metrics = missing.find(({ id }) => id === 'metrics');
    // After the audience, which readers look for before.
    expect(metrics?.position).toEqual({ line: 9, character: 45 });
    expect(metrics?.snippet.startsWith('\n\n## ')).toBe(true);
  });
});
