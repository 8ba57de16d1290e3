import { gridGaps } from './grid-gaps';
import { uniqueNames } from './grid-notes';
import { keyOfName } from './names';
import { isOfSmallTeam, type TeamSize } from './raci-gaps';
import type { GridCell, GridLoad, GridRole, GridRow, RaciGrid, RaciView } from './raci-grid';
import { holdsLetters, isEnoughShared } from './raci-model';
import { smallTeamOf } from './small-team';
import { type Load, loadOf } from './workload';

/** The view of one of several documents. */
export interface SourceView extends RaciView {
  /** What the document is called. */
  readonly title: string;
}

/** A grid of one of the documents, and where it comes to stand among others. */
interface Part {
  readonly source: number;
  readonly title: string;
  readonly grid: RaciGrid;
  /** How many findings of other parts stand before its own. */
  readonly before: number;
}

/**
 * The matrices of several documents as one view: those of one scheme that share roles as one grid, each document a
 * phase where it has none of its own. Rows and findings name their document by its index.
 * @param size Which default the gaps are told by, where there are more roles than a small team has.
 */
export function mergeRaciViews(views: readonly SourceView[], size: TeamSize = 'full'): RaciView {
  const groups: Part[][] = [];
  for (const [source, { title, grids }] of views.entries()) {
    for (const grid of grids) {
      const group = groups.find(([first]) => first && belongTogether(first.grid, grid));
      const before = group?.reduce((sum, part) => sum + part.grid.findings.length, 0) ?? 0;
      const part = { source, title, grid, before };
      if (group) group.push(part);
      else groups.push([part]);
    }
  }
  return { grids: groups.map((parts) => gridOf(parts, size)) };
}

function belongTogether(a: RaciGrid, b: RaciGrid): boolean {
  const [lettersOfA, lettersOfB] = [codesOf(a), codesOf(b)];
  if (!holdsLetters(lettersOfA, lettersOfB) && !holdsLetters(lettersOfB, lettersOfA)) return false;
  return isEnoughShared(keysOf(a), keysOf(b));
}

const codesOf = ({ letters }: RaciGrid): readonly string[] => letters.map(({ code }) => code);
const keysOf = ({ roles }: RaciGrid): ReadonlySet<string> =>
  new Set(roles.map(({ name }) => keyOfName(name)));

function gridOf(parts: readonly Part[], size: TeamSize): RaciGrid {
  const roles = rolesOf(parts);
  const notes = uniqueNames(parts.flatMap(({ grid }) => grid.notes));
  const rows = parts.flatMap((part) => rowsOf(part, { roles, notes }, hasSeveralSources(parts)));
  const widest = parts
    .map(({ grid }) => grid)
    .reduce((wide, grid) => (holdsLetters(codesOf(grid), codesOf(wide)) ? grid : wide));
  return {
    title: titleOf(parts, widest.scheme),
    scheme: widest.scheme,
    letters: widest.letters,
    answers: widest.answers,
    does: widest.does,
    roles,
    smallTeam: smallTeamOf(roles.map(({ name }) => name)),
    rows,
    matrices: parts.flatMap(({ grid, source }) => grid.matrices.map((matrix) => ({ ...matrix, source }))),
    notes,
    findings: parts.flatMap(({ grid, source }) => grid.findings.map((finding) => ({ ...finding, source }))),
    loads: loadsOf(parts, roles, rows),
    gaps: gridGaps(
      rows,
      roles.map(({ name }) => name),
      isOfSmallTeam([{ roles }]) ? 'small' : size,
    ),
  };
}

const sourcesOf = (parts: readonly Part[]): ReadonlySet<number> => new Set(parts.map(({ source }) => source));

const hasSeveralSources = (parts: readonly Part[]): boolean => sourcesOf(parts).size > 1;

function titleOf(parts: readonly Part[], scheme: string): string {
  const [title = scheme, ...others] = new Set(parts.map(({ grid }) => grid.title));
  return others.length === 0 ? title : `${scheme} of ${sourcesOf(parts).size} documents`;
}

const moved = (findings: readonly number[], { before }: Part): readonly number[] =>
  findings.map((index) => index + before);

/** The roles of all parts, each once, with everybody who has it anywhere. */
function rolesOf(parts: readonly Part[]): readonly GridRole[] {
  const roles = new Map<string, GridRole>();
  for (const part of parts) {
    for (const { name, people, places, findings } of part.grid.roles) {
      const key = keyOfName(name);
      const known = roles.get(key);
      roles.set(key, {
        name: known?.name ?? name,
        people: [...new Set([...(known?.people ?? []), ...people])],
        places: [...(known?.places ?? []), ...places.map((place) => ({ ...place, source: part.source }))],
        findings: [...(known?.findings ?? []), ...moved(findings, part)],
      });
    }
  }
  return [...roles.values()];
}

const NO_PART: GridCell = {
  codes: [],
  unknown: [],
  condition: null,
  role: null,
  span: null,
  written: null,
  findings: [],
};

function rowsOf(
  part: Part,
  { roles, notes }: Pick<RaciGrid, 'roles' | 'notes'>,
  isOneOfMany: boolean,
): readonly GridRow[] {
  const { grid, source, title } = part;
  const places = roles.map((role) => placeOf(grid.roles, role.name));
  const notesAt = notes.map((name) => grid.notes.findIndex((own) => keyOfName(own) === keyOfName(name)));
  return grid.rows.map((row) => ({
    ...row,
    source,
    phase: row.phase ?? (isOneOfMany ? title : null),
    cells: places.map((place) => {
      const cell = row.cells[place] ?? NO_PART;
      return { ...cell, findings: moved(cell.findings, part) };
    }),
    notes: notesAt.map((at) => row.notes[at] ?? ''),
    findings: moved(row.findings, part),
  }));
}

const placeOf = (named: readonly { readonly name: string }[], name: string): number =>
  named.findIndex((one) => keyOfName(one.name) === keyOfName(name));

function loadsOf(
  parts: readonly Part[],
  roles: readonly GridRole[],
  rows: readonly GridRow[],
): RaciGrid['loads'] {
  const loadIn = (name: string, places: readonly number[]): Load =>
    loadOf(
      name,
      rows.map(({ cells }) => places.flatMap((place) => cells[place]?.codes ?? [])),
    );
  const people = new Set(roles.flatMap((role) => role.people));
  return {
    roles: roles.map(({ name }, place) => judged(loadIn(name, [place]), parts, 'roles')),
    people: [...people].map((person) => {
      const places = roles.flatMap((role, place) => (role.people.includes(person) ? [place] : []));
      return judged(loadIn(person, places), parts, 'people');
    }),
  };
}

/** Too much in one of the documents is too much in all of them. */
function judged(load: Load, parts: readonly Part[], of: keyof RaciGrid['loads']): GridLoad {
  const found = parts.flatMap(({ grid, before }) => {
    const own = grid.loads[of][placeOf(grid.loads[of], load.name)]?.tooMuch ?? null;
    return own === null ? [] : [own + before];
  });
  return { ...load, tooMuch: found[0] ?? null };
}
