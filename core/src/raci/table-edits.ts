import type { TextEdit } from '../text/edit';
import { inCell, oneLine } from './cell-source';
import { asWritten } from './code-places';
import type { NewCell, RaciOperation } from './edit-matrix';
import { letterCellEdits, namedCells, nameEdits } from './edit-names';
import type { RaciMatrix, TableSource } from './raci-matrix';
import { WrittenTable } from './written-table';

/** How texts are put into cells. */
interface Hand {
  readonly write: (text: string) => string;
  /** What stands in a cell of a new line that says nothing. */
  readonly blank: string;
}

const plainly = (text: string): string => oneLine(text).replaceAll('|', '\\|');
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>~|&#]/g, '\\$&');

/** Signs that mean something in Markdown are escaped, and a line is kept from reading as a phase, only if need be. */
export const HANDS: readonly Hand[] = [
  { write: plainly, blank: '' },
  { write: escaped, blank: '' },
  { write: plainly, blank: '-' },
  { write: escaped, blank: '-' },
];

/** The lines and columns of a table that stand for the rows and roles of its matrix. */
class Axes {
  readonly table: WrittenTable;
  readonly source: TableSource;
  readonly areRolesDown: boolean;
  /** What stands down the side and across the top: activities and roles, or the other way round. */
  readonly down: readonly { readonly at: number | null }[];
  readonly across: readonly { readonly at: number | null }[];

  constructor(text: string, source: TableSource, { roles, rows }: RaciMatrix) {
    this.table = new WrittenTable(text, source.table);
    this.source = source;
    this.areRolesDown = source.layout === 'roles-as-rows' || source.layout === 'one-activity';
    this.down = this.areRolesDown ? roles : rows;
    this.across = this.areRolesDown ? rows : roles;
  }

  /** Header and dashes are the first two lines. */
  lineOf(index: number): number {
    return (this.down[index]?.at ?? this.down.length) + 2;
  }

  /** Behind the last, where the next one would stand. */
  columnOf(index: number): number {
    if (this.source.layout === 'one-activity') return 1;
    const last = this.across[this.across.length - 1]?.at ?? (this.table.lines[0]?.cells.length ?? 1) - 1;
    return this.across[index]?.at ?? last + 1;
  }

  /** Where a row has no name in the column for names, its first cell names it. */
  nameColumnOf(line: number): number {
    const { table, nameColumn } = this.source;
    return table.rows[line - 2]?.cells[nameColumn]?.prose.text ? nameColumn : 0;
  }

  /** Whether an operation is about what stands down the side. */
  isOfLines(kind: RaciOperation['kind']): boolean {
    return kind.endsWith(this.areRolesDown ? '-role' : '-row');
  }
}

/** What an operation changes in the text; null where rows are too short for it. */
export function tableEdits(
  text: string,
  source: TableSource,
  matrix: RaciMatrix,
  operation: RaciOperation,
  hand: Hand,
): readonly TextEdit[] | null {
  const axes = new Axes(text, source, matrix);
  const { table } = axes;
  const areNames = source.layout === 'letters-as-columns';
  const isOfLines = axes.isOfLines(operation.kind);
  switch (operation.kind) {
    case 'set-cell':
      return cellEdits(axes, matrix, [operation], hand);
    case 'set-cells':
      return cellEdits(axes, matrix, operation.cells, hand);
    case 'rename-row':
    case 'rename-role': {
      if (areNames && operation.kind === 'rename-role')
        return nameEdits(table, source, matrix, operation, hand.write);
      const index = operation.kind === 'rename-row' ? operation.row : operation.role;
      const line = isOfLines ? axes.lineOf(index) : 0;
      const column = isOfLines ? axes.nameColumnOf(line) : axes.columnOf(index);
      return table.setCell(line, column, hand.write(operation.name));
    }
    case 'move-row':
    case 'move-role': {
      const index = operation.kind === 'move-row' ? operation.row : operation.role;
      return isOfLines
        ? table.moveLine(axes.lineOf(index), axes.lineOf(operation.to))
        : table.moveColumn(axes.columnOf(index), axes.columnOf(operation.to));
    }
    case 'delete-row':
    case 'delete-role': {
      if (areNames && operation.kind === 'delete-role')
        return nameEdits(table, source, matrix, operation, hand.write);
      const index = operation.kind === 'delete-row' ? operation.row : operation.role;
      return isOfLines ? table.deleteLine(axes.lineOf(index)) : table.deleteColumn(axes.columnOf(index));
    }
    case 'add-row':
    case 'add-role':
      return isOfLines ? addedLine(axes, matrix, operation, hand) : addedColumn(axes, operation, hand);
  }
}

