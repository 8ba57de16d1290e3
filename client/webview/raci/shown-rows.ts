import type { RaciGrid, RaciPageView } from '../../../protocol/src';
import { HEADER, type Place } from './grid/follow-cell';

/** Indexes into the rows and roles of a grid, in the order in which they are drawn. */
export interface ShownRows {
  readonly rows: readonly number[];
  readonly roles: readonly number[];
}

export type Filters = Pick<
  RaciPageView,
  'role' | 'person' | 'phase' | 'letter' | 'onlyProblems' | 'search' | 'hidden'
>;

export const NO_FILTERS: Filters = {
  role: null,
  person: null,
  phase: null,
  letter: null,
  onlyProblems: false,
  search: '',
  hidden: [],
};

/** What a grid can be filtered by, in its own order. */
export const peopleIn = ({ roles }: RaciGrid): readonly string[] => [
  ...new Set(roles.flatMap(({ people }) => people)),
];
export const phasesIn = ({ rows }: RaciGrid): readonly string[] => [
  ...new Set(rows.flatMap(({ phase }) => phase ?? [])),
];

/** The filters that mean something in a grid: a role that was renamed, or is another grid's, filters nothing. */
export function filtersIn(grid: RaciGrid, view: Filters): Filters {
  const known = (value: string | null, all: readonly string[]) =>
    value !== null && all.includes(value) ? value : null;
  const names = grid.roles.map(({ name }) => name);
  return {
    role: known(view.role, names),
    person: known(view.person, peopleIn(grid)),
    phase: known(view.phase, phasesIn(grid)),
    letter: known(
      view.letter,
      grid.letters.map(({ code }) => code),
    ),
    onlyProblems: view.onlyProblems,
    search: view.search,
    hidden: view.hidden.filter((name) => names.includes(name)),
  };
}

/** What brings a place back that the filters leave out. */
export const unfilteredFor = ({ row, role }: Place, { rows, roles }: ShownRows): Partial<Filters> =>
  (row === HEADER || rows.includes(row)) && (role === HEADER || roles.includes(role)) ? {} : NO_FILTERS;

/** Which rows and roles the filters leave. */
export function shownRows(grid: RaciGrid, view: Filters & Pick<RaciPageView, 'order'>): ShownRows {
  const filters = filtersIn(grid, view);
  const words = searchable(filters.search).split(/\s+/);
  const concerned = rolesConcerned(grid, filters);
  const rows = [...grid.rows.keys()].filter((index) => {
    const row = grid.rows[index];
    if (!row || (filters.phase !== null && row.phase !== filters.phase)) return false;
    if (filters.onlyProblems && !hasProblems(row)) return false;
    const text = searchable(`${row.phase ?? ''} ${row.activity}`);
    return words.every((word) => text.includes(word)) && takesPart(row, concerned, filters);
  });
  return {
    rows: view.order === 'answers' ? byWhoAnswers(grid, rows) : rows,
    roles: grid.roles.flatMap(({ name }, index) => (filters.hidden.includes(name) ? [] : [index])),
  };
}

type Row = RaciGrid['rows'][number];

const hasProblems = ({ findings, cells }: Row): boolean =>
  findings.length > 0 || cells.some((cell) => cell.findings.length > 0);

function rolesConcerned({ roles }: RaciGrid, { role, person }: Filters): ReadonlySet<number> {
  const isConcerned = ({ name, people }: RaciGrid['roles'][number]) =>
    (role === null || name === role) && (person === null || people.includes(person));
  return new Set(roles.flatMap((each, index) => (isConcerned(each) ? [index] : [])));
}

/** A letter is looked for in the hands of the role or person that is asked about, if one is. */
function takesPart(
  { cells }: Row,
  concerned: ReadonlySet<number>,
  { role, person, letter }: Filters,
): boolean {
  if (role === null && person === null && letter === null) return true;
  return cells.some(
    ({ codes, unknown }, index) =>
      concerned.has(index) && (letter === null ? codes.length + unknown.length > 0 : codes.includes(letter)),
  );
}

/** Without accents and capitals, as people type who look for something. */
const searchable = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** In the order of the roles; what nobody answers for comes first, since it wants somebody. */
function byWhoAnswers({ rows, answers }: RaciGrid, indexes: readonly number[]): readonly number[] {
  const owner = (index: number) => rows[index]?.cells.findIndex(({ codes }) => codes.includes(answers)) ?? -1;
  return indexes.toSorted((a, b) => owner(a) - owner(b));
}
