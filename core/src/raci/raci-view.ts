import type { ProductDocument } from '../document/product-document';
import type { Severity } from '../lint/finding';
import { once } from '../text/once';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';
import { type ActivityLink, linksOf } from './activity-links';
import { aroundOf } from './around-matrix';
import { type GridGaps, gridGaps } from './grid-gaps';
import { gridNotes, notesOfRow } from './grid-notes';
import { blockOf } from './matrix-as-table';
import { keyOfName } from './names';
import { isOfSmallTeam, type TeamSize } from './raci-gaps';
import type { RaciMatrix } from './raci-matrix';
import { type ModelPart, type ModelRow, type RaciModel, raciModelsOf } from './raci-model';
import { readOnlyReason } from './read-only';
import { type SmallTeamRole, smallTeamOf } from './small-team';
import { type Load, loadOfPeople, loadOfRoles } from './workload';

/** All that a panel draws of the matrices of a document: plain data, to be sent as it is. */
export interface RaciView {
  readonly grids: readonly RaciGrid[];
}

/** Matrices that belong together, as one grid. */
export interface RaciGrid {
  readonly title: string;
  /** The scheme's name, and its letters with the word that each stands for. */
  readonly scheme: string;
  readonly letters: readonly { readonly code: string; readonly word: string }[];
  /** The letter of the one who answers, and that of those who do the work. */
  readonly answers: string;
  readonly does: string;
  readonly roles: readonly GridRole[];
  /** Which of the roles a small team would have as one. */
  readonly smallTeam: readonly SmallTeamRole[];
  readonly rows: readonly GridRow[];
  /** The matrices that it is made of, also those without a row. */
  readonly matrices: readonly GridMatrix[];
  /** The columns beside the letters: notes, states, dates and the like. */
  readonly notes: readonly string[];
  readonly findings: readonly GridFinding[];
  readonly loads: { readonly roles: readonly GridLoad[]; readonly people: readonly GridLoad[] };
  readonly gaps: GridGaps;
}

export interface GridMatrix {
  /** As those of a row. */
  readonly source: number;
  readonly matrix: number;
  readonly readOnly: string | null;
  /** Whether a table can take its place, so that it can be edited. */
  readonly canBeTable: boolean;
}

export interface GridRole {
  readonly name: string;
  readonly people: readonly string[];
  /** Where it is named: once in each matrix that has it. */
  readonly places: readonly GridPlace[];
  /** Indexes into the grid's findings: those that stand on its name. */
  readonly findings: readonly number[];
}

/** A place in one of the documents that the view is of. */
export interface GridPlace {
  readonly source: number;
  readonly span: Span;
}

export interface GridLoad extends Load {
  /** The index of the finding by which it is too much; null where none says so. */
  readonly tooMuch: number | null;
}

export interface GridRow {
  readonly activity: string;
  readonly phase: string | null;
  readonly span: Span;
  /** Which of the documents that the view is of it stands in; 0 where it is of one. */
  readonly source: number;
  /** Which matrix of the document it stands in, and which row of that: what an operation needs to name it. */
  readonly matrix: number;
  readonly row: number;
  /** Why it cannot be edited; null when it can. */
  readonly readOnly: string | null;
  /** One for each role of the grid. */
  readonly cells: readonly GridCell[];
  /** One text for each of the grid's columns of notes; empty where the row has none. */
  readonly notes: readonly string[];
  /** Where else its document is about it. */
  readonly links: readonly ActivityLink[];
  /** Indexes into the grid's findings: those of the row that belong to no cell. */
  readonly findings: readonly number[];
}

export interface GridCell {
  /** The letters; empty for a role that has no part. */
  readonly codes: readonly string[];
  /** What is written besides letters that count. */
  readonly unknown: readonly string[];
  readonly condition: string | null;
  /** The index of the role in the row's own matrix; null where that has no such role. */
  readonly role: number | null;
  /** What is written; null where nothing is. */
  readonly span: Span | null;
  /** What is written as it is, marks of Markdown included; null where letters do not stand in a cell of their own. */
  readonly written: string | null;
  readonly findings: readonly number[];
}

/** A finding as a panel shows it, in the words of the editor's own list. */
export interface GridFinding {
  readonly ruleId: string;
  /** What is wrong, in a few words that findings of one sort share. */
  readonly label: string;
  readonly severity: Severity;
  /** What that means for a review: “Blocks review”. */
  readonly weight: string;
  readonly message: string;
  readonly span: Span;
  /** As that of a row. */
  readonly source: number;
}

export type FoundFinding = Omit<GridFinding, 'source'>;

/**
 * The view of a document's matrices.
 * @param findings Those of the document; the ones of `raci-` rules are shown in the grid they lie in.
 * @param size Which default the gaps are told by, where there are more roles than a small team has.
 */
export function raciViewOf(
  document: ProductDocument,
  findings: readonly FoundFinding[],
  size: TeamSize = 'full',
): RaciView {
  const own = findings.filter(({ ruleId }) => ruleId.startsWith('raci-'));
  return { grids: raciModelsOf(document).map((model) => gridOf(document, model, own, size)) };
}

