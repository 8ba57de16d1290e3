import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  Position,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CodeActionRequest, CodeActionResolveRequest, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inMemory, type LspClient, MODERN, MODEST } from '../support/lsp-client';
import { testWorld } from '../support/server-world';

const URI = 'file:///team/docs/prd.md';
const METRICS = `---
type: prd
---

# Shift swap

## Success metrics

- Increase weekly active sites from 45 % to 28 % by September.
- Increase swaps in the app from 40 % to 20 % by May.
`;

let client: LspClient;
afterEach(() => client.stop());

async function opened(text: string, files: Readonly<Record<string, string>> = {}, capabilities = MODERN) {
  client = inMemory(testWorld(files));
  await client.initialize(capabilities, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
  await client.open(URI, text);
}

/** What is offered at the start of a text, whole actions where they are resolved later. */
async function actionsAt(text: string, mark: string, only?: string[]): Promise<CodeAction[]> {
  const position = TextDocument.create(URI, '', 0, text).positionAt(text.indexOf(mark));
  return actions(position, only);
}

async function actions(position: Position, only?: string[]): Promise<CodeAction[]> {
  const given = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  });
  return (given ?? []).filter((action): action is CodeAction => 'kind' in action);
}

const resolved = (action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest(CodeActionResolveRequest.type, action ?? { title: 'none' });

async function chosen(
  text: string,
  mark: string,
  title: string | RegExp,
  only?: string[],
): Promise<CodeAction> {
  const offered = await actionsAt(text, mark, only);
  return resolved(
    offered.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title))),
  );
}

const editsIn = (edit: WorkspaceEdit | undefined): (TextEdit | SnippetTextEdit)[] =>
  (edit?.documentChanges ?? []).flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));

/** The text after an edit, with the tab stops of snippets as they are written. */
function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const plain = editsIn(edit).map((each) =>
    'snippet' in each ? { range: each.range, newText: each.snippet.value } : each,
  );
  return TextDocument.applyEdits(TextDocument.create(URI, '', 0, text), plain);
}

describe('the actions on a finding', () => {
  it('are the fixes, the preferred one first, then silence here and everywhere', async () => {
    await opened(METRICS);
    const offered = await actionsAt(METRICS, 'weekly');
    expect(offered.map(({ title }) => title)).toEqual([
      'Swap the two numbers',
      'Ignore here, with a reason',
      'Turn off “metric-arithmetic” in the project',
    ]);
    expect(offered.map(({ isPreferred }) => isPreferred)).toEqual([true, undefined, undefined]);
    expect(offered[0]?.diagnostics?.[0]?.code).toBe('metric-arithmetic');
    expect(offered.every(({ edit }) => edit === undefined)).toBe(true);
  });

  it('change what they say, in the version they were offered for', async () => {
    await opened(METRICS);
    const { edit } = await chosen(METRICS, 'weekly', 'Swap the two numbers');
    expect(applied(METRICS, edit)).toBe(METRICS.replace('45 % to 28 %', '28 % to 45 %'));
    expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 1 } });
  });

  it('are refused once the text has changed', async () => {
    await opened(METRICS);
    const [swap] = await actionsAt(METRICS, 'weekly');
    await client.change(URI, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await expect(resolved(swap)).rejects.toMatchObject({ code: -32801 });
  });

  it('ask for the author’s words where they are needed, and leave placeholders where the client cannot', async () => {
    const text =
      '---\ntype: prd\n---\n\n# Shift swap\n\n## Features\n\n- **Swap**: offer a shift to colleagues\n- **Notice**: tell the manager\n- **List**: see all open shifts\n';
    await opened(text);
    const offered = await actionsAt(text, 'Features');
    const { edit } = await resolved(offered.find(({ title }) => title.startsWith('Add')));
    expect(JSON.stringify(edit)).toContain('"kind":"snippet"');
    await client.stop();
    await opened(text, {}, MODEST);
    const [plain] = (await actionsAt(text, 'Features')).filter(({ title }) => title.startsWith('Add'));
    expect(JSON.stringify(plain?.edit)).not.toContain('${');
    expect(JSON.stringify(plain?.edit)).toContain('[');
  });
});

describe('ignoring a finding here', () => {
  const ignored = async (text: string, mark: string) => {
    await opened(text);
    return applied(text, (await chosen(text, mark, 'Ignore here, with a reason')).edit);
  };
  const comment = (rule: string) => `<!-- throughline-disable-next-line ${rule} -- \${1:reason} -->`;

  it('puts a comment with room for a reason above a paragraph', async () => {
    const text =
      '---\ntype: prd\n---\n\n# PRD\n\n## Success metrics\n\nIncrease sites from 45 % to 28 % by May.\n';
    expect(await ignored(text, 'Increase')).toBe(
      text.replace('Increase', `${comment('metric-arithmetic')}\nIncrease`),
    );
  });

  it('keeps a list one list', async () => {
    expect(await ignored(METRICS, 'swaps in')).toBe(
      METRICS.replace('- Increase swaps', `  ${comment('metric-arithmetic')}\n- Increase swaps`),
    );
  });

  it('keeps a table one table', async () => {
    const text =
      '---\ntype: prd\n---\n\n# PRD\n\n## Success metrics\n\n| Metric | Baseline | Target | Change |\n| --- | --- | --- | --- |\n| Trials by May | 10 | 20 | +50 % |\n\nMeasured weekly.\n';
    const silenced = await ignored(text, '+50');
    expect(silenced).toContain(`-- \${1:reason} -->\n\n| Metric`);
    expect(silenced).toContain('+50 % |\n\n<!-- throughline-enable metric-arithmetic -->\n\nMeasured');
  });

  it('keeps a paragraph one paragraph, and Windows line ends', async () => {
    const text =
      '---\r\ntype: prd\r\n---\r\n\r\n# PRD\r\n\r\n## Success metrics\r\n\r\nWe measure this.\r\nIncrease sites from 45 % to 28 % by May.\r\n';
    const silenced = await ignored(text, 'Increase');
    expect(silenced).toContain('metric-arithmetic');
    expect(silenced.replaceAll('\r\n', '')).not.toContain('\n');
    expect(silenced).not.toContain('this.\r\n<!--');
  });
});

