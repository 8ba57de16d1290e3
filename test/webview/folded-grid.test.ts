import { describe, expect, it } from 'vitest';
import { foldedGrid } from '../../client/webview/raci/folded-grid';
import { whyNot } from '../../client/webview/raci/grid/operations';
import { gridOf, KETTLE } from './grids';

const GRID = gridOf(`# RACI

- **PMM**: Ben Okoro
- **Marketing**: Cleo Marsh

| Activity | PM | PMM | Eng | Marketing | Legal | Sales/CS | Sales |
|---|---|---|---|---|---|---|---|
| Set the price | C | A (EU) | | R | C | I | |
| Build it | A | | R | | C | | I |
`);

describe('a matrix as a small team has it', () => {
  const folded = foldedGrid(GRID);

  it('has one column for roles that share a pair of hands, where the first of them stood', () => {
    expect(folded.roles.map(({ name, people }) => [name, ...people])).toEqual([
      ['PM'],
      ['PMM + Marketing', 'Ben Okoro', 'Cleo Marsh'],
      ['Eng'],
      ['Legal'],
      ['Sales/CS + Sales'],
    ]);
    expect(folded.rows.map(({ cells }) => cells.map(({ codes }) => codes.join('/')))).toEqual([
      ['C', 'R/A', '', 'C', 'I'],
      ['A', '', 'R', 'C', 'I'],
    ]);
    expect(folded.rows[0]?.cells[1]).toMatchObject({ condition: 'EU', written: null });
  });

  it('counts their work as that of one', () => {
    expect(folded.loads.roles[1]).toEqual({
      name: 'PMM + Marketing',
      counts: { R: 1, A: 1 },
      activities: 1,
      tooMuch: null,
    });
    expect(folded.loads.roles[0]).toEqual(GRID.loads.roles[0]);
  });

  it('can only be read, and says so', () => {
    expect(whyNot(folded, { row: 0, role: 0 })).toContain('Show all roles');
    expect(folded.matrices[0]?.readOnly).toContain('Show all roles');
  });

  it('is none where no roles share anything', () => {
    expect(gridOf(KETTLE).smallTeam).toEqual([]);
  });
});
