import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, namesStandUnderLetters, writeCodes } from '../../raci/code-places';
import { declaredExceptions, type Exceptions, ordinaryRows } from '../../raci/declared-exceptions';
import { fixesOf, type Wording, wordingOf } from '../../raci/matrix-fixes';
import type { RaciAssignment, RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf, lettersOfRole } from '../../raci/raci-model';
import type { TextEdit } from '../../text/edit';
import { once, perEach } from '../../text/once';

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
    const { raciMatrices, markdown, vocabulary } = document;
    const wording = wordingOf(markdown.source, vocabulary);
    return reportsOn(raciMatrices, settingOf(declaredExceptions(document), wording));
  },
});

/** What a matrix is judged by, and what its fixes are made with. */
interface Setting {
  readonly exceptions: Exceptions;
  readonly wording: Wording;
}

const settingOf = once((exceptions: Exceptions, wording: Wording): Setting => ({ exceptions, wording }));

const reportsOn = perEach((matrix: RaciMatrix, { exceptions, wording }: Setting) => {
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
      .map((row) => reportOn(matrix, row, wording))
  );
});

const reportOn = (matrix: RaciMatrix, row: RaciRow, wording: Wording) =>
  ({
    message: 'row',
    span: row.activity.span,
    data: { letter: matrix.variant.answers, activity: excerpt(row.activity.text, 50) },
    fixes: candidates(matrix, row, wording),
  }) as const;

/** Those who do the work could also answer for it. */
function candidates(matrix: RaciMatrix, row: RaciRow, wording: Wording): readonly Fix[] {
  return holdersOf(row, matrix.variant.does)
    .slice(0, 3)
    .flatMap((holder): readonly Fix[] => {
      const edits = answering(matrix, row, holder, wording);
      if (edits.length === 0) return [];
      return [{ title: `Make ${excerpt(holder.role, 30)} accountable`, safety: 'unsafe', edits }];
    });
}

/** Gives the letter of the one who answers to a role, which keeps what else it has. */
function answering(
  matrix: RaciMatrix,
  row: RaciRow,
  holder: RaciAssignment,
  wording: Wording,
): readonly TextEdit[] {
  const { answers } = matrix.variant;
  const { role, codes } = holder;
  if (namesStandUnderLetters(matrix))
    return fixesOf(matrix, wording).withLetters(
      row,
      new Map([[role, [answers, ...lettersOfRole(row, role)]]]),
    );
  const edit = hasEditableLetters(matrix) ? writeCodes(matrix, holder, [answers, ...codes]) : null;
  return edit ? [edit] : [];
}
