import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveReport } from '../../../client/src/raci-preview/live-report';
import { RaciEdits } from '../../../client/src/raci-preview/raci-edits';
import type { ServerLink } from '../../../client/src/server-link';
import type { RaciEditRequest, RaciEditResult, RaciReport } from '../../../protocol/src';

const URI = 'file:///team/raci.md';

const vscode = vi.hoisted(() => ({
  document: { uri: { toString: () => 'file:///team/raci.md' }, version: 1, isDirty: false },
  applied: 0,
}));

vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  Range: class {},
  Uri: { parse: (text: string) => ({ toString: () => text }) },
  WorkspaceEdit: class {
    replace() {}
  },
  window: {},
  workspace: {
    textDocuments: [vscode.document],
    async applyEdit() {
      vscode.applied += 1;
      vscode.document.version += 1;
      return true;
    },
  },
}));

const NOTHING_AT = { line: 0, character: 0 };

/** A report on a matrix of these activities, with one role. */
const reportOf = (version: number, ...activities: readonly string[]) =>
  ({
    sources: [{ uri: URI, version, title: 'Kettle' }],
    grids: [
      {
        roles: [{ name: 'PM' }],
        rows: activities.map((activity, row) => ({
          activity,
          source: 0,
          matrix: 0,
          row,
          cells: [{ role: 0 }],
        })),
      },
    ],
  }) as unknown as RaciReport;

let asked: RaciEditRequest['textDocument'][] = [];
let answer: (version: number | null) => RaciEditResult;
let shown: RaciReport[] = [];
/** What the server knows when it is asked again. */
let newest: () => RaciReport;

const server = {
  documentOf: (uri: unknown) => ({ textDocument: { uri: String(uri) } }),
  async ask(_method: string, { textDocument }: RaciEditRequest) {
    asked.push(textDocument);
    return answer(textDocument.version);
  },
} as unknown as ServerLink;

const live = {
  get recent() {
    return shown;
  },
  refresh: async () => newest(),
} as unknown as LiveReport;

beforeEach(() => {
  vscode.document.version = 1;
  vscode.document.isDirty = false;
  vscode.applied = 0;
  asked = [];
  shown = [reportOf(1, 'Set the price', 'Train sales')];
  newest = () => reportOf(vscode.document.version, 'Set the price', 'Train sales');
  answer = (version) => ({
    kind: 'edits',
    version,
    edits: [{ range: { start: NOTHING_AT, end: NOTHING_AT }, newText: 'A' }],
  });
});

const setCell = (row: number, version: number | null = 1) => ({
  type: 'edit' as const,
  uri: URI,
  version,
  changes: [{ matrix: 0, operation: { kind: 'set-cell' as const, row, role: 0, text: 'A' } }],
});

const MOVED_ON = expect.stringContaining('The document has changed in the meantime');

describe('an edit in the panel', () => {
  it('is written for the version that was shown', async () => {
    expect(await new RaciEdits(server, live).make(setCell(0))).toBeNull();
    expect(asked).toEqual([{ uri: URI, version: 1 }]);
    expect(vscode.applied).toBe(1);
  });

  it('that comes before the panel has seen the one before is written for the newest version', async () => {
    const edits = new RaciEdits(server, live);
    const outcomes = [
      await edits.make(setCell(0)),
      await edits.make(setCell(1)),
      await edits.make(setCell(0)),
    ];
    expect(outcomes).toEqual([null, null, null]);
    expect(asked.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('is not written when the one before has moved what it names', async () => {
    const edits = new RaciEdits(server, live);
    await edits.make(setCell(0));
    newest = () => reportOf(vscode.document.version, 'New work', 'Set the price', 'Train sales');
    expect(await edits.make(setCell(1))).toEqual(MOVED_ON);
    expect(vscode.applied).toBe(1);
  });

  it('is not written when somebody else has changed the text', async () => {
    vscode.document.version = 2;
    expect(await new RaciEdits(server, live).make(setCell(0))).toEqual(MOVED_ON);
    expect(asked).toEqual([]);
  });

  it('is not written when the text changes while the server thinks', async () => {
    answer = (version) => {
      vscode.document.version += 1;
      return { kind: 'edits', version, edits: [] };
    };
    expect(await new RaciEdits(server, live).make(setCell(0))).toEqual(MOVED_ON);
    expect(vscode.applied).toBe(0);
  });

  it('is not written when the server finds it outdated, or refuses it for a reason', async () => {
    const edits = new RaciEdits(server, live);
    answer = () => ({ kind: 'outdated' });
    expect(await edits.make(setCell(0))).toEqual(MOVED_ON);
    answer = () => ({ kind: 'refused', reason: 'This list can only be read.' });
    expect(await edits.make(setCell(0))).toBe('This list can only be read.');
    expect(vscode.applied).toBe(0);
  });

  /** A report on a document that is not open. */
  const closed = (...activities: readonly string[]): RaciReport => ({
    ...reportOf(1, ...activities),
    sources: [{ uri: URI, version: null, title: 'Kettle' }],
  });

  it('that changes nothing is told, since no newer version will come of it', async () => {
    answer = (version) => ({ kind: 'edits', version, edits: [] });
    expect(await new RaciEdits(server, live).make(setCell(0))).toBe('That is what stands there already.');
    expect(vscode.applied).toBe(0);
  });

  it('reaches a document that was not open', async () => {
    shown = [closed('Set the price', 'Train sales')];
    expect(await new RaciEdits(server, live).make(setCell(0, null))).toBeNull();
    expect(asked).toEqual([{ uri: URI, version: 1 }]);
    expect(vscode.applied).toBe(1);
  });

  it('is not written in a document that was not open and has changed since it was shown', async () => {
    shown = [closed('Train sales', 'Set the price')];
    expect(await new RaciEdits(server, live).make(setCell(0, null))).toEqual(MOVED_ON);
    shown = [closed('Set the price', 'Train sales')];
    vscode.document.isDirty = true;
    expect(await new RaciEdits(server, live).make(setCell(0, null))).toEqual(MOVED_ON);
    expect(asked).toEqual([]);
  });

  it('goes to the document that was shown, whose place among the others another one has now', async () => {
    const other = { uri: 'file:///team/brief.md', version: 1, title: 'Brief' };
    const [{ sources }] = shown as [RaciReport];
    shown = [{ ...reportOf(1, 'Write the brief'), sources: [other, ...sources] }, ...shown];
    expect(await new RaciEdits(server, live).make(setCell(0))).toBeNull();
    expect(asked).toEqual([{ uri: URI, version: 1 }]);
  });

  it('of a document that no report had is not written', async () => {
    const elsewhere = { ...setCell(0), uri: 'file:///etc/passwd' };
    expect(await new RaciEdits(server, live).make(elsewhere)).toEqual(MOVED_ON);
    expect(asked).toEqual([]);
  });
});
