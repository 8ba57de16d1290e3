import type { RaciGrid, RaciSource } from '../../../../protocol/src';
import type { EditMessage } from '../grid/operations';

type Row = RaciGrid['rows'][number];
type Missing = RaciGrid['gaps']['missing'][number];

/** What the matrix lacks. */
export interface Gaps {
  /** Rows that nobody answers for, as indexes. */
  readonly unanswered: readonly number[];
  /** Roles that have no part in anything. */
  readonly idle: readonly string[];
  /** How many of these there are, with absent roles; usual work that no row is about is only an offer. */
  readonly count: number;
}

export function gapsOf({ rows, answers, loads, gaps }: RaciGrid): Gaps {
  const unanswered = [...rows.keys()].filter((index) => {
    const cells = rows[index]?.cells ?? [];
    return cells.every(({ codes, unknown }) => !codes.includes(answers) && unknown.length === 0);
  });
  const idle = loads.roles.filter(({ activities }) => activities === 0).map(({ name }) => name);
  return {
    unanswered,
    idle,
    count: unanswered.length + idle.length + gaps.absentRoles.length + gaps.phasesWithout.length,
  };
}

/** The row that a missing one is put after: the last of its phase, or the last of all, that can be edited. */
export function rowBefore({ rows }: RaciGrid, { phase }: Missing): Row | null {
  const open = rows.filter(({ readOnly }) => readOnly === null);
  return open.findLast((row) => isSamePhase(row.phase, phase)) ?? open.at(-1) ?? null;
}

const isSamePhase = (own: string | null, phase: string): boolean =>
  own?.toLowerCase().includes(phase.toLowerCase()) ?? false;

/** What asks for a row about missing work behind another, with the letters that the scheme of the grid knows. */
export function insertion(
  grid: RaciGrid,
  { uri, version }: RaciSource,
  missing: Missing,
  before: Row,
): EditMessage {
  const known = new Set(grid.letters.map(({ code }) => code));
  const cells: string[] = [];
  for (const [index, { role }] of before.cells.entries()) {
    const text = missing.cells[index] ?? '';
    if (role !== null) cells[role] = text.split('/').every((code) => known.has(code)) ? text : '';
  }
  return {
    type: 'edit',
    uri,
    version,
    changes: [
      {
        matrix: before.matrix,
        operation: {
          kind: 'add-row',
          at: before.row + 1,
          name: missing.activity,
          // A role that the grid does not show would leave a hole.
          cells: Array.from(cells, (text) => text ?? ''),
        },
      },
    ],
  };
}
