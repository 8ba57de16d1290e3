import { expect, it, vi } from 'vitest';
import type { CancellationToken, WebviewPanel } from 'vscode';
import type { PanelTools } from '../../../client/src/raci-preview/panel-tools';
import { RaciPanel } from '../../../client/src/raci-preview/raci-panel';

const asked = vi.hoisted(() => ({
  closing: undefined as CancellationToken | undefined,
  nothing: () => ({ dispose() {} }),
}));

vi.mock('vscode', () => ({
  CancellationTokenSource: class {
    token = { isCancellationRequested: false };
    cancel() {
      this.token.isCancellationRequested = true;
    }
    dispose() {}
  },
  window: { onDidChangeTextEditorSelection: asked.nothing },
}));

vi.mock('../../../client/src/raci-preview/live-report', () => ({
  LiveReport: class {
    onDidChange = asked.nothing;
    onDidFail = asked.nothing;
    dispose() {}
  },
}));

vi.mock('../../../client/src/raci-preview/comparison', () => ({
  Comparison: class {
    onDidChange = asked.nothing;
    dispose() {}
  },
}));

vi.mock('../../../client/src/raci-preview/raci-page', () => ({ pageFiles: () => '', raciPage: () => '' }));

vi.mock('../../../client/src/raci-preview/page-requests', () => ({
  PageRequests: class {
    constructor({ closing }: { readonly closing: CancellationToken }) {
      asked.closing = closing;
    }
  },
}));

it('tells what is still being asked that it is closed', () => {
  const webview = { onDidReceiveMessage: asked.nothing };
  const panel = { webview, onDidChangeViewState: asked.nothing } as unknown as WebviewPanel;
  const shown = new RaciPanel({} as PanelTools, panel, null);
  expect(asked.closing?.isCancellationRequested).toBe(false);
  shown.dispose();
  expect(asked.closing?.isCancellationRequested).toBe(true);
});
