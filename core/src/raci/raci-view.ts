import type { ProductDocument } from '../document/product-document';
import { once } from '../text/once';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';
import { linksOf } from './activity-links';
import { aroundOf } from './around-matrix';
import { gridGaps } from './grid-gaps';
import { gridNotes, notesOfRow } from './grid-notes';
import { blockOf } from './matrix-as-table';
import { keyOfName } from './names';
import { isOfSmallTeam, type TeamSize } from './raci-gaps';
import type {
  GridCell,
  GridFinding,
  GridLoad,
  GridPlace,
  GridRole,
  GridRow,
  RaciGrid,
  RaciView,
} from './raci-grid';
import type { RaciMatrix } from './raci-matrix';
import { type ModelPart, type ModelRow, type RaciModel, raciModelsOf } from './raci-model';
import { readOnlyReason } from './read-only';
import { smallTeamOf } from './small-team';
import { type Load, loadOfPeople, loadOfRoles } from './workload';

export type FoundFinding = Omit<GridFinding, 'source' | 'elsewhere'>;

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
      elsewhere: null,
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
