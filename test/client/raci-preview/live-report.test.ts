import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel, Uri } from 'vscode';
import { LiveReport } from '../../../client/src/raci-preview/live-report';
import type { ServerLink } from '../../../client/src/server-link';
import type { RaciReport } from '../../../protocol/src';

const URI = { scheme: 'file', toString: () => 'file:///team/raci.md' } as unknown as Uri;

const vscode = vi.hoisted(() => {
  class Emitter<Value> {
    #listeners: ((value: Value) => void)[] = [];
    event = (listener: (value: Value) => void) => {
      this.#listeners.push(listener);
      return { dispose: () => void this.#listeners.splice(0) };
    };
    fire(value: Value): void {
      for (const listener of this.#listeners) listener(value);
    }
    dispose() {}
  }
  return { Emitter, changes: new Emitter<unknown>(), closed: new Emitter<unknown>() };
});

vi.mock('vscode', () => ({
  EventEmitter: vscode.Emitter,
  l10n: { t: (text: string) => text },
  Uri: { parse: (text: string) => text },
  workspace: {
    textDocuments: [{ uri: { toString: () => 'file:///team/raci.md' } }],
    openTextDocument: async () => {
      throw new Error('there is no such file');
    },
    onDidChangeTextDocument: vscode.changes.event,
    onDidCloseTextDocument: vscode.closed.event,
  },
}));

/** A server that answers when it is told to. */
class SlowServer {
  state = 'running';
  readonly checked = new vscode.Emitter<Uri>();
  readonly states = new vscode.Emitter<string>();
  readonly onDidCheck = this.checked.event;
  readonly onDidChangeState = this.states.event;
  readonly waiting: { give(version: number): void; fail(): void }[] = [];
  documentOf = (uri: unknown) => ({ textDocument: { uri: String(uri) } });
  ask = () =>
    new Promise<RaciReport>((done, fail) => {
      this.waiting.push({
        give: (version) => done({ sources: [{ uri: String(URI), version }] } as unknown as RaciReport),
        fail: () => fail(new Error('cancelled')),
      });
    });
}

let server: SlowServer;
let live: LiveReport;
let heard: (number | null | undefined | string)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  server = new SlowServer();
  heard = [];
  const log = { error() {} } as unknown as LogOutputChannel;
  live = new LiveReport(server as unknown as ServerLink, log, URI);
  live.onDidChange(({ sources }) => heard.push(sources[0]?.version));
  live.onDidFail((reason) => heard.push(reason));
  return () => {
    live.dispose();
    vi.useRealTimers();
  };
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const typed = (uri = URI) =>
  vscode.changes.fire({ document: { uri, languageId: 'markdown' }, contentChanges: ['x'] });

describe('what a panel shows', () => {
  it('is asked for once while several keys are pressed', async () => {
    void live.watch();
    await settle();
    server.waiting[0]?.give(1);
    typed();
    typed();
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(2);
    server.waiting[1]?.give(4);
    await settle();
    expect(heard).toEqual([1, 4]);
  });

  it('is asked for anew only when the answer before is there', async () => {
    void live.watch();
    await settle();
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(1);
    server.waiting[0]?.give(1);
    await settle();
    expect(server.waiting).toHaveLength(2);
    server.waiting[1]?.give(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(2);
    expect(heard).toEqual([1, 3]);
  });

  it('is not asked for when nobody looks any more by the time the answer before is there', async () => {
    void live.watch();
    await settle();
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    live.rest();
    server.waiting[0]?.give(1);
    await settle();
    expect(server.waiting).toHaveLength(1);
  });

  it('is never the answer to an older question', async () => {
    void live.refresh();
    void live.refresh();
    await settle();
    server.waiting[1]?.give(2);
    server.waiting[0]?.give(1);
    await settle();
    expect(heard).toEqual([2]);
  });

  it('is told once while it stays the same, and again to a page that begins anew', async () => {
    void live.watch();
    await settle();
    server.waiting[0]?.give(1);
    server.checked.fire(URI);
    await vi.advanceTimersByTimeAsync(1000);
    server.waiting[1]?.give(1);
    await settle();
    expect(heard).toEqual([1]);
    live.rest();
    void live.watch();
    await settle();
    server.waiting[2]?.give(1);
    await settle();
    expect(heard).toEqual([1, 1]);
  });

  it('is not asked for while nobody looks, or for another document', async () => {
    typed();
    void live.watch();
    await settle();
    typed({ scheme: 'file', toString: () => 'file:///team/prd.md' } as unknown as Uri);
    live.rest();
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(1);
  });

  it('gives way to the reason when the server has stopped, and comes back with it', async () => {
    void live.watch();
    await settle();
    server.waiting[0]?.give(1);
    await settle();
    server.state = 'stopped';
    server.states.fire('stopped');
    await settle();
    expect(server.waiting).toHaveLength(1);
    server.state = 'running';
    server.states.fire('running');
    await settle();
    server.waiting[1]?.give(1);
    await settle();
    expect(heard).toEqual([1, expect.stringContaining('Throughline has stopped'), 1]);
  });

  it('is asked for when any document changes where it is of all, but not when the log grows', async () => {
    const log = { error() {} } as unknown as LogOutputChannel;
    const ofAll = new LiveReport(server as unknown as ServerLink, log, null);
    void ofAll.watch();
    await settle();
    server.waiting[0]?.give(1);
    const output = { scheme: 'output', toString: () => 'output:Throughline' } as unknown as Uri;
    vscode.changes.fire({ document: { uri: output, languageId: 'Log' }, contentChanges: ['x'] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(1);
    typed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.waiting).toHaveLength(2);
    ofAll.dispose();
  });

  it('says so when a new document is not there any more', async () => {
    const subject = { scheme: 'untitled', toString: () => 'untitled:Untitled-1' } as unknown as Uri;
    const log = { error() {} } as unknown as LogOutputChannel;
    const ofNew = new LiveReport(server as unknown as ServerLink, log, subject);
    ofNew.onDidFail((reason) => heard.push(reason));
    void ofNew.watch();
    await settle();
    heard = [];
    vscode.closed.fire({ uri: subject, isUntitled: true });
    await vi.advanceTimersByTimeAsync(1000);
    ofNew.dispose();
    expect(heard).toEqual([expect.stringContaining('not open any more')]);
  });

  it('says so when the document is not where it was', async () => {
    const subject = { scheme: 'file', toString: () => 'file:///team/gone.md' } as unknown as Uri;
    const log = { error() {} } as unknown as LogOutputChannel;
    const ofGone = new LiveReport(server as unknown as ServerLink, log, subject);
    ofGone.onDidFail((reason) => heard.push(reason));
    await ofGone.watch();
    ofGone.dispose();
    expect(heard).toEqual([expect.stringContaining('moved or renamed')]);
    expect(server.waiting).toEqual([]);
  });

  it('says that it cannot be read when the server fails', async () => {
    void live.watch();
    await settle();
    server.waiting[0]?.fail();
    await settle();
    expect(heard).toEqual(['The document cannot be read now.']);
  });
});
