import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri, WebviewPanel } from 'vscode';
import type { PanelTools } from '../../../client/src/raci-preview/panel-tools';
import { RaciPanels } from '../../../client/src/raci-preview/raci-panels';

const vscode = vi.hoisted(() => {
  class Address {
    constructor(readonly path: string) {}
    with({ path }: { readonly path: string }): Address {
      return new Address(path);
    }
    toString(): string {
      return `file://${this.path}`;
    }
  }
  type Renamed = { readonly oldUri: Address; readonly newUri: Address };
  return {
    Address,
    rename: (_event: { readonly files: readonly Renamed[] }) => {},
    made: [] as FakePanel[],
    log: [] as string[],
  };
});

interface FakePanel {
  title: string;
  dispose(): void;
  onDidDispose(listener: () => void): void;
}

function panel(): FakePanel {
  let closed = () => {};
  const made: FakePanel = {
    title: '',
    dispose: () => {
      vscode.log.push(`closed ${made.title}`);
      closed();
    },
    onDidDispose: (listener) => {
      closed = listener;
    },
  };
  return made;
}

vi.mock('vscode', () => ({
  l10n: { t: (text: string, name = '') => text.replace('{0}', name) },
  Uri: { parse: (text: string) => new vscode.Address(text.replace('file://', '')) },
  ViewColumn: { Active: -1, Beside: -2 },
  window: {
    createWebviewPanel() {
      vscode.made.push(panel());
      return vscode.made.at(-1);
    },
  },
  workspace: {
    onDidRenameFiles(listener: typeof vscode.rename) {
      vscode.rename = listener;
      return { dispose() {} };
    },
  },
}));

vi.mock('../../../client/src/raci-preview/raci-panel', () => ({
  RaciPanel: class {
    readonly #name: string;
    constructor(_tools: unknown, _panel: unknown, subject: Uri | null) {
      this.#name = String(subject);
      vscode.log.push(`shows ${this.#name}`);
    }
    reveal = () => vscode.log.push(`reveals ${this.#name}`);
    dispose = () => vscode.log.push(`leaves ${this.#name}`);
  },
}));

const uri = (path: string) => new vscode.Address(path);
const asUri = (path: string) => uri(path) as unknown as Uri;
const rename = (from: string, to: string) =>
  vscode.rename({ files: [{ oldUri: uri(from), newUri: uri(to) }] });

/** What has happened since it was asked last. */
const happened = (): readonly string[] => vscode.log.splice(0);

let panels: RaciPanels;

beforeEach(() => {
  vscode.log.length = 0;
  vscode.made.length = 0;
  panels = new RaciPanels({} as PanelTools);
});

describe('the panel of a document', () => {
  it('is there once, however often it is asked for', () => {
    panels.open(asUri('/team/raci.md'));
    panels.open(asUri('/team/raci.md'));
    expect(happened()).toEqual(['shows file:///team/raci.md', 'reveals file:///team/raci.md']);
    vscode.made[0]?.dispose();
    panels.open(asUri('/team/raci.md'));
    expect(happened()).toEqual([
      'closed RACI: raci.md',
      'leaves file:///team/raci.md',
      'shows file:///team/raci.md',
    ]);
  });

  it('that is kept over a reload gives way to the one that was opened meanwhile', () => {
    panels.open(asUri('/team/raci.md'));
    const kept = panel();
    panels.restore(kept as unknown as WebviewPanel, { uri: 'file:///team/raci.md' });
    panels.open(asUri('/team/raci.md'));
    expect(happened()).toEqual(['shows file:///team/raci.md', 'closed ', 'reveals file:///team/raci.md']);
  });

  it('follows the document to another name, and to another folder', () => {
    panels.open(asUri('/team/raci.md'));
    rename('/team/raci.md', '/team/who.md');
    expect(vscode.made[0]?.title).toBe('RACI: who.md');
    rename('/team', '/crew');
    expect(happened()).toEqual([
      'shows file:///team/raci.md',
      'leaves file:///team/raci.md',
      'shows file:///team/who.md',
      'leaves file:///team/who.md',
      'shows file:///crew/who.md',
    ]);
  });

  it('stays where it is when others are renamed', () => {
    panels.open(asUri('/team/raci.md'));
    panels.open(null);
    happened();
    rename('/team/raci.md.bak', '/team/old.md');
    rename('/tea', '/coffee');
    expect(happened()).toEqual([]);
  });

  it('closes where its document takes the place of one whose panel is open', () => {
    panels.open(asUri('/team/raci.md'));
    panels.open(asUri('/team/who.md'));
    happened();
    rename('/team/who.md', '/team/raci.md');
    expect(happened()).toEqual(['leaves file:///team/who.md', 'closed RACI: who.md']);
  });
});
