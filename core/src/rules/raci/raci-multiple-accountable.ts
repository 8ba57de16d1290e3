import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import { declaredExceptions, type Exceptions, ordinaryRows } from '../../raci/declared-exceptions';
import type { RaciAssignment, RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { perEach } from '../../text/once';

export const raciMultipleAccountable = defineRule({
  id: 'raci-multiple-accountable',
  area: 'raci',
  summary: 'An activity has more than one who answers for it',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: {
    several:
      '{roles} all have {letter} for “{activity}”. When they disagree nobody decides, so keep {letter} for one of them.',
    two: '{roles} both have {letter} for “{activity}”. When they disagree nobody decides, so keep {letter} for one of them.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices, declaredExceptions(document));
  },
});

const reportsOn = perEach((matrix: RaciMatrix, exceptions: Exceptions) =>
  matrix.variant.hasOneAnswer
    ? ordinaryRows(matrix, exceptions).flatMap((row) => reportOf(row, matrix) ?? [])
    : [],
);

function reportOf(row: RaciRow, matrix: RaciMatrix) {
  const { answers: letter } = matrix.variant;
  const holders = inEveryCase(holdersOf(row, letter));
  const [first, second] = holders;
  if (!first || !second) return null;
  const data = {
    letter,
    activity: excerpt(row.activity.text, 50),
    roles: listWords(holders.map(({ role }) => excerpt(role, 30))),
  };
  const report = {
    span: second.span,
    // Two names in one cell may be one person's name and title.
    ...(namesStandUnderLetters(matrix) && { severity: 'warning' as const }),
    data,
    related: [{ span: first.span, message: `${excerpt(first.role, 30)} has ${letter} here` }],
    fixes: hasEditableLetters(matrix) ? choices(matrix, holders) : [],
  };
  return holders.length === 2
    ? ({ message: 'two', ...report } as const)
    : ({ message: 'several', ...report } as const);
}

/** Where each has the letter in other cases, one has it in each case: "A (tier 1)" and "A (tier 2)". */
const inEveryCase = (holders: readonly RaciAssignment[]): readonly RaciAssignment[] =>
  holders.filter(({ condition }) => condition === null).length <= 1 &&
  new Set(holders.map(({ condition }) => condition)).size === holders.length
    ? []
    : holders;

const namesStandUnderLetters = ({ source }: RaciMatrix): boolean => source.layout === 'letters-as-columns';

/** One fix for each who could keep the letter. The others keep what else they have, or are asked. */
function choices({ variant }: RaciMatrix, holders: readonly RaciAssignment[]): readonly Fix[] {
  return holders.slice(0, 4).flatMap((kept): readonly Fix[] => {
    const edits = holders
      .filter((holder) => holder !== kept)
      .flatMap((holder) => {
        const left = holder.codes.filter((code) => code !== variant.answers);
        return writeCodes(holder, left.length > 0 ? left : [variant.asked ?? variant.does]) ?? [];
      });
    if (edits.length < holders.length - 1) return [];
    return [{ title: `Keep ${excerpt(kept.role, 30)} accountable`, safety: 'unsafe', edits }];
  });
}
