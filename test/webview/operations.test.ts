import { describe, expect, it } from 'vitest';
import { HEADER } from '../../client/webview/raci/grid/follow-cell';
import { neighbour, type Outcome, outcomeOf, type Wish } from '../../client/webview/raci/grid/operations';
import type { RaciGrid } from '../../protocol/src';
import { gridOf, KETTLE } from './grids';

const SOURCES = [{ uri: 'file:///kettle.md', version: 7, title: 'Kettle' }];

/** One matrix in two tables, the second without PMM and with the roles the other way round. */
const PHASES = `# Kettle RACI

## Plan

| Activity | PM | PMM | Eng |
|---|---|---|---|
| Write the PRD | A/R | C | C |
| Set the price | C | A/R |  |

## Build

| Activity | Eng | PM |
|---|---|---|
| Build the kettle | A/R | C |
| Ship the kettle | A/R | C |
`;

/** Tables in HTML can only be read. */
const READ_ONLY = `# Kettle RACI

<table>
<tr><th>Activity</th><th>PM</th><th>PMM</th></tr>
<tr><td>Write the PRD</td><td>A</td><td>R</td></tr>
<tr><td>Set the price</td><td>C</td><td>A/R</td></tr>
</table>
`;

const KETTLE_GRID = gridOf(KETTLE);
const PHASE_GRID = gridOf(PHASES);

const wished = (wish: Wish, grid: RaciGrid = KETTLE_GRID): Outcome => outcomeOf(wish, grid, SOURCES);

function changes(wish: Wish, grid: RaciGrid = KETTLE_GRID) {
  const outcome = wished(wish, grid);
  return outcome.kind === 'send' ? outcome.message.changes : outcome;
}

describe('writing in cells', () => {
  it('sends what is written in a cell as Markdown, unless it is the same', () => {
    const bold = gridOf(KETTLE.replace('| A/R | C | C |', '| **A**, R | C | C |'));
    const write = (text: string) =>
      changes({ kind: 'write', at: { row: 0, role: 0 }, text, isMarkdown: true }, bold);
    expect(write('**R**, A')).toEqual([
      { matrix: 0, operation: { kind: 'set-cell', row: 0, role: 0, text: '**R**, A', isMarkdown: true } },
    ]);
    expect(write('ra')).toMatchObject([{ operation: { text: 'R/A' } }]);
    expect(write(' **A**, R ')).toEqual({ kind: 'nothing' });
    const locked = gridOf(READ_ONLY);
    expect(changes({ kind: 'write', at: { row: 0, role: 0 }, text: 'I', isMarkdown: true }, locked)).toEqual({
      kind: 'refused',
      reason: locked.rows[0]?.readOnly,
    });
  });

  it('sends one cell, for the version that is shown', () => {
    expect(wished({ kind: 'write', at: { row: 1, role: 2 }, text: 'i' })).toEqual({
      kind: 'send',
      follow: null,
      message: {
        type: 'edit',
        uri: 'file:///kettle.md',
        version: 7,
        changes: [{ matrix: 0, operation: { kind: 'set-cell', row: 1, role: 2, text: 'I' } }],
      },
    });
  });

  it('sends nothing where nothing changes', () => {
    expect(wished({ kind: 'write', at: { row: 0, role: 0 }, text: 'a/r' })).toEqual({ kind: 'nothing' });
  });

  it('sends a block as one operation, of the cells that change', () => {
    const block = { rows: [0, 1], roles: [1, 2] };
    const texts = [
      ['C', 'A'],
      ['I', ''],
    ];
    expect(changes({ kind: 'fill', block, texts })).toEqual([
      {
        matrix: 0,
        operation: {
          kind: 'set-cells',
          cells: [
            { row: 0, role: 2, text: 'A' },
            { row: 1, role: 1, text: 'I' },
          ],
        },
      },
    ]);
  });

  it('gives all cells of a block the one text', () => {
    const block = { rows: [2, 3], roles: [0] };
    expect(changes({ kind: 'fill', block, texts: [['']] })).toMatchObject([
      { operation: { kind: 'set-cells', cells: [{ row: 2, role: 0, text: '' }, { row: 3 }] } },
    ]);
  });

  it('writes in several tables at once, each cell where its table has it', () => {
    const block = { rows: [1, 2], roles: [0] };
    expect(changes({ kind: 'fill', block, texts: [['I']] }, PHASE_GRID)).toEqual([
      { matrix: 0, operation: { kind: 'set-cell', row: 1, role: 0, text: 'I' } },
      { matrix: 1, operation: { kind: 'set-cell', row: 0, role: 1, text: 'I' } },
    ]);
  });

  it('says why where the table has no such role', () => {
    expect(changes({ kind: 'write', at: { row: 2, role: 1 }, text: 'C' }, PHASE_GRID)).toEqual({
      kind: 'refused',
      reason: 'The table of “Build the kettle” has no “PMM”. Add that role there first.',
    });
  });

  it('says why where the matrix can only be read', () => {
    const grid = gridOf(READ_ONLY);
    const outcome = wished({ kind: 'write', at: { row: 0, role: 1 }, text: 'C' }, grid);
    expect(outcome).toEqual({ kind: 'refused', reason: grid.rows[0]?.readOnly });
    expect(wished({ kind: 'delete', at: { row: 0, role: HEADER } }, grid).kind).toBe('refused');
    expect(wished({ kind: 'delete', at: { row: HEADER, role: 0 } }, grid).kind).toBe('refused');
  });

  it('says that several documents are not changed at once', () => {
    const [first, second, ...rows] = KETTLE_GRID.rows;
    if (!first || !second) throw new Error('the grid has too few rows');
    const grid = { ...KETTLE_GRID, rows: [first, { ...second, source: 1 }, ...rows] };
    const block = { rows: [0, 1], roles: [1] };
    expect(wished({ kind: 'fill', block, texts: [['']] }, grid).kind).toBe('refused');
  });
});

