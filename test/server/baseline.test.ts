import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from '../support/command-line';
import { inMemory, type LspClient, MODERN } from '../support/lsp-client';
import { type TestWorld, testWorld } from '../support/server-world';

const URI = 'file:///team/docs/prd.md';
const BASELINE = '/team/throughline.baseline';
const TEXT = `---
type: prd
status: in review
---

# Shift swap

## Success metrics

- Increase weekly active sites from 45 % to 28 % by September.
`;
const NEW = '- Calls a week fall by 30 %, from 100 to 80, by March 2027.\n';

let client: LspClient;
afterEach(() => client.stop());

/** What the command line lists of a document at `docs/prd.md`. */
async function listOf(text: string): Promise<string> {
  const workspace = new Workspace();
  try {
    await workspace.write({ 'docs/prd.md': text }).run(['baseline', 'create']);
    return workspace.read('throughline.baseline');
  } finally {
    workspace.remove();
  }
}

async function opened(text: string, files: Readonly<Record<string, string>>): Promise<TestWorld> {
  const world = testWorld({ '/team/.git/HEAD': '', ...files });
  client = inMemory(world);
  await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
  await client.open(URI, text);
  return world;
}

/** The rules of the findings that are told, without ideas, which no baseline lists. */
const told = async () =>
  (await client.diagnostics(URI)).filter(({ severity }) => severity !== 4).map(({ code }) => code);

const readiness = () => client.ask('throughline/readiness', { textDocument: { uri: URI } });

describe('a baseline in an editor', () => {
  it('hides what it hides on the command line, and tells what is new', async () => {
    await opened(TEXT + NEW, { [BASELINE]: await listOf(TEXT) });
    expect(await told()).toEqual(['metric-arithmetic']);
  });

  it('leaves open the questions that hidden findings leave open', async () => {
    await opened(TEXT, {});
    const { answered, total } = await readiness();
    await client.stop();
    await opened(TEXT, { [BASELINE]: await listOf(TEXT) });
    expect(await told()).toEqual([]);
    expect(await readiness()).toMatchObject({ answered, total });
    expect(answered).toBeLessThan(total);
  });

  it('counts as soon as it comes, changes or goes', async () => {
    const list = await listOf(TEXT);
    const world = await opened(TEXT, {});
    const all = await told();
    expect(all.length).toBeGreaterThan(0);
    for (const [text, expected] of [
      [list, []],
      ['<<<<<<< ours\n', all],
      [list, []],
    ] as const) {
      world.disk.files.set(BASELINE, text);
      await client.watched(`file://${BASELINE}`);
      expect(await told()).toEqual(expected);
    }
    world.disk.files.delete(BASELINE);
    await client.watched(`file://${BASELINE}`);
    expect(await told()).toEqual(all);
  });
});
