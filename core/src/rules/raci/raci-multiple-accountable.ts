import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, namesStandUnderLetters, writeCodes } from '../../raci/code-places';
import { declaredExceptions, type Exceptions, ordinaryRows } from '../../raci/declared-exceptions';
import { fixesOf, type Wording, wordingOf } from '../../raci/matrix-fixes';
import { keyOfName } from '../../raci/names';
import type { RaciAssignment, RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf, lettersOfRole } from '../../raci/raci-model';
import type { TextEdit } from '../../text/edit';
import { once, perEach } from '../../text/once';

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

const reportsOn = perEach((matrix: RaciMatrix, { exceptions, wording }: Setting) =>
  matrix.variant.hasOneAnswer
    ? ordinaryRows(matrix, exceptions).flatMap((row) => reportOf(row, matrix, wording) ?? [])
    : [],
);

function reportOf(row: RaciRow, matrix: RaciMatrix, wording: Wording) {
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
    ...(matrix.source.layout === 'letters-as-columns' && { severity: 'warning' as const }),
    data,
    related: [{ span: first.span, message: `${excerpt(first.role, 30)} has ${letter} here` }],
    fixes: choices(matrix, row, holders, wording),
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

/** One fix for each who could keep the letter. The others keep what else they have, or are asked. */
function choices(
  matrix: RaciMatrix,
  row: RaciRow,
  holders: readonly RaciAssignment[],
  wording: Wording,
): readonly Fix[] {
  return holders.slice(0, 4).flatMap(({ role }): readonly Fix[] => {
    const others = row.assignments.filter(
      (part) => keyOfName(part.role) !== keyOfName(role) && part.codes.includes(matrix.variant.answers),
    );
    const edits = hasEditableLetters(matrix)
      ? withoutAnswer(matrix, others)
      : namedElsewhere(matrix, row, others, wording);
    if (edits.length === 0) return [];
    const name = excerpt(role, 30);
    const title = matrix.variant.answers === 'A' ? `Keep ${name} accountable` : `Let ${name} decide`;
    return [{ title, safety: 'unsafe', edits }];
  });
}

/** Takes the letter out of some cells; nothing where that cannot be done in all of them. */
function withoutAnswer(matrix: RaciMatrix, others: readonly RaciAssignment[]): readonly TextEdit[] {
  const edits = others.flatMap((part) => writeCodes(matrix, part, leftOf(matrix, part.codes)) ?? []);
  return edits.length < others.length ? [] : edits;
}

/** Where names stand under letters: takes some from under the one, and puts those under another that have no other. */
function namedElsewhere(
  matrix: RaciMatrix,
  row: RaciRow,
  others: readonly RaciAssignment[],
  wording: Wording,
): readonly TextEdit[] {
  if (!namesStandUnderLetters(matrix)) return [];
  const letters = new Map(
    others.map(({ role }) => [role, leftOf(matrix, lettersOfRole(row, role))] as const),
  );
  return fixesOf(matrix, wording).withLetters(row, letters);
}

function leftOf({ variant }: RaciMatrix, codes: readonly string[]): readonly string[] {
  const left = codes.filter((code) => code !== variant.answers);
  return left.length > 0 ? left : [variant.asked ?? ('I' in variant.letters ? 'I' : variant.does)];
}