describe('changing rows', () => {
  it('adds one below, and follows it', () => {
    const wish: Wish = { kind: 'add', what: 'row', after: { row: 1, role: 0 }, name: ' Pack the kettle ' };
    expect(wished(wish)).toMatchObject({
      follow: { activity: 'Pack the kettle' },
      message: { changes: [{ operation: { kind: 'add-row', at: 2, name: 'Pack the kettle' } }] },
    });
  });

  it('adds one below the header', () => {
    const wish: Wish = {
      kind: 'add',
      what: 'row',
      after: { row: HEADER, role: HEADER },
      name: 'Look around',
    };
    expect(changes(wish)).toMatchObject([{ operation: { at: 0 } }]);
  });

  it('adds nothing without a name, and renames nothing to what it is called', () => {
    const after = { row: 0, role: 0 };
    expect(wished({ kind: 'add', what: 'row', after, name: ' ' })).toEqual({ kind: 'nothing' });
    const at = { row: 0, role: HEADER };
    expect(wished({ kind: 'rename', at, name: 'Write the PRD' })).toEqual({ kind: 'nothing' });
  });

  it('renames, deletes and moves one', () => {
    const at = { row: 2, role: HEADER };
    expect(changes({ kind: 'rename', at, name: 'Make it' })).toMatchObject([
      { operation: { kind: 'rename-row', row: 2, name: 'Make it' } },
    ]);
    expect(changes({ kind: 'delete', at })).toMatchObject([{ operation: { kind: 'delete-row', row: 2 } }]);
    expect(changes({ kind: 'move', what: 'row', from: 2, to: 0 })).toMatchObject([
      { operation: { kind: 'move-row', row: 2, to: 0 } },
    ]);
  });

  it('moves one in its own table alone', () => {
    expect(wished({ kind: 'move', what: 'row', from: 1, to: 2 }, PHASE_GRID)).toEqual({
      kind: 'refused',
      reason: '“Set the price” stays in its table. Move it to another one in the text.',
    });
  });
});

describe('changing roles', () => {
  it('renames one in each table that has it', () => {
    expect(
      changes({ kind: 'rename', at: { row: HEADER, role: 2 }, name: 'Engineering' }, PHASE_GRID),
    ).toEqual([
      { matrix: 0, operation: { kind: 'rename-role', role: 2, name: 'Engineering' } },
      { matrix: 1, operation: { kind: 'rename-role', role: 0, name: 'Engineering' } },
    ]);
    expect(changes({ kind: 'delete', at: { row: HEADER, role: 1 } }, PHASE_GRID)).toEqual([
      { matrix: 0, operation: { kind: 'delete-role', role: 1 } },
    ]);
  });

  it('adds one behind another in each table, at the end where that is missing', () => {
    const after = { row: HEADER, role: 1 };
    expect(changes({ kind: 'add', what: 'role', after, name: 'Sales' }, PHASE_GRID)).toEqual([
      { matrix: 0, operation: { kind: 'add-role', at: 2, name: 'Sales' } },
      { matrix: 1, operation: { kind: 'add-role', at: 2, name: 'Sales' } },
    ]);
  });

  it('moves one to the place of another', () => {
    expect(changes({ kind: 'move', what: 'role', from: 0, to: 2 }, PHASE_GRID)).toEqual([
      { matrix: 0, operation: { kind: 'move-role', role: 0, to: 2 } },
      { matrix: 1, operation: { kind: 'move-role', role: 1, to: 0 } },
    ]);
  });
});

describe('the row or role beside another', () => {
  it('is the next one shown, and none past the ends', () => {
    const shown = { rows: [4, 1], roles: [0, 2] };
    expect(neighbour('row', 4, 1, shown)).toBe(1);
    expect(neighbour('role', 2, -1, shown)).toBe(0);
    expect(neighbour('row', 1, 1, shown)).toBeNull();
    expect(neighbour('row', HEADER, 1, shown)).toBeNull();
  });
});

describe('a matrix without activities', () => {
  const empty = gridOf('# RACI\n\n| Activity | PM | PMM | Eng |\n|---|---|---|---|\n');

  it('takes its first one, and says that roles come after it', () => {
    expect(
      changes({ kind: 'add', what: 'row', after: { row: HEADER, role: HEADER }, name: 'Plan' }, empty),
    ).toEqual([{ matrix: 0, operation: { kind: 'add-row', at: 0, name: 'Plan' } }]);
    expect(
      wished({ kind: 'add', what: 'role', after: { row: HEADER, role: 2 }, name: 'Legal' }, empty),
    ).toMatchObject({ kind: 'refused', reason: expect.stringContaining('no activities yet') });
  });
});
