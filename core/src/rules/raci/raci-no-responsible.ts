import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import { declaredExceptions, type Exceptions, ordinaryRows } from '../../raci/declared-exceptions';
import type { RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { perEach } from '../../text/once';

export const raciNoResponsible = defineRule({
  id: 'raci-no-responsible',
  area: 'raci',
  summary: 'An activity has nobody who does it',
  kinds: 'all',
  level: 'info',
  since: '0.1.0',
  mechanical: true,
  options: { accountableDoes: false },
  messages: {
    row: '“{activity}” has somebody who answers for it and nobody who does it: no role has {letter}. Other rows say {both} where one role does both, so say here who does the work.',
  },
  check({ document, options }) {
    return options.accountableDoes ? [] : reportsOn(document.raciMatrices, declaredExceptions(document));
  },
});

const reportsOn = perEach((matrix: RaciMatrix, exceptions: Exceptions) => {
  if (!tellsApart(matrix)) return [];
  const { answers, does } = matrix.variant;
  return ordinaryRows(matrix, exceptions)
    .filter((row) => row.assignments.every(({ unknown }) => unknown.length === 0))
    .filter((row) => holdersOf(row, does).length === 0 && holdersOf(row, answers).length > 0)
    .map((row) => reportOn(matrix, row));
});

function reportOn(matrix: RaciMatrix, row: RaciRow) {
  const { answers, does } = matrix.variant;
  return {
    message: 'row',
    span: row.activity.span,
    data: { activity: excerpt(row.activity.text, 50), letter: does, both: `${answers}/${does}` },
    fixes: hasEditableLetters(matrix) ? letItDo(matrix, row) : [],
  } as const;
}

/** Where no row tells the two apart, whoever answers is meant to do the work as well. */
const tellsApart = ({ rows, variant: { answers, does } }: RaciMatrix): boolean =>
  answers !== does &&
  rows.some(({ assignments }) =>
    assignments.some(({ codes }) => codes.includes(answers) && codes.includes(does)),
  );

function letItDo(matrix: RaciMatrix, row: RaciRow): readonly Fix[] {
  return holdersOf(row, matrix.variant.answers).flatMap((holder): readonly Fix[] => {
    const edit = writeCodes(matrix, holder, [...holder.codes, matrix.variant.does]);
    return edit
      ? [{ title: `Let ${excerpt(holder.role, 30)} do it too`, safety: 'unsafe', edits: [edit] }]
      : [];
  });
}
