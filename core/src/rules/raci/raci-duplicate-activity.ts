import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { RaciRow } from '../../raci/raci-matrix';
import { type ModelRow, partsOf, type RaciModel, raciModelsOf } from '../../raci/raci-model';
import { once, perEach } from '../../text/once';

export const raciDuplicateActivity = defineRule({
  id: 'raci-duplicate-activity',
  area: 'raci',
  summary: 'The same activity stands in two rows',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  messages: {
    differs:
      '“{activity}” stands here a second time with other letters, so two answers to who does it are in the document. Keep one row, or say how the two differ.',
    again: '“{activity}” stands here a second time. Keep one row, so that a change is made in one place.',
  },
  check({ document }) {
    return reportsOn(raciModelsOf(document));
  },
});

const reportsOn = perEach((model: RaciModel) =>
  repeatedIn(model).flatMap(([row, first]) => reportOf(row, first) ?? []),
);

function reportOf(row: ModelRow, first: ModelRow) {
  const isOther = lettersOf(first.row) !== lettersOf(row.row);
  const isElsewhere = first.phase !== row.phase || first.matrix.section !== row.matrix.section;
  // In another phase the same words may be another round of the work.
  if (isElsewhere && !isOther) return null;
  return {
    message: isOther ? 'differs' : 'again',
    span: row.row.activity.span,
    ...((isElsewhere || !isOther) && { severity: 'hint' as const }),
    data: { activity: excerpt(row.activity, 50) },
    related: [{ span: first.row.activity.span, message: 'It stands here first' }],
  } as const;
}

/** Rows with the words of one above them in the same matrix, each with that one. */
function repeatedIn({ rows }: RaciModel): readonly (readonly [ModelRow, ModelRow])[] {
  const seen = new Map<string, ModelRow>();
  return rows.flatMap((row): readonly (readonly [ModelRow, ModelRow])[] => {
    const key = keyOf(row.row);
    const first = seen.get(key);
    if (first) return [[row, first]];
    if (key !== '') seen.set(key, row);
    return [];
  });
}

const keyOf = once(({ activity }: RaciRow): string =>
  activity.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const lettersOf = once((row: RaciRow): string =>
  [...partsOf(row)]
    .map(([role, { codes }]) => `${role}=${[...codes].sort().join('')}`)
    .sort()
    .join(),
);
