import { describe, expect, it } from 'vitest';
import { incoming } from '../../client/webview/raci/incoming';
import { firstState, type PageAction, type PageState, reduce } from '../../client/webview/raci/store';
import type { RaciGrid, RaciReport } from '../../protocol/src';
import { gridOf, KETTLE, view } from './grids';

const GRID = gridOf(KETTLE);

const reportOf = (grids: readonly RaciGrid[], version = 1, more: Partial<RaciReport> = {}): RaciReport => ({
  state: 'judged',
  sources: [{ uri: 'file:///kettle.md', version, title: 'Kettle' }],
  problem: null,
  grids,
  ...more,
});

const show = (report: RaciReport): PageAction => ({
  type: 'hear',
  message: { type: 'show', report, scope: 'document' },
});
const sent: PageAction = { type: 'sent', edit: { uri: 'file:///kettle.md', version: 1, follow: null } };

const stateAfter = (...actions: readonly PageAction[]): PageState =>
  actions.reduce(reduce, firstState(null, 'document'));

describe('the page', () => {
  it('begins where it was before a reload, in what it still knows of', () => {
    const kept = { uri: null, view: { ...view, search: 'price', beside: 'gaps' as const } };
    expect(firstState(kept, 'workspace').view).toMatchObject({
      search: 'price',
      beside: 'gaps',
      order: 'document',
    });
  });

  it('keeps the cell and the filters over a reload, whatever the first report is of', () => {
    const kept = { uri: null, view: { ...view, search: 'price', cell: { row: 2, role: 1 } } };
    expect(reduce(firstState(kept, 'workspace'), show(reportOf([GRID]))).view).toEqual(kept.view);
  });

  it('draws the last good grids while the newest cannot be read, and says why', () => {
    const good = reportOf([GRID]);
    const broken = reportOf([], 2, { problem: 'The header of the table has no roles.' });
    const state = stateAfter(show(good), show(broken));
    expect(state.drawn).toBe(good);
    expect(state.report?.problem).toBe('The header of the table has no roles.');
    expect(state.said).toBe('The header of the table has no roles.');
  });

  it('draws nothing where the matrix is gone for good, or never was', () => {
    expect(stateAfter(show(reportOf([GRID])), show(reportOf([], 2))).drawn).toBeNull();
    expect(stateAfter(show(reportOf([], 1, { problem: 'No roles.' }))).drawn).toBeNull();
  });

  it('begins anew with another document', () => {
    const other = reportOf([GRID], 1, {
      sources: [{ uri: 'file:///pot.md', version: 1, title: 'Pot' }],
    });
    const state = stateAfter(
      show(reportOf([GRID])),
      { type: 'look', patch: { search: 'price', beside: 'workload' } },
      { type: 'hear', message: { type: 'cursor', uri: 'file:///kettle.md', offset: 7 } },
      show(other),
    );
    expect(state.view).toMatchObject({ search: '', beside: 'workload' });
    expect(state.cursor).toBeNull();
  });

  it('shows a grid that is still there when those behind it have gone', () => {
    const state = stateAfter(
      show(reportOf([GRID, GRID])),
      { type: 'look', patch: { grid: 1, cell: { row: 0, role: 0 } } },
      show(reportOf([GRID], 2)),
    );
    expect(state.view.grid).toBe(0);
  });
});

describe('an edit on its way', () => {
  it('is over with the next version, not with news about the same one', () => {
    expect(stateAfter(show(reportOf([GRID])), sent, show(reportOf([GRID]))).busy).not.toBeNull();
    expect(stateAfter(show(reportOf([GRID])), sent, show(reportOf([GRID], 2))).busy).toBeNull();
  });

  it('is over when it is refused, with the reason', () => {
    const state = stateAfter(show(reportOf([GRID])), sent, {
      type: 'hear',
      message: { type: 'refused', reason: 'That row is not there any more.' },
    });
    expect(state.busy).toBeNull();
    expect(state.notice).toEqual({ kind: 'refused', text: 'That row is not there any more.' });
  });

  it('is told of when it is done, in the words of the cell', () => {
    const state = stateAfter(
      show(reportOf([GRID])),
      { type: 'look', patch: { cell: { row: 0, role: 0 } } },
      sent,
      show(reportOf([GRID], 2)),
    );
    expect(state.said).toBe('Write the PRD, PM: accountable and responsible');
  });

  it('takes the keyboard to what it added', () => {
    const state = stateAfter(
      show(reportOf([GRID])),
      { type: 'look', patch: { cell: { row: 0, role: -1 } } },
      {
        type: 'sent',
        edit: { uri: 'file:///kettle.md', version: 1, follow: { activity: 'Build the kettle' } },
      },
      show(reportOf([GRID], 2)),
    );
    expect(state.view.cell).toEqual({ row: 2, role: -1 });
  });
});