function cellEdits(
  axes: Axes,
  matrix: RaciMatrix,
  cells: readonly NewCell[],
  { write }: Hand,
): readonly TextEdit[] {
  const { source, table, areRolesDown } = axes;
  if (source.layout === 'letters-as-columns') return letterCellEdits(table, source, matrix, cells, write);
  const lines = new Map<number, Map<number, string>>();
  for (const { row, role, text, isMarkdown } of cells) {
    const [line, column] = areRolesDown
      ? [axes.lineOf(role), axes.columnOf(row)]
      : [axes.lineOf(row), axes.columnOf(role)];
    const contents = lines.get(line) ?? new Map<number, string>();
    lines.set(line, contents.set(column, isMarkdown ? inCell(text) : write(text)));
  }
  return [...lines].flatMap(([line, contents]) => table.setCells(line, contents));
}

type Addition = Extract<RaciOperation, { readonly kind: 'add-row' | 'add-role' }>;

const cellsOf = (operation: Addition): readonly string[] =>
  operation.kind === 'add-row' ? (operation.cells ?? []) : [];

function addedLine(
  axes: Axes,
  matrix: RaciMatrix,
  operation: Addition,
  { write, blank }: Hand,
): readonly TextEdit[] {
  const { source, across, down } = axes;
  const cells = cellsOf(operation);
  const areNames = source.layout === 'letters-as-columns';
  const line = areNames ? namedCells(source, matrix, cells, write) : source.table.header.map(() => '');
  const filled = areNames ? [] : across.keys();
  for (const index of filled) line[axes.columnOf(index)] = write(cells[index] ?? '') || blank;
  line[source.nameColumn] = write(operation.name);
  // In front of the first row there may be one that names the phase; the new row belongs below it.
  const above = down[operation.at] ? axes.lineOf(operation.at) - 1 : lastLine(axes);
  return axes.table.addLine(above, line);
}

/** The line of the last row or, where there is none yet, what stands above the first. */
const lastLine = (axes: Axes): number =>
  axes.down.length === 0 ? axes.table.lines.length - 1 : axes.lineOf(axes.down.length - 1);

function addedColumn(axes: Axes, operation: Addition, { write }: Hand): readonly TextEdit[] {
  const cells = cellsOf(operation);
  return axes.table.addColumn(axes.columnOf(operation.at), (line) => {
    const index = axes.down.findIndex(({ at }) => at === line - 2);
    return line === 0 ? write(operation.name) : write(cells[index] ?? '');
  });
}

/** A row to add: its name, and what stands in the cell of each role. */
export interface NewRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Adds rows below the last one; null where the layout has no rows with a cell for each role. */
export function addRows(
  text: string,
  { source, roles, rows }: RaciMatrix,
  added: readonly NewRow[],
): TextEdit | null {
  if (source.layout !== 'roles-as-columns' || source.table.source === 'html') return null;
  const last = (rows[rows.length - 1]?.at ?? -1) + 2;
  const table = new WrittenTable(text, source.table);
  const edits = added.flatMap(({ name, cells }) => {
    const line = source.table.header.map(() => '');
    line[source.nameColumn] = plainly(name);
    for (const [index, { at }] of roles.entries())
      if (at !== null) line[at] = asWritten(cells[index] ?? '', source);
    return table.addLine(last, line);
  });
  const [first] = edits;
  return first ? { span: first.span, newText: edits.map(({ newText }) => newText).join('') } : null;
}