function gridOf(
  document: ProductDocument,
  model: RaciModel,
  all: readonly FoundFinding[],
  size: TeamSize,
): RaciGrid {
  const { variant, matrices, roles, rows } = model;
  const findings = all
    .filter(({ span }) => matrices.some((matrix) => contains(aroundOf(matrix), span)))
    .map(({ ruleId, label, severity, weight, message, span }) => ({
      ruleId,
      label,
      severity,
      weight,
      message,
      source: 0,
      span: frozen(span),
    }));
  const onNames = roles.map(({ key, name, people }) => ({
    name,
    people,
    places: placesOnName(model, key),
    findings: findingsOnName(model, key, findings),
  }));
  const notes = gridNotes(rows);
  const drawn = rows.map((row) => rowOf(document, model, row, { findings, notes }));
  return {
    title: titleOfModel(document, model),
    scheme: variant.name,
    letters: Object.entries(variant.letters).map(([code, words]) => ({ code, word: words[0] ?? code })),
    answers: variant.answers,
    does: variant.does,
    roles: onNames,
    smallTeam: smallTeamOf(roles.map(({ name }) => name)),
    rows: drawn,
    matrices: matrices.map((matrix) => ({
      source: 0,
      matrix: document.raciMatrices.indexOf(matrix),
      readOnly: readOnlyReason(matrix),
      canBeTable: blockOf(matrix) !== null,
    })),
    notes,
    findings,
    loads: loadsOf(model, onNames, findings),
    gaps: gridGaps(
      drawn,
      roles.map(({ name }) => name),
      isOfSmallTeam(matrices) ? 'small' : size,
    ),
  };
}

function placesOnName({ matrices }: RaciModel, key: string): readonly GridPlace[] {
  return matrices.flatMap(({ roles }) => {
    const own = roles.find(({ name }) => keyOfName(name) === key);
    return own ? [{ source: 0, span: frozen(own.prose.span) }] : [];
  });
}

/** A role may be named in several matrices. */
function findingsOnName(
  { matrices }: RaciModel,
  key: string,
  findings: readonly GridFinding[],
): readonly number[] {
  const named = matrices.flatMap(({ roles }) => roles).filter(({ name }) => keyOfName(name) === key);
  return findings.flatMap(({ span }, index) =>
    named.some(({ prose }) => contains(prose.span, span)) ? [index] : [],
  );
}

/** What is found about a person stands on the name of one of their roles. */
function loadsOf(
  model: RaciModel,
  roles: readonly GridRole[],
  findings: readonly GridFinding[],
): RaciGrid['loads'] {
  const judged = (load: Load, own: readonly GridRole[]): GridLoad => {
    const found = own.flatMap((role) => role.findings).find((index) => saysTooMuch(findings[index], load));
    return { ...load, tooMuch: found ?? null };
  };
  return {
    roles: loadOfRoles(model).map((load) =>
      judged(
        load,
        roles.filter(({ name }) => name === load.name),
      ),
    ),
    people: loadOfPeople(model).map((load) =>
      judged(
        load,
        roles.filter(({ people }) => people.includes(load.name)),
      ),
    ),
  };
}

/** The message begins with the name, of which a long one is cut. */
function saysTooMuch(finding: GridFinding | undefined, { name }: Load): boolean {
  if (finding?.ruleId !== 'raci-overloaded-role') return false;
  return finding.message.startsWith(name.length > UNCUT ? name.slice(0, UNCUT) : `${name} `);
}

/** Less than `raci-overloaded-role` quotes of a name, which ends at a word. */
const UNCUT = 14;

/** The title that all its matrices stand under, or the document's. */
export function titleOfModel({ outline }: ProductDocument, { matrices, variant }: RaciModel): string {
  const [first, ...others] = matrices.map(({ section }) => section);
  const own = others.length === 0 ? first : first?.parent;
  const heading = own?.heading ?? outline.title;
  return heading?.text ?? variant.name;
}

function rowOf(
  document: ProductDocument,
  { roles }: RaciModel,
  { activity, phase, matrix, row, parts }: ModelRow,
  { findings, notes }: Pick<RaciGrid, 'findings' | 'notes'>,
): GridRow {
  const inRow = findings.flatMap(({ span }, index) => (contains(row.span, span) ? [index] : []));
  const places = placesOfRoles(matrix);
  const written = (span: Span) => (holdsCells(matrix) ? document.text.slice(span.start, span.end) : null);
  const cells = roles.map(({ key }) =>
    cellOf(parts.get(key), places.get(key) ?? null, { findings, inRow, written }),
  );
  const inCells = new Set(cells.flatMap((cell) => cell.findings));
  return {
    activity,
    phase,
    span: frozen(row.span),
    source: 0,
    matrix: document.raciMatrices.indexOf(matrix),
    row: matrix.rows.indexOf(row),
    readOnly: readOnlyReason(matrix),
    cells,
    notes: notesOfRow(row, notes),
    links: linksOf(document, row.activity),
    findings: inRow.filter((index) => !inCells.has(index)),
  };
}

/** Where each role stands in a matrix, by its key; of two with one name the first. */
const placesOfRoles = once(
  ({ roles }: RaciMatrix): ReadonlyMap<string, number> =>
    new Map(roles.map(({ name }, index) => [keyOfName(name), index] as const).reverse()),
);

/** Whether each part of a role is a cell with letters, which can be written as it is. */
const holdsCells = ({ source }: RaciMatrix): boolean =>
  'table' in source && source.table.source === 'markdown' && source.layout !== 'letters-as-columns';

interface CellSetting {
  readonly findings: readonly GridFinding[];
  readonly inRow: readonly number[];
  written(span: Span): string | null;
}

function cellOf(
  part: ModelPart | undefined,
  role: number | null,
  { findings, inRow, written }: CellSetting,
): GridCell {
  const spans = part?.spans ?? [];
  const [first] = spans;
  return {
    codes: part?.codes ?? [],
    unknown: part?.unknown ?? [],
    condition: part?.condition ?? null,
    role,
    span: first ? frozen(first) : null,
    written: first && spans.length === 1 ? written(first) : null,
    findings: inRow.filter((index) => {
      const found = findings[index];
      return found !== undefined && spans.some((span) => contains(span, found.span));
    }),
  };
}
