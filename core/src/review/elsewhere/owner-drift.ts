import type { Finding } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import {
  type ActivityLink,
  type LinkedDocument,
  linkTo,
  placesAbout,
  type WorkPlace,
} from '../../raci/activity-links';
import type { GridRow, RaciGrid } from '../../raci/raci-grid';
import { workOf } from '../../raci/work-words';
import { findingWeight } from '../finding-labels';
import type { KnownDocument } from './known-document';
import { type MatrixRow, matrixRowsOf } from './matrix-rows';
import { rolesNamed } from './role-match';

/** Another place that gives the work of a row to somebody else. */
export interface OwnerDrift {
  readonly message: string;
  readonly place: ActivityLink;
  /** The role that answers for it here, as an index into the grid's. */
  readonly role: number;
}

/** How such a finding is told; it is none of the checks, which see one document at a time. */
export const OWNER_DRIFT = {
  ruleId: 'owner-drift',
  label: 'Another owner elsewhere',
  severity: 'info' satisfies Finding['severity'],
  weight: findingWeight({ severity: 'info' }),
} as const;

/**
 * Where another place gives the work of a row to somebody else than the row does. Told only where there is no doubt: one
 * role answers here, the other owner is one of the roles here or has one, and takes no part of those who answer or do.
 * @param others The documents that are about the same product; the one of the row may be among them.
 */
export function ownerDrift(
  grid: RaciGrid,
  row: GridRow,
  ownUri: string,
  others: readonly KnownDocument[],
): OwnerDrift | null {
  const role = onlyHolder(grid, row);
  if (role === null) return null;
  const work = workOf(row.activity);
  for (const other of others) {
    const isOwn = other.uri === ownUri;
    const tasks = placesAbout(other.places, work).filter(({ kind }) => kind === 'task');
    const rows = isOwn ? [] : (matrixRowsOf(other.matrices).get(work.key) ?? []);
    const said = taskDrift(grid, row, tasks, isOwn ? null : other) ?? rowDrift(grid, row, rows, other);
    if (said) return { ...said, role };
  }
  return null;
}

type Said = Omit<OwnerDrift, 'role'>;

/** The one role that answers for a row; null for none or several, and where the row has letters that nobody knows. */
function onlyHolder({ answers }: RaciGrid, { cells }: GridRow): number | null {
  if (cells.some(({ unknown }) => unknown.length > 0)) return null;
  const holders = holdersOf(cells, answers);
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

const holdersOf = (cells: GridRow['cells'], ...codes: readonly string[]): readonly number[] =>
  cells.flatMap((cell, role) => (codes.some((code) => cell.codes.includes(code)) ? [role] : []));

/** A launch task whose owner neither answers for the row nor does the work; where several have its words all must say so. */
function taskDrift(
  grid: RaciGrid,
  row: GridRow,
  tasks: readonly WorkPlace[],
  document: LinkedDocument | null,
): Said | null {
  const [task] = tasks;
  if (!task) return null;
  const { roles, answers, does } = grid;
  const busy = holdersOf(row.cells, answers, does);
  const isOther = tasks.every(({ owner }) => {
    const named = rolesNamed(owner ?? '', roles);
    return named !== null && !busy.some((role) => named.has(role));
  });
  if (!isOther) return null;
  const place = linkTo(task, document);
  const owner = excerpt(task.owner ?? '', LONGEST);
  return {
    place,
    message: `${owner} owns this in ${placeName(place)}, but here ${holderName(grid, row)} has ${answers} and ${owner} has neither ${answers} nor ${does}. ${ADVICE}`,
  };
}

/** A row of another matrix in which another role answers. */
function rowDrift(
  grid: RaciGrid,
  row: GridRow,
  rows: readonly MatrixRow[],
  document: LinkedDocument,
): Said | null {
  const [same] = rows;
  if (!same || rows.length > 1 || same.grid.answers !== grid.answers) return null;
  const theirs = onlyHolder(same.grid, same.row);
  const role = theirs === null ? undefined : same.grid.roles[theirs];
  if (!role) return null;
  const named = [role.name, ...role.people].flatMap((name) => [...(rolesNamed(name, grid.roles) ?? [])]);
  const holders = holdersOf(row.cells, grid.answers);
  if (named.length === 0 || holders.some((holder) => named.includes(holder))) return null;
  const place = linkTo(same.place, document);
  return {
    place,
    message: `${excerpt(role.name, LONGEST)} has ${grid.answers} for this in ${placeName(place)}, but here ${holderName(grid, row)} has it. ${ADVICE}`,
  };
}

const ADVICE =
  'Where two are named, each waits for the other: agree on one, and correct the place that is wrong.';
const LONGEST = 40;

const holderName = ({ roles, answers }: RaciGrid, { cells }: GridRow): string =>
  listWords(holdersOf(cells, answers).map((role) => excerpt(roles[role]?.name ?? '', LONGEST)));

/** “Launch plan” under “Tasks”. */
function placeName({ document, where }: ActivityLink): string {
  const section = where === '' ? '' : `“${excerpt(where, 60)}”`;
  if (!document) return section === '' ? 'this document' : `${section} of this document`;
  return [`“${excerpt(document.title, 60)}”`, section].filter((part) => part !== '').join(' under ');
}
