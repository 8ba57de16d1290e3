import { afterEach, describe, expect, it } from 'vitest';
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver/node';
import { inMemory, type LspClient, MODERN, MODEST } from '../support/lsp-client';
import { type TestWorld, testWorld } from '../support/server-world';

const URI = 'file:///team/docs/prd.md';
const TEXT = `---
type: prd
---

# Shift swap

## Success metrics

- Increase weekly active sites from 45 % to 28 % by September.
`;

let client: LspClient;
afterEach(() => client.stop());

/** A client that asks, on a workspace of these files. */
async function pulling(
  files: Readonly<Record<string, string>> = {},
  settings: unknown = null,
): Promise<TestWorld> {
  const world = testWorld(files);
  client = inMemory(world);
  client.settings = settings;
  await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
  return world;
}

const rulesOf = async (uri = URI) => (await client.diagnostics(uri)).map(({ code }) => code);
/** The lines (from 1) with a finding of a rule. */
const linesOf = async (rule: string) =>
  (await client.diagnostics(URI))
    .filter(({ code }) => code === rule)
    .map(({ range }) => range.start.line + 1);

describe('a client that asks for diagnostics', () => {
  it('gets the findings of a document with their rules, pages and places', async () => {
    await pulling();
    await client.open(URI, TEXT);
    const found = (await client.diagnostics(URI)).find(({ code }) => code === 'metric-arithmetic');
    expect(found).toMatchObject({
      source: 'throughline',
      severity: 1,
      range: { start: { line: 8, character: 2 }, end: { line: 8, character: 48 } },
      codeDescription: { href: 'https://example.com/rules/metric-arithmetic.md' },
      data: { fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
    });
  });

  it('gets the other places that a finding is about', async () => {
    await pulling();
    const stories = [1, 2].map(
      (id) => `- **US-${id}** As a nurse, I want to swap shift ${id}, so that I rest.`,
    );
    await client.open(URI, `${TEXT}\n## User stories\n\n${stories.join('\n')}\n`);
    const found = (await client.diagnostics(URI)).find(({ code }) => code === 'missing-acceptance-criteria');
    expect(found?.relatedInformation?.map(({ location }) => location)).toEqual([
      { uri: URI, range: expect.objectContaining({ start: { line: 13, character: 11 } }) },
    ]);
  });

  it('hears that nothing changed when nothing did', async () => {
    await pulling();
    await client.open(URI, TEXT);
    const { resultId } = await client.pull(URI);
    expect(await client.pull(URI, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(URI, '\n', { start: { line: 100, character: 0 }, end: { line: 100, character: 0 } });
    expect((await client.pull(URI, resultId)).kind).toBe('unchanged');
    await client.change(URI, 'increase', {
      start: { line: 8, character: 2 },
      end: { line: 8, character: 10 },
    });
    await client.change(URI, '48', { start: { line: 8, character: 47 }, end: { line: 8, character: 49 } });
    expect((await client.pull(URI, resultId)).kind).toBe('full');
  });

  it('hears nothing about ordinary Markdown, notebooks cells and files of other kinds', async () => {
    await pulling();
    await client.open('file:///team/README.md', '# Read me\n\nTBD.\n');
    await client.open('vscode-notebook-cell:/team/a.ipynb#1', TEXT);
    await client.open('file:///team/a.txt', TEXT, 'plaintext');
    expect(await rulesOf('file:///team/README.md')).toEqual([]);
    expect(await rulesOf('vscode-notebook-cell:/team/a.ipynb#1')).toEqual([]);
    expect(await rulesOf('file:///team/a.txt')).toEqual([]);
  });

  it('is told to ask again when a configuration changes', async () => {
    const world = await pulling({ '/team/.git/HEAD': '' });
    await client.open(URI, TEXT);
    expect(await rulesOf()).toContain('metric-arithmetic');
    world.disk.files.set('/team/throughline.config.yaml', 'rules: {metric-arithmetic: off}');
    await client.watched('file:///team/throughline.config.yaml');
    await client.answered();
    world.clock.pass(100);
    await client.answered();
    expect(client.refreshes).toBe(1);
    expect(await rulesOf()).not.toContain('metric-arithmetic');
  });

  it('has the nearest configuration counted, saved or not', async () => {
    const world = await pulling({
      '/team/throughline.config.yaml': 'rules: {metric-arithmetic: off}',
      '/team/docs/throughline.config.yaml': 'profile: strict',
    });
    await client.open(URI, TEXT);
    expect(await rulesOf()).toContain('metric-arithmetic');
    await client.open(
      'file:///team/docs/throughline.config.yaml',
      'rules: {metric-arithmetic: hint}',
      'yaml',
    );
    await client.answered();
    world.clock.pass(500);
    const found = (await client.diagnostics(URI)).find(({ code }) => code === 'metric-arithmetic');
    expect(found?.severity).toBe(4);
  });

  it('asks once for all again, and not before a pause, when a configuration is written in', async () => {
    const config = 'file:///team/docs/throughline.config.yaml';
    const world = await pulling({ '/team/docs/throughline.config.yaml': '' });
    const asked: string[] = [];
    client.connection.onRequest(CodeLensRefreshRequest.type, () => void asked.push('lenses'));
    client.connection.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
    await client.open(config, '', 'yaml');
    await client.open(URI, TEXT);
    await client.answered();
    world.clock.pass(500);
    world.clock.pass(100);
    expect(await rulesOf()).toContain('metric-arithmetic');
    expect([client.refreshes, ...asked]).toEqual([1, 'lenses', 'hints']);
    for (const text of ['rules: {metric-arithmetic: o', 'rules: {metric-arithmetic: off}']) {
      await client.change(config, text);
      await client.answered();
      world.clock.pass(499);
      expect(await rulesOf()).toContain('metric-arithmetic');
    }
    expect(await client.diagnostics(config)).toEqual([]);
    world.clock.pass(1);
    world.clock.pass(100);
    await client.answered();
    expect(await rulesOf()).not.toContain('metric-arithmetic');
    expect([client.refreshes, ...asked]).toEqual([2, 'lenses', 'hints', 'lenses', 'hints']);
  });

  it('hears nothing while the configuration is broken, or the settings turn the server off', async () => {
    await pulling({ '/team/throughline.config.yaml': 'profle: strict' });
    await client.open(URI, TEXT);
    expect(await rulesOf()).toEqual([]);
    await client.stop();
    await pulling({}, { enable: false });
    await client.open(URI, TEXT);
    expect(await rulesOf()).toEqual([]);
  });

  it('has its settings asked once for each document, and again when they change', async () => {
    await pulling({}, { profile: 'strict' });
    await client.open(URI, TEXT);
    await rulesOf();
    await client.change(URI, ' ', { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } });
    await rulesOf();
    expect(client.settingsAsked).toBe(1);
    client.settings = { enable: false };
    await client.configured();
    expect(await rulesOf()).toEqual([]);
    expect(client.settingsAsked).toBe(2);
  });

  it('hears of anchors in other documents as they are in the editor', async () => {
    await pulling({ '/team/docs/brief.md': '# Brief\n\n## Old\n' });
    await client.open(URI, `${TEXT}\nSee the [brief](brief.md#new).\n`);
    expect(await rulesOf()).toContain('broken-link');
    await client.open('file:///team/docs/brief.md', '# Brief\n\n## New\n');
    await client.save('file:///team/docs/brief.md');
    expect(await rulesOf()).not.toContain('broken-link');
  });

  it('hears of findings only on saving when it wishes so', async () => {
    await pulling({}, { validateWhileTyping: false });
    await client.open(URI, TEXT);
    const { resultId } = await client.pull(URI);
    await client.change(URI, '# Nothing\n');
    expect((await client.pull(URI, resultId)).kind).toBe('unchanged');
    await client.save(URI);
    expect(await rulesOf()).toEqual([]);
  });
});

describe('the block that is being written', () => {
  const end = { line: 9, character: 0 };
  const typed = '\n- Increase trials from 9 to 3.';

  it('keeps new findings to itself until two seconds pass', async () => {
    const world = await pulling();
    await client.open(URI, TEXT);
    await rulesOf();
    await client.change(URI, typed, { start: end, end });
    expect(await linesOf('metric-arithmetic')).toEqual([9]);
    world.clock.pass(1999);
    expect(await linesOf('metric-arithmetic')).toEqual([9]);
    world.clock.pass(1);
    world.clock.pass(100);
    await client.answered();
    expect(client.refreshes).toBe(1);
    expect(await linesOf('metric-arithmetic')).toEqual([9, 11]);
  });

  it('gives them away when the cursor leaves, or something else is edited', async () => {
    await pulling();
    await client.open(URI, TEXT);
    await rulesOf();
    await client.change(URI, typed, { start: end, end });
    await rulesOf();
    await client.cursor(URI, { line: 10, character: 5 });
    expect(await linesOf('metric-arithmetic')).toEqual([9]);
    await client.cursor(URI, { line: 4, character: 3 });
    expect(await linesOf('metric-arithmetic')).toEqual([9, 11]);
  });

  it('still shows what was found there before', async () => {
    await pulling();
    await client.open(URI, TEXT);
    await rulesOf();
    await client.change(URI, 'our ', {
      start: { line: 8, character: 11 },
      end: { line: 8, character: 11 },
    });
    expect(await linesOf('metric-arithmetic')).toEqual([9]);
  });
});

describe('a client that waits for diagnostics', () => {
  it('gets them with the version they are for, once for a burst of edits', async () => {
    const world = testWorld();
    client = inMemory(world);
    await client.initialize(MODEST);
    await client.open(URI, TEXT);
    await client.answered();
    world.clock.pass(25);
    await client.answered();
    for (const letter of 'abc')
      await client.change(URI, letter, { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } });
    await client.answered();
    world.clock.pass(25);
    await client.answered();
    expect(client.published.map(({ version }) => version)).toEqual([1, 4]);
    expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain('metric-arithmetic');
    await client.close(URI);
    await client.answered();
    expect(client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
  });
});

describe('a client that waits, with a broken configuration', () => {
  it('hears on the document why nothing is said about it', async () => {
    const world = testWorld({ '/team/throughline.config.yaml': 'profle: strict' });
    client = inMemory(world);
    await client.initialize(MODEST);
    await client.open(URI, TEXT);
    await client.answered();
    world.clock.pass(25);
    await client.answered();
    expect(client.published.at(-1)?.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('something is wrong in throughline.config.yaml'),
    ]);
  });
});

describe('a client with views of its own', () => {
  it('is told once, after a burst of typing, that a document was read', async () => {
    const world = testWorld();
    client = inMemory(world);
    const checked: unknown[] = [];
    client.connection.onNotification('throughline/checked', (params) => void checked.push(params));
    await client.initialize({ ...MODERN, experimental: { throughline: { checked: true } } });
    await client.open(URI, TEXT);
    await rulesOf();
    for (const text of ['# N\n', '# No\n', '# Not\n']) {
      await client.change(URI, text);
      await rulesOf();
      world.clock.pass(199);
    }
    expect(checked).toEqual([]);
    world.clock.pass(1);
    await client.answered();
    expect(checked).toEqual([{ uri: URI, version: 4 }]);
  });
});
