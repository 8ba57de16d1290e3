import type { LiveText } from '../markdown/markdown-document';
import { replace, type TextEdit } from '../text/edit';
import { once } from '../text/once';
import { partOf } from '../text/place';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { editMatrix, type RaciOperation } from './edit-matrix';
import type { RaciMatrix } from './raci-matrix';

/** How many cells are read at most to see what comes of the removals from one matrix. */
const MOST_READ = 200_000;

/**
 * The edits that take rows and roles out of a matrix, none where that cannot be written. To see what comes of one the
 * table is read again, so each is worked out once and moves with the matrix, and in a vast one only the first can be
 * taken out.
 */
class Removals {
  readonly #matrix: RaciMatrix;
  readonly #source: LiveText;
  readonly #known = new Map<string, readonly TextEdit[]>();
  /** How many rows, and how many roles, there are edits for. */
  readonly #most: number;

  constructor(matrix: RaciMatrix, source: LiveText) {
    this.#matrix = matrix;
    this.#source = source;
    this.#most = MOST_READ / ((matrix.rows.length + 1) * (matrix.roles.length + 1));
  }

  row(row: number, vocabulary: Vocabulary): readonly TextEdit[] {
    if (row >= this.#most) return [];
    return this.#edits(`row ${row}`, { kind: 'delete-row', row }, vocabulary);
  }

  role(role: number, vocabulary: Vocabulary): readonly TextEdit[] {
    if (role >= this.#most) return [];
    return this.#edits(`role ${role}`, { kind: 'delete-role', role }, vocabulary);
  }

  #edits(name: string, operation: RaciOperation, vocabulary: Vocabulary): readonly TextEdit[] {
    const known = this.#known.get(name) ?? this.#make(operation, vocabulary);
    this.#known.set(name, known);
    return known;
  }

  #make(operation: RaciOperation, vocabulary: Vocabulary): readonly TextEdit[] {
    const { span } = this.#matrix;
    const { start } = span;
    const edit = editMatrix(this.#source.text, this.#matrix, operation, vocabulary);
    if (edit.kind !== 'edits') return [];
    return edit.edits.map(({ span: own, newText }) =>
      replace(partOf(span, own.start - start, own.end - start), newText),
    );
  }
}

export const removalsFrom = once((matrix: RaciMatrix, source: LiveText) => new Removals(matrix, source));
