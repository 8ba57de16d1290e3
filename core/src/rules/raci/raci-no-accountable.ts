import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import { declaredExceptions, type Exceptions, ordinaryRows } from '../../raci/declared-exceptions';
import type { RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { perEach } from '../../text/once';

export const raciNoAccountable = defineRule({
  id: 'raci-no-accountable',
  area: 'raci',
  summary: 'An activity has nobody who answers for it',
  kinds: 'all',
  level: 'warning',
  levels: { profiles: { strict: 'error' } },
  since: '0.1.0',
  mechanical: true,
  messages: {
    row: 'Nobody has {letter} for “{activity}”, so when it goes wrong each role can point to another. Give {letter} to one of them.',
    matrix:
      'No activity of this matrix has {letter}, so nobody can see who answers for what. Give {letter} to one role in each row.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices, declaredExceptions(document));
  },
});

const reportsOn = perEach((matrix: RaciMatrix, exceptions: Exceptions) => {
  const letter = matrix.variant.answers;
  const filled = matrix.rows.filter(({ assignments }) => assignments.length > 0);
  const without = filled.filter((row) => holdersOf(row, letter).length === 0);
  const [first] = matrix.rows;
  if (first && without.length > 1 && without.length === filled.length)
    return [{ message: 'matrix', span: first.activity.span, data: { letter } } as const];
  const ordinary = ordinaryRows(matrix, exceptions);
  return (
    without
      .filter((row) => ordinary.includes(row))
      // What cannot be read may be the letter that is missed.
      .filter((row) => row.assignments.every(({ unknown }) => unknown.length === 0))
      .map((row) => reportOn(matrix, row))
  );
});

const reportOn = (matrix: RaciMatrix, row: RaciRow) =>
  ({
    message: 'row',
    span: row.activity.span,
    data: { letter: matrix.variant.answers, activity: excerpt(row.activity.text, 50) },
    fixes: hasEditableLetters(matrix) ? candidates(matrix, row) : [],
  }) as const;

/** Those who do the work could also answer for it. */
function candidates(matrix: RaciMatrix, row: RaciRow): readonly Fix[] {
  return holdersOf(row, matrix.variant.does)
    .slice(0, 3)
    .flatMap((assignment): readonly Fix[] => {
      const edit = writeCodes(matrix, assignment, [matrix.variant.answers, ...assignment.codes]);
      return edit
        ? [{ title: `Make ${excerpt(assignment.role, 30)} accountable`, safety: 'unsafe', edits: [edit] }]
        : [];
    });
}
