import { expect, it, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startExtension } from '../../client/src/start-extension';

const vscode = vi.hoisted(() => ({
  read: [] as unknown[],
  loaded: [] as string[],
  onceOnly: () => ({ dispose() {} }),
}));

vi.mock('vscode-languageclient', () => ({ State: { Stopped: 1, Running: 2, Starting: 3 } }));
vi.mock('../../client/src/raci-preview/raci-panels', () => {
  vscode.loaded.push('panels');
  return {};
});
vi.mock('vscode', () => {
  const { onceOnly } = vscode;
  const file = (...path: unknown[]) => vscode.read.push(path);
  return {
    EventEmitter: class {
      event = onceOnly;
      fire() {}
      dispose() {}
    },
    ...Object.fromEntries(
      ['TabInputText', 'TabInputCustom', 'TabInputTextDiff'].map((name) => [name, class {}]),
    ),
    Uri: { joinPath: () => ({}) },
    commands: { registerCommand: onceOnly, executeCommand: async () => {} },
    window: {
      createOutputChannel: onceOnly,
      createTreeView: onceOnly,
      registerWebviewPanelSerializer: onceOnly,
      onDidChangeTextEditorSelection: onceOnly,
      tabGroups: {
        activeTabGroup: { activeTab: undefined },
        onDidChangeTabs: onceOnly,
        onDidChangeTabGroups: onceOnly,
      },
    },
    workspace: {
      fs: { readFile: file, readDirectory: file, stat: file },
      onDidOpenTextDocument: onceOnly,
      onDidCloseTextDocument: onceOnly,
      registerTextDocumentContentProvider: onceOnly,
    },
  };
});

it('starts without waiting for the server, without reading a file and without what panels need', () => {
  const server = new Promise<void>(() => {});
  const start = vi.fn(() => server);
  const client = {
    state: 3,
    start,
    registerFeature() {},
    onRequest() {},
    onNotification() {},
    onDidChangeState() {},
  } as unknown as BaseLanguageClient;
  const context = { subscriptions: [], extensionUri: {} } as unknown as ExtensionContext;
  expect(startExtension(context, () => client)).toBeUndefined();
  expect(start).toHaveBeenCalledOnce();
  expect(vscode.read).toEqual([]);
  expect(vscode.loaded).toEqual([]);
});