describe('what the page tells', () => {
  it('is how many problems there are when there are more or fewer', () => {
    const none = { ...GRID, findings: [] };
    const one = { ...GRID, findings: GRID.findings.slice(0, 1) };
    expect(stateAfter(show(reportOf([none])), show(reportOf([one], 2))).said).toBe('1 problem in all');
    expect(stateAfter(show(reportOf([one])), show(reportOf([none], 2))).said).toBe('No problems');
  });

  it('goes when the server answers again', () => {
    const state = stateAfter(
      show(reportOf([GRID])),
      { type: 'hear', message: { type: 'unavailable', reason: 'The server has stopped.' } },
      show(reportOf([GRID])),
    );
    expect(state.notice).toBeNull();
  });
});

describe('a comparison', () => {
  const compared = (isAsked: boolean): PageAction => ({
    type: 'hear',
    message: { type: 'compared', base: 'main', comparison: { version: 1, compared: [] }, isAsked },
  });

  it('is shown beside the matrix when it is asked for, and not each time the page is drawn anew', () => {
    expect(stateAfter(show(reportOf([GRID])), compared(true)).view.beside).toBe('changes');
    const later = stateAfter(show(reportOf([GRID])), compared(false));
    expect(later.view.beside).toBe('none');
    expect(later.comparison?.base).toBe('main');
  });

  it('leads to the first change that is still there, in another matrix and past the filters too', () => {
    const gone = { sentence: '“Name the kettle” is gone', activity: 'Name the kettle', roles: [] };
    const moved = { sentence: 'A moved', activity: 'Build the kettle', roles: ['Eng'] };
    const changed = { uri: 'file:///kettle.md', title: 'Kettle', grid: 1, changes: [gone, moved], loads: [] };
    const comparison = { version: 1, compared: [changed] };
    const state = stateAfter(
      show(reportOf([{ ...GRID, title: 'Pot' }, GRID])),
      { type: 'look', patch: { phase: 'Plan', isSmallTeam: true, scroll: { left: 0, top: 90 } } },
      { type: 'hear', message: { type: 'compared', base: 'main', comparison, isAsked: true } },
    );
    expect(state.view).toMatchObject({ grid: 1, cell: { row: 2, role: 2 }, phase: null, isSmallTeam: false });
    expect(state.view.scroll).toEqual({ left: 0, top: 0 });
    expect(state.said).toBe('2 changes since main: “Name the kettle” is gone');
  });
});

describe('a note', () => {
  it('is only said where it stands above the grid all the time', () => {
    const [matrix] = GRID.matrices;
    const reason = 'This matrix is written as a list.';
    const list = { ...GRID, matrices: matrix ? [{ ...matrix, readOnly: reason }] : [] };
    const note: PageAction = { type: 'note', text: reason };
    expect(stateAfter(show(reportOf([list])), note)).toMatchObject({ notice: null, said: reason });
    expect(stateAfter(show(reportOf([GRID])), note).notice?.text).toBe(reason);
  });
});

describe('a message', () => {
  it('is heard when it has the shape of one', () => {
    const message = { type: 'cursor', uri: 'file:///kettle.md', offset: 3 };
    expect(incoming(message)).toEqual(message);
    expect(incoming({ type: 'show', report: reportOf([GRID]), scope: 'document' })).not.toBeNull();
    expect(incoming({ type: 'compared', base: 'HEAD', comparison: null, isAsked: true })).not.toBeNull();
  });

  it.each([
    null,
    'show',
    {},
    { type: 'toString' },
    { type: 'cursor', uri: 0, offset: 3 },
    { type: 'show', report: {}, scope: 'document' },
    { type: 'show', report: { grids: [], sources: [] }, scope: 'planet' },
    { type: 'refused' },
  ])('is not heard when it is %j', (data) => {
    expect(incoming(data)).toBeNull();
  });
});
