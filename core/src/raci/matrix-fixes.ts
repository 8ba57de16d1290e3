import { replace, type TextEdit } from '../text/edit';
import type { LiveText } from '../text/live-text';
import { once } from '../text/once';
import { partOf } from '../text/place';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { editMatrix, type RaciOperation } from './edit-matrix';
import { keyOfName } from './names';
import type { RaciMatrix, RaciRow } from './raci-matrix';
import { readOnlyReason } from './read-only';
import { WrittenTable } from './written-table';

/** How many cells are read at most to see what comes of the fixes of one matrix. */
const MOST_READ = 200_000;

/** What edits of a matrix are made with: the text as it is, and the words it is read by. */
export interface Wording {
  readonly source: LiveText;
  readonly vocabulary: Vocabulary;
}

export const wordingOf = once(
  (source: LiveText, vocabulary: Vocabulary): Wording => ({ source, vocabulary }),
);

/**
 * The edits of fixes of a matrix, none where they cannot be written. Each is worked out once and moves with the matrix.
 * To see what comes of most the table is read again, so in a vast one only the first rows and roles have any. A line
 * between others is only a line: authors who fill in a matrix have many, and wait for none.
 */
class MatrixFixes {
  readonly #matrix: RaciMatrix;
  readonly #wording: Wording;
  readonly #known = new Map<string, readonly TextEdit[]>();
  /** How many rows, and how many roles, the table is read again for. */
  readonly #most: number;

  constructor(matrix: RaciMatrix, wording: Wording) {
    this.#matrix = matrix;
    this.#wording = wording;
    this.#most = MOST_READ / ((matrix.rows.length + 1) * (matrix.roles.length + 1));
  }

  withoutRow(row: number): readonly TextEdit[] {
    // Without the first row another may read as the title of a group, and two are the fewest that make a matrix.
    const isBetween = row > 0 && this.#matrix.rows.length > 2;
    const line = isBetween ? linesOut(this.#matrix, this.#wording.source)[row] : undefined;
    return line ?? this.#readAgain(`row ${row}`, row, { kind: 'delete-row', row });
  }

  withoutRole(role: number): readonly TextEdit[] {
    return this.#readAgain(`role ${role}`, role, { kind: 'delete-role', role });
  }

  /** @param letters What each of some roles, by name, is to have in a row. */
  withLetters(row: RaciRow, letters: ReadonlyMap<string, readonly string[]>): readonly TextEdit[] {
    const { roles, rows } = this.#matrix;
    const at = rows.indexOf(row);
    const cells = [...letters].map(([name, codes]) => ({
      row: at,
      role: roles.findIndex((role) => keyOfName(role.name) === keyOfName(name)),
      text: codes.join('/'),
    }));
    return this.#readAgain(`${at} ${JSON.stringify(cells)}`, at, { kind: 'set-cells', cells });
  }

  #readAgain(name: string, index: number, operation: RaciOperation): readonly TextEdit[] {
    if (index >= this.#most) return [];
    const known = this.#known.get(name) ?? this.#make(operation);
    this.#known.set(name, known);
    return known;
  }

  #make(operation: RaciOperation): readonly TextEdit[] {
    const { source, vocabulary } = this.#wording;
    const edit = editMatrix(source.text.toString(), this.#matrix, operation, vocabulary);
    return edit.kind === 'edits' ? moving(edit.edits, this.#matrix) : [];
  }
}

/** The edits that take out the line of each row; none where rows are no lines. */
const linesOut = once((matrix: RaciMatrix, { text }: LiveText): readonly (readonly TextEdit[])[] => {
  const { source, rows } = matrix;
  if (source.layout !== 'roles-as-columns' || readOnlyReason(matrix) !== null) return [];
  const table = new WrittenTable(text.toString(), source.table);
  return rows.map(({ at }) => (at === null ? [] : moving(table.deleteLine(at + 2), matrix)));
});

/** Edits whose places hang on a matrix. */
function moving(edits: readonly TextEdit[], { span }: RaciMatrix): readonly TextEdit[] {
  const { start } = span;
  return edits.map(({ span: own, newText }) =>
    replace(partOf(span, own.start - start, own.end - start), newText),
  );
}

export const fixesOf = once((matrix: RaciMatrix, wording: Wording) => new MatrixFixes(matrix, wording));