describe('turning off a check', () => {
  const title = 'Turn off “metric-arithmetic” in the project';
  const turnedOff = async (files: Readonly<Record<string, string>>) => {
    await opened(METRICS, files);
    return (await chosen(METRICS, 'weekly', title)).edit;
  };

  it('makes a configuration at the top of the workspace where there is none', async () => {
    expect((await turnedOff({ '/team/.git/HEAD': '' }))?.documentChanges).toMatchObject([
      { kind: 'create', uri: 'file:///team/throughline.config.yaml' },
      { edits: [{ newText: 'rules:\n  metric-arithmetic: off\n' }] },
    ]);
  });

  it.each([
    ['profile: strict\n', 'profile: strict\nrules:\n  metric-arithmetic: off\n'],
    ['{profile: strict}\n', '{rules: {metric-arithmetic: off}, profile: strict}\n'],
    [
      '# Ours\nrules:\n  # loud\n  broken-link: error\n',
      '# Ours\nrules:\n  # loud\n  metric-arithmetic: off\n  broken-link: error\n',
    ],
    ['rules:\n  metric-arithmetic: warning # for now\n', 'rules:\n  metric-arithmetic: off # for now\n'],
    ['rules: {broken-link: error}\n', 'rules: {metric-arithmetic: off, broken-link: error}\n'],
    ['  profile: strict\n', '  profile: strict\n  rules:\n    metric-arithmetic: off\n'],
    ['profile: strict\n...\n', 'profile: strict\nrules:\n  metric-arithmetic: off\n...\n'],
    ['---\nprofile: strict', '---\nprofile: strict\nrules:\n  metric-arithmetic: off\n'],
    [
      'overrides:\n  - files: docs/**\n    rules:\n      metric-arithmetic: error\n',
      'overrides:\n  - files: docs/**\n    rules:\n      metric-arithmetic: off\n',
    ],
  ])('changes nothing else in a configuration: %j', async (before, expected) => {
    const edit = await turnedOff({ '/team/throughline.config.yaml': before });
    expect(applied(before, edit)).toBe(expected);
  });

  it('is refused in a configuration that it cannot write in', async () => {
    const files = { '/team/throughline.config.yaml': '? rules\n: broken-link: error\n' };
    await expect(turnedOff(files)).rejects.toThrow('can no longer be done');
  });

  it('knows JSON', async () => {
    const edit = await turnedOff({ '/team/throughline.config.json': '{\n  "profile": "strict"\n}\n' });
    expect(JSON.parse(applied('{\n  "profile": "strict"\n}\n', edit))).toEqual({
      profile: 'strict',
      rules: { 'metric-arithmetic': 'off' },
    });
  });
});

describe('fixing everything', () => {
  const text = `${METRICS}\n<!-- throughline-disable-next-line broken-link -- gone -->\nText.\n\n<!-- throughline-disable-next-line empty-section -- gone -->\nMore.\n`;

  it('mends what needs nobody’s words, and touches no other line', async () => {
    await opened(text);
    const [all] = await actions({ line: 0, character: 0 }, ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.throughline');
    const { edit } = await resolved(all);
    expect(applied(text, edit)).toBe(`${METRICS}\nText.\n\nMore.\n`);
    expect(editsIn(edit)).toHaveLength(2);
  });

  it('is offered for one kind of finding too', async () => {
    await opened(text);
    const { edit } = await chosen(text, 'broken-link -- gone', 'Fix all 2 of this kind in the document');
    expect(applied(text, edit)).toBe(`${METRICS}\nText.\n\nMore.\n`);
  });

  it('is not offered where a client asks for something else', async () => {
    await opened(text);
    expect(await actions({ line: 0, character: 0 }, ['source.organizeImports'])).toEqual([]);
  });
});

describe('a table', () => {
  const table = '| ID | Requirement |\n| - | - |\n| FR-1 | Offer a shift |\n';

  it('can have its columns lined up', async () => {
    const text = `---\ntype: prd\n---\n\n# PRD\n\n## Requirements\n\n${table}`;
    await opened(text);
    const { edit } = await chosen(text, 'Offer', 'Line up the columns of this table', ['refactor']);
    expect(applied(text, edit)).toContain('| ID   | Requirement   |\n');
  });

  it('is left alone in ordinary Markdown', async () => {
    await opened(`# Notes\n\n${table}`);
    expect(await actions({ line: 2, character: 3 })).toEqual([]);
  });
});
